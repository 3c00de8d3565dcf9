/**
 * Numbers written out in English, French and Spanish: "thirty-six million", "quatre-vingt-dix-sept", "dos mil diez". It knows
 * how such words add up; a lone "one" is an article in two of the languages and names no amount. Accents may be missing.
 */
import type { Language } from '../../shared/language.ts';
import { withoutAccents } from '../../shared/text.ts';

type Latin = Exclude<Language, 'zh'>;

/** Words by value, forms of one value divided by `/`; scales stand in `scales`. */
const values: Readonly<Record<Latin, Readonly<Record<number, string>>>> = {
  en: {
    1: 'one/a',
    2: 'two',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    16: 'sixteen',
    17: 'seventeen',
    18: 'eighteen',
    19: 'nineteen',
    20: 'twenty',
    30: 'thirty',
    40: 'forty',
    50: 'fifty',
    60: 'sixty',
    70: 'seventy',
    80: 'eighty',
    90: 'ninety',
  },
  fr: {
    1: 'un/une',
    2: 'deux',
    3: 'trois',
    4: 'quatre',
    5: 'cinq',
    6: 'six',
    7: 'sept',
    8: 'huit',
    9: 'neuf',
    10: 'dix',
    11: 'onze',
    12: 'douze',
    13: 'treize',
    14: 'quatorze',
    15: 'quinze',
    16: 'seize',
    20: 'vingt/vingts',
    30: 'trente',
    40: 'quarante',
    50: 'cinquante',
    60: 'soixante',
    70: 'septante',
    80: 'huitante/octante',
    90: 'nonante',
  },
  es: {
    1: 'un/uno/una',
    2: 'dos',
    3: 'tres',
    4: 'cuatro',
    5: 'cinco',
    6: 'seis',
    7: 'siete',
    8: 'ocho',
    9: 'nueve',
    10: 'diez',
    11: 'once',
    12: 'doce',
    13: 'trece',
    14: 'catorce',
    15: 'quince',
    16: 'dieciseis',
    17: 'diecisiete',
    18: 'dieciocho',
    19: 'diecinueve',
    20: 'veinte',
    21: 'veintiuno/veintiun/veintiuna',
    22: 'veintidos',
    23: 'veintitres',
    24: 'veinticuatro',
    25: 'veinticinco',
    26: 'veintiseis',
    27: 'veintisiete',
    28: 'veintiocho',
    29: 'veintinueve',
    30: 'treinta',
    40: 'cuarenta',
    50: 'cincuenta',
    60: 'sesenta',
    70: 'setenta',
    80: 'ochenta',
    90: 'noventa',
    200: 'doscientos/doscientas',
    300: 'trescientos/trescientas',
    400: 'cuatrocientos/cuatrocientas',
    500: 'quinientos/quinientas',
    600: 'seiscientos/seiscientas',
    700: 'setecientos/setecientas',
    800: 'ochocientos/ochocientas',
    900: 'novecientos/novecientas',
  },
};
const scales: Readonly<Record<Latin, Readonly<Record<string, number>>>> = {
  en: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  fr: { cent: 100, cents: 100, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  es: { cien: 100, ciento: 100, mil: 1e3, millon: 1e6, millones: 1e6, billon: 1e12, billones: 1e12 },
};
/** Plurals that tell no amount unless a number stands before them: "millions of workers". */
const vagueAlone = /^(?:millions|cents|milliards|millones|billones)$/u;

export type WrittenNumber = { readonly value: number; readonly start: number; readonly end: number };

const tables = Object.fromEntries(
  (['en', 'fr', 'es'] as const).map((language) => {
    const entries = Object.entries(values[language]).flatMap(([value, forms]) =>
      forms.split('/').map((form) => [form, Number(value)] as const),
    );
    return [language, new Map(entries)];
  }),
) as unknown as Readonly<Record<Latin, ReadonlyMap<string, number>>>;

/** What a scale word multiplies by ("36 million", "3,6 milliards"); undefined for any other word. */
export function scaleOf(word: string, language: Language): number | undefined {
  if (language === 'zh') return undefined;
  const plain = withoutAccents(word.toLowerCase());
  const scale = scales[language][plain] ?? (language === 'en' ? scales.en[plain.replace(/s$/u, '')] : undefined);
  return scale === undefined || scale < 1000 ? undefined : scale;
}

/** The numbers written out in `text`, in order. Words that do not add up ("two three") are two numbers. */
export function writtenNumbers(text: string, language: Language): readonly WrittenNumber[] {
  if (language === 'zh') return [];
  const found: WrittenNumber[] = [];
  let words: { word: string; start: number; end: number }[] = [];
  const flush = (): void => {
    found.push(...numbersIn(words, language));
    words = [];
  };
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = withoutAccents(match[0].toLowerCase());
    const start = match.index;
    const last = words.at(-1);
    const between = text.slice(last?.end ?? start, start);
    if (last !== undefined && !/^(?:[\s-]*)$/u.test(between)) flush();
    if (isNumberWord(word, language)) words.push({ word, start, end: start + word.length });
    else if (words.length === 0 || !/^(?:and|et|y)$/u.test(word)) flush();
    else words.push({ word: '&', start, end: start + match[0].length });
  }
  flush();
  return found;
}

function isNumberWord(word: string, language: Latin): boolean {
  return tables[language].has(word) || scales[language][word] !== undefined;
}

/** One run of number words as numbers: a word that cannot follow begins another. */
function numbersIn(
  words: readonly { readonly word: string; readonly start: number; readonly end: number }[],
  language: Latin,
): readonly WrittenNumber[] {
  const found: WrittenNumber[] = [];
  let total = 0;
  let group = 0;
  /** What may still be added: less than this. */
  let room = Number.POSITIVE_INFINITY;
  let start = -1;
  let end = -1;
  let isAmount = false;
  const close = (): void => {
    if (start >= 0 && isAmount) found.push({ value: total + group, start, end });
    total = 0;
    group = 0;
    room = Number.POSITIVE_INFINITY;
    start = -1;
    isAmount = false;
  };
  for (const [at, { word, start: from, end: to }] of words.entries()) {
    if (word === '&') continue;
    const scale = scales[language][word];
    const value = tables[language].get(word);
    if (scale !== undefined && !(start < 0 && vagueAlone.test(word))) {
      if (scale === 100) group = Math.max(1, group) * 100;
      else {
        total =
          scale >= 1e6 ? (total + Math.max(total === 0 ? 1 : 0, group)) * scale : total + Math.max(1, group) * scale;
        group = 0;
      }
      room = scale;
      isAmount = true;
    } else if (value !== undefined) {
      // Quatre-vingts is four twenties; what follows it may be as much as nineteen.
      const isTwenties = language === 'fr' && value === 20 && group % 100 === 4;
      if (isTwenties) group += 76;
      else {
        // "twenty and thirty", "two three": not one number.
        if (value >= room) close();
        group += value;
      }
      const isLoneOne = value === 1 && start < 0;
      isAmount ||= !isLoneOne;
      room =
        isTwenties || (language === 'fr' && value === 60)
          ? 20
          : value >= 100
            ? 100
            : value >= 20
              ? 10
              : value === 10 && language === 'fr'
                ? 10
                : 0;
      if (isLoneOne && scales[language][words[at + 1]?.word ?? ''] === undefined) {
        close();
        continue;
      }
    } else continue;
    if (start < 0) start = from;
    end = to;
  }
  close();
  return found;
}
