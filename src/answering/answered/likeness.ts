/**
 * How alike two texts of one report are, by the words and the concepts of the glossary that they share: the rarer in the report,
 * the more they count. It knows no grammar and few synonyms; what it gives is a ground for a proposal, never a finding.
 */
import type { Report } from '../../report/model.ts';
import type { Concepts } from '../../retrieval/concepts.ts';
import type { IsStopword } from '../../retrieval/stopwords.ts';
import type { Tokenizer } from '../../retrieval/tokens.ts';
import { sentences } from '../../shared/text.ts';

export type LikenessTools = {
  readonly tokenizer: Tokenizer;
  readonly isStopword: IsStopword;
  /** Of the language of the report. */
  readonly concepts: Concepts;
};

/** From 0, nothing shared, to 1, the same terms. The same for both orders. */
export type Likeness = (one: string, other: string) => number;

/** Terms with their weight in one text: 1, or .5 for a concept that stands inside a longer one. */
type Terms = ReadonlyMap<string, number>;

/**
 * Likeness among the texts of one report: what they share, over the geometric mean of what each has. The greater `sharpness`, the
 * less common terms count beside rare ones.
 */
export function createLikeness(
  report: Report,
  { tokenizer, isStopword, concepts }: LikenessTools,
  sharpness = 1,
): Likeness {
  const known = new Map<string, Terms>();
  const termsOf = (text: string): Terms => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const { tokens } = tokenizer.read(text, report.language);
    const words = tokens.filter(({ surface }) => !isStopword(surface, report.language));
    const terms = new Map(words.map(({ term }): readonly [string, number] => [`word ${term}`, 1]));
    for (const { concept, weight } of concepts.find(tokens)) {
      const term = `concept ${concept}`;
      terms.set(term, Math.max(terms.get(term) ?? 0, weight));
    }
    known.set(text, terms);
    return terms;
  };
  const texts = textsOf(report);
  const spread = new Map<string, number>();
  for (const text of texts) for (const term of termsOf(text).keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log(1 + texts.length / (spread.get(term) ?? 1)) ** sharpness;
  const sum = (terms: Terms, share: (term: string, weight: number) => number): number => {
    let total = 0;
    for (const [term, weight] of terms) total += share(term, weight) * rarity(term);
    return total;
  };
  const size = (terms: Terms): number => sum(terms, (_, weight) => weight);
  return (one, other) => {
    const [left, right] = [termsOf(one), termsOf(other)];
    const both = Math.sqrt(size(left) * size(right));
    return both === 0 ? 0 : sum(left, (term, weight) => Math.min(weight, right.get(term) ?? 0)) / both;
  };
}

/** Every sentence of the report once; responses that stand in a paragraph are in its text already. */
function textsOf({ paragraphs, recommendations, responses, unnumbered }: Report): readonly string[] {
  const apart = responses.filter(({ paragraph }) => paragraph === null);
  const asked = recommendations.flatMap(({ text, steps }) => [text, ...steps]);
  const told = [...paragraphs, ...apart, ...unnumbered].map(({ text }) => text);
  return [...told, ...asked].flatMap((text) => sentences(text).map((sentence) => sentence.text));
}
