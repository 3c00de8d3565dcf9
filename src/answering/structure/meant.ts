/**
 * Which of several things with one number is meant: a paper on five reports has five recommendations 3. Told by the symbol
 * named beside it, else by what the words find: in the thing, in its section, in the section around that.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import { factsOf, normalized } from '../facts/facts.ts';
import type { Thing } from './outline.ts';
import type { Wording } from './query.ts';

/** What surrounds a thing counts a little less than its own words. */
const around = 0.9;
/** How much better than the next the best must be. */
const clearly = 1.05;

/** The one meant; undefined where the words tell none clearly. */
export async function meantOf(
  wording: Wording,
  things: readonly Thing[],
  asked: Language,
  index: ReportIndex,
): Promise<Thing | undefined> {
  const symbols = factsOf(normalized(wording.text), asked).flatMap((fact) =>
    fact.kind === 'symbol' ? [fact.text] : [],
  );
  if (symbols.length > 0) {
    const fitting = things.filter((thing) =>
      headingsOver(thing, index).some((title) => symbols.every((symbol) => normalized(title).includes(symbol))),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }
  const found = await index.search(wording.text, index.passages.length, { language: asked });
  const ranked = things
    .map((thing) => {
      const group = paragraphsAround(thing, index);
      const scores = found.map(({ paragraph, score }) =>
        paragraph === null
          ? 0
          : paragraph === thing.passage.paragraph
            ? score
            : group.has(paragraph)
              ? around * score
              : 0,
      );
      return { thing, score: Math.max(0, ...scores) };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined || best.score === 0) return undefined;
  return second === undefined || best.score >= clearly * second.score ? best.thing : undefined;
}

/** The heading of the section a thing stands in, and of those around it. */
function headingsOver(thing: Thing, { report }: ReportIndex): readonly string[] {
  const at = report.sections.findLastIndex(({ title, paragraphs }) =>
    thing.passage.paragraph === null ? title === thing.section : paragraphs.includes(thing.passage.paragraph),
  );
  const titles: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (const section of report.sections.slice(0, at + 1).toReversed()) {
    if (section.level >= level) continue;
    titles.push(section.title);
    level = section.level;
  }
  return titles;
}

/** Paragraphs of the sections a thing stands in, but not of the widest. */
function paragraphsAround(thing: Thing, index: ReportIndex): ReadonlySet<number> {
  const titles = headingsOver(thing, index).slice(0, 2);
  return new Set(
    index.report.sections.flatMap(({ title, level, paragraphs }) =>
      titles.includes(title) && level > 1 ? paragraphs : [],
    ),
  );
}
