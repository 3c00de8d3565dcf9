/**
 * Questions that the structure of a paper answers, answered from the model exactly: how many, which have, the last, the third
 * item of. It ranks nothing but themes and guesses at nothing: a question it does not wholly understand is not its own.
 */
import type { Report } from '../../report/model.ts';
import type { Evidence, ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { languages } from '../../shared/language.ts';
import type { Claim } from '../answer.ts';
import { nameFinder } from '../checking/names.ts';
import { headingsNamed } from '../headings.ts';
import { evidenceFor } from './cite.ts';
import { clausesOf, isWord } from './clauses.ts';
import { compose } from './compose.ts';
import { cut } from './lex.ts';
import { meantOf } from './meant.ts';
import { mentionOf } from './mention.ts';
import type { Thing } from './outline.ts';
import { outlineOf } from './outline.ts';
import type { Query, Wording } from './query.ts';
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
  const read = await readInAny(question, detected, index);
  if (read === undefined) return undefined;
  const { queries, language } = read;
  const composer = {
    report: index.report,
    outline: outlineOf(index.report),
    words: {
      holds: async (wording: Parameters<typeof mentionOf>[0]) => (await mentionOf(wording, language, index))?.holds,
      meant: (wording: Wording, things: readonly Thing[]) => meantOf(wording, things, language, index),
      titles: ({ text }: Wording) => headingsNamed(text, language, index),
      theme: (wording: Parameters<typeof themeOf>[0], kind: Parameters<typeof themeOf>[1]) =>
        themeOf(wording, kind, language, index),
    },
  };
  const claims: Claim[] = [];
  for (const query of queries) {
    const composed = await compose(query, composer);
    if (composed === undefined || composed.length === 0) return undefined;
    claims.push(...composed);
  }
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
): Promise<readonly Query[] | undefined> {
  const names = await nameFinder(tools, language);
  const headings = report.language === language ? report.sections.map(({ title }) => title) : [];
  const queries: Query[] = [];
  let before: Read | undefined;
  const repeated = repeatedNumbers(report);
  for (const clause of clausesOf(cut(question, language, tools.tokenizer, names, headings))) {
    // "With dates, is this paper presented": what asks for nothing says nothing.
    if (queries.length > 0 && clause.pieces.every((piece) => idle.some((tag) => isWord(piece, tag)))) continue;
    const read = readClause(clause, before, repeated);
    if (read === undefined) return undefined;
    queries.push(...read.queries);
    before = read;
  }
  return queries.length === 0 ? undefined : queries;
}

/** A short question in Latin script may look like another language: the first that understands all of it. */
async function readInAny(
  question: string,
  language: Language,
  index: ReportIndex,
): Promise<{ readonly queries: readonly Query[]; readonly language: Language } | undefined> {
  const others = language === 'zh' ? [] : languages.filter((other) => other !== 'zh' && other !== language);
  for (const candidate of [language, ...others]) {
    const queries = await readQuestion(question, candidate, index);
    if (queries !== undefined) return { queries, language: candidate };
  }
  return undefined;
}
