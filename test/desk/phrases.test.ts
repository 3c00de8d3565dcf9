import { describe, expect, test } from 'vitest';
import { english } from '../../src/desk/phrases/en.ts';
import { listText, numberRuns } from '../../src/desk/phrases/facts.ts';
import { errorText, phrasesOf } from '../../src/desk/phrases/index.ts';
import type { UserErrorCode } from '../../src/shared/errors.ts';
import { UserError } from '../../src/shared/errors.ts';
import { languages } from '../../src/shared/language.ts';

const parameters = {
  path: '/tmp/a\nb.txt',
  report: 'a-77-1.en',
  known: ['one', 'two'],
  matching: [],
  numbers: ['99'],
  value: '0',
  command: '/foo',
  nearest: '',
  language: 'xx',
  encoding: 'Big5',
  format: 'PDF',
  reason: 'EACCES',
  limit: 20,
  length: 20_000,
  line: 3,
  failed: [],
  problems: ['A=b → c'],
  channels: ['#review', '#questions'],
  permissions: ['Send Messages', 'Attach Files'],
  channel: '#review',
  setting: 'days',
  allowed: ['1-365'],
  waiting: 200,
  minutes: 12,
  url: 'https://discord.com/api',
};

describe.each(languages)('errors in %s', (language) => {
  const codes = Object.keys(english.errors) as UserErrorCode[];
  test.each(codes)('%s is one sentence or two in one line', (code) => {
    const text = errorText(new UserError(code, parameters), language);
    expect(text).toMatch(/^\S[^\n]*[.?。？]$/u);
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });
  test.each(codes)('%s does without its facts', (code) => {
    expect(errorText(new UserError(code), language)).not.toMatch(/undefined|NaN|null/u);
  });
});

test('no language borrows a sentence of another', () => {
  const said = languages.flatMap((language) =>
    Object.keys(english.errors).map((code) => errorText(new UserError(code as UserErrorCode, parameters), language)),
  );
  expect(new Set(said).size).toBe(said.length);
});

test('ambiguous names and near commands are helped along', () => {
  const ambiguous = new UserError('report-unknown', { report: 'a', known: ['a1', 'a2', 'b'], matching: ['a1', 'a2'] });
  expect(errorText(ambiguous, 'en')).toBe('“a” may be any of a1 and a2. Write the name of one in full.');
  const near = new UserError('command-unknown', { command: '/serch', nearest: '/search' });
  expect(errorText(near, 'fr')).toContain('Vouliez-vous dire /search ?');
});

test('one minute, one permission and an unknown channel are worded as such', () => {
  const limit = new UserError('questions-limit', { limit: 20, minutes: 1 });
  expect(errorText(limit, 'en')).toMatch(/in 1 minute\.$/u);
  expect(errorText(limit, 'es')).toMatch(/de 1 minuto\.$/u);
  const permission = new UserError('permission-missing', { permissions: ['Attach Files'], channel: '' });
  expect(errorText(permission, 'en')).toContain('lacks a permission in this channel: Attach Files.');
  const server = new UserError('permission-missing', { permissions: ['bot'], channel: '42', guild: '42' });
  for (const language of languages) expect(errorText(server, language)).toContain('DISCORD_GUILD_ID');
  const nowhere = new UserError('channel-not-allowed', { channels: [] });
  expect(errorText(nowhere, 'fr')).toMatch(/dans quel salon les poser\.$/u);
});

test('places are named as each language names them', () => {
  const places = { paragraphs: [9, 7, 8, 9, 12], recommendations: [5] };
  expect(languages.map((language) => phrasesOf(language).places(places))).toEqual([
    '第 7–9、12 段；建议 5',
    'paragraphs 7–9 and 12; recommendation 5',
    'paragraphes 7–9 et 12 ; recommandation 5',
    'párrafos 7–9 y 12; recomendación 5',
  ]);
});

test('lists and runs', () => {
  expect(numberRuns([3, 1, 2, 2, 7, 8])).toEqual(['1–3', '7', '8']);
  expect(listText([1, 2, 3], 'en')).toBe('1, 2 and 3');
  expect(numberRuns([])).toEqual([]);
});
