/**
 * "What about France?": the question before, of something else. A country takes the place of a country, a topic that of the
 * topic; where there is no place to take, it is said after the question.
 */

import type { Language } from '../../shared/language.ts';
import { detectLanguage, languages } from '../../shared/language.ts';
import type { Name } from '../checking/names.ts';
import { countryCode, isCountryName, nameFinder } from '../checking/names.ts';
import { normalized } from '../facts/facts.ts';
import type { Form } from './form.ts';
import type { FollowUpTools } from './resolve.ts';
import type { Turn } from './turn.ts';
import { followUpWords } from './words/index.ts';
import { countryName, unended } from './words/words.ts';

export type Topical = {
  readonly asked: string;
  readonly form: Form;
  readonly latest: Turn;
  readonly language: Language;
  /** Countries and organizations that are named. */
  readonly names: readonly Name[];
  readonly tools: FollowUpTools;
};

/** Longer than this it is a question of its own. */
const mostWords = 8;
const mostCharacters = 14;

export async function topical({ asked, form, latest, language, names, tools }: Topical): Promise<string | null> {
  const { goesOn, asks, named, points, part, step, there } = form;
  const countries = names.filter(isCountryName);
  const isOnlyNames = countries.length > 0 && countries.length === names.length && isSaidBy(form, asked, countries);
  if (asks || named.length > 0 || points !== null || step !== null || there || part !== null) return null;
  if (!goesOn && !isOnlyNames) return null;
  const topic = form.text.replace(/[\s?？.。!]+$/u, '').trim();
  if (topic === '' || form.own === '' || isLong(topic)) return null;
  if (isLanguageName(topic)) return null;
  const spoken = detectLanguage(latest.question) ?? latest.language;
  const words = followUpWords[language];
  if (spoken === language && words.about.test(latest.question))
    return latest.question.replace(words.about, words.topic(typedAs(asked, topic)));
  const [country] = countries;
  if (isOnlyNames && country !== undefined) {
    const before = (await nameFinder(tools, spoken))(normalized(latest.question)).filter(isCountryName);
    const written = spoken === language ? writtenIn(asked, countries) : countryName(countryCode(country), spoken);
    const [first] = before;
    const last = before.at(-1);
    if (first !== undefined && last !== undefined) {
      const question = normalized(latest.question);
      return `${question.slice(0, first.start)}${written}${question.slice(last.end)}`;
    }
  }
  if (spoken !== language) return null;
  const own = typedAs(asked, topic);
  if (language === 'zh') return `${unended(latest.question)}：${own}？`;
  const [opening, closing] = language === 'es' ? ['¿', '?'] : ['', language === 'fr' ? ' ?' : '?'];
  return `${opening}${unended(latest.question)} – ${own}${closing}`;
}

/** Whether nothing but the names and what fills is said. */
function isSaidBy(form: Form, asked: string, names: readonly Name[]): boolean {
  const folded = names.map(({ start, end }) => normalized(asked).slice(start, end).toLowerCase());
  const rest = folded.reduce((left, name) => left.replace(name, ' '), form.own.toLowerCase());
  return !/[\p{L}\p{N}]/u.test(rest);
}

function writtenIn(asked: string, names: readonly Name[]): string {
  return normalized(asked).slice(names[0]?.start, names.at(-1)?.end);
}

/** The topic with the letters it was typed with. */
function typedAs(asked: string, topic: string): string {
  const at = asked.toLowerCase().indexOf(topic);
  return at < 0 ? topic : asked.slice(at, at + topic.length);
}

/** "And in French?" asks for other words, not of something else. */
function isLanguageName(topic: string): boolean {
  return languages.some((spoken) => {
    const names = new Intl.DisplayNames([spoken], { type: 'language' });
    return languages.some((named) => topic.toLowerCase().endsWith((names.of(named) ?? named).toLowerCase()));
  });
}

function isLong(topic: string): boolean {
  const han = topic.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > mostCharacters || topic.split(/\s+/u).length > mostWords;
}
