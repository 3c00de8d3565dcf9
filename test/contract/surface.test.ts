/** One conversation, held on every surface: the same is said, whatever it looks like there. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import { errorText } from '../../src/desk/phrases/index.ts';
import { plainText } from '../../src/discord/message-text.ts';
import { UserError } from '../../src/shared/errors.ts';
import { takeTurn } from '../../src/terminal/conversation.ts';
import { render } from '../../src/terminal/render.ts';
import { runner } from '../cli/run.ts';
import { scene } from '../discord/start.ts';
import { permissions } from '../fakes/discord.ts';
import { sharedIndexes } from '../indexes.ts';

/** What a person wants, in words both surfaces have. */
type Wish =
  | { readonly ask: string }
  | { readonly recommendation: string }
  | { readonly paragraph: string }
  | { readonly search: string }
  | { readonly verify: string };

/** What whoever manages the review wants of it. */
type ReviewWish =
  | { readonly do: 'open' }
  | { readonly do: 'comment'; readonly item: string; readonly text: string }
  | { readonly do: 'position'; readonly item: string; readonly stand: string }
  | { readonly do: 'acceptance'; readonly item: string; readonly acceptance: string; readonly reason?: string }
  | { readonly do: 'show' | 'history' | 'answered'; readonly item: string };

/** Says a wish and gives every word that is shown for it, without markup. */
type Surface = {
  readonly say: (wish: Wish) => Promise<string>;
  readonly review: (wish: ReviewWish) => Promise<string>;
};

const [nameOf, wordsOf] = [
  (wish: Wish): string => Object.keys(wish)[0] ?? '',
  (wish: Wish): string => Object.values(wish)[0] ?? '',
];

async function terminal(): Promise<Surface> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-surface-'));
  const config = readConfig({
    variables: { DATA_DIR: join(folder, 'data'), INDEX_DIR: sharedIndexes() },
    projectRoot: resolve(import.meta.dirname, '..', '..'),
    workingFolder: folder,
  });
  const { desk } = assemble(config, { now: () => 0, clock: () => 0, randomId: () => 'word' });
  const say: Surface['say'] = async (wish) => {
    const line = nameOf(wish) === 'ask' ? wordsOf(wish) : `/${nameOf(wish)} ${wordsOf(wish)}`;
    try {
      const { reply } = await takeTurn(line, { language: 'en' }, desk, {});
      return reply === null ? '' : render(reply, { width: Number.POSITIVE_INFINITY, colour: false });
    } catch (error) {
      if (error instanceof UserError) return errorText(error, 'en');
      throw error;
    }
  };
  const run = runner(folder);
  const review: Surface['review'] = async (wish) => {
    const { stdout, stderr } = await run(['review', ...wordsOfReview(wish)]);
    return `${stdout}${stderr}`;
  };
  return { say, review };
}

function wordsOfReview(wish: ReviewWish): readonly string[] {
  switch (wish.do) {
    case 'open':
      return ['open'];
    case 'comment':
      return ['comment', wish.item, wish.text];
    case 'position':
      return ['position', wish.item, wish.stand];
    case 'acceptance':
      return [
        'acceptance',
        wish.item,
        wish.acceptance,
        ...(wish.reason === undefined ? [] : ['--reason', wish.reason]),
      ];
    default:
      return [wish.do, wish.item];
  }
}

async function discord(): Promise<Surface> {
  const { discord: service, guild, channel, person } = await scene();
  const manager = service.person({ name: 'Chair', locale: 'en-GB' });
  guild.join(manager, { permissions: permissions.MANAGE_GUILD });
  const options = {
    ask: 'question',
    recommendation: 'recommendation',
    paragraph: 'number',
    search: 'words',
    verify: 'text',
  };
  const isWhole = ({ text }: { readonly text: string }): boolean => !/^-# (?:Looking in|Reading|正在)/u.test(text);
  const say: Surface['say'] = async (wish) => {
    const name = nameOf(wish) as keyof typeof options;
    const subcommand = name === 'recommendation' ? { subcommand: 'show' } : {};
    const handle = person.command(channel, name, { ...subcommand, options: { [options[name]]: wordsOf(wish) } });
    const answer = await handle.reply(isWhole);
    const receipts = answer.buttons().find(({ customId }) => customId?.startsWith('receipts|'));
    const shown = [answer.text];
    if (receipts !== undefined) shown.push((await person.press(answer, receipts.customId ?? '').reply()).text);
    shown.push(...answer.buttons().map(({ label }) => label));
    return plainText(shown.join('\n'));
  };
  const review: Surface['review'] = async ({ do: wanted, ...values }) => {
    const commands: Readonly<Record<ReviewWish['do'], readonly [name: string, subcommand?: string]>> = {
      ...{ open: ['review', 'open'], show: ['review', 'show'], history: ['review', 'history'] },
      ...{ answered: ['review', 'answered'], comment: ['comment', 'add'], position: ['position', 'take'] },
      acceptance: ['acceptance'],
    };
    const { text, ...rest } = values as { readonly text?: string };
    const [name, subcommand] = commands[wanted];
    const options = { ...rest, ...(text === undefined ? {} : { new_text: text }) };
    const part = subcommand === undefined ? {} : { subcommand };
    return plainText((await manager.command(channel, name, { ...part, options }).reply(undefined, 60_000)).text);
  };
  return { say, review };
}

describe.each([
  ['terminal', terminal],
  ['discord', discord],
] as const)('surface contract: %s', (_, open) => {
  test('a conversation says the same', async () => {
    const { say } = await open();
    const expected: readonly (readonly [Wish, readonly string[]])[] = [
      [{ ask: '建议5是什么？' }, ['报告对此指出', '应大力处理性别', 'R5', '¶9', '出处', '有效性']],
      [{ ask: 'What does paragraph 9 say?' }, ['The report says (paragraph 9)', '¶9', 'Quoted in Chinese']],
      [{ ask: 'What does recommendation 99 say?' }, ['The report has no recommendation of that number.']],
      [
        { recommendation: '5' },
        ['Recommendation 5', 'Proposed next steps', 'The finding it follows', 'R4', 'R6', '¶19'],
      ],
      [{ recommendation: '99' }, ['The report has no recommendation 99. It has recommendations 1–12.']],
      [
        { paragraph: '9' },
        ['Paragraph 9', '评估发现了一些国家传统精算工作', 'Recommendations that follow from it', 'R6', '¶8', '¶10'],
      ],
      [{ paragraph: '99' }, ['The report has no paragraph 99. It has paragraphs 1–20.']],
      [{ search: 'funding' }, ['passages for “funding”', '¶11']],
      [{ verify: '报告共有12项建议。' }, ['报告共有12项建议。']],
    ];
    for (const [wish, words] of expected) {
      const said = (await say(wish)).replace(/\s+/gu, ' ');
      for (const word of words) expect(said, JSON.stringify(wish)).toContain(word);
    }
  });

  test('a review is the same', async () => {
    const { review } = await open();
    const item = 'R5';
    const expected: readonly (readonly [ReviewWish, readonly string[]])[] = [
      [{ do: 'comment', item, text: 'Too early.' }, ['not open']],
      [{ do: 'open' }, ['review is open']],
      [{ do: 'comment', item: '建议5', text: 'Well put.' }, ['on record', 'Well put.']],
      [{ do: 'position', item, stand: 'consent' }, ['on record', 'consent']],
      [{ do: 'acceptance', item, acceptance: 'not accepted' }, ['reason']],
      [{ do: 'acceptance', item, acceptance: 'partially accepted', reason: 'Funds' }, ['partially accepted', 'Funds']],
      [
        { do: 'show', item },
        ['Recommendation 5', '应大力处理性别', 'Well put.', 'consent', 'partially accepted', 'Funds'],
      ],
      [{ do: 'history', item: '5' }, ['Well put.', 'consent', 'partially accepted']],
      [{ do: 'answered', item }, ['proposed by the program', '鉴别社会保障覆盖面']],
      [{ do: 'show', item: 'R99' }, ['R99']],
    ];
    for (const [wish, words] of expected) {
      const said = (await review(wish)).replace(/\s+/gu, ' ').toLowerCase();
      for (const word of words) expect(said, JSON.stringify(wish)).toContain(word.toLowerCase());
    }
  });
});
