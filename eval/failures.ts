/** What went wrong with one question, for whoever mends it: what was expected, what came, and what was read for it. */
import { placeOfEvidence } from './places.ts';
import type { Question } from './questions.ts';
import type { Judged, Score } from './score.ts';

export type Failure = {
  readonly id: string;
  readonly language: string;
  readonly kind: string;
  readonly question: string;
  readonly wrong: readonly string[];
  readonly expected: { readonly cite: Question['cite']; readonly facts: Question['facts'] | null };
  readonly got: {
    readonly cited: readonly string[];
    readonly missing: readonly string[];
    readonly answer: string;
    readonly evidence: readonly string[];
  };
};

export function failureOf(question: Question, answer: Judged, score: Score): Failure {
  const { id, language, kind, cite, facts } = question;
  const evidence = answer.evidence
    .slice(0, 5)
    .map((item) => `${placeOfEvidence(item)} ${item.kind} ${item.score.toFixed(2)}`);
  return {
    id,
    language,
    kind,
    question: question.question,
    wrong: wrongOf(question, score),
    expected: { cite, facts: facts ?? null },
    got: { cited: score.cited, missing: score.missing, answer: answer.answer, evidence },
  };
}

export function failureText({ id, kind, question, wrong, expected, got }: Failure): string {
  return [
    `${id} (${kind}) ${question}`,
    `  wrong     ${wrong.join(', ')}`,
    `  expected  ${expected.cite.map((alternatives) => alternatives.join(' or ')).join(', ') || '-'}`,
    `  cited     ${got.cited.join(', ') || '-'}`,
    ...(got.missing.length === 0 ? [] : [`  missing   ${got.missing.join(' | ')}`]),
    `  answer    ${got.answer.replace(/\s+/gu, ' ')}`,
    `  evidence  ${got.evidence.join(', ') || '-'}`,
  ].join('\n');
}

function wrongOf({ answerable }: Question, score: Score): readonly string[] {
  if (!answerable) return ['answered'];
  if (score.abstained) return ['abstained'];
  const told: readonly (readonly [boolean, string])[] = [
    [score.rightPlace === false, 'wrong place'],
    [score.rightPlace === true && score.recall !== 1, 'not every place'],
    [score.missing.length > 0, 'facts missing'],
    [(score.precision ?? 1) < 1, 'other places too'],
    [score.quotes.verbatim < score.quotes.all, 'quote not verbatim'],
  ];
  return told.flatMap(([isSo, name]) => (isSo ? [name] : []));
}
