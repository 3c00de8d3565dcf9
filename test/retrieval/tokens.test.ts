import { describe, expect, it } from 'vitest';
import { createStopwords } from '../../src/retrieval/stopwords.ts';
import { createTokenizer } from '../../src/retrieval/tokens.ts';
import type { Language } from '../../src/shared/language.ts';
import { languages } from '../../src/shared/language.ts';

const tokenizer = createTokenizer();
const terms = (text: string, language: Language): readonly string[] =>
  tokenizer.read(text, language).tokens.map((token) => token.term);

describe('tokens', () => {
  it('keeps Latin apart from the Han that follows it', () => {
    expect(terms('BSkyB的标清广播', 'zh')).toEqual(['bskyb', '的', '标', '清', '广播']);
  });

  it('reads traditional characters as simplified ones', () => {
    expect(terms('社會保障的體制', 'zh')).toEqual(terms('社会保障的体制', 'zh'));
  });

  it.each([
    ['1,000', '1000'],
    ['1.000', '1000'],
    ['1 000 000', '1000000'],
    ['３６００', '3600'],
    ['3.5', '3.5'],
    ['2005', '2005'],
  ])('reads %s as %s', (written, number) => {
    expect(terms(written, 'en')).toEqual([number]);
  });

  it('stems each language its own way, without accents', () => {
    expect(terms('evaluations evaluated', 'en')).toEqual(['evalu', 'evalu']);
    expect(terms('évaluations Évaluation', 'fr')).toEqual([terms('evaluation', 'fr')[0], terms('évaluation', 'fr')[0]]);
    expect(terms('recomendación', 'es')).toEqual(terms('recomendacion', 'es'));
  });

  it('splits words at apostrophes', () => {
    expect(terms("l'égalité", 'fr')).toHaveLength(2);
    expect(terms('l’égalité', 'fr')).toEqual(terms("l'égalité", 'fr'));
  });

  it('gives pairs and characters of Han, four-letter pieces of Latin', () => {
    const { pairs, characters } = tokenizer.read('评估 a road', 'zh');
    expect(characters).toEqual(['评', '估']);
    expect(pairs).toEqual(['评估', '_roa', 'road', 'oad_']);
  });

  it.each(['', ' ', '…', '——', '\u0000', '😀'])('finds no words in %j', (text) => {
    for (const language of languages) expect(terms(text, language)).toEqual([]);
  });
});

describe('stop words', () => {
  const isStopword = createStopwords();
  it.each([
    ['what', 'en'],
    ['qué', 'es'],
    ['quelle', 'fr'],
    ['什么', 'zh'],
    ['the', 'zh'],
  ] as const)('%s only asks or joins (%s)', (word, language) => {
    expect(isStopword(word, language)).toBe(true);
  });
  it.each([
    ['bridge', 'en'],
    ['puente', 'es'],
    ['pont', 'fr'],
    ['桥梁', 'zh'],
  ] as const)('%s means something (%s)', (word, language) => {
    expect(isStopword(word, language)).toBe(false);
  });
});
