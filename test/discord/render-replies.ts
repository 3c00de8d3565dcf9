/** Arbitrary replies of every kind of block, and what a person should see of them. */
import fc from 'fast-check';
import type { Block, Reply } from '../../src/desk/reply.ts';
import { markText } from '../../src/desk/reply.ts';
import { cleanText } from '../../src/discord/render/escape.ts';
import type { ActionRow } from '../../src/discord/render.ts';

const bits = [
  ...'*_~`|>#-+[]()<>@:\\/!.1=$& \n',
  '**',
  '__',
  '```',
  '||',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '* ',
  '~~',
  '\n',
  '\n\n',
  '<@1234>',
  '<@&1234>',
  '<#1234>',
  '<:name:1234>',
  '<a:name:1234>',
  '<t:1700000000:R>',
  '</ask:1234>',
  '<id:browse>',
  '<+15551234567>',
  '<me@example.org>',
  '@everyone',
  '@here',
  '@silent',
  ':smile:',
  'https://example.org/a_b',
  '¯\\_(ツ)_/¯',
  '[text](https://example.org)',
  '社会保障',
  '评估，发现。',
  '“互补”',
  'coverage of workers',
  '👩‍👩‍👧',
  '😀',
  'é',
  '½',
  '\u202e',
  '\u200b',
  '\x1b[31m',
  '\u0085',
  '\ud800',
  '*️⃣',
  'א',
];

export const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...bits), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Up to some messages' worth of one script or all of them. */
export const longText = fc
  .tuple(
    fc.constantFrom(
      '社会保障覆盖范围扩大。',
      'Coverage of workers grew. ',
      '😀',
      '*_`~',
      'x',
      'a\u0301\u0302\u0303',
      '词，',
      ...bits,
    ),
    fc.integer({ min: 1, max: 2_500 }),
    anyText,
  )
  .map(([unit, count, tail]) => unit.repeat(count) + tail);

const someText = fc.oneof({ arbitrary: anyText, weight: 6 }, { arbitrary: longText, weight: 1 });
const mark = fc.record({ paragraph: fc.option(fc.nat(99)), recommendation: fc.option(fc.nat(99)) });

export const blocksOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Block> =>
  fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), text, level: fc.constantFrom(1 as const, 2 as const) }),
    fc.record({
      kind: fc.constant('text' as const),
      text,
      tone: fc.constantFrom('plain' as const, 'muted' as const, 'warning' as const),
    }),
    fc.record({ kind: fc.constant('claim' as const), text, marks: fc.array(mark, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('quote' as const), mark, label: fc.option(text), text }),
    fc.record({
      kind: fc.constant('statement' as const),
      verdict: fc.constantFrom('supported' as const, 'contradicted' as const, 'not-in-report' as const),
      label: text,
      text,
    }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(
        fc.record({ marker: fc.oneof(fc.constantFrom('–', '(1)', '1.', '-', 'R5', '  ¶5–9'), text), text }),
        {
          maxLength: 12,
        },
      ),
    }),
    fc.record({
      kind: fc.constant('fields' as const),
      rows: fc.array(fc.record({ label: text, value: text }), { maxLength: 8 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(text, { minLength: 1, maxLength: 4 }),
      rows: fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 8 }),
    }),
  );

export const replyOf = (...blocks: readonly Block[]): Reply => ({ language: 'en', blocks });

export const shortReply: fc.Arbitrary<Reply> = fc
  .array(blocksOf(anyText), { maxLength: 5 })
  .map((blocks) => replyOf(...blocks));
export const anyReply: fc.Arbitrary<Reply> = fc
  .array(blocksOf(someText), { maxLength: 8 })
  .map((blocks) => replyOf(...blocks));

/** Rows as their owner would build them: up to five buttons, or one select of up to 25. */
export const anyControls: fc.Arbitrary<readonly ActionRow[]> = fc
  .array(
    fc.oneof(
      fc.record({ buttons: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ options: fc.integer({ min: 1, max: 25 }) }),
    ),
    { maxLength: 3 },
  )
  .map((rows) => rows.map((row, at) => ('buttons' in row ? buttonRow(row.buttons, at) : selectRow(row.options, at))));

function buttonRow(count: number, at: number): ActionRow {
  const components = Array.from({ length: count }, (_, button) => ({
    type: 2 as const,
    style: 2 as const,
    label: `Button ${button}`,
    custom_id: `b|${at}|${button}`,
  }));
  return { type: 1, components };
}

function selectRow(count: number, at: number): ActionRow {
  const options = Array.from({ length: count }, (_, option) => ({ label: `Place ${option}`, value: `${option}` }));
  return { type: 1, components: [{ type: 3, custom_id: `s|${at}`, options }] };
}

/** The words of a reply in reading order, without white space. */
export function wordsOf({ blocks }: Reply): string {
  return solid(blocks.flatMap(wordsOfBlock).map(cleanText).join(''));
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'claim':
      return [block.text, ...block.marks.map(markText)];
    case 'quote':
      return [markText(block.mark), block.label ?? '', block.text];
    case 'statement':
      return [block.label, block.text];
    case 'list':
      return block.items.flatMap(({ marker, text }) => [marker, text]);
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'difference':
      return block.parts.map(({ text }) => text);
    case 'table':
      return [];
  }
}

/** Without white space and what has no form of its own. */
export const solid = (text: string): string => text.replace(/[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');

/** Whether the characters of `words` stand in `text` in their order. */
export function isWithin(words: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (words.startsWith(character, at)) at += character.length;
  return at === words.length;
}
