/**
 * Whether two words are one in another number, gender or spelling: "bureaus" and "bureaux", "programme" and "programs",
 * "mujer" and "mujeres". Words that only share a stem ("organ", "organization") are two: who asks where something is
 * mentioned asks for the word.
 */
import type { Language } from '../../shared/language.ts';
import { withoutAccents } from '../../shared/text.ts';

/** A plural that no ending tells, beside its singular. */
const irregular: Readonly<Record<string, string>> = {
  women: 'woman',
  men: 'man',
  children: 'child',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  indices: 'index',
  analyses: 'analysis',
  crises: 'crisis',
  bases: 'basis',
};

/** American spelling for British, and one of several that are all printed. */
function spelling(word: string): string {
  return word
    .replace(/programme(?=s?$)/u, 'program')
    .replace(/(?<=[a-z]{3})our(?=(?:s|ed|ing|al|able|ite)?$)/u, 'or')
    .replace(/(?<=[a-z]{3})is(?=(?:e[sdr]?|ers|ing|ations?|ational)$)/u, 'iz')
    .replace(/(?<=[a-z]{3})yse(?=[sd]?$)/u, 'yze')
    .replace(/(?<=[a-z]{2}[^aeiou])re(?=s?$)/u, 'er')
    .replace(/ence(?=s?$)/u, 'ense')
    .replace(/(?<=(?:judg|acknowledg|ag))e(?=ment|ing)/u, '')
    .replace(/ll(?=(?:ed|ing|ers?|ment)$)/u, 'l')
    .replace(/(?<=fulfi|enro|insta|ski)ll(?=(?:s|ment)?$)/u, 'l');
}

/** Every form that a word may be an inflection of, itself among them. */
function basesOf(word: string, language: Language): ReadonlySet<string> {
  const plain = withoutAccents(word);
  if (language === 'fr') return frenchBases(plain);
  if (language === 'es') return spanishBases(plain);
  const own = irregular[plain] ?? plain;
  const found = [own, own.replace(/'?s$|(?<=eau)x$/u, ''), own.replace(/ies$/u, 'y')];
  if (/(?:[sxz]|ch|sh|o)es$/u.test(own)) found.push(own.slice(0, -2));
  return new Set(found.filter((form) => form.length > 1).map(spelling));
}

function frenchBases(word: string): ReadonlySet<string> {
  const singular = [word, word.replace(/[sx]$/u, ''), word.replace(/(?<!e)aux$/u, 'al'), word.replace(/aux$/u, 'ail')];
  const masculine = singular.map((form) => form.replace(/(?<=[a-z]{2})e$/u, '').replace(/(?<=en|el|et)[nlt]$/u, ''));
  return new Set([...singular, ...masculine]);
}

function spanishBases(word: string): ReadonlySet<string> {
  const singular = [word, word.replace(/s$/u, ''), word.replace(/(?<=[^aeiou])es$/u, ''), word.replace(/ces$/u, 'z')];
  const neuter = singular.map((form) => form.replace(/(?<=[a-z]{3})[oa]$/u, ''));
  return new Set([...singular, ...neuter]);
}

/** The test for one language; it remembers the words it has met. */
export function sameWordIn(language: Language): (a: string, b: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const bases = (word: string): ReadonlySet<string> => {
    const found = known.get(word) ?? basesOf(word, language);
    known.set(word, found);
    return found;
  };
  return (a, b) => a === b || [...bases(a)].some((base) => bases(b).has(base));
}
