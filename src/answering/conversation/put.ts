/** A pronoun in a question that says something of its own gives way to the name of what it stands for. */
import { references } from '../../report/reference.ts';
import type { Language } from '../../shared/language.ts';
import { normalized } from '../facts/facts.ts';
import type { Form } from './form.ts';
import { ownOf } from './form.ts';
import type { Turn } from './turn.ts';
import { newestSubject, singular } from './turn.ts';
import { followUpWords } from './words/index.ts';
import type { FollowUpWords } from './words/words.ts';
import { countryName, lowerFirst } from './words/words.ts';

/** `asked` with its pronoun resolved; null where it has none, or one that stands for something in `asked` itself. */
export function inserted(asked: string, form: Form, turns: readonly Turn[], language: Language): string | null {
  const words = followUpWords[language];
  const text = unjoined(asked, words);
  if (form.there) return atPlace(asked, form, turns, language);
  const saysMore = form.own !== '' || form.counts || form.nouns.length > 0;
  if (!saysMore || (form.named.length > 0 && form.points === null)) return null;
  for (const [pattern, put] of words.put) {
    const at = text.search(pattern);
    if (at < 0) continue;
    const isNoun = form.points?.kind ?? null;
    const before = text.slice(0, at);
    const isTheirs = /^(?:its|their|其)/iu.test(text.slice(at)) && authors.test(before);
    if (isNoun === null && (isTheirs || hasAntecedent(before, words))) continue;
    const subject = newestSubject(turns, ({ kind, isMeant }) => (isNoun === null ? isMeant : kind === isNoun));
    if (subject === undefined) return null;
    const isSeveral = form.points?.isSeveral === true || text.search(words.several) >= 0;
    const numbers = isSeveral ? subject.numbers : singular(subject);
    if (numbers.length === 0) return null;
    const name = words.name(subject.kind, numbers);
    const said = at === 0 ? lowerFirst(text) : text;
    return capital(
      said.replace(pattern, (matched) => put(name, matched)),
      asked,
    );
  }
  return null;
}

/** Whether it points at something that it does not name itself. */
export function pointsOutside({ text, points, there }: Form, words: FollowUpWords): boolean {
  if (points === null && !there) return false;
  const all = [words.one, words.several, words.there, ...Object.values(words.pointed)];
  const at = Math.min(...all.map((pattern) => text.search(pattern)).filter((place) => place >= 0));
  // « L’OIT n’est-elle pas … »: after a hyphen it only says a noun again.
  const before = text.slice(0, at);
  const isTheirs = /^(?:its|their|其)/iu.test(text.slice(at)) && authors.test(before);
  return !isTheirs && text[at - 1] !== '-' && text[at] !== '-' && !hasAntecedent(before, words);
}

/**
 * What is named before a pronoun is what it stands for: "is the organisation doing the job it was set up to do?" A verb is no
 * name: "did the Office accept it?"
 */
function hasAntecedent(before: string, words: FollowUpWords): boolean {
  const known = [...Object.values(words.parts), ...Object.values(words.nouns)];
  const bare = known.reduce((left, pattern) => left.replace(pattern, ' '), normalized(before).replace(askedFor, ' '));
  const own = ownOf(bare, words);
  if (references(before).length > 0) return true;
  // "How many recommendations are there, and how many of them …": what the clause before names.
  const clause = before.slice(0, Math.max(0, before.search(/[,;，；、](?=[^,;，；、]*$)/u)));
  if (Object.values(words.nouns).some((noun) => clause.search(noun) >= 0)) return true;
  if (isSubject(before, words) && authors.test(before)) return true;
  if (own === '') return false;
  if (/\p{Script=Han}/u.test(own)) return own.replace(/\s/gu, '').length > mostVerb;
  const said = own.split(' ');
  return said.length > mostVerbs || said.some((word) => isNoun(word, bare, words));
}

/** Who a report speaks of all the time: what comes after them as a subject, or as theirs, stands for them. */
const authors =
  /(?<!\p{L})(?:office|ilo|secretariat|management|report|paper|evaluation|evaluators|bureau|oit|secrétariat|direction|rapport|évaluation|document|oficina|secretaría|informe|evaluación|documento)(?!\p{L})/iu;

function isSubject(before: string, { asking }: FollowUpWords): boolean {
  return new RegExp(`(?:^|[,;]|${asking.source})\\s*$`, 'iu').test(before);
}

/** "Which countries does it concern?": what is asked for is not what is pointed at. */
const askedFor = /(?<!\p{L})(?:which|what|how many|quel(?:le)?s?|combien de|qué|cuánt[oa]s?|cuál(?:es)?)\s+\p{L}+/giu;

const mostVerb = 2;
const mostVerbs = 2;

/** Told by what stands before it, by a capital, or by the ending of many. */
function isNoun(word: string, text: string, { determiner }: FollowUpWords): boolean {
  const at = text.indexOf(word);
  return (at > 0 && /^\p{Lu}/u.test(word)) || determiner.test(text.slice(0, at)) || /[^s]s$/u.test(word);
}

/** "What happened there?" */
function atPlace(asked: string, form: Form, turns: readonly Turn[], language: Language): string | null {
  const words = followUpWords[language];
  const text = unjoined(asked, words);
  const [country, ...others] = turns[0]?.countries ?? [];
  if (country === undefined || others.length > 0) return null;
  const name = countryName(country, language);
  if (form.own === '') return words.country(name);
  if (hasAntecedent(text.slice(0, text.search(words.there)), words)) return null;
  return capital(text.replace(words.there, `${inCountry[language]}${name}`), asked);
}

/** French has a preposition for each country: the name is set apart. */
const inCountry: Readonly<Record<Language, string>> = { zh: '在', en: 'in ', fr: 'dans ce pays, ', es: 'en ' };

/** Without what joins it to the question before, its own letters kept. */
function unjoined(asked: string, words: FollowUpWords): string {
  let text = asked.replace(/[’‘]/gu, "'").trim();
  for (let taken = 0; taken < 3; taken += 1) {
    const next = text
      .replace(/^[¿¡\s]+/u, '')
      .replace(words.opening, '')
      .replace(/^[¿¡\s]+/u, '');
    if (next === text) break;
    text = next;
  }
  return text;
}

function capital(text: string, asked: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return asked.includes('¿') ? `¿${first}` : first;
}
