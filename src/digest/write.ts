/** The parts of a digest in words, as neutral blocks. Words of people and of the report are only ever the content of a block. */
import type { DigestPhrases } from '../desk/phrases/digest/phrases.ts';
import type { Block } from '../desk/reply.ts';
import type { Words } from '../review/events.ts';
import type { Item } from '../review/item.ts';
import type { KeyAction } from '../review/state.ts';
import type { DigestFacts } from './facts.ts';
import type { Changes, ItemChange } from './parts/changes.ts';
import type { Need } from './parts/needs.ts';
import type { Asked, Questions } from './parts/questions.ts';
import { mostShown } from './parts/questions.ts';
import type { RecommendationItem } from './parts/recommendation-of-the-day.ts';
import { responsesTo } from './parts/recommendation-of-the-day.ts';

type Entry = Extract<Block, { readonly kind: 'list' }>['items'][number];

/** Longer words of a person are shown to here; the whole is one jump away. */
const longestWords = 160;

export function changeBlocks({ review, items }: Changes, facts: DigestFacts, phrases: DigestPhrases): readonly Block[] {
  const list = items.map(
    ({ item, changes, jump }): Entry => ({
      marker: markerOf(item, phrases),
      text: changes.map((change) => changeText(change, facts, phrases)).join(phrases.separator),
      ...(jump === null ? {} : { jump }),
    }),
  );
  const opened: readonly Block[] =
    review === null ? [] : [{ kind: 'text', tone: 'plain', text: phrases.review[review] }];
  return part(facts.lastDay === null ? phrases.changes.first : phrases.changes.title, [...opened, ...listOf(list)]);
}

export function needBlocks(needs: readonly Need[], facts: DigestFacts, phrases: DigestPhrases): readonly Block[] {
  const list = needs.map((need): Entry => {
    const items = need.kind === 'call' ? need.items : [need.item];
    return { marker: items.map((item) => markerOf(item, phrases)).join(', '), text: needText(need, facts, phrases) };
  });
  return part(phrases.needs, listOf(list));
}

export function questionBlocks({ unanswered, mostAsked }: Questions, phrases: DigestPhrases): readonly Block[] {
  const list = (asked: readonly Asked[]): readonly Block[] => [
    ...asked.slice(0, mostShown).map(
      ({ question, count, paragraphs }): Block => ({
        kind: 'claim',
        text: phrases.asked(question, count),
        marks: paragraphs.map((paragraph) => ({ paragraph, recommendation: null })),
      }),
    ),
    ...(asked.length > mostShown
      ? [{ kind: 'text', tone: 'muted', text: phrases.more(asked.length - mostShown) } as const]
      : []),
  ];
  return [...part(phrases.unanswered, list(unanswered)), ...part(phrases.mostAsked, list(mostAsked))];
}

export function recommendationBlocks(
  item: RecommendationItem,
  { report }: DigestFacts,
  phrases: DigestPhrases,
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
  return part(phrases.ofTheDay, [
    { kind: 'quote', mark: { recommendation: number, paragraph: null }, label: section, text },
    ...(steps.length === 0
      ? []
      : [
          { kind: 'text', tone: 'muted', text: phrases.steps } as const,
          { kind: 'list', items: steps.map((step) => ({ marker: '–', text: step })) } as const,
        ]),
    ...(finding === undefined ? [] : [quote(phrases.finding, finding.number, finding.text)]),
    ...responses.map((response) => quote(phrases.response, response.paragraph, response.text)),
    ...(responses.length === 0 ? [{ kind: 'text', tone: 'muted', text: phrases.noResponse } as const] : []),
  ]);
}

function changeText(change: ItemChange, { zone }: DigestFacts, phrases: DigestPhrases): string {
  switch (change.kind) {
    case 'comments':
    case 'amendments':
    case 'withdrawn':
      return phrases[change.kind](change.count);
    case 'positions':
      return phrases.positions(change.tally);
    case 'acceptance':
      return phrases.acceptance(
        phrases.acceptances[change.acceptance],
        change.reason === null ? null : shortened(change.reason, phrases),
      );
    case 'action': {
      const action = actionText(change, phrases);
      return change.isNew
        ? phrases.actionAdded(action)
        : phrases.actionChanged(action, phrases.statuses[change.status]);
    }
    case 'rating':
      return phrases.rating(phrases.sides[change.side], change.rating === null ? null : phrases.ratings[change.rating]);
    case 'call':
      return phrases.callOpened(phrases.moment(change.closesAt, zone));
    case 'outcome':
      return phrases.outcome(phrases.results[change.outcome.result], change.outcome.tally);
    case 'answered':
      return phrases.answeredJudged;
  }
}

function needText(need: Need, { zone }: DigestFacts, phrases: DigestPhrases): string {
  switch (need.kind) {
    case 'overdue':
    case 'due':
      return phrases[need.kind](actionText(need.action, phrases));
    case 'call':
      return phrases.callCloses(phrases.moment(need.closesAt, zone));
    case 'unanswered':
      return phrases.stepsUnanswered(need.count);
    case 'ratings':
      return phrases.ratingsPart(phrases.ratings[need.management], phrases.ratings[need.independent]);
  }
}

function actionText(
  { text, responsible, due }: Pick<KeyAction, 'text' | 'responsible' | 'due'>,
  phrases: DigestPhrases,
): string {
  return phrases.action(
    shortened(text, phrases),
    responsible === null || responsible === '' ? null : shortened(responsible, phrases),
    due === null ? null : phrases.date(due),
  );
}

function shortened(words: Words, phrases: DigestPhrases): string {
  if (words === null) return phrases.erased;
  const characters = [...words.replace(/\s+/gu, ' ').trim()];
  return characters.length <= longestWords ? characters.join('') : `${characters.slice(0, longestWords - 1).join('')}…`;
}

function markerOf(item: Item, phrases: DigestPhrases): string {
  if (item.kind === 'decision') return `${phrases.decision} ¶${item.paragraph}`;
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
