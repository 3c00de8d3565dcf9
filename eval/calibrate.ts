/**
 * `node eval/calibrate.ts`: fits what the signs of the gate are worth (`src/answering/gate/odds.ts`) on the questions of the sets that may be
 * tuned on, those that are weighed at all, and on those with an answer twice more: over the report without the places that
 * answer them, and over a report of something else. It prints the weights and, fitted on all sets but one and judged on that one, what they turn away. It writes
 * nothing: the figures are taken over by hand, and a set that is kept for testing is never named.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topicOf, wantsRecommendation } from '../src/answering/aspects.ts';
import { signNames } from '../src/answering/gate/signs.ts';
import { turnAway } from '../src/answering/gate/turn-away.ts';
import { gate } from '../src/answering/gate.ts';
import { answerFromStances } from '../src/answering/stances.ts';
import { answerFromStructure } from '../src/answering/structure/answer-structure.ts';
import { readReportText } from '../src/report/file.ts';
import { parseReport } from '../src/report/parse.ts';
import { openIndex } from '../src/retrieval/build.ts';
import { embedPassages } from '../src/retrieval/embed.ts';
import { offlineEmbedder } from '../src/retrieval/embedders/offline.ts';
import { makeLexical, makeVectors, reportIndexOf } from '../src/retrieval/make.ts';
import type { ReportIndex } from '../src/retrieval/retrieve.ts';
import { createLanguageTools } from '../src/retrieval/tools.ts';
import { availableVectors } from '../src/retrieval/vectors/engine.ts';
import type { Language } from '../src/shared/language.ts';
import { detectLanguage } from '../src/shared/language.ts';
import type { Example } from './logistic.ts';
import { fitLogistic, likelihood } from './logistic.ts';
import type { Place } from './places.ts';
import { placesOf } from './places.ts';
import type { Question } from './questions.ts';
import { alsoFineOf, readSet } from './questions.ts';
import { keptSets, reportsBeside, seed, setNamed, setsForTesting } from './sets.ts';

type Weighed = Example & { readonly set: string };

/**
 * A question whose answer was taken out is a weaker example of one without: what is left may still answer it in part. Of 0, .3 and
 * 1, .3 turned away most at 5 and at 8 % of the answerable.
 */
const weightOfGone = 0.3;
/** A question for another report is the easy example, and there are as many as one likes. */
const weightOfOther = 0.2;
/** Fewer passages than these are no report. */
const leastLeft = 5;
/** Shares of the answerable questions turned away at which the table says what share of the others is. */
const shares = [0.02, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15];
const embedder = offlineEmbedder();

type Opened = { readonly set: string; readonly questions: readonly Question[]; readonly index: ReportIndex };

async function opened(set: string, folder: string): Promise<Opened> {
  const { path, report: file } = setNamed(set, undefined, reportsBeside);
  const report = parseReport(await readReportText(file ?? seed), { fallbackId: 'report' }).report;
  const tools = await createLanguageTools(folder);
  return {
    set,
    questions: readSet(path).questions,
    index: await openIndex({ report, indexDir: folder, embedder, tools }),
  };
}

async function weighedOf(
  { set, questions, index }: Opened,
  elsewhere: ReportIndex | undefined,
): Promise<readonly Weighed[]> {
  const weighed: Weighed[] = [];
  const put = (signs: readonly number[] | null, answerable: boolean, weight: number): void => {
    if (signs !== null) weighed.push({ set, signs, answerable, weight });
  };
  for (const question of questions) {
    const language = detectLanguage(question.question) ?? question.language;
    const exact =
      (await answerFromStructure(question.question, language, index)) ??
      (await answerFromStances(question.question, language, index));
    const signs = exact === undefined ? await signsIn(question.question, language, index) : null;
    put(signs, question.answerable, 1);
    if (signs === null || !question.answerable) continue;
    const left = await withoutAnswer(question, index);
    if (left !== null) put(await signsIn(question.question, language, left), false, weightOfGone);
    if (elsewhere !== undefined) put(await signsIn(question.question, language, elsewhere), false, weightOfOther);
  }
  return weighed;
}

/** The signs of a question in the order of their names; null where a rule of the gate decides. */
async function signsIn(question: string, language: Language, index: ReportIndex): Promise<readonly number[] | null> {
  if ((await turnAway(question, language, index)) !== null) return null;
  const evidence = await index.retrieve(wantsRecommendation(question) ? topicOf(question) : question, { language });
  const { signs } = await gate({ question, language, index, evidence });
  return signs === null ? null : signNames.map((sign) => signs[sign]);
}

/** The index of the report without the places that answer `question`; null where too little is left, or nothing was taken. */
async function withoutAnswer(question: Question, index: ReportIndex): Promise<ReportIndex | null> {
  const { report, tools } = index;
  const answering = new Set<Place>([...question.cite.flat(), ...alsoFineOf(question, placesOf(report))]);
  const passages = index.passages.filter(
    ({ paragraph, recommendation, recommendations }) =>
      !answering.has(`p${paragraph ?? 0}`) &&
      ![recommendation, ...recommendations].some((number) => number !== null && answering.has(`r${number}`)),
  );
  if (passages.length < leastLeft || passages.length === index.passages.length) return null;
  const lexical = await makeLexical(passages, report.language, tools, {});
  const { vectors } = await embedPassages(passages, embedder, null, {});
  const graph = await makeVectors(vectors, embedder.dimensions, (await availableVectors()).engine, {});
  return reportIndexOf(report, passages, { lexical, vectors: graph }, { embedder, tools, origin: index.origin });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-calibrate-'));
  const weighed: Weighed[] = [];
  try {
    const sets: Opened[] = [];
    for (const set of keptSets.filter((name) => !setsForTesting.includes(name))) sets.push(await opened(set, folder));
    for (const [at, set] of sets.entries()) {
      const others = [...sets.slice(at + 1), ...sets.slice(0, at)].map(({ index }) => index);
      const elsewhere = others.find(({ report }) => report.symbol !== set.index.report.symbol);
      weighed.push(...(await weighedOf(set, elsewhere)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const judged = [...new Set(weighed.map(({ set }) => set))].flatMap((set) => {
    const fitted = fitLogistic(weighed.filter((one) => one.set !== set));
    const own = weighed.filter((one) => one.set === set && one.weight === 1);
    return own.map((one) => ({ ...one, likelihood: likelihood(fitted, one.signs) }));
  });
  const answered = judged.filter(({ answerable }) => answerable).map((one) => one.likelihood);
  const others = judged.filter(({ answerable }) => !answerable).map((one) => one.likelihood);
  answered.sort((a, b) => a - b);
  console.log(`${answered.length} questions with an answer, ${others.length} without; each set judged by the others`);
  for (const share of shares) {
    const threshold = answered[Math.floor(share * answered.length)] ?? 0;
    const away = (others.filter((one) => one < threshold).length / others.length) * 100;
    const percent = Math.round(share * 100);
    console.log(
      `turned away: ${percent} % of the answerable, ${away.toFixed(1)} % of the others (${threshold.toFixed(2)})`,
    );
  }
  const { constant, weights } = fitLogistic(weighed);
  console.log(`constant ${constant.toFixed(2)}`);
  for (const [at, sign] of signNames.entries()) console.log(`${sign}: ${(weights[at] ?? 0).toFixed(2)},`);
}

await main();
