/**
 * What is turned away before the report is searched for an answer: what is no question to it, what asks another document, and
 * what takes for granted something the report does not say. The last is handed back with the passages that say what is so.
 */
import { references } from '../../report/reference.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { AbstentionReason } from '../answer.ts';
import { soughtBy } from '../sought.ts';
import { presumesAcceptance } from './acceptance.ts';
import { isChatter } from './chatter.ts';
import { isElsewhere } from './elsewhere.ts';
import { isOrder } from './orders.ts';
import { namesOtherDocument } from './other-documents.ts';
import { contraryTo } from './premise.ts';
import { unstatedIn } from './presumed.ts';

/** A passage that says what is so, and its words of that where they are known. */
export type Stated = { readonly passage: string; readonly quote: string | null };
export type TurnedAway = { readonly reason: AbstentionReason; readonly states: readonly Stated[] };

/** Why `question`, in `language`, is turned away from the report of `index`; null where it is to be looked up. */
export async function turnAway(
  question: string,
  language: Language,
  index: ReportIndex,
  signal?: AbortSignal,
): Promise<TurnedAway | null> {
  const turned = (reason: AbstentionReason, states: readonly Stated[] = []): TurnedAway => ({ reason, states });
  if (isChatter(question) || isOrder(question)) return turned('not-a-question');
  if (isElsewhere(question, language, index)) return turned('elsewhere');
  if (presumesAcceptance(question, language, index.report))
    return turned('acceptance-not-stated', responsesFor(question, index));
  if (await namesOtherDocument(question, language, index)) return turned('elsewhere');
  if (soughtBy(question) === 'reason') {
    const contrary = await contraryTo(question, language, index, signal);
    const states = contrary.flatMap(({ quote }) => {
      const holding = index.passages.find(({ text }) => text.includes(quote));
      return holding === undefined ? [] : [{ passage: holding.id, quote }];
    });
    if (states.length > 0) return turned('premise-contradicted', states);
  }
  const instead = await unstatedIn(question, language, index);
  return instead.length === 0 ? null : turned('premise-not-stated', instead);
}

/** What the Office does say: to the recommendations named, else what opens its comments. */
function responsesFor(question: string, { report, passages }: ReportIndex): readonly Stated[] {
  const numbers = references(question).flatMap(({ kind, number }) => (kind === 'recommendation' ? [number] : []));
  const answering = passages.filter(
    ({ kind, recommendations }) =>
      kind === 'response' && (numbers.length === 0 || recommendations.some((number) => numbers.includes(number))),
  );
  const [first] = report.responses;
  const section = report.paragraphs.find(({ number }) => number === first?.paragraph)?.section;
  const opening = passages.filter(
    ({ kind, paragraph }) =>
      kind === 'paragraph' &&
      report.paragraphs.some(
        ({ number, section: own }) => number === paragraph && own === section && number !== first?.paragraph,
      ),
  );
  const shown = numbers.length > 0 ? answering : [...opening, ...answering];
  return shown.slice(0, 3).map(({ id }) => ({ passage: id, quote: null }));
}
