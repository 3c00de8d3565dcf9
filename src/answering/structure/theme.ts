/**
 * Things of one kind that a theme leads to: the ranking of retrieval, held to passages of that kind and to those that carry
 * the theme as well as the best of them does, or nearly.
 */
import type { PassageKind } from '../../retrieval/passages.ts';
import type { Evidence, ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { Thing } from './outline.ts';
import type { Kind, Wording } from './query.ts';

/** Least score of the best thing: share of the theme's weight; a gloss carries less than the printed word. */
const leastScore = { same: 0.4, across: 0.25 } as const;
/** What a thing must carry of the theme, as a share of what the best one carries; as the extractive draft has it. */
const nearly = 0.8;
const sentenceWeight = 0.75;
/** A theme that leads to more was not made out: glosses of single words lead everywhere. */
const mostThings = { same: 6, across: 2 };

const passageKinds: Partial<Readonly<Record<Kind, readonly PassageKind[]>>> = {
  recommendation: ['recommendation', 'step'],
  paragraph: ['paragraph'],
  response: ['response'],
  footnote: ['footnote'],
  figure: ['figure'],
};

/** Undefined when nothing of the kind carries the theme. */
export async function themeOf(
  wording: Wording,
  kind: Kind,
  asked: Language,
  index: ReportIndex,
): Promise<((thing: Thing) => boolean) | undefined> {
  const wanted = passageKinds[kind];
  if (wanted === undefined) return undefined;
  const spoken = asked === index.report.language ? 'same' : 'across';
  const found = (await index.search(wording.text, index.passages.length, { language: asked })).filter((evidence) =>
    wanted.includes(evidence.kind),
  );
  const best = Math.max(0, ...found.map(({ score }) => score));
  if (best < leastScore[spoken]) return undefined;
  const most = Math.max(0, ...found.map(worthOf));
  const carrying = found.filter((evidence) => worthOf(evidence) >= nearly * most);
  if (
    new Set(carrying.map(({ passage }) => `${passage.paragraph} ${passage.recommendation}`)).size > mostThings[spoken]
  )
    return undefined;
  return (thing) =>
    carrying.some(({ passage }) =>
      kind === 'recommendation'
        ? passage.recommendation === thing.number && passage.paragraph === thing.passage.paragraph
        : passage.text.startsWith(thing.text) && passage.paragraph === thing.passage.paragraph,
    );
}

/** The passage and, above all, its best sentence. */
function worthOf({ score, sentences }: Evidence): number {
  return sentenceWeight * Math.max(0, ...sentences.map((sentence) => sentence.score)) + (1 - sentenceWeight) * score;
}
