/** /review: opens and closes it, shows the board, an item, its history and what the response answers, and gives it as a file. */
import { ChannelType } from 'discord.js';
import { exportFormats } from '../../desk/verbs/review/exchange.ts';
import type { Call } from '../call.ts';
import type { CommandHandler, CommandInteraction, HandlerPorts, Served } from '../handler.ts';
import { withPeople } from '../people.ts';
import { discordReviewPhrasesIn } from '../phrases/review/index.ts';
import type { PlaceOfPosts } from '../posts.ts';
import { confirmControls, reviewControls } from '../review-controls.ts';
import { completeItem } from './complete.ts';
import { optionName, subcommandName } from './names.ts';
import { chatInput, countGiven, subcommandOf, text, wantsPrivacy } from './options.ts';

export const review: CommandHandler = {
  isPrivate: (interaction) => wantsPrivacy(interaction),
  isQuestion: false,
  run: async (interaction, call, ports) => {
    const request = await call.on(text(interaction, 'report'));
    const item = text(interaction, 'item') ?? '';
    const { desk, who, language } = call;
    const names = subcommandName.review;
    const shown = async (reply: Served['reply'], more: Partial<Served> = {}): Promise<Served> => ({
      ...more,
      reply: await withPeople(reply, interaction.client, who.server),
      outcome: 'shown',
    });
    switch (subcommandOf(interaction)) {
      case names.open:
        return open(interaction, call, ports);
      case names.close:
        return shown(
          (await desk.review.act({ intent: { kind: 'close-review' }, key: interaction.id }, who, request)).reply,
        );
      case names.show: {
        const { reply, data } = await desk.review.card(item, who, request);
        return shown(reply, { controls: reviewControls(data, language) });
      }
      case names.history:
        return shown((await desk.review.history(item, who, request)).reply);
      case names.answered: {
        const sentences = text(interaction, 'sentences');
        const step = countGiven(interaction, 'step');
        if (sentences !== null) {
          const judging = {
            item,
            step: step === null ? null : step - 1,
            key: interaction.id,
            sentences: linesIn(sentences),
          };
          return shown((await desk.review.judge(judging, who, request)).reply);
        }
        const { reply, data } = await desk.review.answered(item, who, request);
        const controls = data.items.flatMap((one) => confirmControls(one.item, data.report, language));
        return shown(reply, { controls });
      }
      case names.export: {
        const wanted = exportFormats.find((format) => format === text(interaction, 'format')) ?? 'md';
        const asked = { ...request, nameOf: (person: string) => nameNow(person, interaction) };
        const { reply, data, content } = await desk.review.export(wanted, who, asked);
        return shown(reply, { file: { name: data.name, content } });
      }
      default: {
        const { reply, picture, failure } = await desk.review.boardPicture(who, request);
        // The table says the same.
        if (picture === null) {
          ports.log.fault(failure);
          return shown(reply);
        }
        const file = { name: 'board.png', content: picture.png, description: picture.alternative };
        return shown(reply, { picture: file });
      }
    }
  },
  complete: completeItem,
};

/** Sentences as they are printed, one on each line or with a bar between them; "none" for none of them. */
function linesIn(text: string): readonly string[] {
  const lines = text.split(/[\n|]/u).map((line) => line.trim());
  return lines.filter((line) => line !== '' && line !== 'none');
}

/** A file is written at once: names that are not known now stay ids. */
function nameNow(person: string, { guild, client }: CommandInteraction): string {
  return (guild?.members.cache.get(person) ?? client.users.cache.get(person))?.displayName ?? person;
}

/** Opens the review and, where a place is named, makes a post for every recommendation; again it only makes what is missing. */
async function open(interaction: CommandInteraction, call: Call, { posts }: HandlerPorts): Promise<Served> {
  const { desk, who, language } = call;
  const request = await call.on(text(interaction, 'report'));
  const { reply, data } = await desk.review.act({ intent: { kind: 'open-review' }, key: interaction.id }, who, request);
  const place = placeOf(interaction);
  if (place === null || who.server === null) return { reply, outcome: 'shown' };
  const made = await posts.make(interaction.client, place, { server: who.server, report: data.report }, language);
  const words = discordReviewPhrasesIn[language];
  return {
    reply: {
      ...reply,
      blocks: [
        ...reply.blocks,
        { kind: 'text', tone: 'plain', text: words.posts(made.made, made.kept) },
        ...(made.hasTags ? [] : [{ kind: 'text' as const, tone: 'warning' as const, text: words.noTags }]),
      ],
    },
    outcome: 'shown',
  };
}

function placeOf(interaction: CommandInteraction): PlaceOfPosts | null {
  const id = chatInput(interaction).options.getChannel(optionName.place)?.id;
  const channel = id === undefined ? undefined : interaction.client.channels.cache.get(id);
  if (channel?.type === ChannelType.GuildForum || channel?.type === ChannelType.GuildText) return channel;
  return null;
}
