import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Reply } from '../../src/desk/reply.ts';
import { violations } from '../../src/discord/limits.ts';
import { discordPhrasesOf } from '../../src/discord/phrases/index.ts';
import { drawPicture } from '../../src/discord/picture.ts';
import { renderPlain } from '../../src/discord/render/plain.ts';
import type { RenderedMessage } from '../../src/discord/render.ts';
import { renderReply } from '../../src/discord/render.ts';
import { sharedIndexes } from '../indexes.ts';
import { anyControls, anyReply, isWithin, solid, wordsOf } from './render-replies.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-render-'));
const config = readConfig({
  variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: sharedIndexes() },
  projectRoot: resolve(import.meta.dirname, '..', '..'),
  workingFolder: folder,
});
const { desk }: { readonly desk: Desk } = assemble(config, { now: () => 0, clock: () => 0, randomId: () => 'word' });
const english = { language: 'en' } as const;
const phrases = discordPhrasesOf('en');

beforeAll(async () => {
  await desk.index({ rebuild: false }, english);
}, 180_000);

/** A message in short: texts as they are sent, a line for what else stands between them. */
function outlined({ components: [container] }: RenderedMessage): string {
  return container.components.map((part) => ('content' in part ? part.content : `(component ${part.type})`)).join('\n');
}

const draw = (reply: Reply): readonly string[] => renderReply(reply, phrases).map(outlined);

describe('replies of the desk', () => {
  test('an answer with its receipts', async () => {
    const question = 'How many technical specialist posts supported the strategy at headquarters?';
    const { reply } = await desk.ask({ question }, english);
    const sentence =
      '在 2008－09 两年期期间，国际劳工组织的战略在总部得到了 14 个技术专家职位和 5 个区域的 12 个技术专家职位的支持。';
    const [shown] = draw({ ...reply, blocks: [...reply.blocks, ...(reply.receipts ?? [])] });
    expect(shown).toBe(
      [
        'The report says (paragraph 6):',
        `- ${sentence}\u00a0\`¶6\``,
        '(component 14)',
        '### Where it says so',
        '-# Quoted in Chinese, the language of the report.',
        '**¶6 · 实施方法**',
        `> ${sentence}`,
      ].join('\n'),
    );
  });

  test('a recommendation: text, steps, finding, response', async () => {
    const { reply } = await desk.recommendation('9', english);
    const [card = '', ...more] = draw(reply);
    expect(more).toEqual([]);
    expect(card).toMatch(/^## Recommendation 9 · 内部协调和管理\n在运作上改善/u);
    expect(card).toContain('(component 14)\n### The finding it follows\n**¶12 · 内部协调和管理**\n> ');
    expect(card).toContain('(component 14)\n### Response to the recommendation\n**¶19 · ');
  });

  test('every paragraph and every recommendation of the seed fits, each in one message', async () => {
    const { data: report } = await desk.report(undefined, english);
    for (const { number } of report.paragraphs) {
      const { reply } = await desk.paragraph(`${number}`, english);
      const messages = renderReply(reply, phrases);
      expect(messages.map(violations)).toEqual([[]]);
      for (const content of renderPlain(reply, phrases).contents) expect(violations({ content })).toEqual([]);
    }
    for (const { number } of report.recommendations) {
      const messages = renderReply((await desk.recommendation(`${number}`, english)).reply, phrases);
      expect(messages.map(violations)).toEqual([[]]);
    }
  });

  test('all paragraphs at once go on or are attached whole', async () => {
    const { reply } = await desk.paragraph('1-20', english);
    const messages = renderReply(reply, phrases);
    expect(messages.flatMap(violations)).toEqual([]);
    const text = messages.flatMap(({ files }) => files.map(({ content }) => content)).join('') || draw(reply).join('');
    for (const number of [1, 10, 20]) expect(text).toContain(`Paragraph ${number} ·`);
  });
});

test('a picture has every word of the message, as text', () => {
  const options = { question: 'A "question" <b> & more', asker: 'Delegate', bot: 'Rapporteur', time: 'Today' };
  const decoded = (svg: string): string =>
    svg
      .replace(/^[\s\S]*<\/style>/u, '')
      .replace(/<[^<>]*>/gu, '')
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
  fc.assert(
    fc.property(anyReply, anyControls, (reply, controls) => {
      const messages = renderReply(reply, { ...phrases, controls });
      const svgs = messages.map((message) => drawPicture(message, options));
      for (const svg of svgs) expect(svg).toContain('<title>A &#34;question&#34; &#60;b&#62; &#38; more</title>');
      if (messages.some(({ files }) => files.length > 0)) return;
      expect(isWithin(wordsOf(reply), solid(svgs.map(decoded).join('')))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
