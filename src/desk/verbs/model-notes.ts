/** What an answer says of the model's part in it: that it was one, what was withheld, or why it does not speak. */
import type { Answer } from '../../answering/answer.ts';
import type { WhyWithheld } from '../../answering/check-claim.ts';
import { modelWordsOf } from '../phrases/model/index.ts';
import type { Block } from '../reply.ts';

/** Blocks for above the claims, and for below them; none where no model is configured. */
export function modelNotes({ model, withheld, language, abstained }: Answer): {
  readonly above: readonly Block[];
  readonly below: readonly Block[];
} {
  if (model === undefined) return { above: [], below: [] };
  const words = modelWordsOf(language);
  const whys = [...new Set(withheld.map(({ why }) => words.whys[why as WhyWithheld] ?? why))];
  const text = (tone: 'warning' | 'muted', said: string): Block => ({ kind: 'text', tone, text: said });
  return {
    above: model.fallback === null || abstained ? [] : [text('warning', words.fallbacks[model.fallback])],
    below: [
      ...(whys.length === 0 ? [] : [text('warning', words.withheld(withheld.length, whys))]),
      ...(model.fallback === null ? [text('muted', words.written(model.model))] : []),
    ],
  };
}
