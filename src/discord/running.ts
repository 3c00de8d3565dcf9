/**
 * Answers that are being worked out and can be stopped by whoever asked, under words that nobody can guess. It lives as long
 * as the process: what another process began cannot be stopped here.
 */
import { UserError } from '../shared/errors.ts';

export type RunningAnswer = {
  readonly id: string;
  /** Aborted with UserError `cancelled`. */
  readonly signal: AbortSignal;
  /** To be called when it is over. */
  readonly end: () => void;
};

export type RunningAnswers = {
  readonly begin: (person: string) => RunningAnswer;
  /** Stops it. UserError `nothing-to-cancel` when it is over, `asker-only` when somebody else asked. */
  readonly cancel: (id: string, person: string) => void;
};

export function createRunningAnswers(randomId: () => string): RunningAnswers {
  const running = new Map<string, { readonly person: string; readonly stop: AbortController }>();
  return {
    begin: (person) => {
      const id = randomId();
      const stop = new AbortController();
      running.set(id, { person, stop });
      return { id, signal: stop.signal, end: () => void running.delete(id) };
    },
    cancel: (id, person) => {
      const found = running.get(id);
      if (found === undefined) throw new UserError('nothing-to-cancel');
      if (found.person !== person) throw new UserError('asker-only');
      found.stop.abort(new UserError('cancelled'));
    },
  };
}
