/**
 * Whether the words of a statement stand in the report as they stand in the statement: each near one of its neighbours there,
 * and as often. A word that is found only in another corner of the sentence was put in another's place.
 */

import { carriesFact } from '../facts/fact.ts';
import { carriesWord, sure } from './carriage.ts';
import { foreignNames, isSameName } from './names.ts';
import type { PrintedSentence, Terms } from './printed.ts';
import type { Said, SaidWord } from './said.ts';

/** How many neighbours on either side are tried: a paraphrase may put a word between. */
const neighboursTried = 2;
/** How far apart, in words of the report, neighbours of a statement may stand there; another language orders words anew. */
const reach = { same: 3, across: 9 } as const;
/** Across languages one word in so many may stand elsewhere: a verb goes first in one language and last in another. */
const wordsPerAstray = 8;
/** Names of one list are near each other however long it is; sentences are set further apart than anything near. */
const sentenceGap = 40;

type Located = {
  readonly key: string;
  readonly start: number;
  readonly isName: boolean;
  readonly isWord: boolean;
  readonly places: readonly number[];
};

export function standsTogether(
  said: Said,
  sentences: readonly PrintedSentence[],
  { isSameLanguage, own }: { readonly isSameLanguage: boolean; readonly own: ReadonlySet<string> },
): boolean {
  const items = locate(said, sentences, own);
  const distance = isSameLanguage ? reach.same : reach.across;
  /** What stands between two words in the statement may stand between them in the report. */
  const saidApart = (a: Located, b: Located): number =>
    said.wordStarts.filter((start) => start >= Math.min(a.start, b.start) && start < Math.max(a.start, b.start)).length;
  const isNear = (a: Located, b: Located): boolean =>
    a.places.some((place) =>
      b.places.some((other) => {
        const apart = Math.abs(other - place);
        if (a.isName && b.isName) return apart > 0 && apart < sentenceGap;
        // One language keeps its order: "regulatory framework and policy review" is not "policy framework".
        const isOrdered = !isSameLanguage || other > place === b.start > a.start;
        return apart > 0 && isOrdered && apart <= Math.max(distance, saidApart(a, b) + 1);
      }),
    );
  const astray = items.filter((item, at) => {
    // What no single word carries has no place to compare.
    if (item.places.length === 0) return false;
    const neighbours = items.slice(Math.max(0, at - neighboursTried), at + neighboursTried + 1);
    const placed = neighbours.filter((other) => other !== item && other.places.length > 0 && other.key !== item.key);
    return placed.length > 0 && !placed.some((other) => isNear(item, other));
  });
  if (astray.some(({ isWord }) => !isWord)) return false;
  return (
    astray.length <= (isSameLanguage ? 0 : Math.floor(items.length / wordsPerAstray)) &&
    isAsOften(items, isSameLanguage)
  );
}

/** In one language a word cannot be said more often than it is printed; another may repeat where the report does not. */
function isAsOften(items: readonly Located[], isSameLanguage: boolean): boolean {
  if (!isSameLanguage) return true;
  return items.every(
    ({ key, isWord, places }) =>
      !isWord || places.length === 0 || items.filter((other) => other.key === key).length <= places.length,
  );
}

/** Words, names and facts in the order they are said, each with its places in the report. */
function locate(said: Said, sentences: readonly PrintedSentence[], own: ReadonlySet<string>): readonly Located[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const sentence of sentences) {
    offsets.push(offset);
    offset += sentence.words.length + sentenceGap;
  }
  const placesOf = (find: (sentence: PrintedSentence) => readonly number[]): readonly number[] =>
    sentences.flatMap((sentence, at) => find(sentence).map((place) => place + (offsets[at] ?? 0)));
  const items: Located[] = [
    ...said.words.map((word) => ({
      key: word.alternatives[0]?.term ?? word.word,
      start: word.start,
      isName: false,
      isWord: true,
      places: placesOf(({ words }) => wordPlaces(word, words)),
    })),
    ...foreignNames(said.names, own).map((name) => ({
      key: name.concepts.join(),
      start: name.start,
      isName: true,
      isWord: false,
      places: placesOf(({ names }) =>
        names.filter(({ thing }) => isSameName(name, thing)).flatMap(({ places }) => places),
      ),
    })),
    ...said.facts.map((fact) => ({
      key: `fact ${fact.start}`,
      start: fact.start,
      isName: false,
      isWord: false,
      places: placesOf(({ facts }) =>
        facts.filter(({ thing }) => carriesFact(fact, thing)).flatMap(({ places }) => places),
      ),
    })),
  ];
  return items.sort((a, b) => a.start - b.start);
}

/** Where a word stands: itself, else another word for it, else in a phrase of two. */
function wordPlaces(word: SaidWord, words: PrintedSentence['words']): readonly number[] {
  const where = (read: (place: PrintedSentence['words'][number]) => Terms): readonly number[] =>
    words.flatMap((place, at) => (carriesWord(word, read(place)) >= sure ? [at] : []));
  const itself = word.alternatives.filter(({ channel, weight }) => channel === 'word' && weight === 1);
  const exactly = words.flatMap(({ own }, at) => (carriesWord({ alternatives: itself }, own) >= sure ? [at] : []));
  if (exactly.length > 0) return exactly;
  const alone = where(({ own }) => own);
  return alone.length > 0 ? alone : where(({ withNext }) => withNext);
}
