import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DifferencePart } from '../../src/review/difference.ts';
import { differenceOf, editsInEach } from '../../src/review/difference.ts';

const marked = (parts: readonly DifferencePart[]): string =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');
const without = (kind: DifferencePart['kind'], parts: readonly DifferencePart[]): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('difference', () => {
  it.each([
    ['发展创新型方法提高知名度。', '发展创新型方法降低知名度。', '发展创新型方法[-提高-]{+降低+}知名度。'],
    ['The Office should act.', 'The Office must act soon.', 'The Office [-should-]{+must+} act{+ soon+}.'],
    ['', '新的', '{+新的+}'],
    ['l’objet', '', '[-l’objet-]'],
    ['同', '同', '同'],
    ['', '', ''],
  ])('%s | %s', (before, after, expected) => {
    expect(marked(differenceOf(before, after))).toBe(expected);
  });

  it('makes up both texts, to the letter, without empty parts or two of a kind in a row', () => {
    const words = fc
      .array(
        fc.constantFrom('建议', '办公室', '社会', '保护', ' ', 'office ', 'must', 'é', '，', '。', '\n', '😀', '1,000'),
        {
          maxLength: 30,
        },
      )
      .map((parts) => parts.join(''));
    const text = fc.oneof(words, fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = differenceOf(before, after);
        expect(without('added', parts)).toBe(before);
        expect(without('removed', parts)).toBe(after);
        expect(parts.every(({ text: part }) => part !== '')).toBe(true);
        expect(parts.every((part, at) => part.kind !== parts[at + 1]?.kind)).toBe(true);
      }),
    );
  });

  it('looks for as many edits in many texts as take the time of one', () => {
    for (const count of [0, 1, 2, 60, 1_000]) expect(count * editsInEach(count) ** 2).toBeLessThanOrEqual(600 ** 2);
    expect(editsInEach(60)).toBeGreaterThan(50);
    expect(differenceOf('one two three', 'four five six', 1)).toEqual([
      { kind: 'removed', text: 'one two three' },
      { kind: 'added', text: 'four five six' },
    ]);
  });

  it('comes to an end on long texts that have nothing in common', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ');
    const after = Array.from({ length: 20_000 }, (_, at) => `b${at}`).join('-');
    const parts = differenceOf(before, after);
    expect(without('added', parts)).toBe(before);
    expect(without('removed', parts)).toBe(after);
  });
});
