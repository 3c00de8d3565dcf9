/**
 * Posts that stand for recommendations: one each in a forum, with tags that mirror the state, or a message with a thread where
 * there is no forum. The record, not the post, is the truth: what is missing is made again, what is there is brought up to date,
 * and nothing is made twice, whoever crashed in between.
 */
import type { Client, ForumChannel, TextChannel } from 'discord.js';
import { ChannelType, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Desk } from '../desk/desk.ts';
import type { Who } from '../desk/records.ts';
import type { Post } from '../desk/verbs/review/standing.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { explained } from './failure.ts';
import type { Changed } from './handler.ts';
import { interfaceLanguage } from './language.ts';
import type { Outgoing } from './outgoing.ts';
import { nameOfPerson, withPeople } from './people.ts';
import { isCode } from './persistence.ts';
import { discordReviewPhrasesIn } from './phrases/review/index.ts';
import { createPost, editPost, findOrphan, findPost } from './posts/post.ts';
import { ensureTags, tagsFor } from './posts/tags.ts';
import { reviewControls } from './review-controls.ts';

export type PlaceOfPosts = ForumChannel | TextChannel;

export type Posts = {
  /** Makes what is missing in `place` and brings the rest up to date. UserError `permission-missing`. */
  readonly make: (
    client: Client,
    place: PlaceOfPosts,
    review: { readonly server: string; readonly report: string },
    language: Language,
  ) => Promise<{ readonly made: number; readonly kept: number; readonly hasTags: boolean }>;
  /** Brings the posts of items up to date, made anew where they were deleted. It never rejects. */
  readonly refresh: (client: Client, changed: Changed) => Promise<void>;
};

export type PostsPorts = { readonly desk: Desk; readonly outgoing: Outgoing; readonly log: Log };

export function createPosts({ desk, outgoing, log }: PostsPorts): Posts {
  /** One after the other within a server: two who open a review at once make one set of posts. */
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <Value>(server: string, work: () => Promise<Value>): Promise<Value> => {
    const turn = (turns.get(server) ?? Promise.resolve()).then(work, work);
    turns.set(server, turn);
    return turn;
  };

  /** The program keeps posts itself, with the rights of a manager: that a member's act changed one is no right of theirs. */
  const ownIn = (client: Client, server: string): Who => ({
    person: client.user?.id ?? '',
    server,
    channel: null,
    isManager: true,
  });

  const bring = async (
    client: Client,
    place: PlaceOfPosts,
    one: Post,
    { server, report }: { readonly server: string; readonly report: string },
    language: Language,
    tags: readonly string[],
  ): Promise<'made' | 'kept'> => {
    const reply = await withPeople(one.card.reply, client, server);
    const shown = { reply, controls: reviewControls(one.card.data, language), isOne: true };
    const known = one.post === null ? undefined : await findPost(client, one.post);
    if (known !== undefined) {
      await editPost(known, shown, tags);
      return 'kept';
    }
    const title = titleOf(one);
    const orphan = one.post === null ? await findOrphan(place, title) : undefined;
    const thread = orphan ?? (await createPost(place, { title, shown, tags }, outgoing));
    await desk.review.act(
      { intent: { kind: 'link-post', item: one.item, forum: place.id, thread }, key: `post-${thread}` },
      ownIn(client, server),
      { language, report },
    );
    return orphan === undefined ? 'made' : 'kept';
  };

  const request = (language: Language, report: string) => ({ language, report, nameOf: nameOfPerson });

  const make: Posts['make'] = (client, place, review, language) =>
    inTurn(review.server, async () => {
      const who = ownIn(client, review.server);
      const all = await desk.review.posts(who, request(language, review.report));
      const { data } = await desk.review.board(who, request(language, review.report));
      const made = { made: 0, kept: 0 };
      const ids = await ensureTags(place, language);
      try {
        for (const one of all) {
          const tags = tagsFor(
            data.rows.find(({ key }) => key === one.item),
            ids,
            language,
          );
          made[await bring(client, place, one, review, language, tags)] += 1;
        }
      } catch (error) {
        const words = discordReviewPhrasesIn[language];
        throw explained(error, isArchived(error) ? words.archived : words.permissions, `#${place.name}`);
      }
      return { ...made, hasTags: place.type !== ChannelType.GuildForum || ids.size > 0 };
    });

  const refresh: Posts['refresh'] = (client, { server, report, items }) =>
    inTurn(server, async () => {
      const settings = await desk.settingsOf(server);
      const language = interfaceLanguage({
        setting: settings.language,
        server: client.guilds.cache.get(server)?.preferredLocale ?? null,
      });
      const who = ownIn(client, server);
      const all = await desk.review.posts(who, request(language, report));
      const { data } = await desk.review.board(who, request(language, report));
      for (const one of all.filter(({ item, post }) => items.includes(item) && post !== null)) {
        const place = client.channels.cache.get(one.post?.forum ?? '');
        // The forum was deleted: whoever opens the review again says where posts are to stand.
        if (place?.type !== ChannelType.GuildForum && place?.type !== ChannelType.GuildText) continue;
        const ids = await ensureTags(place, language);
        const tags = tagsFor(
          data.rows.find(({ key }) => key === one.item),
          ids,
          language,
        );
        await bring(client, place, one, { server, report }, language, tags);
      }
    }).catch((error: unknown) => {
      // What was done is on record; the post shows it the next time.
      if (error instanceof UserError || error instanceof DiscordAPIError)
        log.warn('a post of a review could not be brought up to date', { detail: error.message });
      else log.fault(error);
    });

  return { make, refresh };
}

const isArchived = (error: unknown): boolean => isCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread);

/** Short, and the same whatever the language: it is how a post that was made but not noted down is found again. */
const titleOf = ({ item, card }: Post): string => `${item} · ${card.data.text.replace(/\s+/gu, ' ')}`;
