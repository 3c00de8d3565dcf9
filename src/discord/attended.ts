/** One question while it is worked out: what is going on is shown to whoever asked, and they can stop it. */
import { cancelControls } from './controls.ts';
import type { LiveAnswer } from './live-answer.ts';
import { createLiveAnswer } from './live-answer.ts';
import type { Shown } from './message-parts.ts';
import type { RunningAnswers } from './running.ts';

export type Attended = Pick<LiveAnswer, 'watched' | 'tell' | 'end'> & {
  /** Aborted when it is stopped, or with the signal of its job. */
  readonly until: (signal: AbortSignal) => AbortSignal;
};

/** `show`: once, in place of what stands there; best effort. */
export function attend(
  person: string,
  show: (shown: Shown) => Promise<unknown>,
  { running, clock }: { readonly running: RunningAnswers; readonly clock: () => number },
): Attended {
  const answer = running.begin(person);
  const live = createLiveAnswer({ show, controls: (language) => cancelControls(answer.id, language), clock });
  return {
    ...live,
    until: (signal) => AbortSignal.any([signal, answer.signal]),
    end: () => {
      answer.end();
      live.end();
    },
  };
}
