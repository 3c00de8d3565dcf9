/** Suggested amendments: to a recommendation or the draft decision, beside the text as it is printed. */
import type { Report } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';
import { foldSpace } from '../../shared/text.ts';
import type { Change } from '../events.ts';
import type { Item } from '../item.ts';
import type { Deciding, IntentTo } from './deciding.ts';
import { decidableIn, entryIn, needOpen, needOwn, needStanding } from './deciding.ts';
import { textFrom, textOrNull } from './words.ts';

export function suggestAmendment(intent: IntentTo<'suggest-amendment'>, deciding: Deciding): readonly Change[] {
  const { item } = intent;
  const before = printedOf(decidableIn(deciding, item), deciding.report);
  needOpen(deciding);
  const text = amendedFrom(intent.text, before);
  return [{ kind: 'amendment.suggested', id: deciding.id, item, before, text, reason: textOrNull(intent.reason) }];
}

export function editAmendment(intent: IntentTo<'edit-amendment'>, deciding: Deciding): readonly Change[] {
  const { id } = intent;
  const before = entryIn(deciding, 'amendments', id);
  needOwn(deciding, before);
  needOpen(deciding);
  needStanding(before);
  const text = amendedFrom(intent.text, before.before);
  const reason = textOrNull(intent.reason);
  return text === before.text && reason === before.reason ? [] : [{ kind: 'amendment.edited', id, text, reason }];
}

export function withdrawAmendment({ id }: IntentTo<'withdraw-amendment'>, deciding: Deciding): readonly Change[] {
  const before = entryIn(deciding, 'amendments', id);
  needOwn(deciding, before);
  needOpen(deciding);
  return before.withdrawn === null ? [{ kind: 'amendment.withdrawn', id }] : [];
}

/** UserError `amendment-same` where nothing would read differently. */
function amendedFrom(written: string, printed: string): string {
  const text = textFrom(written);
  if (foldSpace(text) === foldSpace(printed)) throw new UserError('amendment-same');
  return text;
}

function printedOf(item: Exclude<Item, { readonly kind: 'paragraph' }>, { paragraphs }: Report): string {
  if (item.kind === 'recommendation') return item.recommendation.text;
  return paragraphs.find(({ number }) => number === item.paragraph)?.text ?? '';
}
