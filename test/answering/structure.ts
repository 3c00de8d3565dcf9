/** A report opened for structure questions, and what its answers come to in one line. */
import { readFileSync } from 'node:fs';
import type { StructureAnswer } from '../../src/answering/structure/answer-structure.ts';
import { answerFromStructure } from '../../src/answering/structure/answer-structure.ts';
import { verifyClaims } from '../../src/answering/verify.ts';
import type { Report } from '../../src/report/model.ts';
import { parseReport } from '../../src/report/parse.ts';
import { detectLanguage } from '../../src/shared/language.ts';
import { openShared } from '../retrieval/support.ts';

export type Asker = (question: string) => Promise<StructureAnswer | undefined>;

export function paper(name: string): Report {
  const text = readFileSync(new URL(`../report/papers/${name}.txt`, import.meta.url), 'utf8');
  return parseReport(text, { fallbackId: name }).report;
}

export async function askerOf(report: Report): Promise<Asker> {
  const index = await openShared(report);
  return (question) => answerFromStructure(question, detectLanguage(question) ?? report.language, index);
}

/** Places cited, each once and in order: "R3 R6 ¶19"; "cover" for what has no number. */
export function placesOf(answer: StructureAnswer | undefined): string {
  const marks = (answer?.claims ?? []).flatMap(({ citations }) =>
    citations.map(({ paragraph, recommendation }) =>
      recommendation !== null ? `R${recommendation}` : paragraph !== null ? `¶${paragraph}` : 'cover',
    ),
  );
  return [...new Set(marks)].join(' ');
}

/** What is found, in short: "count 7", "yes", "none", or "" where the report's own words are the answer. */
export function foundIn(answer: StructureAnswer | undefined): string {
  const said = (answer?.claims ?? []).flatMap(({ finding }) => {
    if (finding === undefined) return [];
    if (finding.is === 'count') return [`count ${finding.count}`];
    if (finding.is === 'compared')
      return [finding.rows.map(({ named, count }) => `${named.number}:${count}`).join(' ')];
    if (finding.is === 'field') return [`${finding.field} ${finding.value}`];
    return [finding.is];
  });
  return said.join(', ');
}

/** Whether every claim has a citation and every quote stands as printed. */
export function isSound({ claims, evidence }: StructureAnswer): boolean {
  return verifyClaims(claims, evidence).withheld.length === 0;
}
