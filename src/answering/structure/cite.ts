/** Things of the outline as claims: the words as printed, the citation that names their place, the evidence that holds them. */
import type { Passage } from '../../retrieval/passages.ts';
import type { Evidence, ReportIndex } from '../../retrieval/retrieve.ts';
import { foldSpace, sentences } from '../../shared/text.ts';
import type { Citation, Claim } from '../answer.ts';
import type { Finding, Named } from './finding.ts';
import { plainText } from './finding.ts';
import type { Outline, Thing } from './outline.ts';

/** Most places one claim cites: a count of more is shown by these. */
const mostCited = 20;

export function claimsOf(thing: Thing, report: string): readonly Claim[] {
  return sentences(thing.text).map(({ text }) => ({ text, citations: [citationOf(thing, report, text)] }));
}

/** What a thing is shown by where its whole text is not asked for. */
export function firstWords({ text }: Thing): string {
  return sentences(text)[0]?.text ?? text;
}

export function citationOf({ passage, section }: Thing, report: string, quote: string): Citation {
  const { paragraph, recommendation, kind } = passage;
  // The words of a response stand in its paragraph, not in the recommendation that it answers.
  const own = kind === 'response' && paragraph !== null ? null : recommendation;
  return { report, paragraph, recommendation: own, section, quote };
}

/** A claim in words of ours: the desk's, from `finding`. `quoteOf` says what a thing is quoted with. */
export function findingClaim(
  finding: Finding,
  shownBy: readonly Thing[],
  report: string,
  quoteOf: (thing: Thing) => string = firstWords,
): Claim {
  const citations = shownBy.slice(0, mostCited).map((thing) => citationOf(thing, report, quoteOf(thing)));
  return { text: plainText(finding), citations, finding };
}

/** The headings of responses as printed, with the recommendations they name: "(建议 6，8，9)". */
export function headingClaims(responses: readonly Thing[], outline: Outline, report: string): readonly Claim[] {
  return responses.flatMap((response) =>
    (outline.akin(response, 'paragraph') ?? []).flatMap((home) => {
      const line = home.text.split('\n').find((one) => response.title !== null && one.startsWith(response.title));
      return line === undefined ? [] : [{ text: line, citations: [citationOf(home, report, line)] }];
    }),
  );
}

export function nameOf({ kind, number, title }: Thing): Named {
  // A section is called by its title.
  return { kind, number: kind === 'section' ? null : number, title };
}

/** The passages that hold what the claims quote, each once; a line of the cover is in none and stands for itself. */
export function evidenceFor(claims: readonly Claim[], index: ReportIndex): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const citation of claims.flatMap(({ citations }) => citations)) {
    const passage = index.passages.find((candidate) => holds(candidate, citation)) ?? coverLine(citation);
    const { paragraph, recommendation, kind, text } = passage;
    const item = { report: citation.report, paragraph, recommendation, kind, text, passage, score: 1 };
    found.set(passage.id, {
      ...item,
      origin: 'named',
      sentences: sentences(text).map((sentence) => ({ ...sentence, score: 0 })),
    });
  }
  return [...found.values()];
}

function holds(passage: Passage, { paragraph, recommendation, quote }: Citation): boolean {
  const isPlace =
    passage.paragraph === paragraph &&
    (passage.recommendation === recommendation || (passage.kind === 'response' && recommendation === null));
  return isPlace && foldSpace(passage.text).includes(foldSpace(quote));
}

/** Only what has neither a paragraph nor a recommendation may stand on the cover. */
function coverLine({ report, paragraph, recommendation, section, quote }: Citation): Passage {
  const text = paragraph === null && recommendation === null ? quote : '';
  return {
    id: `cover ${section ?? ''} ${quote}`,
    report,
    kind: 'summary',
    paragraph: null,
    recommendation: null,
    recommendations: [],
    heading: null,
    text,
  };
}
