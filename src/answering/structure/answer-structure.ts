/**
 * Questions that the structure of a paper answers, answered from the model exactly: how many, which have, the last, the third
 * item of. It ranks nothing but themes and guesses at nothing: a question it does not wholly understand is not its own.
 */
import type { Report } from '../../report/model.ts';
import { references } from '../../report/reference.ts';
import type { Evidence, ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { languages } from '../../shared/language.ts';
import type { Claim } from '../answer.ts';
import { nameFinder } from '../checking/names.ts';
import { normalized } from '../facts/facts.ts';
import { headingsNamed } from '../headings.ts';
import { claimsOf, evidenceFor } from './cite.ts';
import { clausesOf, isWord } from './clauses.ts';
import { compose } from './compose.ts';
import { headingSpan } from './heading-span.ts';
import type { Span } from './lex.ts';
import { cut } from './lex.ts';
import { meantOf } from './meant.ts';
import { mentionOf } from './mention.ts';
import type { Thing } from './outline.ts';
import { outlineOf } from './outline.ts';
import type { Kind, Query, Wording } from './query.ts';
import type { Read } from './read.ts';
import { readClause } from './read.ts';
import { themeOf } from './theme.ts';

export type StructureAnswer = { readonly claims: readonly Claim[]; readonly evidence: readonly Evidence[] };

/** More than this in one question is a text, not a question about the paper. */
const longestAsked = 400;

/** The answer to a question that looks like `detected`, or undefined: then it is for retrieval. */
export async function answerFromStructure(
  question: string,
  detected: Language,
  index: ReportIndex,
): Promise<StructureAnswer | undefined> {
  if (question.length > longestAsked) return undefined;
  const claims = await claimsInAny(question, detected, index);
  return claims === undefined ? footnotesNamed(question, index) : { claims, evidence: evidenceFor(claims, index) };
}

/** A footnote is short: whatever is asked of one that is named, its text answers it. */
function footnotesNamed(question: string, index: ReportIndex): StructureAnswer | undefined {
  const named = references(question);
  const footnotes = outlineOf(index.report).all('footnote');
  const things = named.map(({ number }) => footnotes.filter((footnote) => footnote.number === number));
  if (named.length === 0 || named.some(({ kind }) => kind !== 'footnote') || things.some(({ length }) => length !== 1))
    return undefined;
  const claims = things.flat().flatMap((thing) => claimsOf(thing, index.report.id));
  return { claims, evidence: evidenceFor(claims, index) };
}

/** Words that ask for nothing by themselves. */
const idle = ['filler', 'whether', 'measure', 'and', 'show'];

/** Numbers that more than one recommendation has: they begin anew in every section. */
function repeatedNumbers({ recommendations }: Report): ReadonlySet<number> {
  const numbers = recommendations.map(({ number }) => number);
  return new Set(numbers.filter((number, at) => numbers.indexOf(number) !== at));
}

/** The queries of a question, every clause of which is understood; undefined otherwise. */
export async function readQuestion(
  question: string,
  language: Language,
  { tools, report }: Pick<ReportIndex, 'tools' | 'report'>,
  heading?: Span,
): Promise<readonly Query[] | undefined> {
  const names = await nameFinder(tools, language);
  const headings = report.language === language ? report.sections.map(({ title }) => title) : [];
  const concepts = await tools.concepts(language);
  // "Funding" is no "finding".
  const isKnown = (word: string): boolean => concepts.find(tools.tokenizer.read(word, language).tokens).length > 0;
  const queries: Query[] = [];
  let before: Read | undefined;
  const repeated = repeatedNumbers(report);
  for (const clause of clausesOf(cut(question, language, tools.tokenizer, names, headings, heading, isKnown))) {
    // "With dates, is this paper presented": what asks for nothing says nothing.
    if (queries.length > 0 && clause.pieces.every((piece) => idle.some((tag) => isWord(piece, tag)))) continue;
    const read = readClause(clause, before, repeated);
    if (read === undefined) return undefined;
    queries.push(...read.queries);
    before = read;
  }
  return queries.length === 0 ? undefined : queries;
}

/**
 * A short question in Latin script may look like another language: the first that understands all of it. Words that may be a
 * heading are read as one first.
 */
async function claimsInAny(
  question: string,
  language: Language,
  index: ReportIndex,
): Promise<readonly Claim[] | undefined> {
  const others = language === 'zh' ? [] : languages.filter((other) => other !== 'zh' && other !== language);
  const text = normalized(question);
  for (const candidate of [language, ...others]) {
    const heading = await headingSpan(text, candidate, index);
    const underHeading = heading === undefined ? undefined : await readQuestion(text, candidate, index, heading);
    const claims = underHeading === undefined ? undefined : await composeAll(underHeading, candidate, index);
    if (claims !== undefined) return claims;
    const queries = await readQuestion(question, candidate, index);
    if (queries !== undefined) return composeAll(queries, candidate, index);
  }
  return undefined;
}

/** Whether two queries ask the same of things of two kinds. */
function isAlike(a: Query | undefined, b: Query | undefined): boolean {
  if (a === undefined || b === undefined || !('selection' in a) || !('selection' in b)) return false;
  return a.ask === b.ask && JSON.stringify(a.selection.filters) === JSON.stringify(b.selection.filters);
}

/** The claims of all queries, or undefined where one of them has no answer. */
async function composeAll(
  queries: readonly Query[],
  language: Language,
  index: ReportIndex,
): Promise<readonly Claim[] | undefined> {
  const composer = {
    report: index.report,
    outline: outlineOf(index.report),
    words: {
      holds: async (wording: Wording, isDenied = false) => {
        const mention = await mentionOf(wording, language, index);
        // What is not said of something is told only of a name, or of the words themselves.
        const isSure = mention?.isName === true || language === index.report.language;
        return isDenied && !isSure ? undefined : mention?.holds;
      },
      meant: (wording: Wording, things: readonly Thing[]) => meantOf(wording, things, language, index),
      titles: ({ text }: Wording) => headingsNamed(text, language, index),
      theme: (wording: Wording, kind: Kind) => themeOf(wording, kind, language, index),
    },
  };
  const answers: (readonly Claim[])[] = [];
  for (const query of queries) {
    const composed = await compose(query, composer);
    if (composed === undefined || composed.length === 0) return undefined;
    answers.push(composed);
  }
  // "Which paragraphs or recommendations": that one kind has none is not said where another has some.
  const isNone = (claims: readonly Claim[]): boolean => claims.every(({ finding }) => finding?.is === 'none');
  const isSaid = answers.map(
    (claims, at) =>
      !isNone(claims) || !answers.some((other, to) => !isNone(other) && isAlike(queries[at], queries[to])),
  );
  return answers.filter((_, at) => isSaid[at]).flat();
}
