/** The small pieces: ids of components, text of messages, languages of people, and how much one person may ask. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAllowance } from '../../src/discord/allowance.ts';
import { down } from '../../src/discord/components/answer.ts';
import type { Intent } from '../../src/discord/custom-id.ts';
import { decodeIntent, encodeIntent } from '../../src/discord/custom-id.ts';
import { interfaceLanguage } from '../../src/discord/language.ts';
import { modalViolations } from '../../src/discord/limits.ts';
import { plainText, withoutMention } from '../../src/discord/message-text.ts';
import { createSeen } from '../../src/discord/seen.ts';
import { safeId } from '../../src/report/shelf.ts';
import { languages } from '../../src/shared/language.ts';

describe('custom ids', () => {
  const answer = fc.stringMatching(/^[\w-]{1,40}$/u);
  const report = fc.string({ minLength: 1, maxLength: 200 }).map(safeId);
  const intent: fc.Arbitrary<Intent> = fc.oneof(
    fc.record({ kind: fc.constantFrom('receipts', 'discuss', 'share', 'up', 'down', 'reason'), answer }),
    fc.record({
      kind: fc.constant('turn' as const),
      target: fc.constantFrom('recommendation', 'paragraph'),
      number: fc.integer({ min: 1, max: 999_999_999 }),
      report,
    }),
    fc.record({ kind: fc.constant('open' as const), report }),
    fc.constant({ kind: 'erase' as const }),
  );

  test('come back as what they stood for, within Discord’s hundred characters, for any report', () => {
    fc.assert(
      fc.property(intent, (given) => {
        const text = encodeIntent(given);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(decodeIntent(text)).toEqual(given);
      }),
    );
  });

  test('anything else stands for nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        const read = decodeIntent(text);
        if (read !== undefined) expect(encodeIntent(read)).toBe(text);
      }),
    );
    for (const forged of [
      '',
      'turn|r|0x1|a',
      'turn|x|1|a',
      'receipts',
      'receipts|a|b',
      'receipts|../a',
      'erase|you',
      'open|',
    ])
      expect(decodeIntent(forged), forged).toBeUndefined();
  });
});

describe('the text of a message', () => {
  test.each([
    ['<@12> what about <#34> and <@&5>?', 'what about and ?'],
    ['**bold** and __this__ ||hidden|| `code`', 'bold and this hidden code'],
    ['## Heading\n-# small', 'Heading\nsmall'],
    ['建议*5*说了什么？', '建议5说了什么？'],
    ['2 * 3 and snake_case_name', '2 * 3 and snake_case_name'],
    ['<:smile:123456> hello <t:1700000000:R>', 'hello'],
    ['\\*not emphasis', '*not emphasis'],
    ['@everyone look', 'look'],
  ])('%s', (content, words) => {
    expect(plainText(content)).toBe(words);
  });

  test('does not hold the mention of the bot, and keeps that of others for the person to read', () => {
    expect(withoutMention('<@1> ask <@!1> this <@2>', ['1'])).toBe('ask   this <@2>');
  });
});

describe('the interface’s language', () => {
  test.each([
    [{ person: 'zh-TW', setting: 'fr', server: 'en-US' }, 'zh'],
    [{ person: 'es-419', server: 'fr' }, 'es'],
    [{ person: 'de', setting: 'fr', server: 'zh-CN' }, 'fr'],
    [{ person: 'de', setting: null, server: 'zh-CN' }, 'zh'],
    [{ person: null, server: null }, 'en'],
  ] as const)('%o is %s', (from, language) => {
    expect(interfaceLanguage(from)).toBe(language);
  });
});

test('a person may ask so many questions in any hour, and is told when the next is possible', () => {
  const allowance = createAllowance();
  const minute = 60_000;
  for (let at = 0; at < 3; at += 1) allowance.spend('a', 3, at * minute);
  expect(() => allowance.spend('a', 3, 3 * minute)).toThrowError(
    expect.objectContaining({ code: 'questions-limit', parameters: { limit: 3, minutes: 57 } }),
  );
  allowance.spend('b', 3, 3 * minute);
  allowance.spend('a', 3, 60 * minute + 1);
  expect(() => allowance.spend('a', 3, 60 * minute + 2)).toThrowError();
});

test('an id is new once', () => {
  const isNew = createSeen();
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 50 }), (ids) => {
      expect(ids.map(isNew)).toEqual(ids.map(() => true));
      expect(ids.map(isNew)).toEqual(ids.map(() => false));
    }),
  );
});

test.each(languages)('the form for a reason is one that Discord takes, in %s', (language) => {
  expect(modalViolations(down.modal({ kind: 'down', answer: 'a'.repeat(64) }, language))).toEqual([]);
});
