/**
 * A query carried out and put as claims. It declines, with undefined, where the answer would rest on more than the model is
 * sure of: counts in a report with numbers missing, a name that is found nowhere, a theme that must be counted.
 */
import type { Report } from '../../report/model.ts';
import type { Citation, Claim } from '../answer.ts';
import { citationOf, claimsOf, findingClaim, firstWords, headingClaims, nameOf } from './cite.ts';
import type { Printed } from './cover.ts';
import { decisionEntry, fieldOf } from './cover.ts';
import { isNumberless, isSure, isUnplaced } from './doubts.ts';
import type { Outline, Thing } from './outline.ts';
import type { Field, Filter, Kind, Query, Selection } from './query.ts';
import type { Words } from './select.ts';
import { saysAddressee, select, wordsOfThing } from './select.ts';

/** Longer than this a list of texts is no answer but the report again. */
const mostTexts = 12;

export type Composer = { readonly report: Report; readonly outline: Outline; readonly words: Words };

export async function compose(query: Query, composer: Composer): Promise<readonly Claim[] | undefined> {
  const { report, outline, words } = composer;
  if (query.ask === 'field') return fieldClaims(query.field, report);
  if (query.ask === 'where') {
    const found: Claim[] = [];
    for (const selection of query.selections) {
      const things = await select(selection, outline, words);
      if (things === undefined) continue;
      if (things.length > 0) found.push(...((await listClaims(things, selection, composer)) ?? []));
    }
    const [first] = query.selections;
    return found.length > 0 || first === undefined ? found : noneClaims(first, composer);
  }
  const { selection } = query;
  // Every paragraph is no answer: what was to narrow them was not understood.
  if (
    query.ask === 'which' &&
    selection.kind === 'paragraph' &&
    selection.of === null &&
    selection.filters.length === 0
  )
    return undefined;
  if (isUnplaced(selection) && query.ask !== 'all' && query.ask !== 'compare') {
    // "What are the findings?" asks what the report says, not for every paragraph that a recommendation follows.
    const isCounted = query.ask === 'count' || query.ask === 'whether';
    if (selection.kind === 'finding' || !isCounted) return undefined;
  }
  if (query.ask === 'count' && isPartOf(selection))
    return compose({ ...query, selection: { ...selection, kind: 'item' } }, composer);
  const things = await select(selection, outline, words);
  const listed = things?.length === 0 ? itemsInstead(selection) : undefined;
  if (listed !== undefined && ((await select(listed, outline, words)) ?? []).length > 0)
    return compose({ ...query, selection: listed }, composer);
  if (things === undefined || things.length === 0) {
    const entry = isDecision(selection) ? decisionEntry(report) : undefined;
    if (entry !== undefined) return [coverClaim(null, entry, report)];
  }
  if (things === undefined) return undefined;
  if (things.length === 0 && isNumberless(selection.kind, report))
    return [findingClaim({ is: 'unnumbered' }, coverThings(report), report.id)];
  const content = contentOf(selection);
  switch (query.ask) {
    case 'text':
      if (things.length === 0) return noneClaims(selection, composer);
      if (things.length > mostTexts) return undefined;
      return things.flatMap((thing) => [
        ...claimsOf(thing, report.id),
        ...(query.withParts && thing.kind === 'recommendation' ? (outline.akin(thing, 'step') ?? []) : []).flatMap(
          (step) => claimsOf(step, report.id),
        ),
      ]);
    case 'which':
      return things.length === 0 ? noneClaims(selection, composer) : listClaims(things, selection, composer);
    case 'count': {
      if (!isCountable(content, selection.kind, outline) || !isSure(selection, report)) return undefined;
      const shownBy = things.length > 0 ? things : await lookedAt(selection, composer);
      if (shownBy === undefined || shownBy.length === 0) return undefined;
      const named = things.filter(({ number, title }) => number !== null || title !== null).map(nameOf);
      return [findingClaim({ is: 'count', kind: selection.kind, count: things.length, named }, shownBy, report.id)];
    }
    case 'whether': {
      const holds = things.length > 0;
      const shownBy = holds ? things : await lookedAt(selection, composer);
      if (shownBy === undefined || shownBy.length === 0) return undefined;
      if (!holds && (!isSure(selection, report) || !(await isTellable(content, composer)))) return undefined;
      const quoteOf = await quoter(content, composer);
      const named = (holds ? things : []).map(nameOf);
      const is = holds === query.isDenied ? 'no' : 'yes';
      return [findingClaim({ is, kind: selection.kind, named }, shownBy, report.id, quoteOf)];
    }
    case 'all': {
      if (!isSure(selection, report) || !isSure({ ...selection, filters: [query.filter] }, report)) return undefined;
      const such = await select({ ...selection, filters: [...selection.filters, query.filter] }, outline, words);
      if (such === undefined || things.length === 0) return undefined;
      const failing = things.filter((thing) => !such.includes(thing));
      const is = failing.length === 0 ? 'yes' : 'no';
      const shownBy = failing.length === 0 ? things : failing;
      return [findingClaim({ is, kind: selection.kind, named: shownBy.map(nameOf) }, shownBy, report.id)];
    }
    case 'compare': {
      const rows = things.map((thing) => ({ named: nameOf(thing), count: outline.akin(thing, query.part)?.length }));
      if (rows.length > mostTexts || rows.length === 0 || !isSure({ ...selection, kind: query.part }, report))
        return undefined;
      const known = rows.flatMap(({ named, count }) => (count === undefined ? [] : [{ named, count }]));
      if (known.length < rows.length) return undefined;
      return [findingClaim({ is: 'compared', part: query.part, rows: known }, things, report.id)];
    }
  }
}

/** Names, dates and addressees are told surely; a theme is not, nor whom recommendations are for that do not say so. */
function isCountable(content: Filter | null, kind: Kind, outline: Outline): boolean {
  if (content === null || content.by === 'mention' || content.by === 'deadline') return true;
  return content.by === 'address' && outline.all(kind).every((thing) => saysAddressee(thing));
}

/** A recommendation stands in a section and has none: the parts it is counted by are its own. */
function isPartOf({ kind, filters, of }: Selection): boolean {
  return kind === 'section' && filters.length === 0 && of?.link === 'own' && of.selection.kind === 'recommendation';
}

/** Measures that a paragraph lists are steps of no recommendation, but items of its list. */
function itemsInstead({ kind, filters, of }: Selection): Selection | undefined {
  const isOfParagraph = kind === 'step' && of?.link === 'own' && of.selection.kind === 'paragraph';
  return isOfParagraph && filters.length === 0 ? { kind: 'item', filters, of } : undefined;
}

async function listClaims(
  things: readonly Thing[],
  selection: Selection,
  composer: Composer,
): Promise<readonly Claim[] | undefined> {
  const { report, outline } = composer;
  const content = contentOf(selection);
  const isOpen = selection.of === null && selection.filters.length === 0;
  const denies = selection.filters.some((filter) => filter.by === 'has' && filter.bound === 'most');
  if ((isOpen || denies) && !isSure(selection, report)) return undefined;
  const extreme = selection.filters.find((filter) => filter.by === 'extreme');
  const [first] = things;
  const each =
    extreme === undefined || first === undefined
      ? null
      : { kind: extreme.part, count: (outline.akin(first, extreme.part) ?? []).length };
  const quoteOf = await quoter(content, composer);
  const named = things.map(nameOf);
  // What is answered together is seen in the response, not in the things themselves.
  const answered = selection.of?.selection.kind === 'response' ? selection.of.selection.filters : [];
  const isByResponse = selection.of?.link === 'together' || answered.some(({ by }) => by === 'title');
  const groups =
    isByResponse && selection.kind === 'recommendation'
      ? things.flatMap((thing) => outline.akin(thing, 'response') ?? [])
      : [];
  const shownBy = [...things, ...new Set(groups)];
  const summary = findingClaim({ is: 'list', kind: selection.kind, named, each }, shownBy, report.id, quoteOf);
  const isUnnamed = named.every(({ number, title }) => number === null && title === null);
  const isAboutWords = content !== null || selection.of !== null || (isOpen && selection.kind === 'recommendation');
  const texts =
    selection.kind === 'section' || (!isAboutWords && !isUnnamed) || things.length > mostTexts
      ? []
      : things.map((thing) => ({ text: quoteOf(thing), citations: [citationOf(thing, report.id, quoteOf(thing))] }));
  const headings = headingClaims([...new Set(groups)], outline, report.id);
  return isUnnamed ? (texts.length === 0 ? undefined : texts) : [summary, ...headings, ...texts];
}

async function noneClaims(selection: Selection, composer: Composer): Promise<readonly Claim[] | undefined> {
  const { report, outline } = composer;
  // That no paragraph has a response says nothing of a report that answers nothing: the words mean something else.
  const isOfNone = selection.filters.some((filter) => filter.by === 'has' && outline.all(filter.part).length === 0);
  if (isOfNone && selection.kind !== 'recommendation') return undefined;
  if (!isSure(selection, report) || !(await isTellable(contentOf(selection), composer))) return undefined;
  const shownBy = await lookedAt(selection, composer);
  return shownBy === undefined || shownBy.length === 0
    ? undefined
    : [findingClaim({ is: 'none', kind: selection.kind }, shownBy, report.id)];
}

/** What was searched and did not have it: the place named, or everything of the kind. */
async function lookedAt(
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
function coverThings({ title }: Report): readonly Thing[] {
  const passage = { kind: 'summary', paragraph: null, recommendation: null } as const;
  return title === null ? [] : [{ kind: 'section', number: null, title: null, text: title, passage, section: null }];
}

function contentOf({
  filters,
}: Selection): Extract<Filter, { readonly by: 'mention' | 'address' | 'theme' | 'deadline' }> | null {
  return filters.find((filter) => 'wording' in filter && filter.by !== 'title' && filter.by !== 'listed') ?? null;
}

/** The sentence that holds the words asked for, or the first. */
async function quoter(content: Filter | null, { words, outline }: Composer): Promise<(thing: Thing) => string> {
  if (content?.by === 'theme' || content?.by === 'deadline') return (thing) => thing.text;
  const holds = content?.by === 'mention' || content?.by === 'address' ? await words.holds(content.wording) : undefined;
  if (holds === undefined) return (thing) => (thing.kind === 'recommendation' ? thing.text : firstWords(thing));
  return (thing) => {
    const claims = wordsOfThing(thing, outline).flatMap((text) => claimsOf({ ...thing, text }, ''));
    const found = claims.find(({ text }) => holds(text) && thing.title !== text)?.text;
    return found ?? firstWords(thing);
  };
}

/** That nothing holds a name is said only where the report is known to print it somewhere else. */
async function isTellable(content: Filter | null, { words, outline }: Composer): Promise<boolean> {
  if (content === null) return true;
  if (content.by !== 'mention') return false;
  const holds = await words.holds(content.wording);
  const everywhere: readonly Kind[] = ['paragraph', 'recommendation', 'step', 'response', 'footnote'];
  return holds !== undefined && everywhere.some((kind) => outline.all(kind).some(({ text }) => holds(text)));
}

function isDecision({ kind, filters, of }: Selection): boolean {
  return kind === 'decision' && filters.length === 0 && of === null;
}

function fieldClaims(field: Field, report: Report): readonly Claim[] | undefined {
  const printed = fieldOf(field, report);
  return printed.length === 0 ? undefined : printed.map((entry) => coverClaim(field, entry, report));
}

function coverClaim(field: Field | null, { value, quote, heading }: Printed, report: Report): Claim {
  const citation: Citation = { report: report.id, paragraph: null, recommendation: null, section: heading, quote };
  return field === null
    ? { text: value, citations: [citation] }
    : { text: value, citations: [citation], finding: { is: 'field', field, value } };
}
