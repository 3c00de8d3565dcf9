/**
 * A query carried out and put as claims. It declines, with undefined, where the answer would rest on more than the model is
 * sure of: counts in a report with numbers missing, a name that is found nowhere, a theme that must be counted.
 */
import type { Report } from '../../report/model.ts';
import type { Citation, Claim } from '../answer.ts';
import { claimsOf, findingClaim, nameOf } from './cite.ts';
import type { Printed } from './cover.ts';
import { decisionEntry, fieldOf } from './cover.ts';
import { isNumberless, isSure, isUnplaced } from './doubts.ts';
import { coverThings, listClaims, lookedAt, mostTexts, noneClaims } from './listing.ts';
import type { Outline } from './outline.ts';
import type { Field, Query, Selection } from './query.ts';
import type { Words } from './select.ts';
import { select } from './select.ts';
import { areTold } from './stance.ts';
import { isCountable, isTellable, quoter, wordFiltersOf } from './telling.ts';

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
  // "Apartados" of a chapter are its headings where it has no list; that it has neither says nothing.
  if (things?.length === 0 && selection.kind === 'item' && selection.of?.selection.kind === 'section') {
    const below = { ...selection, kind: 'section' } as const;
    const headed = (await select(below, outline, words)) ?? [];
    return headed.length === 0 ? undefined : compose({ ...query, selection: below }, composer);
  }
  if (things === undefined || things.length === 0) {
    const entry = isDecision(selection) ? decisionEntry(report) : undefined;
    if (entry !== undefined) return [coverClaim(null, entry, report)];
  }
  if (things === undefined) return undefined;
  if (things.length === 0 && isNumberless(selection.kind, report))
    return [findingClaim({ is: 'unnumbered' }, coverThings(report), report.id)];
  const contents = wordFiltersOf(selection);
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
      // Of some nothing is said: how many are accepted is not known, which are said to be is.
      if (isOfStance(selection) && !areTold(outline.all(selection.kind), outline))
        return things.length === 0 ? undefined : listClaims(things, selection, composer);
      if (!isCountable(contents, selection.kind, outline) || !isSure(selection, report)) return undefined;
      const shownBy = things.length > 0 ? things : await lookedAt(selection, composer);
      if (shownBy === undefined || shownBy.length === 0) return undefined;
      const named = things.filter(({ number, title }) => number !== null || title !== null).map(nameOf);
      return [findingClaim({ is: 'count', kind: selection.kind, count: things.length, named }, shownBy, report.id)];
    }
    case 'whether': {
      const holds = things.length > 0;
      const shownBy = holds ? things : await lookedAt(selection, composer);
      if (shownBy === undefined || shownBy.length === 0) return undefined;
      if (!holds && (!isSure(selection, report) || !(await isTellable(contents, composer)))) return undefined;
      const quoteOf = await quoter(contents, composer);
      const named = (holds ? things : []).map(nameOf);
      const is = holds === query.isDenied ? 'no' : 'yes';
      return [findingClaim({ is, kind: selection.kind, named }, shownBy, report.id, quoteOf)];
    }
    case 'all': {
      if (!isSure(selection, report) || !isSure({ ...selection, filters: [query.filter] }, report)) return undefined;
      const such = await select({ ...selection, filters: [...selection.filters, query.filter] }, outline, words);
      if (such === undefined || things.length === 0) return undefined;
      if (query.filter.by === 'stance' && !areTold(things, outline)) return undefined;
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

/** A recommendation stands in a section and has none: the parts it is counted by are its own. */
function isPartOf({ kind, filters, of }: Selection): boolean {
  return kind === 'section' && filters.length === 0 && of?.link === 'own' && of.selection.kind === 'recommendation';
}

/** Measures that a paragraph lists are steps of no recommendation, but items of its list. */
function itemsInstead({ kind, filters, of }: Selection): Selection | undefined {
  const isOfParagraph = kind === 'step' && of?.link === 'own' && of.selection.kind === 'paragraph';
  return isOfParagraph && filters.length === 0 ? { kind: 'item', filters, of } : undefined;
}

function isOfStance({ filters }: Selection): boolean {
  return filters.some(({ by }) => by === 'stance');
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
