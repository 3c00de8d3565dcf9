/** What is remembered of conversations: held against a plain list of everything that was said, for any order of events. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Turn } from '../../../src/answering/conversation/turn.ts';
import type { ConversationKey } from '../../../src/answering/conversation/turns.ts';
import { conversationsKept, createTurns, turnKeptMs, turnsKept } from '../../../src/answering/conversation/turns.ts';

const turn = (question: string, askedAt: number): Turn => ({
  question,
  report: 'seed',
  language: 'en',
  cited: [],
  countries: [],
  askedAt,
});

const key = fc.record<ConversationKey>({
  server: fc.constantFrom(null, 's1', 's2'),
  channel: fc.constantFrom('c1', 'c2', '["'),
  person: fc.constantFrom('p1', 'p2', 'null'),
});
const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('asks' as const), key, isPrivate: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('waits' as const), ms: fc.integer({ min: 1, max: turnKeptMs }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('forgets' as const),
      whose: fc.constantFrom<Partial<ConversationKey>>({ person: 'p1' }, { server: 's1' }, { channel: 'c1' }),
    }),
  },
);

const isSame = (a: ConversationKey, b: ConversationKey): boolean =>
  a.server === b.server && a.channel === b.channel && a.person === b.person;

test('a conversation is the last few questions of one person in one place, none too old, none private in public', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), key, fc.boolean(), (events, asking, isPrivate) => {
      let now = 1_000;
      const turns = createTurns(() => now);
      let said: { key: ConversationKey; turn: Turn; isPrivate: boolean }[] = [];
      for (const [at, what] of events.entries()) {
        if (what.does === 'waits') now += what.ms;
        else if (what.does === 'forgets') {
          turns.forget(what.whose);
          const [name, value] = Object.entries(what.whose)[0] ?? [];
          said = said.filter((one) => one.key[name as keyof ConversationKey] !== value);
        } else {
          const asked = turn(`question ${at}`, now);
          turns.add(what.key, asked, what.isPrivate);
          said = [{ key: what.key, turn: asked, isPrivate: what.isPrivate }, ...said];
        }
      }
      const own = said
        .filter((one) => isSame(one.key, asking) && now - one.turn.askedAt < turnKeptMs)
        .slice(0, turnsKept)
        .filter((one) => isPrivate || !one.isPrivate);
      expect(turns.of(asking, isPrivate)).toEqual(own.map((one) => one.turn));
    }),
    { numRuns: 1_000 },
  );
});

test('however many people ask, only so many conversations are kept: the latest', () => {
  const turns = createTurns(() => 0);
  const of = (person: number) => ({ server: 's', channel: 'c', person: `${person}` });
  for (let person = 0; person < conversationsKept + 500; person += 1) turns.add(of(person), turn('q', 0), false);
  const known = Array.from({ length: conversationsKept + 500 }, (_, person) => turns.of(of(person), false).length);
  expect(known.filter((count) => count > 0)).toHaveLength(conversationsKept);
  expect(known.slice(0, 500)).toEqual(Array.from({ length: 500 }, () => 0));
});
