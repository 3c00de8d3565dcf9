/** Claims that name things: the list of them with the words that show it, or that there is none and what was looked at. */
import type { Report } from '../../report/model.ts';
import type { Claim } from '../answer.ts';
import { citationOf, claimsOf, findingClaim, headingClaims, nameOf } from './cite.ts';
import type { Composer } from './compose.ts';
import { isSure } from './doubts.ts';
import type { Thing } from './outline.ts';
import type { Selection } from './query.ts';
import { select } from './select.ts';
import { isTellable, quoter, wordFiltersOf } from './telling.ts';

/** Longer than this a list of texts is no answer but the report again. */
export const mostTexts = 12;

/** The things by name, and their words where the names do not say enough. */
export async function listClaims(
  things: readonly Thing[],
  selection: Selection,
  composer: Composer,
): Promise<readonly Claim[] | undefined> {
  const { report, outline } = composer;
  const contents = wordFiltersOf(selection);
  const isTaken = selection.kind === 'recommendation' && selection.filters.some(({ by }) => by === 'stance');
  const isOpen = selection.of === null && selection.filters.length === 0;
  const denies = selection.filters.some((filter) => filter.by === 'has' && filter.bound === 'most');
  if ((isOpen || denies) && !isSure(selection, report)) return undefined;
  const extreme = selection.filters.find((filter) => filter.by === 'extreme');
  const [first] = things;
  const each =
    extreme === undefined || first === undefined
      ? null
      : { kind: extreme.part, count: (outline.akin(first, extreme.part) ?? []).length };
  const quoteOf = await quoter(contents, composer);
  const named = things.map(nameOf);
  // What is answered together is seen in the response, not in the things themselves.
  const answered = selection.of?.selection.kind === 'response' ? selection.of.selection.filters : [];
  const isByResponse = selection.of?.link === 'together' || answered.some(({ by }) => by === 'title');
  const responses = [...new Set(things.flatMap((thing) => outline.akin(thing, 'response') ?? []))];
  const groups = isByResponse && selection.kind === 'recommendation' ? responses : [];
  const shownBy = [...things, ...groups];
  const summary = findingClaim({ is: 'list', kind: selection.kind, named, each }, shownBy, report.id, quoteOf);
  const isUnnamed = named.every(({ number, title }) => number === null && title === null);
  const isAboutWords = contents.length > 0 || selection.of !== null || (isOpen && selection.kind === 'recommendation');
  const texts =
    selection.kind === 'section' || (!isAboutWords && !isUnnamed) || things.length > mostTexts
      ? []
      : things.map((thing) => ({ text: quoteOf(thing), citations: [citationOf(thing, report.id, quoteOf(thing))] }));
  const headings = headingClaims(groups, outline, report.id);
  // What was accepted and what was not is seen in the responses.
  if (isTaken) return [summary, ...responses.flatMap((response) => claimsOf(response, report.id))];
  return isUnnamed ? (texts.length === 0 ? undefined : texts) : [summary, ...headings, ...texts];
}

/** That there is none, shown by what was looked at. */
export async function noneClaims(selection: Selection, composer: Composer): Promise<readonly Claim[] | undefined> {
  const { report, outline } = composer;
  // That no paragraph has a response says nothing of a report that answers nothing: the words mean something else.
  const isOfNone = selection.filters.some((filter) => filter.by === 'has' && outline.all(filter.part).length === 0);
  if (isOfNone && selection.kind !== 'recommendation') return undefined;
  if (!isSure(selection, report) || !(await isTellable(wordFiltersOf(selection), composer))) return undefined;
  const shownBy = await lookedAt(selection, composer);
  return shownBy === undefined || shownBy.length === 0
    ? undefined
    : [findingClaim({ is: 'none', kind: selection.kind }, shownBy, report.id)];
}

/** What was searched and did not have it: the place named, or everything of the kind. */
export async function lookedAt(
  { kind, filters, of }: Selection,
  { outline, words, report }: Composer,
): Promise<readonly Thing[] | undefined> {
  if (of !== null) return select(of.selection, outline, words);
  const covered = filters.find((filter) => filter.by === 'covers');
  if (covered !== undefined) {
    const own = await select(
      { kind: 'recommendation', filters: [{ by: 'number', numbers: covered.numbers, meant: null }], of: null },
      outline,
      words,
    );
    return [...new Set((own ?? []).flatMap((thing) => outline.akin(thing, kind) ?? []))];
  }
  const named = filters.filter(({ by }) => by === 'number');
  const searched = await select({ kind, filters: named, of }, outline, words);
  return searched === undefined || searched.length > 0 ? searched : coverThings(report);
}

/** A report that has nothing of a kind is shown by its title. */
export function coverThings({ title }: Report): readonly Thing[] {
  const passage = { kind: 'summary', paragraph: null, recommendation: null } as const;
  return title === null ? [] : [{ kind: 'section', number: null, title: null, text: title, passage, section: null }];
}
