/** The parts of a digest in words, as neutral blocks. Words of people and of the report are only ever the content of a block. */
import type { DigestPhrases } from '../desk/phrases/digest/phrases.ts';
import type { Block } from '../desk/reply.ts';
import type { Words } from '../review/events.ts';
import { ratingSides, stands } from '../review/events.ts';
import type { Item } from '../review/item.ts';
import type { KeyAction, Tally } from '../review/state.ts';
import type { Terms } from '../review/terms/terms.ts';
import type { DigestFacts } from './facts.ts';
import type { Changes, ItemChange } from './parts/changes.ts';
import type { Need } from './parts/needs.ts';
import type { Asked, Questions } from './parts/questions.ts';
import { mostShown } from './parts/questions.ts';
import type { RecommendationItem } from './parts/recommendation-of-the-day.ts';
import { responsesTo } from './parts/recommendation-of-the-day.ts';

/** What digests say, and the terms of a review, in one language. */
export type Wording = DigestPhrases & { readonly terms: Terms };

/** A sentence that a digest tells, and the recommendation that it is about; null for none or several. */
export type DigestLine = { readonly recommendation: number | null; readonly text: string };

type Entry = Extract<Block, { readonly kind: 'list' }>['items'][number];

/** Longer words of a person are shown to here; the whole is one jump away. */
const longestWords = 160;

/** Whose words they are is said: a model's are never taken for the record's. */
export function leadBlocks(lead: readonly string[] | null, wording: Wording): readonly Block[] {
  if (lead === null) return [];
  return [
    { kind: 'text', tone: 'plain', text: lead.join(wording.space) },
    { kind: 'text', tone: 'muted', text: wording.leadBy },
  ];
}

/** Every change of every item as a sentence of its own. */
export function changeLines({ items }: Changes, facts: DigestFacts, wording: Wording): readonly DigestLine[] {
  return items.flatMap(({ item, changes }) =>
    changes.map((change) => lineOf([item], changeText(change, facts, wording), wording)),
  );
}

export function needLines(needs: readonly Need[], facts: DigestFacts, wording: Wording): readonly DigestLine[] {
  return needs.map((need) =>
    lineOf('items' in need ? need.items : [need.item], needText(need, facts, wording), wording),
  );
}

function lineOf(items: readonly Item[], text: string, wording: Wording): DigestLine {
  const [only] = items;
  const marker = items.map((item) => markerOf(item, wording)).join(wording.comma);
  const isOne = items.length === 1 && only?.kind === 'recommendation';
  return { recommendation: isOne ? only.recommendation.number : null, text: wording.line(marker, text) };
}

export function changeBlocks({ review, items }: Changes, facts: DigestFacts, wording: Wording): readonly Block[] {
  const list = items.map(
    ({ item, changes, jump }): Entry => ({
      marker: markerOf(item, wording),
      text: changes.map((change) => changeText(change, facts, wording)).join(wording.separator),
      ...(jump === null ? {} : { jump }),
    }),
  );
  const opened: readonly Block[] =
    review === null ? [] : [{ kind: 'text', tone: 'plain', text: wording.review[review] }];
  return part(facts.lastDay === null ? wording.changes.first : wording.changes.title, [...opened, ...listOf(list)]);
}

export function needBlocks(needs: readonly Need[], facts: DigestFacts, wording: Wording): readonly Block[] {
  const list = needs.map((need): Entry => {
    const items = 'items' in need ? need.items : [need.item];
    return { marker: items.map((item) => markerOf(item, wording)).join(', '), text: needText(need, facts, wording) };
  });
  return part(wording.needs, listOf(list));
}

export function questionBlocks({ unanswered, mostAsked }: Questions, wording: Wording): readonly Block[] {
  const list = (asked: readonly Asked[]): readonly Block[] => [
    ...asked.slice(0, mostShown).map(
      ({ question, count, paragraphs }): Block => ({
        kind: 'claim',
        text: wording.asked(question, count),
        marks: paragraphs.map((paragraph) => ({ paragraph, recommendation: null })),
      }),
    ),
    ...(asked.length > mostShown
      ? [{ kind: 'text', tone: 'muted', text: wording.more(asked.length - mostShown) } as const]
      : []),
  ];
  return [...part(wording.unanswered, list(unanswered)), ...part(wording.mostAsked, list(mostAsked))];
}

export function recommendationBlocks(
  item: RecommendationItem,
  { report }: DigestFacts,
  wording: Wording,
): readonly Block[] {
  const { number, text, steps, paragraph, section } = item.recommendation;
  const finding = report.paragraphs.find((one) => one.number === paragraph);
  const responses = responsesTo(item, report);
  const quote = (label: string, at: number | null, words: string): Block => ({
    kind: 'quote',
    mark: { paragraph: at, recommendation: null },
    label,
    text: words,
  });
  return part(wording.ofTheDay, [
    { kind: 'quote', mark: { recommendation: number, paragraph: null }, label: section, text },
    ...(steps.length === 0
      ? []
      : [
          { kind: 'text', tone: 'muted', text: wording.steps } as const,
          { kind: 'list', items: steps.map((step) => ({ marker: '–', text: step })) } as const,
        ]),
    ...(finding === undefined ? [] : [quote(wording.finding, finding.number, finding.text)]),
    ...responses.map((response) => quote(wording.response, response.paragraph, response.text)),
    ...(responses.length === 0 ? [{ kind: 'text', tone: 'muted', text: wording.noResponse } as const] : []),
  ]);
}

function changeText(change: ItemChange, { zone }: DigestFacts, wording: Wording): string {
  switch (change.kind) {
    case 'comments':
    case 'amendments':
    case 'withdrawn':
      return wording[change.kind](change.count);
    case 'positions':
      return wording.positions(tallyText(change.tally, 0, wording));
    case 'acceptance':
      return wording.acceptance(
        wording.terms.acceptance[change.acceptance],
        change.reason === null ? null : shortened(change.reason, wording),
      );
    case 'action': {
      const action = actionText(change, wording);
      return change.isNew
        ? wording.actionAdded(action)
        : wording.actionChanged(action, wording.terms.status[change.status]);
    }
    case 'rating':
      return wording.rating(
        wording.terms.side[change.side],
        change.rating === null ? null : wording.terms.rating[change.rating],
      );
    case 'call':
      return wording.callOpened(wording.moment(change.closesAt, zone));
    case 'outcome':
      return wording.outcome(
        wording.terms.result[change.outcome.result],
        tallyText(change.outcome.tally, change.outcome.divided, wording),
      );
    case 'answered':
      return wording.answeredJudged;
  }
}

function needText(need: Need, { zone }: DigestFacts, wording: Wording): string {
  switch (need.kind) {
    case 'overdue':
    case 'due':
      return wording[need.kind](actionText(need.action, wording));
    case 'call':
      return wording.callCloses(wording.moment(need.closesAt, zone));
    case 'unanswered':
      return wording.stepsUnanswered(need.count);
    case 'proposed unanswered':
      return wording.stepsProposedUnanswered(need.count);
    case 'ratings':
      return wording.ratingsPart(ratingsText(need, wording));
  }
}

function actionText(
  { text, responsible, due }: Pick<KeyAction, 'text' | 'responsible' | 'due'>,
  wording: Wording,
): string {
  return wording.action(
    shortened(text, wording),
    responsible === null || responsible === '' ? null : shortened(responsible, wording),
    due === null ? wording.terms.noDeadline : wording.dueOn(wording.date(due)),
  );
}

function tallyText(tally: Tally, divided: number, wording: Wording): string {
  const counts = stands.map((stand) => `${wording.terms.stand[stand]} ${tally[stand]}`);
  return [...counts, ...(divided === 0 ? [] : [`${wording.terms.divided} ${divided}`])].join(wording.comma);
}

function ratingsText(need: Extract<Need, { readonly kind: 'ratings' }>, { terms, comma }: Wording): string {
  return ratingSides.map((side) => `${terms.side[side]} ${terms.rating[need[side]]}`).join(comma);
}

function shortened(words: Words, wording: Wording): string {
  if (words === null) return wording.erased;
  const characters = [...words.replace(/\s+/gu, ' ').trim()];
  return characters.length <= longestWords ? characters.join('') : `${characters.slice(0, longestWords - 1).join('')}…`;
}

function markerOf(item: Item, wording: Wording): string {
  if (item.kind === 'decision') return `${wording.decision} ¶${item.paragraph}`;
  if (item.kind === 'paragraph') return `¶${item.paragraph}`;
  const { number, paragraph } = item.recommendation;
  return item.key === `R${number}` || paragraph === null ? `R${number}` : `R${number} ¶${paragraph}`;
}

function part(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];
}

function listOf(items: readonly Entry[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
