/**
 * Chooses among the sentences of evidence those that answer a question: as few as carry it, from as few places. It orders
 * nothing for reading and writes nothing.
 */
import type { Report } from '../../report/model.ts';
import type { Evidence } from '../../retrieval/retrieve.ts';
import { fold, foldSpace } from '../../shared/text.ts';
import { readPrinted } from '../facts/printed-facts.ts';
import type { DraftRequest } from '../model.ts';
import type { Sought } from '../sought.ts';
import { holdsSought, isFactKind, soughtBy, wantsList } from '../sought.ts';

/** Sentences an answer holds at most; a list that belongs together is not cut by it. */
const mostSentences = 4;
/** A further sentence of the same place must carry at least this share of what the best one carries: .4 to .6 lost nothing and told more. */
const worthAdding = 0.6;
/** The same for one from another place than the best sentence's; where one fact is sought, two places seldom tell it. */
const worthAddingElsewhere = 0.9;
const worthAddingBesideFact = 0.97;
/** What sentences are worth that name or ask, and those that are of the kind sought. */
const little = 0.3;
const less = 0.8;
/** What stands outside the numbered paragraphs, tables of an annex above all, can hardly be cited before a governing body. */
const outside = 0.75;
const more = 1.25;
/** What a sentence gains where the question asks under its heading. */
const underHeading = 1.25;
/** Letters that the numbers of a group may take behind its heading. */
const groupLabel = 30;
/** Weight of the sentence itself against the passage around it. */
const sentenceWeight = 0.75;
/** A sentence of a piece of evidence. */
export type Candidate = {
  readonly evidence: Evidence;
  readonly place: number;
  readonly sentence: number;
  readonly value: number;
};

/**
 * The sentences that carry the question, best first: the best one, what comes close to it, and lists they open. From another
 * place than the best a sentence must come nearer; where a fact is sought it must hold one.
 */
export function selectSentences(
  evidence: readonly Evidence[],
  report: Report,
  { question, headings = new Set() }: Pick<DraftRequest, 'question' | 'headings'>,
): readonly Candidate[] {
  const sought = soughtBy(question);
  const isList = wantsList(question);
  const worth = worthFor(sought, isList, question, report);
  const candidates = evidence.flatMap((item, place) =>
    item.sentences.map((sentence, index) => ({
      evidence: item,
      place,
      sentence: index,
      value:
        (headings.has(item.passage.heading ?? '') ? underHeading : 1) *
        worth(sentence.text, item) *
        (sentenceWeight * sentence.score + (1 - sentenceWeight) * item.score),
    })),
  );
  candidates.sort((a, b) => b.value - a.value || a.place - b.place || a.sentence - b.sentence);
  const best = candidates[0];
  if (best === undefined) return [];
  const isOpen = sought === 'open' || sought === 'reason';
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (chosen.size >= mostSentences || candidate.value < best.value * worthAdding) break;
    const isNear = samePlace(candidate.evidence, best.evidence);
    if (!isNear && candidate.value < best.value * (isOpen ? worthAddingElsewhere : worthAddingBesideFact)) continue;
    // A response is printed inside its paragraph: the same words are said once.
    const beside = sought === 'reason' ? reasonsBeside(candidate) : isOpen ? announcedBy(candidate) : [];
    for (const member of [...withList(candidate, report, isList), ...beside]) {
      const words = textOf(member);
      if (!chosen.has(words)) chosen.set(words, member);
    }
  }
  return [...chosen.values()];
}

function opensList(number: number | null, report: Report): boolean {
  return report.paragraphs.some((paragraph) => paragraph.number === number && paragraph.items.length > 0);
}

/** Whether a sentence lists: three things or more between commas, or a list below it. */
function enumerates(text: string): boolean {
  return (
    (text.match(/、/gu)?.length ?? 0) >= 2 || (text.match(/[,，;；] /gu)?.length ?? 0) >= 3 || /[:：]$/u.test(text)
  );
}

function samePlace(a: Evidence, b: Evidence): boolean {
  return a.paragraph === b.paragraph && a.recommendation === b.recommendation;
}

/**
 * What a sentence is worth by what it is: one that names a group of answers, a caption or a question of the paper tells
 * little; one that holds a fact of the kind that is sought, or begins with the term to be explained, tells more.
 */
function worthFor(
  sought: Sought,
  isList: boolean,
  question: string,
  report: Report,
): (text: string, evidence: Evidence) => number {
  const headings = new Set(report.responses.flatMap(({ heading }) => (heading === null ? [] : [foldSpace(heading)])));
  const folded = fold(question);
  const isComparison = comparing.test(folded);
  return (text, { kind, paragraph, passage }) => {
    const bare = foldSpace(text);
    if ([...headings].some((heading) => bare.startsWith(heading) && bare.length <= heading.length + groupLabel))
      return little;
    if (kind === 'figure' && !/图|figure|chart|graph|gráfic|diagram/u.test(folded)) return little;
    if (/[?？]$/u.test(bare)) return less;
    if (kind === 'unnumbered' && !ofOutside.test(folded)) return outside;
    if (/[:：]$/u.test(bare) && !opensList(paragraph, report)) return little;
    if (sought === 'definition') {
      const term = /^[\p{L}\p{N}]{2,}/u.exec(fold(text))?.[0] ?? '';
      return term !== '' && folded.includes(term) ? more : 1;
    }
    // Where all are named in a row nothing is said of how they differ.
    if (isComparison && enumerates(bare)) return less;
    if (!isFactKind(sought)) return isList && enumerates(bare) ? more : 1;
    return holdsSought(readPrinted(text, passage, report.language), sought) ? more : 1;
  };
}

const comparing =
  /区别|不同|差别|差异|不一样|相比|对比|(?<!\p{L})(?:differ\p{L}*|compar\p{L}*|contrasts?|versus|diff[èé]r\p{L}*|difieren?|distinta?s? de|distinguen?)(?!\p{L})/u;

/** Questions for what has no number. */
const ofOutside =
  /附件|附录|表格|前言|摘要|概要|(?<!\p{L})(?:annex(?:es)?|appendi(?:x|ces)|tables?|foreword|preface|summary|annexes?|tableaux?|avant-propos|préface|résumé|anexos?|cuadros?|tablas?|prólogo|prefacio|resumen)(?!\p{L})/u;

/** After "this report assesses the schemes" the sentence that goes on with "it identifies gaps": what was announced. */
function announcedBy(candidate: Candidate): readonly Candidate[] {
  const announces =
    /^(?:(?:本|该|这份)(?:报告|评估|审查|文件|章)|(?:this|the) (?:report|review|study|evaluation|chapter|section|paper|document)(?!\p{L})|(?:ce|cette|le|la|l') ?(?:rapport|examen|étude|évaluation|chapitre|document)(?!\p{L})|(?:este|esta|el|la) (?:informe|examen|estudio|evaluación|capítulo|documento)(?!\p{L}))/iu;
  const goesOn = /^(?:它|其中|(?:it|they|il|elle|ils|elles|se)(?!\p{L}))/iu;
  const next = { ...candidate, sentence: candidate.sentence + 1 };
  return announces.test(textOf(candidate)) && goesOn.test(textOf(next)) ? [next] : [];
}

/** The sentences before and after one that say why. */
function reasonsBeside(candidate: Candidate): readonly Candidate[] {
  const causal =
    /由于|因为|因而|因此|从而|以便|所致|原因|归因|(?<!\p{L})(?:because|due to|owing to|since|as a result|therefore|thus|hence|consequently|so that|in order to|would (?:ensure|enable|allow)|car|par conséquent|afin (?:de|que)|parce que|en raison|grâce à|du fait|c'est pourquoi|porque|debido a|ya que|por lo tanto|en consecuencia|a fin de|para que|a causa de|gracias a)(?!\p{L})/iu;
  return [candidate.sentence - 1, candidate.sentence + 1].flatMap((sentence) =>
    causal.test(candidate.evidence.sentences[sentence]?.text ?? '') ? [{ ...candidate, sentence }] : [],
  );
}

const textOf = (candidate: Candidate): string => candidate.evidence.sentences[candidate.sentence]?.text ?? '';

/** A sentence that opens a list ("… the following:", "… three aims: (a) …;") brings the items printed after it; asked for a list, an item brings all. */
function withList(candidate: Candidate, report: Report, isList: boolean): readonly Candidate[] {
  const { evidence, sentence } = candidate;
  const opening = evidence.sentences[sentence];
  if (opening === undefined) return [];
  // A part of the summary box is its heading and what stands under it.
  if (evidence.kind === 'summary') return evidence.sentences.map((_, at) => ({ ...candidate, sentence: at }));
  if (!/[:：]$/u.test(opening.text)) return withRun(candidate, isList);
  const items =
    report.paragraphs.find(({ number }) => evidence.kind === 'paragraph' && number === evidence.paragraph)?.items ?? [];
  const belongs = (text: string): boolean => items.some((item) => `${item.marker} ${item.text}`.includes(text));
  const after = evidence.sentences.slice(sentence + 1).findIndex(({ text }) => !belongs(text));
  const count = after < 0 ? evidence.sentences.length - sentence : after + 1;
  return Array.from({ length: count }, (_, offset) => ({ ...candidate, sentence: sentence + offset }));
}

/** Items of one sentence, which semicolons cut: "… were three: (a) …;", "(b) …; and", "(c) …." */
const opensRun = /[:：]\s*\S.*[;；](?:\s*\p{L}+)?$/u;
const goesOnInRun = /[;；](?:\s*\p{L}{1,3})?$/u;
/** More items than these are not one sentence. */
const longestRun = 12;

function withRun(candidate: Candidate, isList: boolean): readonly Candidate[] {
  const texts = candidate.evidence.sentences.map(({ text }) => text);
  let first = candidate.sentence;
  while (isList && first > 0 && !opensRun.test(texts[first] ?? '') && goesOnInRun.test(texts[first - 1] ?? ''))
    first -= 1;
  if (!opensRun.test(texts[first] ?? '')) return [candidate];
  let last = first;
  while (last + 1 < texts.length && goesOnInRun.test(texts[last] ?? '')) last += 1;
  return last - first >= longestRun
    ? [candidate]
    : Array.from({ length: last - first + 1 }, (_, offset) => ({ ...candidate, sentence: first + offset }));
}
