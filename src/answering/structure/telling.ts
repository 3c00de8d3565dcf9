/** What can be told of things by their words: what they are quoted with, and when a count or "none" is sure. */
import { saysAddressee } from './addressee.ts';
import { claimsOf, firstWords } from './cite.ts';
import type { Composer } from './compose.ts';
import type { Outline, Thing } from './outline.ts';
import type { Filter, Kind, Selection } from './query.ts';
import { wordsOfThing } from './select.ts';

type Content = Extract<Filter, { readonly by: 'mention' | 'address' | 'theme' | 'deadline' }>;

/** The filters that go by words of the things. */
export function wordFiltersOf({ filters }: Selection): readonly Content[] {
  return filters.filter((filter) => ['mention', 'address', 'theme', 'deadline'].includes(filter.by)) as Content[];
}

/** Names, dates and addressees are told surely; a theme is not, nor whom recommendations are for that do not say so. */
export function isCountable(contents: readonly Content[], kind: Kind, outline: Outline): boolean {
  return contents.every(({ by }) => {
    if (by === 'address') return outline.all(kind).every((thing) => saysAddressee(thing));
    return by !== 'theme';
  });
}

/** The sentence that holds the words asked for, or the first. */
export async function quoter(
  contents: readonly Content[],
  { words, outline }: Composer,
): Promise<(thing: Thing) => string> {
  const content = contents.find((one) => one.by !== 'mention' || !one.isDenied);
  if (content?.by === 'theme' || content?.by === 'deadline') return (thing) => thing.text;
  const holds = content === undefined ? undefined : await words.holds(content.wording);
  if (holds === undefined) return (thing) => (thing.kind === 'recommendation' ? thing.text : firstWords(thing));
  return (thing) => {
    const claims = wordsOfThing(thing, outline).flatMap((text) => claimsOf({ ...thing, text }, ''));
    const found = claims.find(({ text }) => holds(text) && thing.title !== text)?.text;
    return found ?? firstWords(thing);
  };
}

/** That nothing holds a name is said only where the report is known to print it somewhere else. */
export async function isTellable(contents: readonly Content[], { words, outline }: Composer): Promise<boolean> {
  const everywhere: readonly Kind[] = ['paragraph', 'recommendation', 'step', 'response', 'footnote'];
  for (const content of contents) {
    if (content.by !== 'mention') return false;
    const holds = await words.holds(content.wording);
    if (holds === undefined || !everywhere.some((kind) => outline.all(kind).some(({ text }) => holds(text))))
      return false;
  }
  return true;
}
