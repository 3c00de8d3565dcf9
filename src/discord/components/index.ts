/** Every kind of pressed component. */
import type { Intent } from '../custom-id.ts';
import type { ComponentHandler, IntentOf } from '../handler.ts';
import { down, reason, receipts, share, up } from './answer.ts';
import { open, turn } from './cards.ts';
import { discuss } from './discuss.ts';
import { erase } from './erase.ts';

const handlers: { readonly [Kind in Intent['kind']]: ComponentHandler<IntentOf<Kind>> } = {
  receipts,
  discuss,
  share,
  up,
  down,
  reason,
  open,
  turn,
  erase,
};

export function componentHandler(intent: Intent): ComponentHandler {
  return handlers[intent.kind] as ComponentHandler;
}
