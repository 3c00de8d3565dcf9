/**
 * Every statement of a text checked against a report, in the order they stand. Nothing is remembered between texts; the same
 * text gives the same verdicts.
 */
import type { ReportIndex } from '../retrieval/retrieve.ts';
import type { CheckedStatement } from './check-statement.ts';
import { checkStatement } from './check-statement.ts';
import { printedReader } from './checking/printed.ts';
import type { Statements } from './statements.ts';

export type CheckedText = {
  readonly statements: readonly CheckedStatement[];
  /** How many statements were not looked at, for there were too many. */
  readonly leftOut: number;
};

/** Rejects with the signal's reason when aborted. */
export async function checkText(
  { statements, leftOut }: Statements,
  options: { readonly index: ReportIndex; readonly signal?: AbortSignal },
): Promise<CheckedText> {
  const { index, signal } = options;
  const read = await printedReader(index);
  const checked: CheckedStatement[] = [];
  for (const statement of statements) {
    signal?.throwIfAborted();
    const tools = { index, read, ...(signal === undefined ? {} : { signal }) };
    checked.push(await checkStatement(statement.text, statement.language, tools));
  }
  return { statements: checked, leftOut };
}
