/**
 * A question that hangs on the ones before, made to stand by itself: what it points at is named, what it leaves out is said.
 * It goes by words and numbers alone. Where it is not sure what is meant it gives nothing, and a question that already stands
 * by itself it never touches.
 */
import type { LanguageTools } from '../../retrieval/tools.ts';
import type { Language } from '../../shared/language.ts';
import { detectLanguage } from '../../shared/language.ts';
import { askedAspects } from '../aspects.ts';
import { nameFinder } from '../checking/names.ts';
import { normalized } from '../facts/facts.ts';
import { bareQuestion, isChatter } from '../gate/chatter.ts';
import { carried } from './carry.ts';
import type { Form } from './form.ts';
import { formOf } from './form.ts';
import { inserted, pointsOutside } from './put.ts';
import { languageOf } from './spoken.ts';
import { topical } from './topic.ts';
import type { SubjectKind, Turn } from './turn.ts';
import { newestSubject, singular, subjectsOf } from './turn.ts';
import { followUpWords } from './words/index.ts';
import type { FollowUpWords, Part } from './words/words.ts';
import { countryName } from './words/words.ts';

export type FollowUpTools = Pick<LanguageTools, 'tokenizer' | 'concepts' | 'organizations'>;

export type Resolution = {
  /** The question by itself; null where nothing was resolved. */
  readonly question: string | null;
  /** The language it is asked in: the conversation's where its own words do not tell. */
  readonly language: Language;
  readonly isTold: boolean;
  /** Whether it hangs on something that was not found: what a model may still find. */
  readonly isOpen: boolean;
};

/** More numbers than these are a list to be looked at, not one thing to ask about. */
const mostNumbers = 6;

/** `turns`: of the same report, the newest first; without any, nothing is resolved. */
export async function resolveFollowUp(
  typed: string,
  turns: readonly Turn[],
  tools: FollowUpTools,
): Promise<Resolution | null> {
  const [latest] = turns;
  if (latest === undefined || isChatter(typed)) return null;
  const asked = bareQuestion(typed);
  const { language, isTold } = languageOf(asked, latest.language);
  const words = followUpWords[language];
  const form = formOf(asked, words);
  const names = (await nameFinder(tools, language))(normalized(asked));
  const question =
    plainly(form, turns, language) ??
    inserted(asked, form, turns, language) ??
    (await topical({ asked, form, latest, language, names, tools }));
  const isSame = question !== null && normalized(question) === normalized(asked);
  const isOpen = form.step !== null || (form.goesOn && !form.asks && form.text !== '') || pointsOutside(form, words);
  return { question: isSame ? null : question, language, isTold, isOpen };
}

/** The follow-ups that say nothing of their own. */
function plainly(form: Form, turns: readonly Turn[], language: Language): string | null {
  const words = followUpWords[language];
  const isWhyOfIt = form.asksWhy && form.own === '' && form.named.length === 0 && form.points !== null;
  if (form.isWhy || (isWhyOfIt && form.part !== 'response')) return whyOf(turns, language);
  if (form.own !== '' || form.there || (form.counts && form.points !== null)) return null;
  if (form.named.length > 0) return ofNamed(form, turns, language);
  if (form.step !== null) return ofStep(form, form.step, turns, language);
  if (form.number !== null) return ofNumber(form, form.number, turns, language);
  return ofPointed(form, turns, words);
}

/** "and recommendation 5?": what was asked of the other is asked of this. */
function ofNamed(form: Form, turns: readonly Turn[], language: Language): string | null {
  const { named, part, asks, points, goesOn } = form;
  const [first] = named;
  if (first === undefined || part !== null || asks || points !== null) return null;
  // "Quote recommendation 3" asks for something itself.
  if (!goesOn && mostBeside < besideNumbers(form)) return null;
  const kind = first.kind as SubjectKind;
  if (named.some((reference) => reference.kind !== kind)) return null;
  return carried(
    turns,
    kind,
    named.map(({ number }) => number),
    language,
  );
}

/** Letters that an article or a preposition takes. */
const mostBeside = 3;

/** The longest word beside the numbers that are named. */
function besideNumbers({ text, named }: Form): number {
  const rest = named.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return Math.max(0, ...(rest.match(/\p{L}+/gu) ?? []).map((word) => [...word].length));
}

/** "the next one". */
function ofStep(
  form: Form,
  step: NonNullable<Form['step']>,
  turns: readonly Turn[],
  language: Language,
): string | null {
  const kind = step.kind ?? form.points?.kind ?? form.nouns[0] ?? null;
  const subject = newestSubject(turns, ({ kind: own, isMeant }) => (kind === null ? isMeant : own === kind));
  if (subject === undefined) return null;
  const from = step.by === 1 ? Math.max(...subject.numbers) : Math.min(...subject.numbers);
  const number = from + step.by;
  if (number < 1) return null;
  return asksOf(form.part, subject.kind, [number], turns, language);
}

/** "and 7?", "the second of these". */
function ofNumber(
  form: Form,
  number: NonNullable<Form['number']>,
  turns: readonly Turn[],
  language: Language,
): string | null {
  const [latest] = turns;
  const kind = form.points?.kind ?? form.definite ?? form.nouns[0] ?? null;
  const list = subjectsOf(latest as Turn).find(
    (subject) => subject.numbers.length > 1 && (kind === null || subject.kind === kind),
  );
  const countries = list === undefined ? (latest?.countries ?? []) : [];
  const isListed = list?.isMeant === true || countries.length > 1;
  const isPlace = number.isPlace || (number.isOrdinal && language !== 'zh' && isListed);
  if (isPlace) {
    const picked = list?.numbers.at(number.value < 0 ? number.value : number.value - 1);
    if (list !== undefined && picked !== undefined)
      return followUpWords[language].question(form.part ?? 'text', list.kind, [picked]);
    const country = countries.at(number.value < 0 ? number.value : number.value - 1);
    if (country !== undefined && countries.length > 1)
      return followUpWords[language].country(countryName(country, language));
    return null;
  }
  const subject = newestSubject(turns, ({ kind: own, isMeant }) => (kind === null ? isMeant : own === kind));
  return subject === undefined ? null : asksOf(form.part, subject.kind, [number.value], turns, language);
}

/** The part that is asked for, or else what was asked before. */
function asksOf(
  part: Part | null,
  kind: SubjectKind,
  numbers: readonly number[],
  turns: readonly Turn[],
  language: Language,
): string {
  const words = followUpWords[language];
  if (part !== null) return words.question(part, kind, numbers);
  return carried(turns, kind, numbers, language) ?? words.question('text', kind, numbers);
}

const wholeFindings =
  /(?<!\p{L})(?:findings|found|constats|constatations|conclusions|hallazgos|constataciones|conclusiones)(?!\p{L})|发现|结论/iu;

/** "and its response?", "the steps of that one". */
function ofPointed(form: Form, turns: readonly Turn[], words: FollowUpWords): string | null {
  const { part, points, definite, nouns, goesOn, asks } = form;
  const isShort = form.text.split(/\s+/u).length <= 5;
  if (nouns.includes('recommendation') && (part === null || (part === 'finding' && points === null))) {
    // "Which recommendation follows it?"
    const subject = newestSubject(turns.slice(0, 1), ({ kind, isMeant }) => kind === 'paragraph' && isMeant);
    return subject === undefined || !(points !== null || goesOn || (asks && isShort && !form.counts))
      ? null
      : words.recommendationsOf(subject.numbers);
  }
  if (nouns.includes('paragraph') && asks && (part === null || part === 'text')) {
    // "Which paragraph does it follow?"
    const subject = newestSubject(turns, ({ kind, isMeant }) => kind === 'recommendation' && isMeant);
    const isAsked = points !== null || (isShort && !form.counts);
    const numbers = subject === undefined || !isAsked ? [] : singular(subject);
    return numbers.length === 0 ? null : words.paragraphOf(numbers);
  }
  if (nouns.length > 0 && (points !== null ? part !== null : !goesOn)) return null;
  const kind = points?.kind ?? definite;
  // "Which finding?"; but "what are the findings?" asks of the whole report.
  const standsAlone =
    part === 'response' || part === 'steps' || (part === 'finding' && isShort && !wholeFindings.test(form.text));
  // "And the recommendation itself?"
  if (part === null && points === null && !(definite !== null && goesOn)) return null;
  if (points === null && definite === null && asks && !goesOn && !standsAlone) return null;
  const isOfRecommendation = part === 'response' || part === 'steps' || part === 'finding';
  const subject = newestSubject(points === null && asks ? turns.slice(0, 1) : turns, (own) => {
    if (kind !== null && own.kind !== kind) return false;
    if (isOfRecommendation && own.kind !== 'recommendation') return false;
    return own.isMeant || kind !== null || isOfRecommendation;
  });
  if (subject === undefined || subject.numbers.length > mostNumbers) return null;
  const numbers = points !== null && !points.isSeveral ? singular(subject) : subject.numbers;
  return numbers.length === 0 ? null : words.question(part ?? 'text', subject.kind, numbers);
}

/** Why it is recommended, or why what was asked is so. */
function whyOf(turns: readonly Turn[], language: Language): string | null {
  const [latest] = turns;
  if (latest === undefined) return null;
  const words = followUpWords[language];
  const [subject] = subjectsOf(latest);
  const aspects = askedAspects(latest.question);
  if (
    subject?.kind === 'recommendation' &&
    subject.isMeant &&
    subject.numbers.length <= mostNumbers &&
    !aspects.includes('response')
  )
    return words.whyRecommended(subject.numbers);
  const spoken = detectLanguage(latest.question) ?? latest.language;
  return words.whyOf(
    latest.question,
    spoken === language && words.yesOrNo.test(latest.question.replace(/^[¿\s]+/u, '')),
  );
}
