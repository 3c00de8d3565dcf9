/**
 * An index of an endpoint's vectors whose questions are compared without it while it fails: by `spare`, the same passages under
 * vectors that need no endpoint. Who asks is told. An endpoint that failed is left alone for a while, for nobody should wait
 * for what is known to be down.
 */
import type { UserError } from '../shared/errors.ts';
import type { Evidence, ReportIndex, RetrieveOptions } from './retrieve.ts';

/** An endpoint that failed is not asked for so long. */
export const restMs = 60_000;

export type StandInOptions = {
  readonly spare: () => Promise<ReportIndex>;
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
};

/** `index`, with `spare` for the questions that its endpoint gives no vector for. */
export function withStandIn(index: ReportIndex, { spare, clock }: StandInOptions): ReportIndex {
  const own = new Map(index.passages.map((passage) => [passage.id, passage]));
  let failed: { readonly error: UserError; readonly until: number } | undefined;

  const standIn = async (
    options: RetrieveOptions,
    ask: (index: ReportIndex, options: RetrieveOptions) => Promise<readonly Evidence[]>,
  ): Promise<readonly Evidence[]> => {
    if (failed === undefined || clock() >= failed.until) {
      failed = undefined;
      const found = await ask(index, {
        ...options,
        onVectorsLost: (error) => {
          failed = { error, until: clock() + restMs };
        },
      });
      const lost = failed as typeof failed | undefined;
      if (lost === undefined) return found;
    }
    options.onVectorsLost?.((failed as { readonly error: UserError }).error);
    const found = await ask(await spare(), options);
    // Whoever reads on compares passages with those of the index they know.
    return found.map((item) => ({ ...item, passage: own.get(item.passage.id) ?? item.passage }));
  };
  return {
    ...index,
    search: (question, k, options = {}) => standIn(options, (asked, given) => asked.search(question, k, given)),
    retrieve: (question, options = {}) => standIn(options, (asked, given) => asked.retrieve(question, given)),
  };
}

/** `spare` in place of an index that could not be made for `error`: every question is told so. */
export function standingIn(spare: ReportIndex, error: UserError): ReportIndex {
  const told = (options: RetrieveOptions): RetrieveOptions => {
    options.onVectorsLost?.(error);
    return options;
  };
  return {
    ...spare,
    origin: { ...spare.origin, why: standsInWhy },
    search: (question, k, options = {}) => spare.search(question, k, told(options)),
    retrieve: (question, options = {}) => spare.retrieve(question, told(options)),
  };
}

/** What the origin of an index says that only stands in. */
export const standsInWhy = 'embedding-failed';
