/** Claims of one answer with what the check made of them: which stand, which are told to be mended, what is withheld. */
import type { Claim } from '../../answer.ts';
import type { CheckedClaim, DraftedClaim, WhyWithheld } from '../../check-claim.ts';
import { cleanClaim } from '../../check-claim.ts';
import type { Written } from '../../model.ts';
import { fenced } from '../../prompt.ts';
import type { Judge } from './judge.ts';
import { reasons } from './reasons.ts';
import type { Spending } from './spending.ts';

export type Outcome = { readonly drafted: DraftedClaim; readonly checked: CheckedClaim };

/** What two claims have in common that say the same: their words, whatever stands between. */
export function wordsOf({ text }: Pick<Claim, 'text'>): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Those that may be shown, as they may. */
export function standing(outcomes: readonly Outcome[]): readonly Claim[] {
  return outcomes.flatMap(({ checked: { claim } }) => (claim === null ? [] : [claim]));
}

export function withheldOf(outcomes: readonly Outcome[]): Written['withheld'] {
  return outcomes.flatMap(({ drafted, checked: { why } }) =>
    why === null ? [] : [{ text: cleanClaim(drafted.text), why }],
  );
}

export function failuresOf(failed: readonly Outcome[]): string {
  return failed
    .map(({ drafted, checked }) => {
      const why = reasons[checked.why as WhyWithheld];
      return `<failure reason="${why.replaceAll('"', "'")}">\n${fenced(cleanClaim(drafted.text))}\n</failure>`;
    })
    .join('\n');
}

/** What stood, then what stands after its repair; a claim that was said again and stands is not withheld as well. */
export function merged(first: readonly Outcome[], repaired: readonly Outcome[]): readonly Outcome[] {
  const stood = first.filter(({ checked }) => checked.claim !== null);
  const failed = first.filter(({ checked }) => checked.claim === null);
  const said = new Set(standing(stood).map(wordsOf));
  const mended = repaired.filter(({ checked }) => checked.claim !== null && !said.has(wordsOf(checked.claim)));
  return [...stood, ...mended, ...failed.slice(mended.length)];
}

/** Without those that the judge does not find carried. */
export async function judgedBy(
  judge: Judge,
  outcomes: readonly Outcome[],
  sources: string,
  spending: Spending,
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const claims = standing(outcomes);
  if (claims.length === 0) return outcomes;
  const refused = await judge(claims, sources, signal, spending);
  return outcomes.map((outcome) =>
    outcome.checked.claim !== null && refused.includes(outcome.checked.claim)
      ? { ...outcome, checked: { claim: null, why: 'not-judged-carried' } }
      : outcome,
  );
}
