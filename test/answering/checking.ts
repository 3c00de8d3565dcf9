/** Indexes to check statements against, and one call that checks. */
import { readFileSync } from 'node:fs';
import type { CheckedStatement } from '../../src/answering/check-statement.ts';
import { checkStatement } from '../../src/answering/check-statement.ts';
import { printedReader } from '../../src/answering/checking/printed.ts';
import type { Report } from '../../src/report/model.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { ReportIndex } from '../../src/retrieval/retrieve.ts';
import type { Language } from '../../src/shared/language.ts';
import { foldSpace } from '../../src/shared/text.ts';
import { openShared } from '../retrieval/support.ts';

export type Checker = {
  readonly report: Report;
  readonly index: ReportIndex;
  readonly check: (statement: string, language: Language) => Promise<CheckedStatement>;
};

export function seedReport(): Report {
  const text = readFileSync(new URL('../../seeds/GB.309-PFA-5-4.zh.txt', import.meta.url), 'utf8');
  return parseReport(text, { fallbackId: 'seed' }).report;
}

export async function checkerOf(report: Report): Promise<Checker> {
  const index = await openShared(report);
  const read = await printedReader(index);
  return { report, index, check: (statement, language) => checkStatement(statement, language, { index, read }) };
}

/** Whether every quote is printed in the paragraph or recommendation it names. */
export function isVerbatim({ citations, nearest }: CheckedStatement, { index }: Checker): boolean {
  return [...citations, ...(nearest === null ? [] : [nearest])].every((citation) =>
    index.passages.some(
      (passage) =>
        passage.paragraph === citation.paragraph &&
        (passage.recommendation === citation.recommendation || citation.recommendation === null) &&
        foldSpace(passage.text).includes(foldSpace(citation.quote)),
    ),
  );
}

export function placeOf({ citations: [citation] }: CheckedStatement): string | null {
  if (citation === undefined) return null;
  return citation.recommendation === null ? `¶${citation.paragraph}` : `R${citation.recommendation}`;
}
