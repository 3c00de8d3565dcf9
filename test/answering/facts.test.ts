import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSides, opposites } from '../../src/answering/facts/contrasts.ts';
import { carriesFact, clashes, factKey } from '../../src/answering/facts/fact.ts';
import { factsOf, normalized } from '../../src/answering/facts/facts.ts';
import { marksOf } from '../../src/answering/facts/marks.ts';
import type { Language } from '../../src/shared/language.ts';
import { languages } from '../../src/shared/language.ts';

const read = (text: string, language: Language) => factsOf(normalized(text), language);
const keys = (text: string, language: Language): readonly string[] => read(text, language).map(factKey);
const first = (text: string, language: Language) => {
  const [fact] = read(text, language);
  if (fact === undefined) throw new Error(`no fact in ${text}`);
  return fact;
};

/** A noun after an amount, so that it counts something: 三 alone counts nothing. */
const counted: Readonly<Record<Language, string>> = { zh: '个国家', en: ' countries', fr: ' pays', es: ' países' };

describe('numbers', () => {
  it('are one whatever separates their thousands, and in fullwidth digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 999_999_999 }), (value) => {
        const plain = String(value);
        // A lone year is read as one.
        fc.pre(!/^(?:19|20)\d\d$/u.test(plain));
        const grouped = (separator: string): string => plain.replace(/\B(?=(?:\d{3})+$)/gu, separator);
        const fullwidth = plain.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const language of languages)
          for (const written of [plain, fullwidth, ...[' ', '\u00a0', '\u202f', '.', ',', '’'].map(grouped)])
            expect(keys(written + counted[language], language), written).toEqual([`number:${value}:exact:`]);
      }),
      { numRuns: 60 },
    );
  });

  it('written out in four languages are the numbers in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_999 }), (value) => {
        fc.pre(value % 1000 !== 0 || value < 2000);
        for (const language of languages) {
          const written = writtenOut(value, language);
          expect(keys(written + counted[language], language), written).toEqual([`number:${value}:exact:`]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep their decimals, shares, bounds and currency', () => {
    expect(keys('1.234,5 países', 'es')).toEqual(['number:1234.5:exact:']);
    expect(keys('3,6 milliards de dollars', 'fr')).toEqual(['number:3600000000:exact:dollar']);
    for (const [text, language] of [
      ['about 36 million US dollars', 'en'],
      ['约 3600 万美元', 'zh'],
      ['environ trente-six millions de dollars', 'fr'],
      ['unos 36 millones de dólares', 'es'],
    ] as const)
      expect(keys(text, language)).toEqual(['number:36000000:about:dollar']);
    for (const [text, language] of [
      ['two thirds', 'en'],
      ['三分之二', 'zh'],
      ['deux tiers', 'fr'],
      ['dos tercios', 'es'],
    ] as const)
      expect(keys(text, language)).toEqual(['share:0.666667:exact']);
    for (const [text, language] of [
      ['12.5 per cent', 'en'],
      ['百分之十二点五', 'zh'],
      ['12,5 pour cent', 'fr'],
      ['12,5 por ciento', 'es'],
      ['１２．５％', 'zh'],
    ] as const)
      expect(keys(text, language)).toEqual(['share:0.125:exact']);
    for (const [text, language] of [
      ['over 70 countries', 'en'],
      ['70 多个国家', 'zh'],
      ['plus de 70 pays', 'fr'],
      ['más de 70 países', 'es'],
    ] as const)
      expect(keys(text, language)).toEqual(['number:70:more:']);
    expect(carriesFact(first('70 countries', 'en'), first('70 多个国家', 'zh'))).toBe(false);
    expect(carriesFact(first('36 million dollars', 'en'), first('约 3600 万美元', 'zh'))).toBe(true);
    expect(carriesFact(first('36 million euros', 'en'), first('约 3600 万美元', 'zh'))).toBe(false);
  });

  it('keep parts of a whole and multiples however they are written', () => {
    for (const [text, language] of [
      ['a fifth of the cost', 'en'],
      ['one in five boreholes', 'en'],
      ['五分之一', 'zh'],
      ['un forage sur cinq', 'fr'],
      ['una quinta parte', 'es'],
    ] as const)
      expect(keys(text, language), text).toEqual(['share:0.2:exact']);
    expect(keys('完成了目标的七成', 'zh')).toEqual(['share:0.7:exact']);
    for (const [text, language] of [
      ['more than twice', 'en'],
      ['plus du double', 'fr'],
      ['más del doble', 'es'],
    ] as const)
      expect(keys(text, language), text).toEqual(['number:2:more:times']);
  });

  it('are bounded by words before or after, and of time have a unit', () => {
    for (const [text, language] of [
      ['six years or more', 'en'],
      ['seis años como mínimo', 'es'],
      ['六年以上', 'zh'],
    ] as const)
      expect(keys(text, language), text).toEqual(['number:6:more:year']);
    expect(carriesFact(first('under 15 days', 'en'), first('como máximo a los 15 días', 'es'))).toBe(true);
    expect(carriesFact(first('within 15 days', 'en'), first('como máximo a los 15 días', 'es'))).toBe(true);
    expect(carriesFact(first('five weeks', 'en'), first('五天', 'zh'))).toBe(false);
    expect(carriesFact(first('4620 万元', 'zh'), first('46.2 million yuan', 'en'))).toBe(true);
    expect(carriesFact(first('46,2 millones de dólares', 'es'), first('4620 万元', 'zh'))).toBe(false);
  });

  it('are not read out of words, symbols and addresses', () => {
    expect(keys('三方对话十分一致', 'zh')).toEqual([]);
    expect(keys('see https://example.org/2010/11?a=12', 'en')).toEqual([]);
    expect(keys('GB.309/PFA/5/4', 'en')).toEqual(['symbol:GB.309/PFA/5/4']);
    expect(keys('paragraph 9 and recommendation 5', 'en')).toEqual([]);
    expect(keys('the 89th session; Convention No. 102', 'en')).toEqual(['label:89', 'label:102']);
    expect(keys('第 89 届会议；第102号公约', 'zh')).toEqual(['label:89', 'label:102']);
  });
});

describe('years and dates', () => {
  it.each([
    ['2008-09', 'en', 'period:2008-2009'],
    ['2008–2009', 'fr', 'period:2008-2009'],
    ['2008－09 两年期', 'zh', 'period:2008-2009'],
    ['从 2008 年到 2009 年', 'zh', 'period:2008-2009'],
    ['between 2008 and 2009', 'en', 'period:2008-2009'],
    ['de 2008 à 2009', 'fr', 'period:2008-2009'],
    ['entre 2008 y 2009', 'es', 'period:2008-2009'],
    ['2010年9月23日', 'zh', 'date:2010-9-23'],
    ['二〇一〇年九月二十三日', 'zh', 'date:2010-9-23'],
    ['September 23, 2010', 'en', 'date:2010-9-23'],
    ['23 septembre 2010', 'fr', 'date:2010-9-23'],
    ['23 de septiembre de 2010', 'es', 'date:2010-9-23'],
    ['August to November 2024', 'en', 'date:2024-8-..11'],
    ['2024年8月至11月', 'zh', 'date:2024-8-..11'],
  ] as const)('%s (%s)', (text, language, key) => {
    expect(keys(text, language)).toEqual([key]);
  });

  it('may be told less exactly, not more', () => {
    expect(carriesFact(first('in 2010', 'en'), first('2010 年 11 月', 'zh'))).toBe(true);
    expect(carriesFact(first('in November 2010', 'en'), first('2010 年', 'zh'))).toBe(false);
    expect(clashes(first('in 2009', 'en'), first('2010 年 11 月', 'zh'))).toBe(true);
    expect(clashes(first('in 2009', 'en'), first('2008-09', 'en'))).toBe(false);
  });
});

describe('small words', () => {
  const kinds = (text: string, language: Language) => marksOf(text, language).map(({ kind }) => kind);

  it.each([
    ['没有作出承诺', 'zh', ['not']],
    ['国际劳工组织不断加强反应能力', 'zh', []],
    ['It is not only useful', 'en', []],
    ["Il n'existe aucune preuve", 'fr', ['not']],
    ['Sin embargo, avanzó', 'es', []],
    ['Nunca se evaluó', 'es', ['not']],
    ['所有国家必须', 'zh', ['all', 'must']],
    ['All countries must', 'en', ['all', 'must']],
    ['Tous les pays doivent', 'fr', ['all', 'must']],
    ['Todos los países deben', 'es', ['all', 'must']],
    ['may be the most effective', 'en', ['may']],
  ] as const)('%s (%s)', (text, language, expected) => {
    expect(kinds(text, language)).toEqual(expected);
  });

  it('turn opposites round', () => {
    const sides = (text: string, language: Language) => effectiveSides(text, language, marksOf(text, language));
    const turned = (said: string, printed: string) => opposites(sides(said, 'en'), sides(printed, 'en'));
    expect(turned('it hinders growth', 'it promotes growth')).toContain('help');
    expect(turned('it does not hinder growth', 'it promotes growth')).not.toContain('help');
    expect(opposites(sides('fueron rechazadas', 'es'), sides('得到广泛接受', 'zh'))).toContain('accept');
    expect(turned('centralized evaluations', 'decentralized evaluations')).not.toEqual([]);
  });
});

/** The plain spelling of a number below 10,000, as a grammar gives it. */
function writtenOut(value: number, language: Language): string {
  if (language === 'zh') return chinese(value);
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  const head = { en: 'thousand', fr: 'mille', es: 'mil' }[language];
  const lead =
    thousands === 0 ? [] : thousands === 1 && language !== 'en' ? [head] : [hundreds(thousands, language), head];
  return [...lead, ...(rest === 0 ? [] : [hundreds(rest, language)])].join(' ');
}

function hundreds(value: number, language: 'en' | 'fr' | 'es'): string {
  const count = Math.floor(value / 100);
  const rest = value % 100;
  const tail = rest === 0 ? [] : [tens(rest, language)];
  if (count === 0) return tens(rest, language);
  if (language === 'en') return [`${tens(count, 'en')} hundred`, ...(rest === 0 ? [] : ['and']), ...tail].join(' ');
  if (language === 'fr')
    return [...(count === 1 ? [] : [tens(count, 'fr')]), count > 1 && rest === 0 ? 'cents' : 'cent', ...tail].join(' ');
  const spanish = [
    'ciento',
    'doscientos',
    'trescientos',
    'cuatrocientos',
    'quinientos',
    'seiscientos',
    'setecientos',
    'ochocientos',
    'novecientos',
  ];
  return count === 1 && rest === 0 ? 'cien' : [spanish[count - 1], ...tail].join(' ');
}

const small = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
};
const decades = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
  fr: 'vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
};

function tens(value: number, language: 'en' | 'fr' | 'es'): string {
  const list = small[language].split(' ');
  if (value <= list.length) return list[value - 1] ?? '';
  const decade = Math.floor(value / 10);
  const name = decades[language].split(' ')[decade - 2] ?? '';
  const isVigesimal = language === 'fr' && (decade === 7 || decade === 9);
  const rest = isVigesimal ? (value % 10) + 10 : value % 10;
  if (value === 80 && language === 'fr') return 'quatre-vingts';
  if (rest === 0) return name;
  const unit = list[rest - 1] ?? '';
  if (language === 'en') return `${name}-${unit}`;
  if (language === 'es') return `${name} y ${unit}`;
  return (rest === 1 || (rest === 11 && decade === 7)) && decade < 8 ? `${name} et ${unit}` : `${name}-${unit}`;
}

function chinese(value: number): string {
  const digits = '零一二三四五六七八九';
  let written = '';
  for (const [at, unit] of ['千', '百', '十', ''].entries()) {
    const digit = Math.floor(value / 10 ** (3 - at)) % 10;
    if (digit > 0) written += `${digits[digit]}${unit}`;
    else if (written !== '' && value % 10 ** (3 - at) !== 0 && !written.endsWith('零')) written += '零';
  }
  return written;
}
