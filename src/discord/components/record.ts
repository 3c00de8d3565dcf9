/**
 * A message becomes a comment only when its author presses the button for it: somebody asks, the author is asked by
 * name in the channel, and anyone else who presses is told that it is not theirs to decide. Pressed twice it counts once.
 */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Block } from '../../desk/reply.ts';
import { itemLabel } from '../../desk/verbs/review/item.ts';
import type { Call } from '../call.ts';
import { note } from '../call.ts';
import type { RecordIntent } from '../custom-id.ts';
import { encodeIntent } from '../custom-id.ts';
import type { ComponentInteraction, HandlerPorts, Served, ServingHandler } from '../handler.ts';
import type { PendingMessage } from '../pending.ts';
import { nameOfPerson, withPeople } from '../people.ts';
import { discordReviewPhrasesIn } from '../phrases/review/index.ts';

/** The item was named: the author agrees at once if it is they who asked, and is asked otherwise. */
export const record: ServingHandler<RecordIntent> = {
  answers: () => 'private',
  run: async (interaction, { pending: id }, call, ports) => {
    const found = waiting(id, call, ports);
    const { record: words } = discordReviewPhrasesIn[call.language];
    if (found === undefined || !interaction.isModalSubmit()) return said(words.gone, call);
    const named = interaction.fields.getTextInputValue('item');
    const { data } = await call.desk.review.card(named, call.who, { ...call.request, report: found.report });
    const asked = { ...found, item: data.item };
    if (found.author === call.who.person) return onRecord(asked, interaction, call);
    const { language } = call;
    const text = words.ask(nameOfPerson(found.author), nameOfPerson(call.who.person), itemLabel(data.item));
    const blocks: readonly Block[] = [
      { kind: 'text', tone: 'plain', text },
      { kind: 'quote', mark: { paragraph: null, recommendation: null }, label: null, text: found.text },
    ];
    const { server, channel, message, author, report } = asked;
    const request = { ...{ server, channel, message, author, report }, text: asked.text, item: data.item };
    const pending = await call.desk.askConsent(request);
    const button = (kind: 'agree' | 'refuse', label: string, style: ButtonStyle.Success | ButtonStyle.Secondary) => ({
      type: ComponentType.Button as const,
      style,
      custom_id: encodeIntent({ kind, pending }),
      label,
    });
    const reply = await withPeople({ language, blocks }, interaction.client, call.who.server);
    const components = [
      button('agree', words.agree, ButtonStyle.Success),
      button('refuse', words.refuse, ButtonStyle.Secondary),
    ];
    return {
      reply: note(words.asked, language),
      forAll: { reply, mention: found.author, controls: [{ type: ComponentType.ActionRow, components }] },
      outcome: 'shown',
    };
  },
};

export const agree: ServingHandler<RecordIntent> = {
  answers: () => 'private',
  run: async (interaction, { pending }, call) => {
    const found = await call.desk.consentAsked(pending, call.who);
    const { record: words } = discordReviewPhrasesIn[call.language];
    if (found === undefined) return said(words.gone, call);
    if (found.author !== call.who.person) return said(words.authorOnly, call);
    return onRecord(found, interaction, call);
  },
};

export const refuse: ServingHandler<RecordIntent> = {
  answers: () => 'private',
  run: async (_, { pending }, call) => {
    const found = await call.desk.consentAsked(pending, call.who);
    const { record: words } = discordReviewPhrasesIn[call.language];
    if (found === undefined) return said(words.gone, call);
    if (found.author !== call.who.person) return said(words.authorOnly, call);
    await call.desk.closeConsent(pending);
    return said(words.refused, call);
  },
};

/** An id from elsewhere tells nothing. */
function waiting(id: string, { who }: Call, { pending }: HandlerPorts): PendingMessage | undefined {
  const found = pending.find(id);
  return found?.server === who.server ? found : undefined;
}

async function onRecord(
  {
    item,
    text,
    channel,
    message,
    report,
  }: Pick<PendingMessage, 'text' | 'channel' | 'message' | 'report'> & { readonly item: string },
  { client }: ComponentInteraction,
  call: Call,
): Promise<Served> {
  const { reply, data } = await call.desk.review.act(
    { intent: { kind: 'comment', item, text, source: { channel, message } }, key: `record-${message}-${item}` },
    call.who,
    { ...call.request, report },
  );
  const { server } = call.who;
  return {
    reply: await withPeople(reply, client, server),
    outcome: 'shown',
    ...(server === null ? {} : { changed: [{ server, report: data.report, items: [item] }] }),
  };
}

const said = (text: string, { language }: Call): Served => ({ reply: note(text, language), outcome: 'shown' });
