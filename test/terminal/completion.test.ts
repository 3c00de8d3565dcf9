import { expect, test } from 'vitest';
import { complete } from '../../src/terminal/completion.ts';

const subjects = {
  paragraphs: [1, 2, 10],
  recommendations: [1, 1, 2, 12],
  reports: ['gb.309-pfa-5-4.zh', 'a-77-500.en'],
};

test.each([
  ['/pa', ['/paragraph '], '/pa'],
  ['/rep', ['/report ', '/reports '], '/rep'],
  ['/recommendation 1', ['1', '12'], '1'],
  ['/paragraph ', ['1', '2', '10'], ''],
  ['/report GB', ['gb.309-pfa-5-4.zh'], 'GB'],
  ['/language ', ['zh', 'en', 'fr', 'es'], ''],
  ['/search ge', [], 'ge'],
  ['What about', [], 'What about'],
])('%s', (line, offered, replaced) => expect(complete(line, subjects)).toEqual([offered, replaced]));
