/** Every command by the name it comes back under. */
import type { CommandHandler } from '../handler.ts';
import { ask } from './ask.ts';
import { digest } from './digest/digest.ts';
import { help } from './help.ts';
import { paragraph, recommendation, search, verify } from './look-up.ts';
import type { CommandName, MenuName } from './names.ts';
import { privacy } from './privacy.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { reviewAct } from './review-acts.ts';
import { settings } from './settings.ts';

const handlers: Readonly<Record<CommandName | MenuName | 'digest', CommandHandler>> = {
  ask,
  recommendation,
  paragraph,
  search,
  verify,
  report,
  help,
  privacy,
  settings,
  review,
  comment: reviewAct,
  amendment: reviewAct,
  position: reviewAct,
  call: reviewAct,
  acceptance: reviewAct,
  action: reviewAct,
  rating: reviewAct,
  'Add to record': record,
  digest,
  'Ask about this': ask,
  'Check against the report': verify,
};

/** Undefined for a command of an older version that is still registered somewhere. */
export function commandHandler(name: string): CommandHandler | undefined {
  return Object.hasOwn(handlers, name) ? handlers[name as keyof typeof handlers] : undefined;
}
