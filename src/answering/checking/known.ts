/**
 * What a report as a whole has: whether a word of a statement stands in it anywhere, and the organization it is about. Read
 * off the sparse index; what only the glosses of other words hint at does not count.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { SaidWord } from './said.ts';

/** How sure one sentence must be of a term for the report to have it: the plain sense of a word, not a far one. */
const surely = 0.8;
/** The organization a report is about is named in this share of its passages. */
const leastShare = 0.2;

/** Whether the report surely has the word, itself or its likeliest translation. */
export function isKnownIn({ lexical }: ReportIndex): (word: SaidWord) => boolean {
  return ({ alternatives }) =>
    alternatives.some(({ channel, term, weight }) => {
      if (channel === 'pair' || channel === 'sense' || weight < 0.5) return false;
      const { numberOf, starts, counts } = lexical.channels[channel];
      const number = numberOf.get(term);
      if (number === undefined) return false;
      for (let at = starts[number] as number; at < (starts[number + 1] as number); at += 1)
        if ((counts[at] as number) >= surely) return true;
      return false;
    });
}

/**
 * The concepts of the organization that most passages name, if enough do: itself and what shares an acronym with it, for the
 * ILO is the Organization and its Office. Empty when there is none.
 */
export function ownOrganization({ lexical, tools }: ReportIndex): ReadonlySet<string> {
  const { numberOf, spread } = lexical.channels.concept;
  let own: string | null = null;
  let most = leastShare * lexical.passageCount;
  for (const concept of tools.organizations.keys()) {
    const number = numberOf.get(concept);
    if (number === undefined || (spread[number] as number) < most) continue;
    own = concept;
    most = spread[number] as number;
  }
  if (own === null) return new Set();
  const acronyms = tools.organizations.get(own) ?? [];
  const akin = [...tools.organizations].filter(([, others]) => others.some((acronym) => acronyms.includes(acronym)));
  return new Set([own, ...akin.map(([concept]) => concept)]);
}
