/**
 * Evidence as a model reads it: passages under ids, fenced, with the place each stands at, cut to a budget by leaving out the
 * sentences that say least about the question. What is left out is still there to check a quote against.
 */
import type { Evidence } from '../../../retrieval/retrieve.ts';
import type { Sources } from '../../check-claim.ts';
import { fenced } from '../../prompt.ts';
import { estimateTokens } from './tokens.ts';

export type GivenSources = { readonly sources: Sources; readonly text: string };

/** More passages than this are never needed for five claims about one thing, or about several. */
export const mostSources = { simple: 8, harder: 12 } as const;
/** Weight of a sentence against the passage around it, as in the extractive draft. */
const sentenceWeight = 0.75;
/** What the fence of a source takes. */
const fenceTokens = 16;

type Candidate = {
  readonly source: number;
  readonly sentence: number;
  readonly tokens: number;
  readonly value: number;
};

export function sourcesFor(
  evidence: readonly Evidence[],
  budget: number,
  most: number = mostSources.simple,
): GivenSources {
  const reports = [...new Set(evidence.map(({ report }) => report))];
  // Each report has its share: what ranks lower in one language is not less to the point in another.
  const given = reports.flatMap((one) => {
    const own = distinct(evidence.filter(({ report }) => report === one));
    return chosen(own.slice(0, Math.ceil(most / reports.length)), budget / reports.length);
  });
  const isAcross = reports.length > 1;
  return {
    sources: new Map(given.map(({ item }, at) => [`S${at + 1}`, item])),
    text: given
      .map(
        ({ item, text }, at) =>
          `<source id="S${at + 1}" place="${placeOf(item, isAcross)}">\n${fenced(text)}\n</source>`,
      )
      .join('\n'),
  };
}

/** Of each item the sentences that say most, as far as the budget goes. */
function chosen(items: readonly Evidence[], budget: number) {
  const candidates = items.flatMap((item, source) =>
    item.sentences.map((sentence, at): Candidate => {
      const tokens = estimateTokens(sentence.text);
      // A place that the question names is read whole before anything else.
      const named = item.origin === 'named' ? 1 : 0;
      return {
        source,
        sentence: at,
        tokens,
        value: named + sentenceWeight * sentence.score + (1 - sentenceWeight) * item.score,
      };
    }),
  );
  const kept = new Map<number, Set<number>>();
  let left = budget;
  for (const { source, sentence, tokens } of candidates.sort((a, b) => b.value - a.value)) {
    const isNew = !kept.has(source);
    const needed = tokens + (isNew ? fenceTokens : 0);
    // The first sentence is given whatever it takes: without any there is nothing to ask.
    if (needed > left && kept.size > 0) continue;
    left -= needed;
    kept.set(source, (kept.get(source) ?? new Set()).add(sentence));
  }
  return items.flatMap((item, source) => {
    const sentences = kept.get(source);
    return sentences === undefined ? [] : [{ item, text: textOf(item, sentences) }];
  });
}

/** A response is printed inside its paragraph, a step inside its recommendation: the same words are given once. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (item, at) =>
      item.text.trim() !== '' &&
      !evidence.some((other, place) =>
        other.text === item.text ? place < at : other.text.includes(item.text) && other.kind === item.kind,
      ),
  );
}

/** The sentences in the order they stand, "…" where some are left out. */
function textOf({ sentences }: Evidence, kept: ReadonlySet<number>): string {
  return sentences
    .flatMap(({ text }, at) => {
      if (kept.has(at)) return [text];
      return at === 0 || kept.has(at - 1) ? ['…'] : [];
    })
    .join(' ');
}

/** Where a passage stands, as an attribute of its fence; with its report where there are several. */
export function placeOf({ passage }: Evidence, isAcross: boolean): string {
  const { kind, paragraph, recommendations } = passage;
  const numbers = recommendations.join(', ');
  const where = paragraph === null ? (passage.heading ?? kind) : `paragraph ${paragraph}`;
  const plural = recommendations.length === 1 ? '' : 's';
  const place: Readonly<Record<typeof kind, string>> = {
    paragraph: where,
    recommendation: `recommendation ${numbers}`,
    step: `proposed step of recommendation ${numbers}`,
    response: `response to recommendation${plural} ${numbers}, ${where}`,
    summary: where,
    unnumbered: where,
  } as Readonly<Record<typeof kind, string>>;
  const within = isAcross ? ` of ${passage.report}` : '';
  return fenced(`${place[kind] ?? where}${within}`).replaceAll('"', "'");
}
