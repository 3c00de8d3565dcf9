/**
 * What an answer is. Every claim has at least one citation and every quote is verbatim in the passage its citation names
 * (after folding white space); an answer that cannot keep this abstains and says why. Wording for people is the desk's.
 */

import type { Evidence } from '../retrieval/retrieve.ts';
import type { Language } from '../shared/language.ts';
import type { ModelRecord } from './model.ts';
import type { Finding } from './structure/finding.ts';

export type Citation = {
  readonly report: string;
  readonly paragraph: number | null;
  readonly recommendation: number | null;
  /** Heading the passage stands under: the only place to name in a report without paragraph numbers. */
  readonly section: string | null;
  readonly quote: string;
};

export type Claim = {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What is found in the structure of the report where no sentence of it says so; the desk words it. */
  readonly finding?: Finding;
};

/**
 * Why nothing was claimed. `not-in-report`: the evidence does not carry the question. `…-unknown`: it names a number that the
 * report does not have; `elsewhere`: another paper, by its symbol or its name, or years that this one does not speak of.
 * `acceptance-not-stated`, `premise-contradicted` and `premise-not-stated`: it takes for granted what no response states, the
 * contrary of what the report says, or what it does not say of that. `not-a-question`: it is addressed to the program, not to the report.
 */
export const abstentionReasons = [
  'not-in-report',
  'recommendation-unknown',
  'paragraph-unknown',
  'elsewhere',
  'acceptance-not-stated',
  'premise-contradicted',
  'premise-not-stated',
  'not-a-question',
] as const;
export type AbstentionReason = (typeof abstentionReasons)[number];

export type Answer = {
  readonly question: string;
  readonly report: string;
  /** The asker's language: the frame's, not the quotes'. */
  readonly language: Language;
  readonly mode: 'extractive' | 'model';
  readonly abstained: boolean;
  readonly reason: AbstentionReason | null;
  /** The claims as one text with [¶9] and [R5] marks; empty on abstention. */
  readonly answer: string;
  readonly claims: readonly Claim[];
  readonly evidence: readonly Evidence[];
  /** How likely it is that the report answers, 0 to 1: what the gate goes by. 1 where the paper's structure answers, 0 where a rule turned it away. */
  readonly carried: number;
  /** Parts of the question that the report does not carry, where others were answered. */
  readonly unanswered: readonly string[];
  readonly withheld: readonly { readonly text: string; readonly why: string }[];
  readonly timings: { readonly retrieveMs: number; readonly answerMs: number };
  readonly usage: { readonly inputTokens: number; readonly outputTokens: number } | null;
  /** How a configured model took part; left out where none was asked. */
  readonly model?: ModelRecord;
};

/**
 * Claims as one text in which each place is marked; consecutive claims of one place share their mark. A place of another
 * report than `report` is marked with that report's name.
 */
export function answerText(claims: readonly Claim[], language: Language, report: string): string {
  const markOf = (citation: Citation): string =>
    citationMark(citation).replace('[', citation.report === report ? '[' : `[${citation.report} `);
  const marksOf = (claim: Claim | undefined): string => [...new Set(claim?.citations.map(markOf))].join('');
  const parts = claims.map((claim, at) => {
    const marks = marksOf(claim);
    return marks === '' || marks === marksOf(claims[at + 1]) ? claim.text : `${claim.text} ${marks}`;
  });
  return parts.join(language === 'zh' ? '\n' : ' ').trim();
}

/**
 * A citation as a mark in running text: "[R5]" for the text of a recommendation, "[¶9]" for a paragraph's; empty where the
 * report has no number to name.
 */
export function citationMark(citation: Pick<Citation, 'paragraph' | 'recommendation'>): string {
  if (citation.recommendation !== null) return `[R${citation.recommendation}]`;
  return citation.paragraph === null ? '' : `[¶${citation.paragraph}]`;
}
