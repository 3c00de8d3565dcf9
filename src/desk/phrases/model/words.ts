/** What is said of answers that a model took part in: the shape that each language fills. */
import type { WhyWithheld } from '../../../answering/check-claim.ts';
import type { Fallback } from '../../../answering/model.ts';

export type ModelWords = {
  /** What is going on while somebody waits for an answer; `reading` of places as `Phrases.places` words them, or none. */
  readonly steps: {
    readonly searching: string;
    readonly reading: (places: string) => string;
    readonly writing: string;
    readonly checking: string;
  };
  /** `why` the endpoint that compares passages failed; this question was compared without it. */
  readonly comparedOffline: (why: string) => string;
  /** Under an answer that a model wrote. */
  readonly written: (model: string) => string;
  /** How many statements were withheld, and why: each reason once. */
  readonly withheld: (count: number, whys: readonly string[]) => string;
  readonly whys: Readonly<Record<WhyWithheld, string>>;
  /** Why the report's own sentences stand in for the model, and what to do where somebody can. */
  readonly fallbacks: Readonly<Record<Fallback, string>>;
};
