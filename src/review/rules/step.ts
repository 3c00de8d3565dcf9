/** The proposed step of a recommendation that something is about. */
import type { Recommendation } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';

/** Counted from 0; null for all of the recommendation. UserError `step-unknown` `{ step, known }`, counted from 1 as people do. */
export function stepIn({ steps }: Recommendation, step: number | null | undefined): number | null {
  if (step === null || step === undefined) return null;
  if (!Number.isInteger(step) || step < 0 || step >= steps.length)
    throw new UserError('step-unknown', { step: Number(step) + 1, known: steps.length });
  return step;
}
