/** Tags of a forum that mirror how a recommendation stands: its acceptance, what its call came to, how its actions stand. */
import type { ForumChannel, TextChannel } from 'discord.js';
import { ChannelType, DiscordAPIError } from 'discord.js';
import type { BoardData } from '../../desk/verbs/review/board.ts';
import { tagNames, tagsOfRow } from '../../desk/verbs/review/tags.ts';
import type { Language } from '../../shared/language.ts';

/** resources/channel: tags of a forum, tags of a post, characters of a tag's name. */
const most = { forum: 20, post: 5, name: 20 } as const;

const fitting = (name: string): string => (name.length <= most.name ? name : `${name.slice(0, most.name - 1)}…`);

/** Ids of the tags by name: those that are there, and those that are made where the bot may and there is room. */
export async function ensureTags(
  place: ForumChannel | TextChannel,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  if (place.type !== ChannelType.GuildForum) return new Map();
  const wanted = tagNames(language).map(fitting);
  const missing = wanted.filter((name) => !place.availableTags.some((tag) => tag.name === name));
  let tags = place.availableTags;
  if (missing.length > 0 && tags.length + missing.length <= most.forum)
    try {
      tags = (await place.setAvailableTags([...tags, ...missing.map((name) => ({ name }))])).availableTags;
    } catch (error) {
      // Tags are a convenience: without the permission posts stand without them, and that is said.
      if (!(error instanceof DiscordAPIError)) throw error;
    }
  return new Map(tags.filter(({ name }) => wanted.includes(name)).map(({ name, id }) => [name, id]));
}

export function tagsFor(
  row: BoardData['rows'][number] | undefined,
  ids: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const names = row === undefined ? [] : tagsOfRow(row, language).map(fitting);
  return names.flatMap((name) => ids.get(name) ?? []).slice(0, most.post);
}
