import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Block, Reply } from '../../src/desk/reply.ts';
import { visibleText } from '../../src/shared/visible.ts';
import { cleanJson } from '../../src/terminal/clean.ts';
import { render } from '../../src/terminal/render.ts';
import { wrap } from '../../src/terminal/wrap.ts';

const plain = { width: 40, colour: false };
const draw = (blocks: readonly Block[], options = plain): string => render({ language: 'en', blocks }, options);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'评估发现，。（）“”社会保障 coverage of workers\x1b[31m\u202e\u2066\u0085\n\t\u00ad👩‍👩‍👧é',
    ),
  }),
);
const mark = fc.record({ paragraph: fc.option(fc.nat(99)), recommendation: fc.option(fc.nat(99)) });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: anyText, level: fc.constantFrom(1 as const, 2 as const) }),
  fc.record({
    kind: fc.constant('text' as const),
    text: anyText,
    tone: fc.constantFrom('plain' as const, 'muted' as const),
  }),
  fc.record({ kind: fc.constant('claim' as const), text: anyText, marks: fc.array(mark, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('quote' as const), mark, label: fc.option(anyText), text: anyText }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ marker: fc.constantFrom('–', '(1)'), text: anyText })),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    rows: fc.array(fc.record({ label: fc.constantFrom('Date', '日期'), value: anyText })),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.constant(['a', '名称']),
    rows: fc.array(fc.tuple(anyText, anyText)),
  }),
);
const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constant('en' as const),
  blocks: fc.array(anyBlock, { maxLength: 6 }),
});

test('whatever a reply says, nothing reaches the terminal that it would obey', () => {
  fc.assert(
    fc.property(anyReply, fc.integer({ min: 20, max: 100 }), fc.boolean(), (reply, width, colour) => {
      const drawn = render(reply, { width, colour });
      const bare = colour ? stripVTControlCharacters(drawn) : drawn;
      expect(bare).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0]/u);
    }),
    { numRuns: 400 },
  );
});

test('no line of running text is wider than the terminal', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 20, max: 80 }), (text, width) => {
      const marks = [{ paragraph: 9, recommendation: null }];
      const blocks: readonly Block[] = [
        { kind: 'text', tone: 'plain', text },
        { kind: 'claim', text, marks },
        { kind: 'quote', mark: { paragraph: 9, recommendation: null }, label: null, text },
        { kind: 'list', items: [{ marker: '(1)', text }] },
      ];
      for (const line of draw(blocks, { width, colour: false }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
    { numRuns: 400 },
  );
});

describe('wrapping', () => {
  test('breaks Chinese between characters, not before a closing mark', () => {
    expect(wrap('评估发现了互补，范例。', 15)).toEqual(['评估发现了互', '补，范例。']);
    expect(wrap('评估发现“互补”', 10)).toEqual(['评估发现', '“互补”']);
  });
  test('breaks Latin script between words, and words only by force', () => {
    expect(wrap('the coverage of workers', 12)).toEqual(['the coverage', 'of workers']);
    expect(wrap('a incomprehensibilities b', 8)).toEqual(['a', 'incompre', 'hensibil', 'ities b']);
  });
  test('loses no character but the space at a break', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'评估，“”（ab .é') }),
        fc.integer({ min: 4, max: 30 }),
        (text, width) => {
          expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

test('claims hang from their bullets and keep their marks', () => {
  const text = '对弱势群体的关注被纳入分析中，但许多国家的方案对性别问题的处理力度不大。';
  expect(draw([{ kind: 'claim', text, marks: [{ paragraph: 9, recommendation: null }] }])).toBe(
    '• 对弱势群体的关注被纳入分析中，但许多国\n  家的方案对性别问题的处理力度不\n  大。 [¶9]\n',
  );
});

test('colour only adds codes', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: 'Title' },
    { kind: 'claim', text: 'A claim.', marks: [{ paragraph: null, recommendation: 5 }] },
    { kind: 'fields', rows: [{ label: 'Date', value: '2010' }] },
  ];
  const coloured = draw(blocks, { width: 40, colour: true });
  expect(coloured).toContain('\x1b[36m[R5]\x1b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(draw(blocks));
});

test('fields go below their labels where the terminal is narrow', () => {
  const rows = [{ label: 'Point for decision', value: 'a value of some length' }];
  expect(draw([{ kind: 'fields', rows }], { width: 30, colour: false })).toBe(
    'Point for decision\n  a value of some length\n',
  );
});

test('cleaning keeps every visible character and whole JSON', () => {
  expect(visibleText('a\x1b[31mb\x1b]0;title\x07c\u202ed\te\r\nf')).toBe('abcd e\nf');
  const json = JSON.stringify({ text: 'a\u202eb\u0085c' });
  expect(cleanJson(json)).toBe('{"text":"a\\u202eb\\u0085c"}');
  expect(JSON.parse(cleanJson(json))).toEqual(JSON.parse(json));
});
