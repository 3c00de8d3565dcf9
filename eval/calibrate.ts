/**
 * `node eval/calibrate.ts`: fits what the signs of the gate are worth (`src/answering/gate/odds.ts`) on the questions of the sets that may be
 * tuned on, those that are weighed at all, and on those with an answer once more over the report without the places that
 * answer them. It prints the weights and, fitted on all sets but one and judged on that one, what they turn away. It writes
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
/** Fewer passages than these are no report. */
const leastLeft = 5;
/** Shares of the answerable questions turned away at which the table says what share of the others is. */
const shares = [0.02, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15];
const embedder = offlineEmbedder();

async function weighedOf(called: string, folder: string): Promise<readonly Weighed[]> {
  const { path, report: file } = setNamed(called, undefined, reportsBeside);
  const report = parseReport(await readReportText(file ?? seed), { fallbackId: 'report' }).report;
  const tools = await createLanguageTools(folder);
  const index = await openIndex({ report, indexDir: folder, embedder, tools });
  const weighed: Weighed[] = [];
  for (const question of readSet(path).questions) {
    const language = detectLanguage(question.question) ?? question.language;
    const exact =
      (await answerFromStructure(question.question, language, index)) ??
      (await answerFromStances(question.question, language, index));
    const whole = exact === undefined ? await signsIn(question.question, language, index) : null;
    if (whole === null) continue;
    weighed.push({ set: called, signs: whole, answerable: question.answerable, weight: 1 });
    const left = question.answerable ? await withoutAnswer(question, index) : null;
    const gone = left === null ? null : await signsIn(question.question, language, left);
    if (gone !== null) weighed.push({ set: called, signs: gone, answerable: false, weight: weightOfGone });
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
    for (const name of keptSets.filter((set) => !setsForTesting.includes(set)))
      weighed.push(...(await weighedOf(name, folder)));
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
