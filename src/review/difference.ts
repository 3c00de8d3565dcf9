/**
 * What changed between two texts, word by word, as neutral parts that any surface can mark. Chinese is cut into words as
 * dictionaries know them. It shows the change as it is: no case, width or white space is folded away.
 */
import { diffArrays } from 'diff';

export type DifferencePart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Segments Chinese by dictionary and every other script by Unicode's word boundaries, white space and marks included. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Words removed and added after which two texts are different as a whole. The search takes time that grows with the square of
 * the edits (500: .1 s on two slow cores, 1,000: .4 s), during which a bot answers nobody; in a recommendation of some hundred
 * words that differs in so many nobody finds what stayed.
 */
const mostEdits = 600;

/** How many edits are looked for in each of so many differences that are shown together: in the time of one, in all. */
export function editsInEach(count: number): number {
  return Math.floor(mostEdits / Math.sqrt(Math.max(count, 1)));
}

/**
 * The parts in order: those `same` or `removed` make up `before` to the letter, those `same` or `added` make up `after`. Where
 * something was replaced, what was removed comes first.
 */
export function differenceOf(before: string, after: string, edits = mostEdits): readonly DifferencePart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: edits });
  const whole: readonly DifferencePart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const parts =
    changes?.map(
      ({ added, removed, value }): DifferencePart => ({
        kind: removed ? 'removed' : added ? 'added' : 'same',
        text: value.join(''),
      }),
    ) ?? whole;
  return parts.filter(({ text }) => text !== '');
}

const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
