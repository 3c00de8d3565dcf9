import {
  AttachmentBuilder,
  Client,
  ContainerBuilder,
  createComponentBuilder,
  MessageFlags,
  MessagePayload,
  TextChannel,
} from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Reply } from '../../src/desk/reply.ts';
import { violations } from '../../src/discord/limits.ts';
import { cleanText, escapeText } from '../../src/discord/render/escape.ts';
import { renderPlain } from '../../src/discord/render/plain.ts';
import type { RenderedMessage } from '../../src/discord/render.ts';
import { renderReply } from '../../src/discord/render.ts';
import { readMarkdown } from './render-reader.ts';
import { anyControls, anyReply, anyText, isWithin, replyOf, shortReply, solid, wordsOf } from './render-replies.ts';

const notes = {
  continued: (part: number, of: number): string => `Part ${part} of ${of}`,
  attached: (fileName: string): string => `The whole text is attached as ${fileName}.`,
};

/** The texts of a message, one for each text display. */
const displays = (message: RenderedMessage): readonly string[] =>
  message.components[0].components.flatMap((part) => ('content' in part ? [part.content] : []));
const kinds = (message: RenderedMessage): readonly number[] => message.components[0].components.map(({ type }) => type);
const isNote = (text: string): boolean =>
  /^-# (?:Part \d+ of \d+|The whole text is attached as reply\\?\.md\.)$/u.test(text);
const seen = (texts: readonly string[]): string =>
  solid(
    texts
      .filter((text) => !isNote(text))
      .map((text) => readMarkdown(text).text)
      .join('\n'),
  );
/** Without what rendering adds: signs, and dots between a label and its words. */
const bare = (text: string): string => text.replace(/[✅❌▫⚠·]/gu, '');

describe('escaping', () => {
  test('shows any text as it is, without any effect', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(readMarkdown(escapeText(clean))).toEqual({ text: clean, effects: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  test('in whatever it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text).replaceAll('\n', ' ').trim();
        fc.pre(clean !== '');
        expect(readMarkdown(`**${escapeText(clean)}**`)).toEqual({ text: clean, effects: ['bold'] });
        expect(readMarkdown(`> ${escapeText(clean)}`)).toEqual({ text: clean, effects: ['quote'] });
        expect(readMarkdown(`- ${escapeText(clean)}\u00a0\`¶9\``)).toEqual({
          text: `${clean}\u00a0¶9`,
          effects: ['list', 'code'],
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['see https://ilo.org/a_b.', 'see https\\://ilo.org/a\\_b.'],
    ['**no** <@1> @everyone :smile:', '\\*\\*no\\*\\* \\<\\@1\\> \\@everyone \\:smile:'],
    ['1. one\n- two\n# three', '1\\. one\n\\- two\n\\# three'],
    ['2008－09 年，14 个（5 个区域）', '2008－09 年，14 个（5 个区域）'],
    ['a\u202eb\u200bc\x1b[31md', 'abcd'],
  ])('%j', (text, expected) => {
    expect(escapeText(cleanText(text))).toBe(expected);
  });
});

describe('any reply', () => {
  test('is taken by Discord', () => {
    fc.assert(
      fc.property(anyReply, anyControls, (reply, controls) => {
        const messages = renderReply(reply, { ...notes, controls });
        for (const message of messages) expect(violations(message)).toEqual([]);
        expect(messages.length).toBeLessThanOrEqual(4);
        for (const message of messages.slice(0, -1)) expect(kinds(message)).not.toContain(1);
        expect(messages.at(-1)?.components[0].components.filter(({ type }) => type === 1) ?? []).toEqual(controls);
        const plain = renderPlain(reply, notes);
        for (const content of plain.contents) expect(violations({ content })).toEqual([]);
        expect(plain.contents.every((content) => content.trim() !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is shown or attached whole, in its order', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const messages = renderReply(reply, notes);
        const files = messages.flatMap((message) => message.files);
        const shown = files.length > 0 ? solid(files[0]?.content ?? '') : seen(messages.flatMap(displays));
        expect(isWithin(wordsOf(reply), shown)).toBe(true);
        const plain = renderPlain(reply, notes);
        const text = plain.files.length > 0 ? solid(plain.files[0]?.content ?? '') : seen(plain.contents);
        expect(isWithin(wordsOf(reply), text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('says nothing of its own', () => {
    fc.assert(
      fc.property(shortReply, (reply) => {
        const blocks = reply.blocks.filter(({ kind }) => kind !== 'table');
        const shown = seen(renderReply({ ...reply, blocks }, notes).flatMap(displays));
        expect(bare(shown)).toBe(bare(wordsOf({ ...reply, blocks })));
      }),
      { numRuns: 600 },
    );
  });

  test('has no message without words, however many blocks there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' \n', '\u200b', '\ufe0f', '\x1b[31m')), (texts) => {
        const blocks = texts.flatMap((text): Block[] => [
          { kind: 'text', tone: 'warning', text },
          { kind: 'claim', text, marks: [] },
          { kind: 'quote', mark: { paragraph: null, recommendation: null }, label: text, text },
          { kind: 'list', items: [{ marker: text, text }] },
          { kind: 'table', columns: [text], rows: [[text]] },
        ]);
        expect(renderReply(replyOf(...blocks), notes)).toEqual([]);
        expect(renderPlain(replyOf(...blocks), notes)).toEqual({ contents: [], files: [] });
      }),
    );
  });
});

describe('what is long', () => {
  const sentence = '评估发现，战略在多数区域扩大了社会保障的覆盖范围，但对性别问题的处理力度不大。';
  const mark = { paragraph: 19, recommendation: null };

  test('goes on with its mark, cut after sentences', () => {
    const messages = renderReply(replyOf({ kind: 'claim', text: sentence.repeat(250), marks: [mark] }), notes);
    expect(messages).toHaveLength(3);
    for (const [at, message] of messages.entries()) {
      const [claim = '', note = ''] = displays(message);
      expect(claim).toMatch(/^- 评估发现，/u);
      expect(claim.endsWith(`力度不大。\u00a0\`¶19\` (${at + 1}/3)`)).toBe(true);
      expect(note).toBe(`-# Part ${at + 1} of 3`);
    }
  });

  test('and with its head', () => {
    const quote: Block = { kind: 'quote', mark, label: '结论', text: sentence.repeat(120) };
    const [first, second] = renderReply(replyOf(quote), notes);
    expect(first && displays(first)[0]).toMatch(/^\*\*¶19 · 结论 \(1\/2\)\*\*\n> 评估/u);
    expect(second && displays(second)[0]).toMatch(/^\*\*¶19 · 结论 \(2\/2\)\*\*\n> 评估/u);
  });

  test('claims are in one message with their marks, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 20, maxLength: 120 }), (texts) => {
        const claims = texts.filter((text) => cleanText(text) !== '');
        const reply = replyOf(...claims.map((text): Block => ({ kind: 'claim', text, marks: [mark] })));
        for (const message of renderReply(reply, notes))
          for (const text of displays(message).filter((part) => !isNote(part)))
            for (const claim of text.split(/\n(?! )/u)) expect(claim).toMatch(/^(?:- [\s\S]*\u00a0)?`¶19`$/u);
      }),
      { numRuns: 60 },
    );
  });

  test('a heading goes with what it introduces', () => {
    const blocks: readonly Block[] = [
      { kind: 'text', tone: 'plain', text: 'x'.repeat(3_900) },
      { kind: 'heading', level: 2, text: 'Receipts' },
      { kind: 'quote', mark, label: null, text: sentence },
    ];
    const [first, second] = renderReply(replyOf(...blocks), notes).map(displays);
    expect(first).toEqual(['x'.repeat(3_900), '-# Part 1 of 2']);
    expect(second?.[0]).toBe(`### Receipts\n**¶19**\n> ${sentence}`);
  });

  test('past four messages it begins and is attached whole', () => {
    const quote = (paragraph: number): Block => ({
      kind: 'quote',
      mark: { paragraph, recommendation: null },
      label: null,
      text: sentence.repeat(45),
    });
    const reply = replyOf(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(quote));
    const messages = renderReply(reply, notes);
    expect(messages).toHaveLength(1);
    const [message] = messages;
    expect(message?.files.map(({ name }) => name)).toEqual(['reply.md']);
    expect(message && displays(message).at(-1)).toBe('-# The whole text is attached as reply.md.');
    expect(message && kinds(message).at(-1)).toBe(13);
    expect(message?.files[0]?.content).toContain(`**¶10**\n> ${sentence}`);
    const plain = renderPlain(reply, notes);
    expect(plain.contents).toHaveLength(1);
    expect(plain.files).toEqual(message?.files);
  });

  test('five messages of short quotes are told apart from four', () => {
    const quotes = (count: number): Reply =>
      replyOf(
        ...Array.from({ length: count }, (_, at): Block => {
          return { kind: 'quote', mark: { paragraph: at, recommendation: null }, label: null, text: 'x'.repeat(2_000) };
        }),
      );
    expect(renderReply(quotes(4), notes)).toHaveLength(4);
    expect(renderReply(quotes(5), notes)).toHaveLength(1);
  });

  test('many short blocks stay within the number of components, whatever controls come last', () => {
    const quotes = Array.from({ length: 70 }, (_, at): Block => {
      return { kind: 'quote', mark: { paragraph: at, recommendation: null }, label: null, text: 'a' };
    });
    const buttons = Array.from(
      { length: 5 },
      (_, at) => ({ type: 2, style: 2, label: 'x', custom_id: `${at}` }) as const,
    );
    const reply = replyOf(...quotes);
    const withControls = renderReply(reply, { ...notes, controls: [{ type: 1, components: [...buttons] }] });
    expect(withControls.map(violations)).toEqual(withControls.map(() => []));
    expect(withControls.length).toBeGreaterThan(renderReply(reply, notes).length);
    // What is left of 40 after the container and the note: 37 texts and one component to spare for a file.
    expect(renderReply(reply, notes).map((message) => displays(message).length)).toEqual([38, 34]);
  });

  test('letters that are seen as one are kept whole', () => {
    const family = '👩‍👩‍👧';
    const messages = renderReply(replyOf({ kind: 'text', tone: 'plain', text: family.repeat(1_200) }), notes);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) expect((displays(message)[0] ?? '').replaceAll(family, '')).toBe('');
  });
});

describe('layout', () => {
  const draw = (...blocks: readonly Block[]): readonly string[] =>
    renderReply(replyOf(...blocks), notes).flatMap((message) => displays(message));

  test('an answer', () => {
    const text = '战略在总部得到了 14 个技术专家职位的支持。';
    const marks = [{ paragraph: 6, recommendation: null }];
    expect(
      draw(
        { kind: 'text', tone: 'plain', text: 'The report says (paragraph 6):' },
        { kind: 'claim', text, marks },
        { kind: 'heading', level: 2, text: 'Where it says so' },
        { kind: 'text', tone: 'muted', text: 'Quoted in Chinese.' },
        { kind: 'quote', mark: { paragraph: 6, recommendation: null }, label: '实施方法', text },
      ),
    ).toEqual([
      'The report says (paragraph 6):',
      `- ${text}\u00a0\`¶6\``,
      '### Where it says so\n-# Quoted in Chinese.',
      `**¶6 · 实施方法**\n> ${text}`,
    ]);
  });

  test('statements, each with what shows it', () => {
    const quote: Block = { kind: 'quote', mark: { paragraph: 6, recommendation: null }, label: null, text: 'A.' };
    const statement = (verdict: 'supported' | 'contradicted' | 'not-in-report', text: string): Block => ({
      kind: 'statement',
      verdict,
      label: verdict,
      text,
    });
    const blocks = [statement('supported', 'One.'), quote, statement('contradicted', 'Two.'), quote];
    const [message] = renderReply(replyOf(...blocks, statement('not-in-report', 'Three.')), notes);
    expect(message && displays(message)).toEqual([
      '✅ **supported** · One.',
      '**¶6**\n> A.',
      '❌ **contradicted** · Two.',
      '**¶6**\n> A.',
      '▫️ **not-in-report** · Three.',
    ]);
    expect(message && kinds(message)).toEqual([10, 10, 14, 10, 10, 14, 10]);
  });

  test('fields, lists and an outline', () => {
    expect(
      draw(
        {
          kind: 'fields',
          rows: [
            { label: 'Symbol', value: 'GB.309/PFA/5/2' },
            { label: '日期', value: '2010' },
          ],
        },
        {
          kind: 'list',
          items: [
            { marker: '(1)', text: 'one' },
            { marker: 'R5', text: 'two' },
            { marker: '  ¶5–9', text: 'x' },
          ],
        },
      ),
    ).toEqual(['**Symbol** GB.309/PFA/5/2\n**日期** 2010', '(1) one\n`R5` two\n\u2003`¶5–9` x']);
  });

  test('a narrow table is aligned, a wide one or one with a backtick becomes fields', () => {
    const table = (cell: string): Block => ({
      kind: 'table',
      columns: ['名称', 'n'],
      rows: [
        [cell, '1'],
        ['b', '2'],
      ],
    });
    expect(draw(table('评估'))).toEqual(['```\n名称  n\n-------\n评估  1\nb     2\n```']);
    expect(draw(table('a`b'))[0]).toBe('**名称** a\\`b\n**n** 1');
    expect(draw(table('x'.repeat(50)))).toHaveLength(2);
  });

  test('every cell of a table is seen', () => {
    const cell = anyText;
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(cell, { maxLength: 4 })),
        (columns, rows) => {
          const messages = renderReply(replyOf({ kind: 'table', columns, rows }), notes);
          fc.pre(messages.every(({ files }) => files.length === 0));
          const shown = seen(messages.flatMap(displays));
          for (const text of [...columns, ...rows.flat()]) expect(shown).toContain(solid(cleanText(text)));
        },
      ),
    );
  });

  test('a heading that ends in a hash keeps it', () => {
    expect(draw({ kind: 'heading', level: 1, text: 'C#' })).toEqual(['**C\\#**']);
    expect(draw({ kind: 'heading', level: 1, text: 'A # b' })).toEqual(['## A \\# b']);
  });

  test('the colour tells answers, what the report does not answer, and cards apart', () => {
    const colour = (block: Block): number | null | undefined =>
      renderReply(replyOf(block), notes)[0]?.components[0].accent_color;
    const colours = [
      colour({ kind: 'claim', text: 'a', marks: [] }),
      colour({ kind: 'text', tone: 'warning', text: 'a' }),
      colour({ kind: 'heading', level: 1, text: 'a' }),
    ];
    expect(new Set(colours).size).toBe(3);
    expect(
      renderReply(replyOf({ kind: 'heading', level: 1, text: 'a' }), { ...notes, accent: 7 })[0]?.components[0]
        .accent_color,
    ).toBe(7);
  });
});

test('discord.js takes it: its builders validate it and its payload sends it unchanged', () => {
  const client = new Client({ intents: [], allowedMentions: { parse: [] } });
  const channel = Object.create(TextChannel.prototype, { client: { value: client } }) as TextChannel;
  fc.assert(
    fc.property(anyReply, anyControls, (reply, controls) => {
      for (const message of renderReply(reply, { ...notes, controls })) {
        const [container] = message.components;
        const built = createComponentBuilder(container);
        expect(built).toBeInstanceOf(ContainerBuilder);
        expect(built.toJSON()).toEqual(container);
        const files = message.files.map(({ name, content }) => new AttachmentBuilder(Buffer.from(content), { name }));
        const { body } = MessagePayload.create(channel, { ...message, files }).resolveBody();
        expect(body).toMatchObject({
          components: message.components,
          flags: MessageFlags.IsComponentsV2,
          allowed_mentions: { parse: [] },
        });
      }
    }),
    { numRuns: 100 },
  );
});
