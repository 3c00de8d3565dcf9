/**
 * Fractions written out in English, French and Spanish: "two thirds", "un cinquième", "tres cuartas partes", "by half".
 */

/** Parts of a whole in words, by how many parts it has: "two thirds", "un cinquième", "tres cuartas partes". */
const parts: Readonly<Record<number, string>> = {
  2: 'half|halves|moitié|mitad',
  3: 'thirds?|tiers|tercios?|terceras? partes?',
  4: 'quarters?|fourths?|quarts?|cuartos?|cuartas? partes?',
  5: 'fifths?|cinquièmes?|quintos?|quintas? partes?',
  6: 'sixths?|sixièmes?|sextos?|sextas? partes?',
  7: 'sevenths?|septièmes?|séptimos?|séptimas? partes?',
  8: 'eighths?|huitièmes?|octavos?|octavas? partes?',
  9: 'ninths?|neuvièmes?|novenos?|novenas? partes?',
  10: 'tenths?|dixièmes?|décimos?|décimas? partes?',
};
const numerators: Readonly<Record<number, string>> = {
  1: 'a|one|une?|un|una|la|le',
  2: 'two|deux|dos',
  3: 'three|trois|tres',
  4: 'four|quatre|cuatro',
};
/** Each fraction as it may be written, and its value. */
export const fractions: readonly { readonly pattern: RegExp; readonly value: number }[] = Object.entries(parts).flatMap(
  ([whole, names]) =>
    Object.entries(numerators).map(([part, words]) => ({
      // "By half", "half of"; a lone ordinal ("the third") is none.
      pattern: new RegExp(
        `(?<!\\p{L})(?:(?:${words})[ -](?:${names})${Number(whole) === 2 && part === '1' ? '|half|halved' : ''})(?!\\p{L})${
          Number(whole) > 2 && part === '1' ? '(?! (?:quarter|trimestr|session|sesión|time|fois|vez))' : ''
        }`,
        'giu',
      ),
      value: Number(part) / Number(whole),
    })),
);
