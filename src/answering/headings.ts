/**
 * The headings a question asks under: "what does it find as to efficiency" names the section of that name. A heading is named
 * when nearly all of it stands in the question, as the same words or, across languages, as the same things.
 */
import { unitsIn } from '../retrieval/question.ts';
import type { ReportIndex } from '../retrieval/retrieve.ts';
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
  { passages, report, tools }: ReportIndex,
  least = leastNamed,
): Promise<ReadonlySet<string>> {
  const { tokenizer, isStopword } = tools;
  const tokens = tokenizer.read(question, asked).tokens;
  const terms = new Set(tokens.map(({ term }) => term));
  const stems = new Set(tokens.flatMap(({ surface }) => cognateStem(surface) ?? []));
  const concepts = new Set((await tools.concepts(asked)).find(tokens).map(({ concept }) => concept));
  const written = await tools.concepts(report.language);
  const isNamed = (heading: string): boolean => {
    const own = tokenizer.read(heading, report.language).tokens;
    const matches = written.find(own).filter(({ concept }) => concepts.has(concept));
    let whole = 0;
    let found = 0;
    let at = 0;
    for (const token of own) {
      const from = at;
      at += unitsIn(token);
      if (isStopword(token.surface, report.language) || !/\p{L}/u.test(token.surface)) continue;
      const size = unitsIn(token);
      whole += size;
      const stem = cognateStem(token.surface);
      const isSaid = asked === report.language ? terms.has(token.term) : stem !== undefined && stems.has(stem);
      if (isSaid || matches.some((match) => match.from <= from && match.to >= at)) found += size;
    }
    return whole > 0 && found >= least * whole;
  };
  const headings = new Set(passages.flatMap(({ heading }) => (heading === null ? [] : [heading])));
  return new Set([...headings].filter(isNamed));
}
