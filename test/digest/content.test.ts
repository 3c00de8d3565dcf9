/** Digests in four languages, as whoever reads the record would write them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestPhrasesOf } from '../../src/desk/phrases/digest/index.ts';
import type { Block, Reply } from '../../src/desk/reply.ts';
import { markText } from '../../src/desk/reply.ts';
import { partsOfDigest, writeDigest } from '../../src/digest/content.ts';
import type { DigestFacts } from '../../src/digest/facts.ts';
import { recommendationOfTheDay } from '../../src/digest/parts/recommendation-of-the-day.ts';
import { trendOf } from '../../src/digest/parts/trend.ts';
import { createLibrary } from '../../src/report/library.ts';
import { fold } from '../../src/review/fold.ts';
import { itemsOf } from '../../src/review/item.ts';
import { emptyReview } from '../../src/review/state.ts';
import { languages } from '../../src/shared/language.ts';
import { day, events, now, questions, toldBefore } from './record.ts';

const root = join(import.meta.dirname, '..', '..');
const library = createLibrary({
  seedsDir: join(root, 'seeds'),
  dataDir: '/nowhere',
  now: () => 0,
  randomId: () => 'x',
});
const { report } = (await library.load()).reading;

const judged = (isAnswered: boolean) => ({ isAnswered, isProposal: false });
const proposed = (isAnswered: boolean) => ({ isAnswered, isProposal: true });

const facts: DigestFacts = {
  ...{ server: '1', report, day, now, zone: 'Europe/Paris', questions },
  state: fold(emptyReview, events),
  news: events.filter(({ sequence }) => sequence > toldBefore),
  lastDay: '2026-11-27',
  missed: [],
  shown: ['R1'],
  steps: new Map([
    ['R2', [judged(false), judged(true)]],
    ['R5', [proposed(false), proposed(false)]],
    ['R6', [proposed(true)]],
    ['R7', [proposed(true), proposed(false)]],
  ]),
};
const nothingNew: DigestFacts = { ...facts, state: emptyReview, news: [], questions: [] };

/** As read aloud: quotes by their beginning, for the report is as long as it is. */
function linesOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block: Block): readonly string[] => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'claim')
      return [[`- ${block.text}`, ...block.marks.map((mark) => `[${markText(mark)}]`)].join(' ')];
    if (block.kind === 'quote') return [`> [${markText(block.mark)} ${block.label}] ${block.text.slice(0, 20)}`];
    if (block.kind !== 'list') throw new Error(`a digest has no ${block.kind}`);
    return block.items.map(({ marker, text, jump }) => {
      const to = jump === undefined ? '' : ` → ${[jump.server, jump.channel, jump.message].join('/')}`;
      return `${marker} ${marker === '–' ? text.slice(0, 20) : text}${to}`;
    });
  });
}

const written = (given: DigestFacts, language: (typeof languages)[number]) =>
  writeDigest(partsOfDigest(given), given, digestPhrasesOf(language), language);

describe('a digest', () => {
  it.each(languages)('in %s says what the record says, in its order', (language) => {
    const golden = readFileSync(join(root, 'test', 'golden', `digest.${language}.txt`), 'utf8');
    const { reply, shown } = written(facts, language);
    expect(linesOf(reply)).toEqual(golden.trimEnd().split('\n'));
    expect(shown).toBe('R2');
  });

  it.each(languages)('in %s is one line on a day with nothing new', (language) => {
    expect(partsOfDigest(nothingNew).isQuiet).toBe(true);
    const { reply, shown } = written(nothingNew, language);
    expect(linesOf(reply)).toHaveLength(1);
    expect(shown).toBe(null);
  });

  it('has a lead above everything else, and says whose words it is', () => {
    const { reply } = writeDigest(partsOfDigest(facts), facts, digestPhrasesOf('en'), 'en', ['One.', 'Two.']);
    expect(linesOf(reply).slice(2, 5)).toEqual([
      'One. Two.',
      'Written by a model and checked against what follows.',
      '## Changed since the last digest',
    ]);
  });

  it('says which days were missed', () => {
    const { reply } = written({ ...nothingNew, missed: ['2026-11-26', '2026-11-27'] }, 'en');
    expect(linesOf(reply)[1]).toMatch(/26 November 2026, 27 November 2026: the program could not post in time/u);
  });

  it('tells nothing as new that was told before, and everything once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: events.length }), { maxLength: 4 }), (cuts) => {
        const bounds = [0, ...[...cuts].sort((a, b) => a - b), events.length];
        const told = bounds.slice(1).map((to, at) => {
          const until = events.slice(0, to);
          const state = fold(emptyReview, until);
          return partsOfDigest({ ...facts, questions: [], state, news: until.slice(bounds[at]) }).changes;
        });
        const kinds = told.flatMap(({ items }) =>
          items.flatMap(({ item, changes }) => changes.map((c) => `${item.key} ${c.kind}`)),
        );
        // However the days fall, each of these is told by exactly one of them.
        for (const once of ['R2 acceptance', 'R2 answered', 'R4 outcome', 'R2 action', 'R1 action'])
          expect(kinds.filter((kind) => kind === once)).toHaveLength(1);
        const comments = told.flatMap(({ items }) =>
          items.flatMap(({ changes }) => changes.flatMap((c) => (c.kind === 'comments' ? [c.count] : []))),
        );
        expect(comments.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
        expect(told.filter(({ review }) => review === 'opened')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is quiet while what needs someone only stays so, and not on the day it came up', () => {
    const standing = { ...facts, news: [], questions: [] };
    expect(partsOfDigest(standing).needs.map(({ kind }) => kind)).toEqual([
      'overdue',
      'due',
      'call',
      'unanswered',
      'proposed unanswered',
      'ratings',
    ]);
    expect(partsOfDigest(standing).isQuiet).toBe(false);
    expect(partsOfDigest({ ...standing, lastDay: day, day: '2026-11-29', now: now + 86_400_000 }).isQuiet).toBe(true);
    // On 4 December the action of R2 is overdue.
    expect(
      partsOfDigest({ ...standing, lastDay: '2026-12-03', day: '2026-12-04', now: now + 6 * 86_400_000 }).isQuiet,
    ).toBe(false);
  });

  it('shows each recommendation once in as many days', () => {
    const keys = itemsOf(report)
      .filter(({ kind }) => kind === 'recommendation')
      .map(({ key }) => key);
    const shown: string[] = [];
    for (let turn = 0; turn < 2 * keys.length; turn += 1) shown.push(recommendationOfTheDay(report, shown)?.key ?? '');
    expect(shown).toEqual([...keys, ...keys]);
    expect(recommendationOfTheDay({ ...report, recommendations: [] }, [])).toBeUndefined();
  });

  it('shows words that were erased as erased, and long ones shortened with a sign of it', () => {
    const long = 'x'.repeat(500);
    const changed = events.map((event) =>
      event.change.kind === 'action.added'
        ? { ...event, change: { ...event.change, text: event.change.id === 'a1' ? null : long } }
        : event,
    );
    const given = { ...facts, state: fold(emptyReview, changed), news: changed.slice(toldBefore) };
    const text = linesOf(written(given, 'en').reply).join('\n');
    expect(text).toContain('overdue: “(erased)”, INTEGRATION');
    expect(text).toContain(`“${'x'.repeat(159)}…”`);
  });

  it('counts the weeks for its picture', () => {
    expect(trendOf(events, now, 'Europe/Paris')).toEqual([
      { starts: '2026-11-23', comments: 3, positions: 3, completed: 0, late: 1 },
    ]);
    expect(trendOf([], now, 'Europe/Paris')).toEqual([]);
    const weeks = trendOf(events, now + 200 * 86_400_000, 'Pacific/Apia');
    expect(weeks).toHaveLength(13);
    expect(weeks.every(({ comments, late }) => comments === 0 && late === 2)).toBe(true);
  });
});
