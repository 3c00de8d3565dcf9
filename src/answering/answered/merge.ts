/**
 * What the program proposed and what people judged, as one: a judgement stands in the place of the proposal, and everything
 * tells whose it is. A judgement on a step that the report no longer has is kept out of sight, not applied to another.
 */
import type { Judgement, Trace } from '../../review/state.ts';
import type { Proposal } from './propose.ts';

export type Answered = {
  readonly step: number | null;
  /** Verbatim; empty where no response mentions it. */
  readonly sentences: readonly string[];
  readonly by: { readonly kind: 'program' } | { readonly kind: Judgement['judgement']; readonly trace: Trace };
};

/**
 * Of one recommendation: `proposals` those of the program for it and its steps, `judgements` what was judged of its item. The
 * last judgement on a step counts.
 */
export function mergeAnswered(
  proposals: readonly Pick<Proposal, 'step' | 'sentences'>[],
  judgements: readonly Judgement[],
): readonly Answered[] {
  return proposals.map(({ step, sentences }) => {
    const last = judgements
      .filter((judgement) => judgement.step === step)
      .reduce<Judgement | null>(
        (newest, one) => (newest === null || one.by.sequence > newest.by.sequence ? one : newest),
        null,
      );
    if (last === null) return { step, sentences: sentences.map(({ text }) => text), by: { kind: 'program' } };
    return { step, sentences: last.sentences, by: { kind: last.judgement, trace: last.by } };
  });
}
