/**
 * Evidence for one question: named references with their family first, then what the fused channels find, then the family of
 * that. It ranks and scores; whether the evidence is enough to answer on is decided by the gate.
 */
import type { Report } from '../report/model.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { detectLanguage } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';
import type { Cognates } from './cognates.ts';
import type { Renderings } from './dictionary/renderings.ts';
import type { Embedder } from './embedder.ts';
import { familyOf } from './family.ts';
import type { Ranked } from './fuse.ts';
import { fuse, highestOf, vectorWeight } from './fuse.ts';
import type { Channel, LexicalIndex } from './lexical.ts';
import { namedPassages } from './named.ts';
import type { Passage, PassageKind } from './passages.ts';
import { wantedOf } from './question.ts';
import type { LexicalScores, Wanted } from './rank.ts';
import { rankLexical } from './rank.ts';
import type { Spelling } from './spelling.ts';
import type { LanguageTools } from './tools.ts';
import { translatedOf } from './translate.ts';
import type { VectorIndex } from './vectors.ts';

/** A sentence of a passage and how well it alone answers the question (0 to 1, comparable within one question). */
export type ScoredSentence = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
};

export type Evidence = {
  readonly report: string;
  readonly paragraph: number | null;
  readonly recommendation: number | null;
  readonly kind: PassageKind;
  /** 0 to 1: how much of the question's weight this passage carries; comparable across questions. 1 for a named one. */
  readonly score: number;
  readonly text: string;
  readonly passage: Passage;
  /** Why it is here: named in the question, found by ranking, or added as family of something above it. */
  readonly origin: 'named' | 'found' | 'family';
  readonly sentences: readonly ScoredSentence[];
};

/** Parts of the ranking that can be left out, to measure what each is worth. */
export const rankingChannels = [
  'pair',
  'character',
  'gloss',
  'concept',
  'name',
  'sentences',
  'vectors',
  'spelling',
  'shared-gloss',
  'rendering',
] as const;
export type RankingChannel = (typeof rankingChannels)[number];

export type RetrieveOptions = {
  /** How many passages the ranking may add; 8 when left out. Named ones and family come on top, bounded. */
  readonly limit?: number;
  /** The question's language; detected from its words when left out. */
  readonly language?: Language;
  readonly without?: RankingChannel;
  readonly signal?: AbortSignal;
  /** Told when the endpoint gives no vector for the question: what is found then, is found without. */
  readonly onVectorsLost?: (error: UserError) => void;
};

/** An open index of one report. It answers from memory: its folder may change or vanish meanwhile. */
export type ReportIndex = {
  readonly report: Report;
  readonly passages: readonly Passage[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly tools: LanguageTools;
  /** Look-alikes among the report's terms; worked out when a question first needs them. */
  readonly cognates: () => Cognates;
  /** Words of a Chinese report by their glosses; worked out likewise. */
  readonly renderings: () => Promise<Renderings>;
  /** Words of the report by what they may be misspelt as; worked out likewise. */
  readonly spelling: () => Spelling;
  /** How it came to be: read as it stood, or built, and then why and how many passages had to be embedded. */
  readonly origin: { readonly how: 'read' | 'built'; readonly why: string | null; readonly embedded: number };
  /** See `search`. */
  readonly search: (question: string, k: number, options?: RetrieveOptions) => Promise<readonly Evidence[]>;
  /** See `retrieve`. */
  readonly retrieve: (question: string, options?: RetrieveOptions) => Promise<readonly Evidence[]>;
};

const defaultLimit = 8;
/** Most passages added as family of what the ranking found; family of named ones is not bounded by it. */
const mostFamily = 12;
/** What family is worth beside the passage it belongs to, when the ranking itself gave it less. */
const familyShare = 0.5;
/** The best sentence of a passage beside the passage: + .2 to + 1.2 points of recall at 1 (measured on XQuAD, CMRC 2018 and DRCD). */
const sentenceWeight = 0.5;
/** Neighbours asked of the vector index; the candidates a model may bring that no word leads to. */
const neighboursWanted = 50;

type Ranking = {
  readonly ranked: readonly Ranked[];
  readonly scores: LexicalScores;
  /** The score of the best sentence. */
  readonly highestRow: number;
  /** How many words of the question mean something. */
  readonly asks: number;
};

/** The plain ranking: the `k` best passages, best first, without named references or family. The same every time. */
export async function search(
  question: string,
  index: ReportIndex,
  k: number,
  options: RetrieveOptions = {},
): Promise<readonly Evidence[]> {
  const ranking = await rank(question, index, options);
  return ranking.ranked
    .slice(0, Math.max(0, k))
    .map(({ passage, score }) => evidenceOf(index, passage, score, 'found', ranking));
}

/**
 * Evidence for an answer, each passage once: what the question names and its family, what the ranking finds, and the family
 * of that. A question without meaningful words gives what it names and nothing else.
 */
export async function retrieve(
  question: string,
  index: ReportIndex,
  options: RetrieveOptions = {},
): Promise<readonly Evidence[]> {
  const named = namedPassages(question, index.report, index.passages);
  const language = options.language ?? detectLanguage(question) ?? index.report.language;
  const ranking = await rank(named.rest, index, { ...options, language });
  const { ranked, asks } = ranking;
  const placeOf = new Map(index.passages.map((passage, place) => [passage.id, place]));
  // What is named is a part of the question that a found passage does not carry: one more thing beside its words.
  const part = named.passages.length === 0 ? 1 : asks / (asks + 1);
  const scoreOf = new Map(ranked.map(({ passage, score }) => [passage, score * part]));
  const taken = new Map<number, Evidence>();
  const take = (place: number | undefined, score: number, origin: Evidence['origin']): void => {
    if (place !== undefined && !taken.has(place)) taken.set(place, evidenceOf(index, place, score, origin, ranking));
  };
  const takeFamily = (passage: Passage, score: number, room: number): void => {
    for (const kin of familyOf(passage, index.passages).slice(0, Math.max(0, room))) {
      const place = placeOf.get(kin.id);
      take(place, Math.max(familyShare * score, scoreOf.get(place ?? -1) ?? 0), 'family');
    }
  };
  for (const passage of named.passages) take(placeOf.get(passage.id), 1, 'named');
  for (const passage of named.passages) takeFamily(passage, 1, Number.POSITIVE_INFINITY);
  // A hashed vector alone carries nothing of a question; a model's may.
  const found = ranked.filter(({ score }) => score > 0 || index.embedder.kind === 'neural');
  const chosen = found.slice(0, options.limit ?? defaultLimit);
  for (const { passage } of chosen) take(passage, scoreOf.get(passage) ?? 0, 'found');
  const before = taken.size;
  for (const { passage } of chosen)
    takeFamily(index.passages[passage] as Passage, scoreOf.get(passage) ?? 0, mostFamily - (taken.size - before));
  return [...taken.values()];
}

async function rank(question: string, index: ReportIndex, options: RetrieveOptions): Promise<Ranking> {
  options.signal?.throwIfAborted();
  const asked = options.language ?? detectLanguage(question) ?? index.report.language;
  const wanted = await wordsWanted(question, asked, index);
  const scores = rankLexical(index.lexical, withoutChannel(wanted, options.without));
  const vector = options.without === 'vectors' ? 0 : vectorWeight(index.embedder.kind, asked === index.report.language);
  const neighbours = vector === 0 ? [] : await nearest(question, index, options);
  const weights = { sentence: options.without === 'sentences' ? 0 : sentenceWeight, vector };
  const asks = wanted.filter((thing) => thing.share > 0).length;
  const ranked = fuse(index.lexical, scores, neighbours, weights);
  return { ranked, scores, highestRow: highestOf(scores.rows), asks };
}

/** What `question`, in the language `asked`, wants of the report of `index`. */
export async function wordsWanted(
  question: string,
  asked: Language,
  index: Pick<ReportIndex, 'report' | 'lexical' | 'tools' | 'cognates' | 'spelling' | 'renderings'>,
): Promise<readonly Wanted[]> {
  const { report, lexical, tools, cognates, spelling } = index;
  const shared = {
    tokenizer: tools.tokenizer,
    isStopword: tools.isStopword,
    concepts: await tools.concepts(asked),
    cognates,
    spelling,
    // A Chinese question is glossed; a Chinese report carries its glosses since it was indexed.
    dictionary: asked === 'zh' ? (await tools.chinese()).dictionary : null,
    isKnown: (channel: Channel, term: string) => lexical.channels[channel].numberOf.has(term),
  };
  if (asked === report.language) return wantedOf(question, asked, shared);
  // English stands in for Chinese on either side: it is what Chinese is glossed in.
  const from = asked === 'zh' ? 'en' : asked;
  const to = report.language === 'zh' ? 'en' : report.language;
  const renderings = report.language === 'zh' && asked === 'en' ? await index.renderings() : null;
  const words = from === to ? null : await tools.words(from, to);
  return translatedOf(question, { asked, written: report.language }, { ...shared, words, renderings });
}

function withoutChannel(wanted: readonly Wanted[], channel: RankingChannel | undefined): readonly Wanted[] {
  if (channel === undefined) return wanted;
  const kept = wanted.filter(({ by }) => by !== channel);
  return kept.map((thing) => ({
    ...thing,
    alternatives: thing.alternatives.filter((alternative) => alternative.channel !== channel),
  }));
}

async function nearest(question: string, index: ReportIndex, { signal, onVectorsLost }: RetrieveOptions) {
  const [vector] = await index.embedder
    .embed([question], { purpose: 'question', ...(signal === undefined ? {} : { signal }) })
    .catch((error: unknown) => {
      // An endpoint that is down takes the vectors away, not the answer.
      if (!(error instanceof UserError) || error.code !== 'embedding-failed') throw error;
      onVectorsLost?.(error);
      return [];
    });
  return vector === undefined ? [] : index.vectors.search(vector, neighboursWanted);
}

function evidenceOf(
  index: ReportIndex,
  place: number,
  score: number,
  origin: Evidence['origin'],
  ranking: Ranking,
): Evidence {
  const passage = index.passages[place] as Passage;
  const firstRow = index.lexical.firstRow[place] as number;
  return {
    report: passage.report,
    paragraph: passage.paragraph,
    recommendation: passage.recommendation,
    kind: passage.kind,
    score,
    text: passage.text,
    passage,
    origin,
    sentences: sentences(passage.text).map((sentence, at) => ({
      ...sentence,
      score: sentenceScore(ranking, firstRow + at),
    })),
  };
}

/** Half the share of the question that the sentence carries, half how near its ranking score comes to the best sentence's. */
function sentenceScore({ scores, highestRow }: Ranking, row: number): number {
  const ranked = highestRow === 0 ? 0 : (scores.rows[row] as number) / highestRow;
  return Math.min(1, 0.5 * (scores.rowShare[row] as number) + 0.5 * ranked);
}
