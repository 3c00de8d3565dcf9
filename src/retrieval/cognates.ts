/**
 * Words that look alike across English, French and Spanish ("evaluación", "évaluation", "evaluation"). Spellings are folded
 * to what the languages share, endings cut, and the rest compared letter by letter. It knows no meanings: false friends pass,
 * at the weight of a guess.
 */

import { editDistance } from '../shared/edit-distance.ts';
import { withoutAccents } from '../shared/text.ts';
import type { WeightedTerm } from './lexical.ts';

export type Cognates = { readonly find: (word: string) => readonly WeightedTerm[] };

/** Endings that turn into one another between the three languages, longest first. */
const endings =
  /(?:abilidad(?:es)?|ibilidad(?:es)?|abilit(?:y|ies|es?)|ibilit(?:y|ies|es?)|ization|isation|izacion|ations?|aciones|acion|itions?|iciones|icion|tions?|ciones|cion|siones|sions?|amientos?|imientos?|aments?|ements?|mentos?|ments?|idades|idad|ites?|ities|ity|edades|edad|dades|dad|ances?|ancias?|ancy|ences?|encias?|ency|ismos?|ismes?|isms?|istas?|istes?|ists?|icas?|icos?|iques?|icals?|ics?|ivas?|ivos?|ives?|ifs?|osas?|osos?|euses?|eux|ous|ables?|ibles?|ales|als?|aux|elles?|els?|antes?|ants?|entes?|ents?|aires?|arios?|arias?|ary|adas?|ados?|idas?|idos?|ees?|ed|ing|izar|iser|ize|ise|ar|er|ir|ies|ias?|ios?|ie|es|as|os|y|a|e|o|s)$/u;

/** Shortest folded word compared, and how alike two must be (1 is the same; .72 lets "democrac" meet "demokrat"). */
const shortest = 4;
const alike = 0.72;

/** Finds, for a word of one of the languages, the terms among `vocabulary` that look like it; at most 4, best first. */
export function createCognates(vocabulary: Iterable<string>): Cognates {
  const buckets = new Map<string, { readonly term: string; readonly key: string }[]>();
  for (const term of vocabulary) {
    if (term.length < 3 || !/^[a-z]+$/u.test(term)) continue;
    const key = cognateKey(term);
    const bucket = buckets.get(key.slice(0, 2));
    if (bucket === undefined) buckets.set(key.slice(0, 2), [{ term, key }]);
    else bucket.push({ term, key });
  }
  const find = (word: string): readonly WeightedTerm[] => {
    const key = cognateKey(word);
    const found: WeightedTerm[] = [];
    for (const candidate of buckets.get(key.slice(0, 2)) ?? []) {
      const longer = Math.max(key.length, candidate.key.length);
      const shorter = Math.min(key.length, candidate.key.length);
      if (key !== candidate.key && (shorter < shortest || shorter / longer < alike)) continue;
      const likeness = key === candidate.key ? 1 : 1 - editDistance(key, candidate.key) / longer;
      if (likeness >= alike) found.push({ term: candidate.term, weight: likeness ** 3 });
    }
    return found.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, 4);
  };
  return { find };
}

/** The shared skeleton of a word: accents, doubled letters and endings off, spellings of one sound made one. */
export function cognateKey(word: string): string {
  const plain = withoutAccents(word.toLowerCase());
  const stem = plain.length > 5 ? plain.replace(endings, '') : plain.replace(/(?:es|as|os|e|a|o|s)$/u, '');
  const kept = stem.length >= 3 ? stem : plain;
  return kept
    .replace(/[cs]ion(?:es)?$|tions$/u, 'tion')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch(?=[rl])/g, 'k')
    .replace(/y/g, 'i')
    .replace(/^es(?=[ptck])/u, 's')
    .replace(/^e(?=t[aou])/u, 's')
    .replace(/qu/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/c/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/(.)\1/g, '$1');
}
