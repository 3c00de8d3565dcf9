/** Every kind of pressed component. */
import type { Intent } from '../custom-id.ts';
import type { ComponentHandler, IntentOf } from '../handler.ts';
import { down, reason, receipts, share, up } from './answer.ts';
import { open, turn } from './cards.ts';
import { discuss } from './discuss.ts';
import { erase } from './erase.ts';
import { agree, record, refuse } from './record.ts';
import { filled, review } from './review.ts';

/** Stopping what runs is the router's: it does not wait for its turn behind what it stops. */
type Handled = Exclude<Intent, { readonly kind: 'cancel' }>;

const handlers: { readonly [Kind in Exclude<Handled['kind'], 'review'>]: ComponentHandler<IntentOf<Kind>> } = {
  receipts,
  discuss,
  share,
  up,
  down,
  reason,
  open,
  turn,
  erase,
  form: filled,
  record,
  agree,
  refuse,
};

export function componentHandler(intent: Handled): ComponentHandler {
  return (intent.kind === 'review' ? review(intent) : handlers[intent.kind]) as ComponentHandler;
}
