/**
 * `node eval/calibrate.ts --set <name or file>[=<report>]...`: fits what the signs of the gate are worth (`src/answering/gate/odds.ts`) on the
 * questions of those sets that are weighed at all, and prints the weights and, fitted on all sets but one and judged on that one, what
 * they turn away. It writes nothing: the figures are taken over by hand, and a set that is kept for testing is never named.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { topicOf, wantsRecommendation } from '../src/answering/aspects.ts';
import { signNames } from '../src/answering/gate/signs.ts';
import { gate } from '../src/answering/gate.ts';
import { answerFromStances } from '../src/answering/stances.ts';
import { answerFromStructure } from '../src/answering/structure/answer-structure.ts';
import { readReportText } from '../src/report/file.ts';
import { parseReport } from '../src/report/parse.ts';
import { openIndex } from '../src/retrieval/build.ts';
import { offlineEmbedder } from '../src/retrieval/embedders/offline.ts';
import { createLanguageTools } from '../src/retrieval/tools.ts';
import { detectLanguage } from '../src/shared/language.ts';
import { fitLogistic, likelihood } from './logistic.ts';
import { readSet } from './questions.ts';
import { reportsBeside, seed, setNamed } from './sets.ts';

type Weighed = { readonly set: string; readonly signs: readonly number[]; readonly answerable: boolean };

/** Shares of the answerable questions turned away at which the table says what share of the others is. */
const shares = [0.02, 0.04, 0.05, 0.06, 0.08, 0.1, 0.15];

async function weighedOf(name: string, folder: string): Promise<readonly Weighed[]> {
  const [called = '', own] = name.split('=');
  const { path, report: file } = setNamed(called, own, reportsBeside);
  const report = parseReport(await readReportText(file ?? seed), { fallbackId: 'report' }).report;
  const tools = await createLanguageTools(folder);
  const index = await openIndex({ report, indexDir: folder, embedder: offlineEmbedder(), tools });
  const weighed: Weighed[] = [];
  for (const { question, language: spoken, answerable } of readSet(path).questions) {
    const language = detectLanguage(question) ?? spoken;
    const exact =
      (await answerFromStructure(question, language, index)) ?? (await answerFromStances(question, language, index));
    if (exact !== undefined) continue;
    const evidence = await index.retrieve(wantsRecommendation(question) ? topicOf(question) : question, { language });
    const { signs } = await gate({ question, language, index, evidence });
    if (signs !== null) weighed.push({ set: called, signs: signNames.map((sign) => signs[sign]), answerable });
  }
  return weighed;
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { set: { type: 'string', multiple: true, default: [] } } });
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-calibrate-'));
  const weighed: Weighed[] = [];
  try {
    for (const name of values.set) weighed.push(...(await weighedOf(name, folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const judged = [...new Set(weighed.map(({ set }) => set))].flatMap((set) => {
    const fitted = fitLogistic(weighed.filter((one) => one.set !== set));
    return weighed
      .filter((one) => one.set === set)
      .map((one) => ({ ...one, likelihood: likelihood(fitted, one.signs) }));
  });
  const answered = judged.filter(({ answerable }) => answerable).map((one) => one.likelihood);
  const others = judged.filter(({ answerable }) => !answerable).map((one) => one.likelihood);
  answered.sort((a, b) => a - b);
  console.log(`${answered.length} questions with an answer, ${others.length} without; each set judged by the others`);
  for (const share of shares) {
    const threshold = answered[Math.floor(share * answered.length)] ?? 0;
    const away = others.filter((one) => one < threshold).length / others.length;
    console.log(
      `turned away: ${share * 100} % of the answerable, ${(away * 100).toFixed(1)} % of the others (threshold ${threshold.toFixed(2)})`,
    );
  }
  const { constant, weights } = fitLogistic(weighed);
  console.log(`constant ${constant.toFixed(2)}`);
  for (const [at, sign] of signNames.entries()) console.log(`${sign}: ${(weights[at] ?? 0).toFixed(2)},`);
}

await main(process.argv.slice(2));
