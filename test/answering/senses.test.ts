/** Words that say one thing in several ways, and words that lean the way a small word turns. */
import { describe, expect, it } from 'vitest';
import { leaningsIn } from '../../src/answering/facts/leanings.ts';
import { marksOf } from '../../src/answering/facts/marks.ts';
import { sensesIn } from '../../src/answering/facts/senses.ts';
import type { Language } from '../../src/shared/language.ts';

const shared = (a: string, of: Language, b: string, other: Language): boolean => {
  const senses = sensesIn(b, other);
  return [...sensesIn(a, of)].some((id) => senses.has(id));
};

describe('senses', () => {
  it.each([
    ['the deadline was extended', 'en', 'el plazo se prorrogó', 'es'],
    ['截止日期', 'zh', 'le délai', 'fr'],
    ['a reply', 'en', 'an answer', 'en'],
    ['水井', 'zh', 'the boreholes', 'en'],
  ] as const)('%j and %j share one', (a, of, b, other) => expect(shared(a, of, b, other)).toBe(true));

  it('are not shared by words that have nothing in common, nor found inside other words', () => {
    expect(shared('the deadline', 'en', 'la bomba', 'es')).toBe(false);
    expect(sensesIn('Basel', 'en').size).toBe(0);
    expect(sensesIn('', 'zh').size).toBe(0);
  });
});

describe('leanings', () => {
  const kinds = (text: string, language: Language): readonly string[] => [
    ...leaningsIn(text, language, marksOf(text, language)).keys(),
  ];

  it('are told from fuller words in four languages', () => {
    expect(kinds('they lack rigour', 'en')).toContain('not');
    expect(kinds('缺乏严谨', 'zh')).toContain('not');
    expect(kinds('ils manquent de rigueur', 'fr')).toContain('not');
    expect(kinds('carecen de rigor', 'es')).toContain('not');
    expect(kinds('posts were filled', 'en')).toContain('done');
    expect(kinds('les postes ont été pourvus', 'fr')).toContain('done');
  });

  it('are not told of the small words themselves', () => expect(kinds('they did not go', 'en')).not.toContain('not'));
});
