/**
 * A selection carried out on a report: the things it picks, in the order they are printed. It declines, with undefined, where
 * the model does not have what the selection rests on: a number, a heading, words that cannot be told in its language.
 */
import { sentences } from '../../shared/text.ts';
import { addresseeOf, addressOf } from './addressee.ts';
import { deadlinesIn, isDue } from './deadline.ts';
import type { Outline, Thing } from './outline.ts';
import type { Filter, Kind, Selection, Wording } from './query.ts';
import { taking } from './stance.ts';

/** What needs the index: whether texts hold words, and which things a theme leads to. */
export type Words = {
  readonly holds: (wording: Wording, isDenied?: boolean) => Promise<((text: string) => boolean) | undefined>;
  /** The one of several things with one number that the words mean. */
  readonly meant: (wording: Wording, things: readonly Thing[]) => Promise<Thing | undefined>;
  /** Titles that the words name, in whatever language. */
  readonly titles: (wording: Wording) => Promise<ReadonlySet<string>>;
  readonly theme: (wording: Wording, kind: Kind) => Promise<((thing: Thing) => boolean) | undefined>;
};

export async function select(
  { kind, filters, of }: Selection,
  outline: Outline,
  words: Words,
): Promise<readonly Thing[] | undefined> {
  // "How many sections?": those a report numbers, not every heading under them.
  const isNamed = filters.some(({ by }) => by === 'title' || by === 'number');
  const isOpen = kind === 'section' && of === null && !isNamed;
  let chosen: readonly Thing[] | undefined = outline.all(kind);
  if (isOpen)
    chosen = outline.chapters ?? chosen.filter((section) => (outline.akin(section, 'annex') ?? []).length === 0);
  if (of !== null) {
    const bases = await select(of.selection, outline, words);
    chosen = bases === undefined || bases.length === 0 ? undefined : linked(bases, kind, of.link, outline);
  }
  for (const filter of inOrder(filters)) {
    if (chosen === undefined) return undefined;
    chosen = await filtered(chosen, filter, outline, words);
  }
  return chosen;
}

/** What is said of a thing by its place comes last: "the last recommendation that has steps". */
function inOrder(filters: readonly Filter[]): readonly Filter[] {
  const late = (filter: Filter): number => ['place', 'extreme', 'length'].indexOf(filter.by);
  return [...filters].sort((a, b) => Number(late(a) >= 0) - Number(late(b) >= 0));
}

function linked(
  bases: readonly Thing[],
  kind: Kind,
  link: 'own' | 'together' | 'next' | 'previous',
  outline: Outline,
): readonly Thing[] | undefined {
  const all = outline.all(kind);
  if (link === 'own') {
    const akin = bases.map((base) => outline.akin(base, kind));
    // Where a footnote stands that no paragraph calls for is not known.
    const isLost = kind === 'paragraph' && bases.some((base, at) => base.kind === 'footnote' && akin[at]?.length === 0);
    if (isLost || akin.some((things) => things === undefined)) return undefined;
    const found = new Set(akin.flatMap((things) => things ?? []));
    // "In which chapter is recommendation 8?": the heading it stands under, and the chapter of that.
    const holds = (thing: Thing): boolean =>
      kind === 'section' &&
      bases.every((base) => base.kind !== 'section') &&
      (outline.chapters?.includes(thing) ?? false) &&
      (outline.akin(thing, 'section') ?? []).some((lower) => found.has(lower));
    return all.filter((thing) => found.has(thing) || holds(thing));
  }
  if (link === 'together') {
    const groups = bases.flatMap((base) => outline.akin(base, 'response') ?? []);
    // A recommendation that nobody answers is answered together with none: that is not what was asked.
    if (groups.length === 0) return undefined;
    const found = new Set(groups.flatMap((group) => outline.akin(group, kind) ?? []));
    return all.filter((thing) => found.has(thing) && !bases.includes(thing));
  }
  const [base] = bases;
  const neighbour = base === undefined ? undefined : all[all.indexOf(base) + (link === 'next' ? 1 : -1)];
  return bases.length > 1 || neighbour === undefined ? undefined : [neighbour];
}

async function filtered(
  things: readonly Thing[],
  filter: Filter,
  outline: Outline,
  words: Words,
): Promise<readonly Thing[] | undefined> {
  const amount = (thing: Thing, part: Kind): number | undefined => outline.akin(thing, part)?.length;
  switch (filter.by) {
    case 'number': {
      const found = things.filter(({ number }) => number !== null && filter.numbers.includes(number));
      if (!filter.numbers.every((number) => found.some((thing) => thing.number === number))) return undefined;
      return filter.meant === null ? found : meantOf(found, filter.numbers, filter.meant, words);
    }
    case 'place': {
      const found = filter.at.map((at) => things.at(at < 0 ? at : at - 1));
      return found.includes(undefined) ? undefined : things.filter((thing) => found.includes(thing));
    }
    case 'has': {
      if (things.some((thing) => amount(thing, filter.part) === undefined)) return undefined;
      return things.filter((thing) => {
        const count = amount(thing, filter.part) ?? 0;
        if (filter.bound === 'exact') return count === filter.count;
        return filter.bound === 'least' ? count >= filter.count : count <= filter.count;
      });
    }
    case 'extreme': {
      const counts = things.map((thing) => amount(thing, filter.part));
      if (counts.length === 0 || counts.includes(undefined)) return undefined;
      const best = (filter.most ? Math.max : Math.min)(...counts.map((count) => count ?? 0));
      // The most of something that none has is no answer.
      return filter.most && best === 0 ? undefined : things.filter((_, at) => counts[at] === best);
    }
    case 'length': {
      const lengths = things.map(({ text }) => text.length);
      const best = (filter.longest ? Math.max : Math.min)(...lengths);
      return things.filter((_, at) => lengths[at] === best);
    }
    case 'except': {
      const known = things.map(({ number }) => number);
      return filter.numbers.every((number) => known.includes(number))
        ? things.filter(({ number }) => number === null || !filter.numbers.includes(number))
        : undefined;
    }
    case 'stance':
      return taking(things, filter.stance, outline);
    case 'shared':
      return things.filter((thing) =>
        (outline.akin(thing, 'response') ?? []).some((group) => (outline.akin(group, thing.kind) ?? []).length > 1),
      );
    case 'alone':
      return outline.all('response').length === 0
        ? undefined
        : things.filter((thing) => {
            const groups = outline.akin(thing, 'response') ?? [];
            return groups.length > 0 && groups.every((group) => outline.akin(group, thing.kind)?.length === 1);
          });
    case 'covers': {
      const known = outline.all('recommendation').map(({ number }) => number);
      if (!filter.numbers.every((number) => known.includes(number))) return undefined;
      return things.filter((thing) => {
        const answered = (outline.akin(thing, 'recommendation') ?? []).map(({ number }) => number);
        return filter.numbers.every((number) => answered.includes(number));
      });
    }
    case 'title':
      return titled(things, filter.wording, words);
    case 'listed':
      return listed(things, filter, outline, words);
    case 'mention':
    case 'address': {
      const isDenied = filter.by === 'mention' && filter.isDenied;
      const holds = await words.holds(filter.wording, isDenied);
      // Where some recommendations say whom they are addressed to, those that do not are for nobody named.
      const isSaid = filter.by === 'address' && things.some((thing) => addresseeOf(thing, outline) !== null);
      const wordsOf = isSaid ? addressOf : wordsOfThing;
      return holds === undefined
        ? undefined
        : things.filter((thing) => wordsOf(thing, outline).some((text) => holds(text)) !== isDenied);
    }
    case 'deadline': {
      const [asked] = deadlinesIn(filter.wording.text);
      return asked === undefined
        ? undefined
        : things.filter((thing) => wordsOfThing(thing, outline).some((text) => isDue(text, asked)));
    }
    case 'theme': {
      const [first] = things;
      const leads = first === undefined ? undefined : await words.theme(filter.wording, first.kind);
      return leads === undefined ? undefined : things.filter(leads);
    }
  }
}

/** What a thing says: a recommendation with its steps, a response under its heading. */
export function wordsOfThing(thing: Thing, outline: Outline): readonly string[] {
  if (thing.kind === 'recommendation')
    return [thing.text, ...(outline.akin(thing, 'step') ?? []).map(({ text }) => text)];
  return thing.kind === 'response' && thing.title !== null ? [thing.text, thing.title] : [thing.text];
}

/** Of several things with one number the one that is meant; undefined where the words do not tell. */
async function meantOf(
  things: readonly Thing[],
  numbers: readonly number[],
  wording: Wording,
  words: Words,
): Promise<readonly Thing[] | undefined> {
  const chosen: Thing[] = [];
  for (const number of numbers) {
    const same = things.filter((thing) => thing.number === number);
    const one = same.length === 1 ? same[0] : await words.meant(wording, same);
    if (one === undefined) return undefined;
    chosen.push(one);
  }
  return chosen;
}

/** The one thing whose heading is worded so, or the one that holds the words. */
async function titled(things: readonly Thing[], wording: Wording, words: Words): Promise<readonly Thing[] | undefined> {
  const holds = await words.holds(wording);
  const own = things.filter(({ title }) => title !== null && holds?.(title));
  const named = own.length > 0 ? null : await words.titles(wording);
  const holding = named === null ? own : things.filter(({ title }) => title !== null && named.has(title));
  const exact = holding.filter(({ title }) => title?.length === wording.text.length);
  const chosen = exact.length === 1 ? exact : holding;
  // A paper may treat another in several sections, each with its symbol.
  const isSymbol = /^\p{Lu}[^\s]*\/\S*\d/u.test(wording.text);
  return chosen.length === 1 || (isSymbol && chosen.length > 0) ? chosen : undefined;
}

/** Items of the one list that stands under a heading, or after a sentence, of these words. */
async function listed(
  items: readonly Thing[],
  { wording, total }: Extract<Filter, { readonly by: 'listed' }>,
  outline: Outline,
  words: Words,
): Promise<readonly Thing[] | undefined> {
  // "The third question asked": the noun alone, where one word more says only that it stands there.
  const [noun = '', ...more] = wording.text.split(' ');
  const holds =
    (await words.holds(wording)) ?? (more.length === 1 ? await words.holds({ ...wording, text: noun }) : undefined);
  if (holds === undefined) return undefined;
  const lists = outline.all('paragraph').filter((paragraph) => (outline.akin(paragraph, 'item') ?? []).length > 0);
  const called = lists.filter((paragraph) => {
    const { section, text } = paragraph;
    const lead = sentences(text)[0]?.text ?? '';
    const isWhole = total === null || outline.akin(paragraph, 'item')?.length === total;
    return isWhole && ((section !== null && holds(section)) || holds(lead));
  });
  const [list] = called;
  if (list === undefined || called.length > 1) return undefined;
  const own = outline.akin(list, 'item') ?? [];
  return items.filter((item) => own.includes(item));
}
