/**
 * The promise kept mechanically: a claim stands only when each of its quotes is verbatim in the passage its citation names.
 * What fails is withheld and counted, whoever drafted it.
 */

import type { Evidence } from '../retrieval/retrieve.ts';
import { foldSpace } from '../shared/text.ts';
import type { Citation, Claim } from './answer.ts';

export type Verified = {
  readonly claims: readonly Claim[];
  readonly withheld: readonly { readonly text: string; readonly why: string }[];
};

/** Splits `claims` into those the evidence carries word for word and those it does not. */
export function verifyClaims(claims: readonly Claim[], evidence: readonly Evidence[]): Verified {
  const kept: Claim[] = [];
  const withheld: { text: string; why: string }[] = [];
  for (const claim of claims) {
    if (claim.citations.length === 0) withheld.push({ text: claim.text, why: 'no-citation' });
    else if (claim.citations.every((citation) => isVerbatim(citation, evidence))) kept.push(claim);
    else withheld.push({ text: claim.text, why: 'quote-not-verbatim' });
  }
  return { claims: kept, withheld };
}

function isVerbatim(citation: Citation, evidence: readonly Evidence[]): boolean {
  const quote = foldSpace(citation.quote);
  return (
    quote !== '' &&
    evidence.some(
      (item) =>
        item.report === citation.report &&
        item.paragraph === citation.paragraph &&
        (item.recommendation === citation.recommendation ||
          (item.kind === 'response' && citation.recommendation === null)) &&
        foldSpace(item.text).includes(quote),
    )
  );
}
