/**
 * How much the model may be asked: tokens a day (UTC), and questions an hour of one person and of one server. It lives as
 * long as the process; what was spent before a restart is not remembered.
 */
import { ModelFailure } from './failure.ts';

export type Asker = {
  /** Null for whoever sits at the terminal. */
  readonly person: string | null;
  readonly server: string | null;
};

export type Budget = {
  /** Counts a question; ModelFailure `daily-tokens`, `person-limit` or `server-limit` when there is none left. */
  readonly begin: (asker: Asker) => void;
  /** The same without counting one: for what belongs to a question that is still to be counted. */
  readonly check: (asker: Asker) => void;
  readonly spend: (tokens: number) => void;
};

export type BudgetLimits = {
  readonly dailyTokens: number;
  readonly perPerson: number;
  readonly perServer: number;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** `now`: milliseconds since 1970. */
export function createBudget({ dailyTokens, perPerson, perServer }: BudgetLimits, now: () => number): Budget {
  let day = 0;
  let spent = 0;
  const persons = new Map<string, number[]>();
  const servers = new Map<string, number[]>();

  const today = (): void => {
    const current = Math.floor(now() / dayMs);
    if (current !== day) spent = 0;
    day = current;
  };

  /** The times of the hour that count for `asker`, as long as there is some left. */
  const left = ({ person, server }: Asker): readonly number[][] => {
    today();
    if (spent >= dailyTokens) throw new ModelFailure('daily-tokens');
    const mine = person === null ? null : recent(persons, person, now());
    const theirs = server === null ? null : recent(servers, server, now());
    if (mine !== null && mine.length >= perPerson) throw new ModelFailure('person-limit');
    if (theirs !== null && theirs.length >= perServer) throw new ModelFailure('server-limit');
    return [mine, theirs].filter((times) => times !== null);
  };

  return {
    begin: (asker) => {
      for (const times of left(asker)) times.push(now());
    },
    check: (asker) => void left(asker),
    spend: (tokens) => {
      today();
      spent += tokens;
    },
  };
}

/** The times within the hour that are kept under `key`; whoever has been quiet for an hour is forgotten. */
function recent(kept: Map<string, number[]>, key: string, now: number): number[] {
  for (const [other, times] of kept) if ((times.at(-1) ?? 0) <= now - hourMs) kept.delete(other);
  const times = (kept.get(key) ?? []).filter((time) => time > now - hourMs);
  kept.set(key, times);
  return times;
}
