/** A pronoun in a question that says something of its own gives way to the name of what it stands for. */
import type { Language } from '../../shared/language.ts';
import { fold } from '../../shared/text.ts';
import type { Form } from './form.ts';
import { ownOf } from './form.ts';
import type { Turn } from './turn.ts';
import { newestSubject, singular } from './turn.ts';
import { followUpWords } from './words/index.ts';
import type { FollowUpWords } from './words/words.ts';
import { countryName } from './words/words.ts';

/** `asked` with its pronoun resolved; null where it has none, or one that stands for something in `asked` itself. */
export function inserted(asked: string, form: Form, turns: readonly Turn[], language: Language): string | null {
  const words = followUpWords[language];
  const text = unjoined(asked, words);
  if (form.there) return atPlace(text, turns, words, language);
  if (form.own === '' || (form.named.length > 0 && form.points === null)) return null;
  for (const [pattern, put] of words.put) {
    const at = text.search(pattern);
    if (at < 0 || hasAntecedent(text.slice(0, at), words)) continue;
    const isNoun = form.points?.kind ?? null;
    const subject = newestSubject(turns, ({ kind, isMeant }) => (isNoun === null ? isMeant : kind === isNoun));
    if (subject === undefined) return null;
    const numbers = form.points?.isSeveral === true ? subject.numbers : singular(subject);
    if (numbers.length === 0) return null;
    const name = words.name(subject.kind, numbers);
    return capital(
      text.replace(pattern, (matched) => put(name, matched)),
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
  return text[at - 1] !== '-' && text[at] !== '-' && !hasAntecedent(text.slice(0, at), words);
}

/** What is named before a pronoun is what it stands for: "is the organisation doing the job it was set up to do?" */
function hasAntecedent(before: string, words: FollowUpWords): boolean {
  const folded = fold(before);
  const bare = Object.values(words.parts).reduce((left, pattern) => left.replace(pattern, ' '), folded);
  return ownOf(bare, words) !== '';
}

function atPlace(text: string, turns: readonly Turn[], words: FollowUpWords, language: Language): string | null {
  const [latest] = turns;
  const [country, ...others] = latest?.countries ?? [];
  const at = text.search(words.there);
  if (country === undefined || others.length > 0 || hasAntecedent(text.slice(0, at), words)) return null;
  const before = language === 'zh' ? '在' : language === 'fr' ? 'dans ce pays : ' : language === 'es' ? 'en ' : 'in ';
  return capital(text.replace(words.there, `${before}${countryName(country, language)}`), text);
}

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
