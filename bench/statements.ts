/**
 * How far "check against the report" can be trusted: precision and recall of each verdict, by language, on statements whose
 * verdict a reader has told. `node bench/statements.ts` takes both halves of the set on the seed report; other sets are given
 * as `node bench/statements.ts set.json report.txt`, in the shape of `test/answering/statements.dev.json`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StatementVerdict } from '../src/answering/check-statement.ts';
import { checkStatement } from '../src/answering/check-statement.ts';
import { printedReader } from '../src/answering/checking/printed.ts';
import { parseReport } from '../src/report/parse.ts';
import { openIndex } from '../src/retrieval/build.ts';
import { offlineEmbedder } from '../src/retrieval/embedders/offline.ts';
import type { Language } from '../src/shared/language.ts';
import { languages } from '../src/shared/language.ts';

type Case = {
  readonly language: Language;
  readonly kind: string;
  readonly expected: StatementVerdict;
  readonly place: string | null;
  readonly text: string;
};
type Judged = Case & { readonly verdict: StatementVerdict };

/** The report says nothing of these, so it cannot contradict them; any other false statement may also be contradicted. */
const unrelated = new Set(['invent', 'opinion', 'unit']);
const root = resolve(import.meta.dirname, '..');
const seed = join(root, 'seeds', 'GB.309-PFA-5-4.zh.txt');
const half = (name: string): string => join(root, 'test', 'answering', `statements.${name}.json`);

const [setPath, reportPath] = process.argv.slice(2);
const sets = setPath === undefined ? [half('dev'), half('test')] : [setPath];
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-statements-'));
try {
  const { report } = parseReport(readFileSync(reportPath ?? seed, 'utf8'), { fallbackId: 'report' });
  const index = await openIndex({ report, indexDir: folder, embedder: offlineEmbedder() });
  const read = await printedReader(index);
  for (const path of sets) {
    const judged: Judged[] = [];
    for (const one of JSON.parse(readFileSync(path, 'utf8')) as readonly Case[])
      judged.push({ ...one, verdict: (await checkStatement(one.text, one.language, { index, read })).verdict });
    process.stdout.write(`${path}: ${judged.length} statements\n`);
    for (const language of [...languages, null]) print(language, judged);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(language: Language | null, all: readonly Judged[]): void {
  const judged = all.filter((one) => language === null || one.language === language);
  if (judged.length === 0) return;
  const isRight = ({ verdict, expected, kind }: Judged): boolean =>
    verdict === 'contradicted' ? expected !== 'supported' && !unrelated.has(kind) : verdict === expected;
  const cells = (['supported', 'contradicted', 'not-in-report'] as const).map((verdict) => {
    const given = judged.filter((one) => one.verdict === verdict);
    const due = judged.filter((one) => one.expected === verdict);
    const precision = share(given.filter(isRight).length, given.length);
    return `${verdict}: precision ${precision}, recall ${share(due.filter((one) => one.verdict === verdict).length, due.length)}`;
  });
  process.stdout.write(`  ${(language ?? 'all').padEnd(4)} ${cells.join(' | ')}\n`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} % (${part}/${whole})`;
}
