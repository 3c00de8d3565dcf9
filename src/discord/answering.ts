/** Asks the desk on behalf of a person on Discord: keeps the answer for its buttons, and gives it with them. */

import type { Log } from '../observe/log.ts';
import type { Call } from './call.ts';
import { answerControls } from './controls.ts';
import type { Served } from './handler.ts';

/** What the person sees: the claims; what they rest on is behind a button. */
export async function answer(
  question: string,
  report: string | null,
  call: Call,
  { log, canDiscuss }: { readonly log: Log; readonly canDiscuss: boolean },
): Promise<Served> {
  const { desk, who, isPrivate } = call;
  const outcome = await desk.ask({ question, asker: who, conversation: call.conversation }, await call.on(report));
  // An answer is worth more than its buttons: it is shown even when it cannot be kept.
  const kept = await desk.keep(outcome, who, { isPrivate }).catch((error: unknown) => {
    log.warn('an answer was not kept', { fault: log.fault(error) });
    return null;
  });
  const { reply, data } = outcome;
  return {
    reply,
    controls: answerControls({ reply, report: data.report, answer: kept, isPrivate, canDiscuss }),
    outcome: data.abstained ? 'abstained' : 'answered',
  };
}
