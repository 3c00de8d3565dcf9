/** Every kind of pressed component. */
import type { Intent } from '../custom-id.ts';
import type { ComponentHandler, IntentOf } from '../handler.ts';
import { down, reason, receipts, share, up } from './answer.ts';
import { open, turn } from './cards.ts';
import { discuss } from './discuss.ts';
import { erase } from './erase.ts';
import { agree, record, refuse } from './record.ts';
import { filled, review } from './review.ts';

const handlers: { readonly [Kind in Exclude<Intent['kind'], 'review'>]: ComponentHandler<IntentOf<Kind>> } = {
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

export function componentHandler(intent: Intent): ComponentHandler {
  return (intent.kind === 'review' ? review(intent) : handlers[intent.kind]) as ComponentHandler;
}
