/**
 * The headings a question asks under: "what does it find as to efficiency" names the section of that name. A heading is named
 * when nearly all of it stands in the question, as the same words or, across languages, as the same things.
 */
import type { ConceptMatch } from '../retrieval/concepts.ts';
import { unitsIn } from '../retrieval/question.ts';
import type { ReportIndex } from '../retrieval/retrieve.ts';
import { keptWith } from '../shared/kept.ts';
import type { Language } from '../shared/language.ts';
import { withoutAccents } from '../shared/text.ts';

/** Share of a heading, by its letters or words, that must stand in the question. */
const leastNamed = 0.6;

/** "Observations" and “observaciones” begin alike in the languages of Latin script; undefined for what is too short to tell. */
function cognateStem(word: string): string | undefined {
  const plain = withoutAccents(word);
  return /^[a-z]{6,}$/u.test(plain) ? plain.slice(0, 5) : undefined;
}

/** Those of the report's headings that `question`, in `asked`, names: at `least` this share of each. */
export async function headingsNamed(
  question: string,
  asked: Language,
  index: ReportIndex,
  least = leastNamed,
): Promise<ReadonlySet<string>> {
  const { report, tools } = index;
  const tokens = tools.tokenizer.read(question, asked).tokens;
  const terms = new Set(tokens.map(({ term }) => term));
  const stems = new Set(tokens.flatMap(({ surface }) => cognateStem(surface) ?? []));
  const concepts = new Set((await tools.concepts(asked)).find(tokens).map(({ concept }) => concept));
  const isNamed = ({ words, matches }: ReadHeading): boolean => {
    const said = matches.filter(({ concept }) => concepts.has(concept));
    let whole = 0;
    let found = 0;
    for (const { term, stem, from, to } of words) {
      whole += to - from;
      const isSaid = asked === report.language ? terms.has(term) : stem !== undefined && stems.has(stem);
      if (isSaid || said.some((match) => match.from <= from && match.to >= to)) found += to - from;
    }
    return whole > 0 && found >= least * whole;
  };
  return new Set((await headingsOf(index)).filter(isNamed).map(({ heading }) => heading));
}

/** A heading in words that mean something, each with the units it takes up, and the concepts they name. */
type ReadHeading = {
  readonly heading: string;
  readonly words: readonly {
    readonly term: string;
    readonly stem: string | undefined;
    readonly from: number;
    readonly to: number;
  }[];
  readonly matches: readonly ConceptMatch[];
};

/** Every heading of the passages once. */
const headingsOf = keptWith(async ({ passages, report, tools }: ReportIndex): Promise<readonly ReadHeading[]> => {
  const { tokenizer, isStopword } = tools;
  const { language } = report;
  const concepts = await tools.concepts(language);
  const headings = new Set(passages.flatMap(({ heading }) => (heading === null ? [] : [heading])));
  return [...headings].map((heading) => {
    const { tokens } = tokenizer.read(heading, language);
    let at = 0;
    const words = tokens.flatMap((token) => {
      const from = at;
      at += unitsIn(token);
      const { surface, term } = token;
      if (isStopword(surface, language) || !/\p{L}/u.test(surface)) return [];
      return [{ term, stem: cognateStem(surface), from, to: at }];
    });
    return { heading, words, matches: concepts.find(tokens) };
  });
});
