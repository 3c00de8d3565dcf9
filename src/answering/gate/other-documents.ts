/**
 * Whether a question asks another document than this report what it says. A document named in the question is this report where
 * its title carries the name, and known to it where one sentence does; what neither carries is another's to answer.
 */
import type { LexicalIndex } from '../../retrieval/lexical.ts';
import { makeLexical } from '../../retrieval/make.ts';
import type { Passage } from '../../retrieval/passages.ts';
import { unitsIn } from '../../retrieval/question.ts';
import type { Wanted } from '../../retrieval/rank.ts';
import { rankLexical } from '../../retrieval/rank.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import { wordsWanted } from '../../retrieval/retrieve.ts';
import { keptWith } from '../../shared/kept.ts';
import type { Language } from '../../shared/language.ts';
import { fold } from '../../shared/text.ts';
import { ownOrganization } from '../checking/known.ts';
import { printedOnly } from './carriage.ts';
import type { DocumentName } from './document-names.ts';
import { documentsNamed } from './document-names.ts';

/** The least share of a name that must stand together; for a Chinese word a gloss of it carries less than the word. */
const leastTogether = { near: 0.6, far: 0.45 };
/** With a word that the report has nowhere, more of the others. */
const leastBesideStrange = 0.76;
/** A year or a number of a name is not to be missed. */
const leastWithoutNumber = 0.9;
/** Below this a word is not there. */
const there = 0.4;

/** Whether `question` names a document that is neither the report of `index` nor known to it. */
export async function namesOtherDocument(question: string, language: Language, index: ReportIndex): Promise<boolean> {
  for (const name of documentsNamed(question, language)) if (await isOther(name, language, index)) return true;
  return false;
}

async function isOther({ words, isTitle }: DocumentName, language: Language, index: ReportIndex): Promise<boolean> {
  const { report } = index;
  const isHan = report.language === 'zh';
  const isFar = language === 'zh' && !isHan;
  if (language === 'zh' && words.length < (isFar ? 4 : 3)) return false;
  if (language === 'zh' && isHan) {
    if (isTitle) return !isPrinted(words, index);
    if (isShortFor(words, report.title ?? '')) return false;
  }
  const { own, foreign } = await organizationsIn(words, language, index);
  const wanted = (await wordsWanted(words, language, index))
    .filter(({ share, word }) => share > 0 && !(word !== undefined && own.has(word)))
    // In the report's own language a name stands there as it is printed.
    .map((thing) => (language === report.language ? printedOnly(thing) : thing));
  if (wanted.length === 0) return false;
  const sources = [index.lexical, await titleOf(index)];
  const share = Math.max(...sources.map((lexical) => mostTogether(lexical, wanted, foreign)));
  if (share < (isFar ? leastTogether.far : leastTogether.near)) return true;
  const isMissing = (thing: Wanted): boolean => sources.every((lexical) => mostTogether(lexical, [thing], []) < there);
  const missing = wanted.filter(isMissing);
  if (missing.some(({ word }) => /^\d/u.test(word ?? '')) && share < leastWithoutNumber) return true;
  // What Chinese words mean in another language is too loosely known for one to be missed.
  return isFar ? false : missing.length > 0 && share < leastBesideStrange;
}

/**
 * The organizations in a name: words for the report's own tell its evaluations from no others, and where there is another one
 * the document is that one's.
 */
async function organizationsIn(
  words: string,
  language: Language,
  index: ReportIndex,
): Promise<{ readonly own: ReadonlySet<string>; readonly foreign: readonly Wanted[] }> {
  const { tools } = index;
  const ownConcepts = ownOrganization(index);
  const { tokens } = tools.tokenizer.read(words, language);
  const found = (await tools.concepts(language)).find(tokens).filter(({ concept }) => tools.organizations.has(concept));
  const own = new Set<string>();
  let at = 0;
  for (const token of tokens) {
    const from = at;
    at += unitsIn(token);
    if (found.some((match) => ownConcepts.has(match.concept) && match.from <= from && match.to >= at))
      own.add(token.surface);
  }
  const foreign = found
    .filter(({ concept }) => !ownConcepts.has(concept))
    .map(
      ({ concept }) =>
        ({ weight: 0, share: 1, alternatives: [{ channel: 'concept', term: concept, weight: 1 }] }) as const,
    );
  return { own, foreign };
}

/**
 * The share of the things `wanted` in the two sentences that have most of them, of those that have one of `needed` where there
 * are any. Every word counts alike: the rarest is not what tells one evaluation from another.
 */
function mostTogether(lexical: LexicalIndex, wanted: readonly Wanted[], needed: readonly Wanted[]): number {
  const sharesOf = (thing: Wanted): Float64Array => rankLexical(lexical, [thing]).rowShare;
  const shares = wanted.map(sharesOf);
  const needs = needed.map(sharesOf);
  let most = 0;
  for (let row = 0; row < lexical.rowPassage.length; row += 1) {
    const next = lexical.rowPassage[row + 1] === lexical.rowPassage[row] ? row + 1 : row;
    const at = (one: Float64Array): number => Math.max(one[row] as number, one[next] as number);
    if (needs.length > 0 && !needs.some((one) => (one[row] as number) >= there)) continue;
    most = Math.max(
      most,
      shares.reduce((sum, one) => sum + at(one), 0),
    );
  }
  return most / wanted.length;
}

/** The title as it is searched; a report is opened once and asked many times. */
const titleOf = keptWith(({ report, tools, passages }: ReportIndex): Promise<LexicalIndex> => {
  const [first] = passages;
  const text = [report.title, report.symbol, report.session, report.date].filter((part) => part !== null).join(' ');
  return makeLexical([{ ...(first as Passage), id: 'title', text }], report.language, tools);
});

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

function isPrinted(words: string, { report, passages }: ReportIndex): boolean {
  const sought = bare(words);
  return [report.title ?? '', ...passages.map(({ text }) => text)].some((text) => bare(text).includes(sought));
}

/** 社保战略 is short for a title that has these characters in this order. */
function isShortFor(words: string, title: string): boolean {
  let at = 0;
  for (const character of bare(words)) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
