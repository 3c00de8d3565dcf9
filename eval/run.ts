/**
 * `npm run eval`: every question of the sets is asked of the program, and what came is held against what a reader says must
 * come. It prints figures, and with `--check` ends with 1 when one has dropped below `baseline.json`. It changes nothing but
 * that file, and that only with `--write-baseline`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReportText } from '../src/report/file.ts';
import { parseReport } from '../src/report/parse.ts';
import { adversarialSets, adversarialTable, evaluateAdversarial, readAdversarial } from './adversarial.ts';
import { withDesk } from './asking.ts';
import type { Baseline } from './baseline.ts';
import { baselineOf, claimsBaselineOf, dropsSince } from './baseline.ts';
import {
  aloneLine,
  conversationSets,
  conversationTable,
  evaluateConversations,
  falseRewrites,
} from './conversations.ts';
import { curvesOf } from './curve.ts';
import { failureOf, failureText } from './failures.ts';
import type { Scored } from './figures.ts';
import { figuresOf } from './figures.ts';
import { placesOf } from './places.ts';
import { problemsOf, readSet } from './questions.ts';
import { score } from './score.ts';
import type { EvaluationSet } from './sets.ts';
import { isOfSeed, keptSets, reportsBeside, seed, setNamed, setsForTesting, withReports } from './sets.ts';
import { curveTable, figuresTable } from './table.ts';

const baselineFile = join(import.meta.dirname, 'baseline.json');
const usage = `node eval/run.ts [--set ${keptSets.join('|')}|<file>]... [--report <file>] [--reports <folder>]
  --report          asks the sets of the seed report, or the set of a file, of this report instead
  --reports         where the reports of the other sets lie; without it ../shared/reports beside the project
  --failures        what went wrong, question by question; not of the sets for testing, which nobody tunes on
  --curve           the gate's precision and recall over its threshold
  --json            figures as JSON
  --check           ends with 1 when a headline figure is more than a point below baseline.json
  --write-baseline  keeps the present figures as baseline.json`;

/** Sets whose failures nobody reads. */
const figuresOnly = /test$|last$/u;

type Options = { readonly failures: boolean; readonly curve: boolean };

async function evaluate({ name, path, report }: EvaluationSet, { failures, curve }: Options) {
  const { questions } = readSet(path);
  const printed = await readReportText(report ?? seed);
  const parsed = parseReport(printed, { fallbackId: 'report' }).report;
  const places = placesOf(parsed);
  const problems = problemsOf(questions, places, printed);
  if (problems.length > 0) throw new Error(`${path}:\n${problems.join('\n')}`);
  const asked = await withDesk(report, async (ask) => {
    const answers = [];
    for (const question of questions) answers.push({ question, ...(await ask(question.question)) });
    return answers;
  });
  const scored = asked.map(({ question, answer, shown }) => ({
    question,
    answer,
    score: score(question, answer, shown, places),
  }));
  const wrong = scored.filter(({ score }) => !score.flawless);
  return {
    set: name,
    figures: figuresOf(scored satisfies readonly Scored[]),
    ...(curve ? { curves: curvesOf(scored, parsed.language) } : {}),
    ...(failures ? { failures: wrong.map((one) => failureOf(one.question, one.answer, one.score)) } : {}),
  };
}

type Evaluated = Awaited<ReturnType<typeof evaluate>>;

function textOf({ set, figures, curves, failures }: Evaluated): string {
  return [
    `${set}: ${figures.all.questions} questions, points of a hundred [95 % interval]`,
    figuresTable(figures),
    ...(curves ?? []).map(curveTable),
    ...(failures ?? []).map(failureText),
  ].join('\n\n');
}

function readBaseline(): Baseline {
  return existsSync(baselineFile) ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Baseline) : {};
}

function optionsOf(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string', multiple: true, default: [...keptSets] },
      report: { type: 'string' },
      reports: { type: 'string', default: reportsBeside },
      failures: flag,
      curve: flag,
      json: flag,
      check: flag,
      'write-baseline': flag,
    },
  });
  if (values.failures && values.set.some((set) => setsForTesting.includes(set)))
    throw new Error('the failures of sets for testing are not shown: name others with --set');
  if (
    (values.check || values['write-baseline']) &&
    (values.report !== undefined || values.set.some((set) => !keptSets.includes(set)))
  )
    throw new Error('the baseline is that of the sets kept here: leave --report and sets of your own out');
  return values;
}

/** The claims that a model might make, held against the papers they are of. */
async function checkedClaims(failures: boolean, beside: string) {
  const indexDir = mkdtempSync(join(tmpdir(), 'rapporteur-claims-'));
  try {
    const checked = [];
    for (const set of adversarialSets) {
      const { claims, isWhole } = readAdversarial(set, beside);
      const { figures, wrong } = await evaluateAdversarial(claims, indexDir, beside);
      const shown = failures && !figuresOnly.test(set) ? wrong.map(({ id, text }) => `  ${id}: ${text}`) : [];
      checked.push({ set, isWhole, figures, table: [adversarialTable(set, figures), ...shown].join('\n') });
    }
    return checked;
  } finally {
    rmSync(indexDir, { recursive: true, force: true });
  }
}

/** The conversations, and whether questions that stand by themselves are left alone in one. */
async function heldConversations(failures: boolean) {
  const held = [];
  for (const set of conversationSets) {
    const { figures, failures: wrong } = await evaluateConversations(set);
    const shown = failures && set !== 'test' ? wrong : [];
    held.push({ set, figures, table: [conversationTable(set, figures), ...shown].join('\n') });
  }
  const alone = await falseRewrites();
  return { held, alone };
}

async function main(args: readonly string[]): Promise<number> {
  let options: ReturnType<typeof optionsOf>;
  try {
    options = optionsOf(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return 2;
  }
  const { present, leftOut } = withReports(options.set.map((name) => setNamed(name, options.report, options.reports)));
  for (const line of leftOut) process.stderr.write(`${line}\n`);
  const sets: Evaluated[] = [];
  for (const set of present) sets.push(await evaluate(set, options));
  const isSeed = options.report === undefined && options.set.some(isOfSeed);
  const claims = isSeed ? await checkedClaims(options.failures, options.reports) : [];
  const conversations = isSeed ? await heldConversations(options.failures) : undefined;
  const text = [
    ...sets.map(textOf),
    ...claims.map(({ table }) => table),
    ...(conversations === undefined
      ? []
      : [...conversations.held.map(({ table }) => table), aloneLine(conversations.alone)]),
  ].join('\n\n');
  process.stdout.write(options.json ? `${JSON.stringify({ sets, claims, conversations }, null, 2)}\n` : `${text}\n`);
  const now = Object.fromEntries([
    ...sets.map(({ set, figures }) => [set, baselineOf(figures)] as const),
    // The figures of a part of a set would be compared with those of the whole.
    ...claims.flatMap(({ set, isWhole, figures }) => (isWhole ? [[set, claimsBaselineOf(figures)] as const] : [])),
  ]);
  if (options['write-baseline'])
    writeFileSync(baselineFile, `${JSON.stringify({ ...readBaseline(), ...now }, null, 2)}\n`);
  if (!options.check) return 0;
  const kept = readBaseline();
  const drops = Object.entries(now).flatMap(([set, figures]) =>
    dropsSince(kept[set], figures).map((drop) => `${set}: ${drop}`),
  );
  for (const drop of drops) process.stderr.write(`${drop}\n`);
  return drops.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
