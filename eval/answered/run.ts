/**
 * `node eval/answered/run.ts [name=path]...`: how well the program proposes which sentences answer what, on the seed report and on
 * papers of the gold that are not part of the project, each given by its name there. It changes nothing.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proposeAnswered } from '../../src/answering/answered/propose.ts';
import { readReportText } from '../../src/report/file.ts';
import { parseReport } from '../../src/report/parse.ts';
import { createLanguageTools } from '../../src/retrieval/tools.ts';
import type { Counts } from './score.ts';
import { precisionOf, readGold, recallOf, scoreAnswered } from './score.ts';

const seed = 'GB.309-PFA-5-4';
const given = process.argv.slice(2).map((argument) => argument.split('=') as [string, string]);
const papers: readonly [string, string][] = [
  [seed, join(import.meta.dirname, '..', '..', 'seeds', `${seed}.zh.txt`)],
  ...given,
];
const gold = readGold();
const { tokenizer, isStopword, concepts } = await createLanguageTools(join(tmpdir(), 'rapporteur-eval-tables'));
for (const [name, path] of papers) {
  const wanted = gold[name];
  if (wanted === undefined) throw new Error(`the gold has no paper ${name}`);
  const { report } = parseReport(await readReportText(path), { fallbackId: name });
  const tools = { tokenizer, isStopword, concepts: await concepts(report.language) };
  const score = scoreAnswered(report, wanted, proposeAnswered(report, tools));
  const line = (what: string, counts: Counts): string =>
    `  ${what.padEnd(28)} precision ${precisionOf(counts).toFixed(2)}  recall ${recallOf(counts).toFixed(2)}  (right ${counts.right}, wrong ${counts.wrong}, missed ${counts.missed})\n`;
  process.stdout.write(
    `${name} (${wanted.split})\n${line('sentence to recommendation', score.recommendations)}${line('sentence to step', score.steps)}${line('step not mentioned', score.unmentioned)}`,
  );
}
