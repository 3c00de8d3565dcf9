/** The fake Discord held to Discord's documentation, by plain requests and by the real discord.js. */
import { Client, type ClientOptions, Events, MessageFlags, Partials, RESTEvents } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { watchStandstill } from './discord/standstill.ts';
import { type ChannelActor, type Discord, type DiscordOptions, permissions, startDiscord } from './discord.ts';

type Fields = Readonly<Record<string, unknown>>;

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function start(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  endings.push(async () => {
    expect(discord.faults, 'faults of the fake itself').toEqual([]);
    await discord.stop();
  });
  return discord;
}

/** GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES. */
const intents = 1 | (1 << 9) | (1 << 12);

async function bot(discord: Discord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const { rest, ...others } = options;
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl, ...rest },
    ...others,
  });
  client.on(Events.Error, () => undefined);
  endings.push(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return client as Client<true>;
}

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read freely here
  readonly body: any;
  readonly headers: Headers;
}

async function call(
  discord: Discord,
  method: string,
  path: string,
  body?: unknown,
  files: readonly File[] = [],
): Promise<Answer> {
  const form = new FormData();
  if (files.length > 0) {
    form.append('payload_json', JSON.stringify(body ?? {}));
    for (const [index, file] of files.entries()) form.append(`files[${index}]`, file);
  }
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${discord.token}`,
      ...(files.length > 0 || body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(files.length > 0 ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
}

const letters = (count: number): string => 'a'.repeat(count);
const many = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The fields named by an error tree, as dotted paths. */
const wrongFields = (tree: Fields, path = ''): readonly string[] =>
  Object.entries(tree).flatMap(([name, inner]) =>
    name === '_errors' ? [path] : wrongFields(inner as Fields, path === '' ? name : `${path}.${name}`),
  );

const V2 = 1 << 15;
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const button = (index: number | string, more: Fields = {}) => ({
  type: 2,
  style: 1,
  label: 'b',
  custom_id: `b${index}`,
  ...more,
});
const select = (more: Fields = {}) => ({ type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }], ...more });
const says = (content: string) => ({ type: 10, content });
const v2 = (...components: readonly unknown[]) => ({ flags: V2, components });
const link = { url: 'https://example.org/x.png' };
const media = { media: link };
const embed = (more: Fields) => ({ embeds: [{ title: 't', ...more }] });

interface Limit {
  readonly allowed: Fields;
  readonly refused: Fields;
  readonly field: string;
}

/** Every limit of a message with the nearest allowed value beside the nearest refused one. */
const messageLimits: Readonly<Record<string, Limit>> = {
  'content 2,000': { allowed: { content: letters(2_000) }, refused: { content: letters(2_001) }, field: 'content' },
  'nonce 25': {
    allowed: { content: 'x', nonce: letters(25) },
    refused: { content: 'x', nonce: letters(26) },
    field: 'nonce',
  },
  '10 embeds': {
    allowed: { embeds: many(10, () => ({ title: 't' })) },
    refused: { embeds: many(11, () => ({ title: 't' })) },
    field: 'embeds',
  },
  'embed title 256': {
    allowed: embed({ title: letters(256) }),
    refused: embed({ title: letters(257) }),
    field: 'embeds.0.title',
  },
  'embed description 4,096': {
    allowed: embed({ description: letters(4_096) }),
    refused: embed({ description: letters(4_097) }),
    field: 'embeds.0.description',
  },
  '25 embed fields': {
    allowed: embed({ fields: many(25, () => ({ name: 'n', value: 'v' })) }),
    refused: embed({ fields: many(26, () => ({ name: 'n', value: 'v' })) }),
    field: 'embeds.0.fields',
  },
  'embed field name 256': {
    allowed: embed({ fields: [{ name: letters(256), value: 'v' }] }),
    refused: embed({ fields: [{ name: letters(257), value: 'v' }] }),
    field: 'embeds.0.fields.0.name',
  },
  'embed field value 1,024': {
    allowed: embed({ fields: [{ name: 'n', value: letters(1_024) }] }),
    refused: embed({ fields: [{ name: 'n', value: letters(1_025) }] }),
    field: 'embeds.0.fields.0.value',
  },
  'embed footer 2,048': {
    allowed: embed({ footer: { text: letters(2_048) } }),
    refused: embed({ footer: { text: letters(2_049) } }),
    field: 'embeds.0.footer.text',
  },
  'embed author 256': {
    allowed: embed({ author: { name: letters(256) } }),
    refused: embed({ author: { name: letters(257) } }),
    field: 'embeds.0.author.name',
  },
  'embeds 6,000 together': {
    allowed: { embeds: [{ description: letters(4_000) }, { description: letters(2_000) }] },
    refused: { embeds: [{ description: letters(4_000) }, { description: letters(2_001) }] },
    field: 'embeds',
  },
  'components of the new kind need the flag': {
    allowed: v2(says('x')),
    refused: { content: 'x', components: [says('x')] },
    field: 'components.0.type',
  },
  'no content beside new components': {
    allowed: v2(says('x')),
    refused: { ...v2(says('x')), content: 'x' },
    field: 'content',
  },
  'no embeds beside new components': {
    allowed: v2(says('x')),
    refused: { ...v2(says('x')), embeds: [{ title: 't' }] },
    field: 'embeds',
  },
  'no poll beside new components': { allowed: v2(says('x')), refused: { ...v2(says('x')), poll: {} }, field: 'poll' },
  'no stickers beside new components': {
    allowed: v2(says('x')),
    refused: { ...v2(says('x')), sticker_ids: ['1'] },
    field: 'sticker_ids',
  },
  '40 components, nested ones counted': {
    allowed: v2({ type: 17, components: many(39, () => says('x')) }),
    refused: v2(
      { type: 17, components: many(20, () => says('x')) },
      { type: 17, components: many(19, () => says('x')) },
    ),
    field: 'components',
  },
  '4,000 characters over all text displays': {
    allowed: v2(says(letters(2_000)), { type: 17, components: [says(letters(2_000))] }),
    refused: v2(says(letters(2_000)), { type: 17, components: [says(letters(2_001))] }),
    field: 'components',
  },
  'UTF-16 units are what is counted': {
    allowed: v2(says('😀'.repeat(2_000))),
    refused: v2(says('😀'.repeat(2_001))),
    field: 'components',
  },
  '5 action rows of the old kind': {
    allowed: { components: many(5, (index) => row(button(index))) },
    refused: { components: many(6, (index) => row(button(index))) },
    field: 'components',
  },
  '5 buttons in a row': {
    allowed: v2(row(...many(5, button))),
    refused: v2(row(...many(6, button))),
    field: 'components.0.components',
  },
  'one select in a row': {
    allowed: v2(row(select())),
    refused: v2(row(select(), button(1))),
    field: 'components.0.components',
  },
  'button label 80': {
    allowed: v2(row(button(1, { label: letters(80) }))),
    refused: v2(row(button(1, { label: letters(81) }))),
    field: 'components.0.components.0.label',
  },
  'button url 512': {
    allowed: v2(row({ type: 2, style: 5, label: 'l', url: `https://x.org/${letters(498)}` })),
    refused: v2(row({ type: 2, style: 5, label: 'l', url: `https://x.org/${letters(499)}` })),
    field: 'components.0.components.0.url',
  },
  'custom_id 100': {
    allowed: v2(row(button(1, { custom_id: letters(100) }))),
    refused: v2(row(button(1, { custom_id: letters(101) }))),
    field: 'components.0.components.0.custom_id',
  },
  'custom_id there at all': {
    allowed: v2(row(button(1))),
    refused: v2(row({ type: 2, style: 1, label: 'x' })),
    field: 'components.0.components.0.custom_id',
  },
  'custom_id unique': {
    allowed: v2(row(button(1), button(2))),
    refused: v2(row(button(1)), row(button(1))),
    field: 'components.1.components.0.custom_id',
  },
  '25 options of a select': {
    allowed: v2(row(select({ options: many(25, (index) => ({ label: 'l', value: `${index}` })) }))),
    refused: v2(row(select({ options: many(26, (index) => ({ label: 'l', value: `${index}` })) }))),
    field: 'components.0.components.0.options',
  },
  'option label 100': {
    allowed: v2(row(select({ options: [{ label: letters(100), value: 'v' }] }))),
    refused: v2(row(select({ options: [{ label: letters(101), value: 'v' }] }))),
    field: 'components.0.components.0.options.0.label',
  },
  'option value 100': {
    allowed: v2(row(select({ options: [{ label: 'l', value: letters(100) }] }))),
    refused: v2(row(select({ options: [{ label: 'l', value: letters(101) }] }))),
    field: 'components.0.components.0.options.0.value',
  },
  'option description 100': {
    allowed: v2(row(select({ options: [{ label: 'l', value: 'v', description: letters(100) }] }))),
    refused: v2(row(select({ options: [{ label: 'l', value: 'v', description: letters(101) }] }))),
    field: 'components.0.components.0.options.0.description',
  },
  'placeholder 150': {
    allowed: v2(row(select({ placeholder: letters(150) }))),
    refused: v2(row(select({ placeholder: letters(151) }))),
    field: 'components.0.components.0.placeholder',
  },
  'section of 1 to 3 texts': {
    allowed: v2({ type: 9, components: many(3, () => says('x')), accessory: { type: 11, ...media } }),
    refused: v2({ type: 9, components: many(4, () => says('x')), accessory: { type: 11, ...media } }),
    field: 'components.0.components',
  },
  'section with an accessory': {
    allowed: v2({ type: 9, components: [says('x')], accessory: button(1) }),
    refused: v2({ type: 9, components: [says('x')] }),
    field: 'components.0.accessory',
  },
  'gallery of 1 to 10': {
    allowed: v2({ type: 12, items: many(10, () => media) }),
    refused: v2({ type: 12, items: many(11, () => media) }),
    field: 'components.0.items',
  },
  'separator spacing 1 or 2': {
    allowed: v2(says('x'), { type: 14, spacing: 2 }),
    refused: v2(says('x'), { type: 14, spacing: 3 }),
    field: 'components.1.spacing',
  },
  'no container in a container': {
    allowed: v2({ type: 17, components: [says('x')] }),
    refused: v2({ type: 17, components: [{ type: 17, components: [says('x')] }] }),
    field: 'components.0.components.0.type',
  },
  'a button needs a row': { allowed: v2(row(button(1))), refused: v2(button(1)), field: 'components.0.type' },
  'no text input in a message': {
    allowed: v2(row(button(1))),
    refused: v2(row({ type: 4, custom_id: 'x', style: 1 })),
    field: 'components.0.components.0.type',
  },
  'allowed_mentions that contradict themselves': {
    allowed: { content: 'x', allowed_mentions: { parse: ['roles'], users: ['1'] } },
    refused: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    field: 'allowed_mentions',
  },
  'a public message cannot be ephemeral': {
    allowed: { content: 'x', flags: 4 },
    refused: { content: 'x', flags: 64 },
    field: 'flags',
  },
};

describe('limits of a message', () => {
  it.each(Object.entries(messageLimits))('%s', async (_name, { allowed, refused, field }) => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const good = await call(discord, 'POST', `/channels/${channel.id}/messages`, allowed);
    expect(good, JSON.stringify(good.body)).toMatchObject({ status: 200 });
    expect(discord.violations).toEqual([]);
    const bad = await call(discord, 'POST', `/channels/${channel.id}/messages`, refused);
    expect(bad).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(wrongFields(bad.body.errors)).toContain(field);
    expect(discord.violations).toMatchObject([{ code: 50035, method: 'POST', body: refused }]);
    expect(channel.messages).toHaveLength(1);
  });

  it('refuses an empty message, and one of spaces', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    for (const body of [{}, { content: '  ' }, v2()]) {
      expect(await call(discord, 'POST', `/channels/${channel.id}/messages`, body)).toMatchObject({
        status: 400,
        body: { code: 50006 },
      });
    }
  });

  it('a file component shows an attached file and nothing else', async () => {
    const discord = await start();
    const path = `/channels/${discord.guild().channel('general').id}/messages`;
    const shows = (url: string) => v2({ type: 13, file: { url } });
    const file = new File(['contents'], 'report.txt', { type: 'text/plain' });
    const good = await call(discord, 'POST', path, shows('attachment://report.txt'), [file]);
    expect(good.status).toBe(200);
    const { url } = good.body.components[0].file;
    expect(await (await fetch(url)).text()).toBe('contents');
    const bad = await call(discord, 'POST', path, shows('attachment://other.txt'), [file]);
    expect(wrongFields(bad.body.errors)).toEqual(['components.0.file.url']);
  });

  it('takes a file of 10 MiB and none that is larger, and 25 MiB in one request', async () => {
    const discord = await start();
    const path = `/channels/${discord.guild().channel('general').id}/messages`;
    const file = (size: number) => new File([new Uint8Array(size)], 'x.bin');
    const most = 10 * 1024 * 1024;
    expect((await call(discord, 'POST', path, {}, [file(most)])).status).toBe(200);
    expect(await call(discord, 'POST', path, {}, [file(most + 1)])).toMatchObject({
      status: 400,
      body: { code: 50045 },
    });
    expect(
      await call(
        discord,
        'POST',
        path,
        {},
        many(3, () => file(9 * 1024 * 1024)),
      ),
    ).toMatchObject({ status: 413, body: { code: 40005 } });
  });

  it('the components flag stays once it is set, and may be set by an edit that clears the rest', async () => {
    const discord = await start();
    const path = `/channels/${discord.guild().channel('general').id}/messages`;
    const { body } = await call(discord, 'POST', path, { content: 'x' });
    expect((await call(discord, 'PATCH', `${path}/${body.id}`, v2(says('y')))).status).toBe(400);
    expect((await call(discord, 'PATCH', `${path}/${body.id}`, { ...v2(says('y')), content: null })).status).toBe(200);
    expect((await call(discord, 'PATCH', `${path}/${body.id}`, { components: [says('z')] })).status).toBe(200);
    const removed = await call(discord, 'PATCH', `${path}/${body.id}`, { flags: 0, content: 'x', components: [] });
    expect(wrongFields(removed.body.errors)).toContain('flags');
  });

  it('gives back the earlier message for the same enforced nonce', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const send = (more: Fields) => call(discord, 'POST', `/channels/${channel.id}/messages`, { content: 'x', ...more });
    const first = await send({ nonce: 'digest-1', enforce_nonce: true });
    expect((await send({ nonce: 'digest-1', enforce_nonce: true })).body.id).toBe(first.body.id);
    expect((await send({ nonce: 'digest-1' })).body.id).not.toBe(first.body.id);
    expect(channel.messages).toHaveLength(2);
  });

  it('an edit keeps only the attachments it lists', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const path = `/channels/${channel.id}/messages`;
    const { body } = await call(discord, 'POST', path, { content: 'x' }, [
      new File(['1'], 'one.txt'),
      new File(['2'], 'two.txt'),
    ]);
    await call(discord, 'PATCH', `${path}/${body.id}`, { attachments: [{ id: body.attachments[1].id }] });
    expect(channel.messages[0]?.files.map(({ name, text }) => [name, text()])).toEqual([['two.txt', '2']]);
    expect(channel.messages[0]?.versions).toHaveLength(2);
  });
});

const option = (more: Fields = {}) => ({ type: 3, name: 'o', description: 'd', ...more });
const command = (more: Fields = {}) => ({ name: 'ask', description: 'd', ...more });
const german = (length: number) => ({ de: letters(length) });

const commandLimits: Readonly<Record<string, { allowed: Fields; refused: Fields }>> = {
  'name 32': { allowed: command({ name: letters(32) }), refused: command({ name: letters(33) }) },
  'name in lower case': { allowed: command({ name: '建议-é' }), refused: command({ name: 'Ask' }) },
  'name without spaces': { allowed: command({ name: 'a-b_c' }), refused: command({ name: 'a b' }) },
  'description 100': {
    allowed: command({ description: letters(100) }),
    refused: command({ description: letters(101) }),
  },
  'a description': { allowed: command(), refused: { name: 'ask' } },
  'a locale that exists': {
    allowed: command({ name_localizations: { 'zh-CN': '建议' } }),
    refused: command({ name_localizations: { ar: 'x' } }),
  },
  'translations keep the limits': {
    allowed: command({ description_localizations: german(100) }),
    refused: command({ description_localizations: german(101) }),
  },
  '25 options': {
    allowed: command({ options: many(25, (index) => option({ name: `o${index}` })) }),
    refused: command({ options: many(26, (index) => option({ name: `o${index}` })) }),
  },
  '25 choices': {
    allowed: command({
      options: [option({ choices: many(25, (index) => ({ name: `${index}`, value: `${index}` })) })],
    }),
    refused: command({
      options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) })],
    }),
  },
  'choice of 100': {
    allowed: command({ options: [option({ choices: [{ name: letters(100), value: letters(100) }] })] }),
    refused: command({ options: [option({ choices: [{ name: letters(101), value: 'x' }] })] }),
  },
  'required before optional': {
    allowed: command({ options: [option({ required: true }), option({ name: 'p' })] }),
    refused: command({ options: [option(), option({ name: 'p', required: true })] }),
  },
  'option names differ': {
    allowed: command({ options: [option(), option({ name: 'p' })] }),
    refused: command({ options: [option(), option()] }),
  },
  'an option type that exists': {
    allowed: command({ options: [option({ type: 11 })] }),
    refused: command({ options: [option({ type: 12 })] }),
  },
  'subcommands stand alone': {
    allowed: command({ options: [option({ type: 1 })] }),
    refused: command({ options: [option({ type: 1 }), option({ name: 'p' })] }),
  },
  'groups hold subcommands': {
    allowed: command({ options: [option({ type: 2, options: [option({ type: 1 })] })] }),
    refused: command({ options: [option({ type: 2, options: [option()] })] }),
  },
  'autocomplete or choices': {
    allowed: command({ options: [option({ autocomplete: true })] }),
    refused: command({ options: [option({ autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }),
  },
  '8,000 characters with the longest translation': {
    // The command's own name and description are the other four.
    allowed: command({ options: sized(8_000 - 4) }),
    refused: command({ options: sized(8_000 - 3) }),
  },
};

/** Sixteen options whose names, descriptions, values and longest translations come to exactly so many characters. */
function sized(total: number): readonly Fields[] {
  const choice = (name: string, value: number) => ({ name, value: letters(value), name_localizations: german(100) });
  const full = (index: number, last: number) =>
    option({
      name: `o${10 + index}`,
      description_localizations: german(100),
      choices: [choice('n', 100), choice('m', last)],
    });
  const each = 3 + 100 + 200 + 200;
  return many(16, (index) => full(index, index < 15 ? 100 : total - 15 * each - 3 - 100 - 200 - 100));
}

describe('application commands', () => {
  it.each(Object.entries(commandLimits))('%s', async (_name, { allowed, refused }) => {
    const discord = await start();
    const path = `/applications/${discord.bot.id}/commands`;
    const good = await call(discord, 'PUT', path, [allowed]);
    expect(good, JSON.stringify(good.body)).toMatchObject({ status: 200 });
    expect(await call(discord, 'PUT', path, [refused])).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(discord.violations).toHaveLength(1);
  });

  it('100 slash commands and 15 message menus, no two of one name', async () => {
    const discord = await start();
    const path = `/applications/${discord.bot.id}/guilds/${discord.guild().id}/commands`;
    const slash = (count: number) => many(count, (index) => command({ name: `c${index}` }));
    const menus = (count: number) => many(count, (index) => ({ name: `Menu ${index}`, type: 3 }));
    expect((await call(discord, 'PUT', path, [...slash(100), ...menus(15)])).status).toBe(200);
    expect((await call(discord, 'PUT', path, slash(101))).body.code).toBe(30032);
    expect((await call(discord, 'PUT', path, menus(16))).body.code).toBe(30032);
    expect((await call(discord, 'PUT', path, [command(), command()])).body.code).toBe(50035);
    expect((await call(discord, 'PUT', path, [command(), { name: 'ask', type: 3 }])).status).toBe(200);
  });

  it('200 creates a day, counted in one scope, and replacing is no create', async () => {
    let time = Date.now();
    const discord = await start({ now: () => time });
    const path = `/applications/${discord.bot.id}/commands`;
    const batch = (from: number) => many(100, (index) => command({ name: `c${from + index}` }));
    expect((await call(discord, 'PUT', path, batch(0))).status).toBe(200);
    expect((await call(discord, 'PUT', path, batch(0))).status).toBe(200);
    expect((await call(discord, 'PUT', path, batch(100))).status).toBe(200);
    expect((await call(discord, 'PUT', path, batch(200))).body.code).toBe(30034);
    time += 86_400_000;
    expect((await call(discord, 'PUT', path, batch(200))).status).toBe(200);
  });

  it('keeps ids, and shows translations only when asked', async () => {
    const discord = await start();
    const path = `/applications/${discord.bot.id}/commands`;
    const wish = command({ name_localizations: { fr: 'demander' } });
    const first = await call(discord, 'PUT', path, [wish]);
    const second = await call(discord, 'PUT', path, [wish]);
    expect(second.body[0]).toMatchObject({ id: first.body[0].id, version: first.body[0].version });
    expect((await call(discord, 'GET', path)).body[0].name_localizations).toBeUndefined();
    expect((await call(discord, 'GET', `${path}?with_localizations=true`)).body[0].name_localizations).toEqual({
      fr: 'demander',
    });
    const created = await call(discord, 'POST', path, command({ name: 'other' }));
    expect(created.status).toBe(201);
    expect((await call(discord, 'PATCH', `${path}/${created.body.id}`, { description: 'new' })).body.description).toBe(
      'new',
    );
    expect((await call(discord, 'DELETE', `${path}/${created.body.id}`)).status).toBe(204);
    expect((await call(discord, 'DELETE', `${path}/${created.body.id}`)).body.code).toBe(10063);
  });
});

/** A guild with one person and one command, answered by plain requests instead of a bot. */
async function stage(options: DiscordOptions = {}) {
  const discord = await start(options);
  const guild = discord.guild({ locale: 'fr' });
  const channel = guild.channel('general');
  const person = discord.person({ name: 'Ada', locale: 'zh-CN' });
  guild.join(person);
  await call(discord, 'PUT', `/applications/${discord.bot.id}/commands`, [
    command({ options: [option({ autocomplete: true })] }),
    { name: 'Ask about this', type: 3 },
  ]);
  const answer = (handle: { id: string; token: string }, type: number, data: Fields = {}, query = '') =>
    call(discord, 'POST', `/interactions/${handle.id}/${handle.token}/callback${query}`, { type, data });
  const webhook = (handle: { token: string }, method: string, body?: Fields, message = '/messages/@original') =>
    call(discord, method, `/webhooks/${discord.bot.id}/${handle.token}${message}`, body);
  return { discord, guild, channel, person, answer, webhook };
}

describe('interactions', () => {
  it('answers 204 without a content type, and with the message when asked', async () => {
    const { channel, person, answer } = await stage();
    const plain = await answer(person.command(channel, 'ask'), 4, { content: 'x' });
    expect([plain.status, plain.body, plain.headers.get('content-type')]).toEqual([204, undefined, null]);
    const full = await answer(person.command(channel, 'ask'), 4, { content: 'x' }, '?with_response=true');
    expect(full).toMatchObject({ status: 200, body: { resource: { type: 4, message: { content: 'x' } } } });
  });

  it('takes one acknowledgement within three seconds and no other', async () => {
    let time = Date.now();
    const { discord, channel, person, answer, webhook } = await stage({ now: () => time });
    const prompt = person.command(channel, 'ask');
    time += 3_000;
    expect((await answer(prompt, 5)).status).toBe(204);
    expect(await prompt.acknowledged).toEqual({ type: 5, ephemeral: false, afterMs: 3_000 });
    expect(await answer(prompt, 4, { content: 'x' })).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(discord.doubled).toEqual([{ id: prompt.id, what: '/ask' }]);
    const slow = person.command(channel, 'ask');
    time += 3_001;
    expect(await answer(slow, 5)).toMatchObject({ status: 404, body: { code: 10062 } });
    expect(discord.late).toEqual([{ id: slow.id, what: '/ask', afterMs: 3_001 }]);
    expect((await webhook(slow, 'PATCH', { content: 'x' })).body.code).toBe(10015);
    await expect(slow.reply()).rejects.toThrow('The application did not respond');
  });

  it('notices by itself that nobody answered', async () => {
    const { discord, channel, person } = await stage({ acknowledgeWithinMs: 30 });
    await expect(person.command(channel, 'ask').acknowledged).rejects.toThrow('not acknowledged within 30 ms');
    expect(discord.late).toHaveLength(1);
  });

  it('knows standing still from being at work', () => {
    const standstill = watchStandstill();
    endings.push(async () => standstill.stop());
    // Waits without working, as where the machine runs something else.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    const stood = standstill.ms();
    expect(stood).toBeGreaterThan(200);
    const began = performance.now();
    const before = process.cpuUsage();
    while (process.cpuUsage(before).user < 400_000);
    expect(standstill.ms() - stood).toBeLessThanOrEqual(performance.now() - began - 390);
  });

  it('tokens live fifteen minutes', async () => {
    let time = Date.now();
    const { discord, channel, person, answer, webhook } = await stage({ now: () => time });
    const handle = person.command(channel, 'ask');
    await answer(handle, 5);
    time += 15 * 60_000;
    expect((await webhook(handle, 'PATCH', { content: 'x' })).status).toBe(200);
    time += 1;
    expect(await webhook(handle, 'PATCH', { content: 'y' })).toMatchObject({ status: 401, body: { code: 50027 } });
    const other = person.command(channel, 'ask');
    await answer(other, 5);
    discord.expireTokens();
    expect((await webhook(other, 'POST', { content: 'y' }, '')).body.code).toBe(50027);
  });

  it('a deferral can be ephemeral and nothing else, and stays what it was', async () => {
    const { channel, person, answer, webhook } = await stage();
    const handle = person.command(channel, 'ask');
    expect((await answer(handle, 5, { flags: V2 | 64 })).body.code).toBe(50035);
    expect((await answer(handle, 5, { flags: 64 })).status).toBe(204);
    expect((await webhook(handle, 'PATCH', { flags: V2, components: [says('secret')] })).status).toBe(200);
    const reply = await handle.reply();
    expect([reply.text, reply.ephemeralFor, reply.flags]).toEqual(['secret', person.id, V2 | 64]);
    const open = person.command(channel, 'ask');
    await answer(open, 5);
    expect((await webhook(open, 'POST', { content: 'still public', flags: 64 }, '')).status).toBe(200);
    expect([(await open.reply()).ephemeralFor, open.followups.length]).toEqual([undefined, 0]);
  });

  it('an ephemeral message is in no channel, and only its person can use it', async () => {
    const { discord, guild, channel, person, answer } = await stage();
    const other = discord.person();
    guild.join(other);
    const handle = person.command(channel, 'ask');
    await answer(handle, 4, { content: 'secret', flags: 64, components: [row(button(1))] });
    const reply = await handle.reply();
    expect(channel.messages).toEqual([]);
    expect((await call(discord, 'GET', `/channels/${channel.id}/messages`)).body).toEqual([]);
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      expect(
        (
          await call(
            discord,
            method,
            `/channels/${channel.id}/messages/${reply.id}`,
            method === 'PATCH' ? {} : undefined,
          )
        ).body.code,
      ).toBe(10008);
    }
    expect(() => other.press(reply, 'b')).toThrow('ephemeral, for someone else');
    const press = person.press(reply, 'b');
    expect((await answer(press, 7, { content: 'pressed', components: [] })).status).toBe(204);
    expect((await press.reply()).text).toBe('pressed');
    expect(reply.now().versions.map(({ text }) => text)).toEqual(['secret', 'pressed']);
    expect(() => person.press(reply, 'b')).toThrow('No button "b"');
  });

  it('updates, deferred updates, follow-ups and deletions', async () => {
    const { channel, person, answer, webhook } = await stage();
    const first = person.command(channel, 'ask');
    await answer(first, 4, { content: 'one', components: [row(button(1))] });
    const press = person.press(await first.reply(), 'b1');
    await answer(press, 6);
    expect((await webhook(press, 'PATCH', { content: 'two' })).status).toBe(200);
    expect((await press.reply()).text).toBe('two');
    expect(press.history.map(({ text }) => text)).toEqual(['two']);
    const added = await webhook(press, 'POST', { content: 'also', flags: 64 }, '');
    expect((await press.followup()).ephemeralFor).toBe(person.id);
    expect((await webhook(press, 'PATCH', { content: 'also this' }, `/messages/${added.body.id}`)).status).toBe(200);
    expect((await webhook(press, 'DELETE', undefined, `/messages/${added.body.id}`)).status).toBe(204);
    expect((await webhook(press, 'GET', undefined, `/messages/${added.body.id}`)).body.code).toBe(10008);
    expect((await webhook(first, 'DELETE')).status).toBe(204);
    expect(channel.messages).toEqual([]);
    expect((await answer(person.command(channel, 'ask'), 7, { content: 'x' })).body.code).toBe(50035);
  });

  it('five follow-ups when the app is only installed by the person', async () => {
    const { discord, person, answer, webhook } = await stage();
    const channel = discord.guild({ botInside: false }).channel('elsewhere');
    const handle = person.command(channel, 'ask');
    await answer(handle, 4, { content: 'x' });
    for (const number of many(5, String))
      expect((await webhook(handle, 'POST', { content: number }, '')).status).toBe(200);
    expect((await webhook(handle, 'POST', { content: 'six' }, '')).body.code).toBe(40094);
    expect((await call(discord, 'GET', `/channels/${channel.id}/messages`)).body.code).toBe(50001);
  });

  const label = (component: Fields, more: Fields = {}) => ({
    type: 18,
    label: 'l',
    component: { custom_id: 'f', ...component },
    ...more,
  });
  const input = (more: Fields = {}) => label({ type: 4, style: 1, ...more });
  const modal = (...components: readonly unknown[]) => ({ title: 't', custom_id: 'm', components });
  const modalLimits: Readonly<Record<string, [allowed: Fields, refused: Fields]>> = {
    'title 45': [
      { ...modal(input()), title: letters(45) },
      { ...modal(input()), title: letters(46) },
    ],
    'custom_id 100': [
      { ...modal(input()), custom_id: letters(100) },
      { ...modal(input()), custom_id: letters(101) },
    ],
    '1 to 5 components': [
      modal(...many(5, (index) => input({ custom_id: `f${index}` }))),
      modal(...many(6, (index) => input({ custom_id: `f${index}` }))),
    ],
    'at least one': [modal(input()), modal()],
    'label 45': [
      modal(label({ type: 4, style: 1 }, { label: letters(45) })),
      modal(label({ type: 4, style: 1 }, { label: letters(46) })),
    ],
    'description 100': [
      modal(label({ type: 4, style: 1 }, { description: letters(100) })),
      modal(label({ type: 4, style: 1 }, { description: letters(101) })),
    ],
    'text input of 4,000': [modal(input({ max_length: 4_000 })), modal(input({ max_length: 4_001 }))],
    'its own value fits': [
      modal(input({ max_length: 3, value: 'abc' })),
      modal(input({ max_length: 3, value: 'abcd' })),
    ],
    'placeholder 100': [modal(input({ placeholder: letters(100) })), modal(input({ placeholder: letters(101) }))],
    'a radio group of 2 to 10': [
      modal(label({ type: 21, options: many(2, (index) => ({ label: 'l', value: `${index}` })) })),
      modal(label({ type: 21, options: many(1, (index) => ({ label: 'l', value: `${index}` })) })),
    ],
    'field ids differ': [modal(input(), input({ custom_id: 'g' })), modal(input(), input())],
    'no button in a modal': [modal(input(), says('x')), modal(input(), row(button(1)))],
  };
  it.each(Object.entries(modalLimits))('modal: %s', async (_name, [allowed, refused]) => {
    const { channel, person, answer } = await stage();
    const handle = person.command(channel, 'ask');
    expect((await answer(handle, 9, refused)).body.code).toBe(50035);
    const good = await answer(handle, 9, allowed);
    expect(good, JSON.stringify(good.body)).toMatchObject({ status: 204 });
  });

  it('a modal is a first response, its fields are checked, and it opens no other', async () => {
    const { channel, person, answer } = await stage();
    const handle = person.command(channel, 'ask');
    await answer(
      handle,
      9,
      modal(
        input({ min_length: 2, max_length: 5 }),
        label({ type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] }),
      ),
    );
    expect((await answer(handle, 4, { content: 'x' })).body.code).toBe(40060);
    expect(() => person.submit(handle, { f: 'x', pick: '1' })).toThrow('shorter than 2');
    expect(() => person.submit(handle, { f: 'xyz' })).toThrow('at least 1');
    expect(() => person.submit(handle, { g: 'xyz' })).toThrow('no field g');
    const sent = person.submit(handle, { f: 'xyz', pick: ['1'] });
    expect(sent.source.data).toMatchObject({
      custom_id: 'm',
      components: [{ component: { value: 'xyz' } }, { component: { values: ['1'] } }],
    });
    expect((await answer(sent, 9, modal(input()))).body.code).toBe(50035);
    expect((await answer(sent, 4, { content: 'thanks' })).status).toBe(204);
  });

  it('25 choices of an autocompletion, each of 100', async () => {
    const { channel, person, answer } = await stage();
    const choice = (name: string, value = 'v') => ({ name, value });
    const typed = () => person.completes(channel, 'ask', { focused: ['o', 'gen'] });
    const good = typed();
    expect((await answer(good, 8, { choices: many(25, () => choice(letters(100), letters(100))) })).status).toBe(204);
    await good.acknowledged;
    expect(good.choices).toHaveLength(25);
    for (const choices of [
      many(26, () => choice('n')),
      [choice(letters(101))],
      [choice('n', letters(101))],
      [choice('')],
    ]) {
      expect((await answer(typed(), 8, { choices })).body.code).toBe(50035);
    }
    expect((await answer(typed(), 5)).body.code).toBe(50035);
    expect((await answer(typed(), 8, { choices: [] })).status).toBe(204);
  });

  it('the acting side refuses what the app would not offer', async () => {
    const { discord, guild, channel, person } = await stage();
    await call(discord, 'PUT', `/applications/${discord.bot.id}/guilds/${guild.id}/commands`, [
      command({ name: 'admin', default_member_permissions: permissions.MANAGE_GUILD.toString() }),
      command({ name: 'number', options: [option({ type: 4, max_value: 12, required: true })] }),
    ]);
    expect(() => person.command(channel, 'nothing')).toThrow(
      'registered no command "nothing". Registered: ask, Ask about this, admin, number',
    );
    expect(() => person.command(channel, 'ask', { options: { wrong: 'x' } })).toThrow('no option wrong');
    expect(() => person.command(channel, 'number')).toThrow('needs o');
    expect(() => person.command(channel, 'number', { options: { o: '13' } })).toThrow('largest is 12');
    expect(person.command(channel, 'number', { options: { o: '5' } }).source.data).toMatchObject({
      options: [{ type: 4, value: 5 }],
    });
    expect(() => person.command(channel, 'admin')).toThrow('needs permissions 32');
    const boss = discord.person();
    guild.join(boss, { permissions: permissions.MANAGE_GUILD });
    expect(boss.command(channel, 'admin').what).toBe('/admin');
    expect(person.command(channel, 'nothing', { unchecked: true }).what).toBe('/nothing');
  });
});

describe('channels, threads and permissions', () => {
  it('lists messages before, after and around another', async () => {
    const discord = await start({ privileged: ['message content'] });
    const channel = discord.guild().channel('general');
    const person = discord.person();
    const ids = many(10, (index) => person.says(channel, `${index}`).id);
    const list = async (query: string) =>
      (await call(discord, 'GET', `/channels/${channel.id}/messages?${query}`)).body
        .map(({ content }: { content: string }) => content)
        .join('');
    expect(await list('limit=3')).toBe('987');
    expect(await list(`limit=2&before=${ids[5]}`)).toBe('43');
    expect(await list(`limit=2&after=${ids[5]}`)).toBe('76');
    expect(await list(`limit=4&around=${ids[5]}`)).toBe('6543');
    expect((await call(discord, 'GET', `/channels/${channel.id}/messages?limit=101`)).body.code).toBe(50035);
  });

  it('checks what the bot may do, each time it does it', async () => {
    const discord = await start();
    const guild = discord.guild();
    const channel = guild.channel('general');
    const path = `/channels/${channel.id}/messages`;
    const said = discord.person().says(channel, 'x');
    const own = (await call(discord, 'POST', path, { content: 'mine' })).body.id;
    const file = new File(['x'], 'x.txt');
    channel.deny('ATTACH_FILES');
    expect((await call(discord, 'POST', path, { content: 'x' }, [file])).body.code).toBe(50013);
    channel.deny('EMBED_LINKS');
    expect((await call(discord, 'POST', path, { embeds: [{ title: 'x' }] })).body.code).toBe(50013);
    channel.deny('SEND_MESSAGES');
    expect(await call(discord, 'POST', path, { content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
    expect((await call(discord, 'PATCH', `${path}/${own}`, { content: 'edited' })).status).toBe(200);
    expect((await call(discord, 'PATCH', `${path}/${said.id}`, { content: 'x' })).body.code).toBe(50005);
    expect((await call(discord, 'DELETE', `${path}/${said.id}`)).body.code).toBe(50013);
    channel.deny('CREATE_PUBLIC_THREADS');
    expect((await call(discord, 'POST', `${path}/${said.id}/threads`, { name: 't' })).body.code).toBe(50013);
    channel.deny('READ_MESSAGE_HISTORY');
    expect((await call(discord, 'GET', path)).body).toEqual([]);
    channel.deny('VIEW_CHANNEL');
    expect(await call(discord, 'GET', path)).toMatchObject({ status: 403, body: { code: 50001 } });
    channel.allow(['VIEW_CHANNEL', 'SEND_MESSAGES']);
    expect((await call(discord, 'POST', path, { content: 'x' })).status).toBe(200);
    guild.revoke('SEND_MESSAGES');
    expect(
      (await call(discord, 'POST', `/channels/${guild.channel('other').id}/messages`, { content: 'x' })).body.code,
    ).toBe(50013);
    channel.delete();
    expect(await call(discord, 'POST', path, { content: 'x' })).toMatchObject({ status: 404, body: { code: 10003 } });
    expect(discord.violations).toEqual([]);
    expect(discord.invalidRequests()).toBeGreaterThan(5);
  });

  it('threads: from a message once, archived and locked', async () => {
    const discord = await start();
    const guild = discord.guild();
    const channel = guild.channel('general');
    const said = discord.person().says(channel, 'x');
    const path = `/channels/${channel.id}/messages/${said.id}/threads`;
    expect((await call(discord, 'POST', path, { name: letters(101) })).body.code).toBe(50035);
    const made = await call(discord, 'POST', path, { name: letters(100), auto_archive_duration: 60 });
    expect(made).toMatchObject({ status: 201, body: { id: said.id, type: 11, thread_metadata: { archived: false } } });
    expect((await call(discord, 'POST', path, { name: 'again' })).body.code).toBe(160004);
    const inside = await call(discord, 'POST', `/channels/${said.id}/messages`, { content: 'x' });
    expect((await call(discord, 'PATCH', `/channels/${said.id}`, { archived: true })).status).toBe(200);
    expect(
      (await call(discord, 'PATCH', `/channels/${said.id}/messages/${inside.body.id}`, { content: 'y' })).body.code,
    ).toBe(50083);
    expect((await call(discord, 'PATCH', `/channels/${said.id}`, { name: 'y' })).body.code).toBe(50083);
    expect((await call(discord, 'GET', `/guilds/${guild.id}/threads/active`)).body.threads).toEqual([]);
    expect((await call(discord, 'GET', `/channels/${channel.id}/threads/archived/public`)).body.threads).toHaveLength(
      1,
    );
    expect((await call(discord, 'POST', `/channels/${said.id}/messages`, { content: 'wakes it' })).status).toBe(200);
    expect((await call(discord, 'GET', `/channels/${said.id}`)).body.thread_metadata.archived).toBe(false);
    discord.channel(said.id).archive({ locked: true });
    expect((await call(discord, 'POST', `/channels/${said.id}/messages`, { content: 'x' })).body.code).toBe(50083);
    channel.deny('SEND_MESSAGES_IN_THREADS');
    expect((await call(discord, 'POST', `/channels/${said.id}/messages`, { content: 'x' })).body.code).toBe(50013);
  });

  it('forum posts: thread, first message and at most five of twenty tags in one call', async () => {
    const discord = await start();
    const guild = discord.guild();
    const tags = many(20, (index) => `tag ${index}`);
    const forum = guild.forum('follow-up', { tags });
    const path = `/channels/${forum.id}`;
    const ids = forum.source.tags.map(({ id }) => id);
    const wish = (count: number) => ({ name: 'R1', applied_tags: ids.slice(0, count), message: { content: 'text' } });
    expect((await call(discord, 'POST', `${path}/threads`, wish(6))).body.code).toBe(50035);
    const made = await call(discord, 'POST', `${path}/threads`, wish(5));
    expect(made).toMatchObject({ status: 201, body: { type: 11, message: { content: 'text' } } });
    expect(made.body.message.id).toBe(made.body.id);
    expect((await forum.threads[0]?.message())?.text).toBe('text');
    expect((await call(discord, 'POST', `${path}/threads`, { name: 'R2' })).body.errors).toMatchObject({ message: {} });
    expect(
      wrongFields(
        (await call(discord, 'POST', `${path}/threads`, { name: 'R2', message: { content: letters(2_001) } })).body
          .errors,
      ),
    ).toEqual(['message.content']);
    expect((await call(discord, 'POST', `${path}/messages`, { content: 'x' })).body.code).toBe(50008);
    expect(
      (await call(discord, 'PATCH', `/channels/${made.body.id}`, { applied_tags: ids.slice(0, 1) })).body.applied_tags,
    ).toEqual(ids.slice(0, 1));
    expect((await call(discord, 'PATCH', path, { available_tags: [] })).body.code).toBe(50013);
    forum.allow('MANAGE_CHANNELS');
    const available = (count: number) => ({ available_tags: many(count, (index) => ({ name: `t${index}` })) });
    expect((await call(discord, 'PATCH', path, available(21))).body.code).toBe(50035);
    expect((await call(discord, 'PATCH', path, available(20))).body.available_tags).toHaveLength(20);
  });

  it('direct messages, guilds and members', async () => {
    const discord = await start();
    const guild = discord.guild();
    const person = discord.person({ name: 'Ada' });
    guild.join(person);
    const opened = await call(discord, 'POST', '/users/@me/channels', { recipient_id: person.id });
    expect(opened.body).toMatchObject({ type: 1, id: person.dm.id });
    await call(discord, 'POST', `/channels/${opened.body.id}/messages`, { content: 'hello' });
    expect((await person.dm.message()).text).toBe('hello');
    expect((await call(discord, 'GET', `/guilds/${guild.id}/members/${person.id}`)).body.user.username).toBe('Ada');
    expect((await call(discord, 'GET', `/guilds/${guild.id}/members/1`)).body.code).toBe(10007);
    expect((await call(discord, 'GET', '/guilds/1')).body.code).toBe(10004);
    expect((await call(discord, 'GET', '/nowhere')).status).toBe(404);
    expect((await call(discord, 'PUT', '/users/@me')).status).toBe(405);
  });
});

describe('pings', () => {
  const post = async (discord: Discord, channel: ChannelActor, body: Fields) => {
    const { body: made } = await call(discord, 'POST', `/channels/${channel.id}/messages`, body);
    return channel.messages.find(({ id }) => id === made.id)?.pings;
  };

  it('a message pings all it names, an interaction response only people, unless told otherwise', async () => {
    const { discord, guild, channel, person, answer } = await stage();
    const role = guild.role('reviewers');
    const content = `${person.mention} ${role.mention} @everyone`;
    guild.grant('MENTION_EVERYONE');
    const everyone = { users: [person.id], roles: [role.id], everyone: true };
    expect(await post(discord, channel, { content })).toMatchObject(everyone);
    expect(await post(discord, channel, { content, allowed_mentions: { parse: [] } })).toMatchObject({
      users: [],
      roles: [],
      everyone: false,
    });
    expect(await post(discord, channel, { content, allowed_mentions: { users: [person.id] } })).toMatchObject({
      users: [person.id],
      roles: [],
      everyone: false,
    });
    expect(await post(discord, channel, v2(says(content)))).toMatchObject(everyone);
    expect(await post(discord, channel, { embeds: [{ description: content }] })).toMatchObject({
      users: [],
      roles: [],
      everyone: false,
    });
    const handle = person.command(channel, 'ask');
    await answer(handle, 4, { content });
    expect((await handle.reply()).pings).toMatchObject({ users: [person.id], roles: [], everyone: false });
    guild.revoke('MENTION_EVERYONE');
    expect(await post(discord, channel, { content })).toMatchObject({
      users: [person.id],
      roles: [role.id],
      everyone: false,
    });
    const quiet = guild.role('quiet', { mentionable: false });
    expect(await post(discord, channel, { content: quiet.mention })).toMatchObject({ roles: [] });
  });

  it('a reply pings the one it answers unless told otherwise, and an edit pings nobody', async () => {
    const { discord, channel, person } = await stage();
    const said = person.says(channel, 'x');
    const reply = { content: 'y', message_reference: { message_id: said.id } };
    expect(await post(discord, channel, reply)).toMatchObject({ users: [person.id], repliedUser: true });
    expect(await post(discord, channel, { ...reply, allowed_mentions: { parse: [] } })).toMatchObject({
      users: [],
      repliedUser: false,
    });
    const plain = await call(discord, 'POST', `/channels/${channel.id}/messages`, { content: 'x' });
    await call(discord, 'PATCH', `/channels/${channel.id}/messages/${plain.body.id}`, { content: person.mention });
    expect(channel.messages.at(-1)).toMatchObject({ content: person.mention, pings: { users: [] } });
  });
});

describe('the real discord.js', () => {
  it('plays through: command, thinking, edits, buttons, selects, modals, menus, completion', async () => {
    const discord = await start();
    const guild = discord.guild({ name: 'Office', locale: 'fr' });
    const channel = guild.channel('general');
    const person = discord.person({ name: 'Ada', locale: 'zh-CN' });
    guild.join(person, { permissions: permissions.MANAGE_GUILD });
    const client = await bot(discord);
    await discord.connected();
    await client.application.commands.set([
      {
        name: 'recommendation',
        description: 'd',
        options: [
          {
            type: 1,
            name: 'show',
            description: 'd',
            options: [{ type: 3, name: 'number', description: 'd', autocomplete: true }],
          },
        ],
      },
      { name: 'Ask about this', type: 3 },
    ]);
    const seen: unknown[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([{ name: `about ${interaction.options.getFocused()}`, value: '5' }]);
      } else if (interaction.isChatInputCommand()) {
        seen.push(
          interaction.locale,
          interaction.guildLocale,
          interaction.memberPermissions?.has('ManageGuild'),
          interaction.guild?.name,
        );
        await interaction.deferReply();
        await interaction.editReply('working');
        await interaction.editReply({
          content: `Recommendation ${interaction.options.getString('number')}`,
          components: [
            row(button('more', { label: 'More' }), button('comment', { label: 'Comment' })),
            row(select({ custom_id: 'status', options: [{ label: 'Done', value: 'done' }] })),
            // biome-ignore lint/suspicious/noExplicitAny: plain JSON is what the library takes too
          ] as any,
        });
        await interaction.followUp({
          content: 'aside',
          flags: MessageFlags.Ephemeral,
          files: [{ name: 'a.txt', attachment: Buffer.from('A') }],
        });
      } else if (interaction.isButton() && interaction.customId === 'bmore') {
        await interaction.update({ content: 'more', components: [] });
      } else if (interaction.isButton()) {
        await interaction.showModal({
          title: 'Comment',
          customId: 'form',
          // biome-ignore lint/suspicious/noExplicitAny: plain JSON is what the library takes too
          components: [{ type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 2 } }] as any,
        });
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(`said ${interaction.fields.getTextInputValue('text')}`);
      } else if (interaction.isStringSelectMenu()) {
        await interaction.reply({ content: interaction.values.join(), flags: MessageFlags.Ephemeral });
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`about "${interaction.targetMessage.content}"`);
      }
    });
    const completion = person.completes(channel, 'recommendation', { subcommand: 'show', focused: ['number', 'gen'] });
    await completion.acknowledged;
    expect(completion.choices).toEqual([{ name: 'about gen', value: '5' }]);
    const handle = person.command(channel, 'recommendation', { subcommand: 'show', options: { number: '5' } });
    expect(await handle.acknowledged).toMatchObject({ type: 5, ephemeral: false });
    const reply = await handle.reply(({ text }) => text.startsWith('Recommendation'));
    expect(reply.text).toBe('Recommendation 5');
    expect(handle.history.map(({ text }) => text)).toEqual(['working', 'Recommendation 5']);
    expect(reply.buttons().map(({ label }) => label)).toEqual(['More', 'Comment']);
    expect((await handle.followup()).files.map(({ name, text }) => name + text())).toEqual(['a.txtA']);
    const pick = await person.choose(reply, 'status', ['Done']).reply();
    expect([pick.text, pick.ephemeralFor]).toEqual(['done', person.id]);
    const opening = person.press(reply, 'Comment');
    await opening.acknowledged;
    expect((await person.submit(opening, { text: 'good' }).reply()).text).toBe('said good');
    expect((await person.press(reply, 'More').reply()).text).toBe('more');
    const hidden = person.says(channel, 'unseen by the bot');
    expect((await person.menu(channel, 'Ask about this', hidden).reply()).text).toBe('about "unseen by the bot"');
    expect(seen).toEqual(['zh-CN', 'fr', true, 'Office']);
    expect([discord.violations, discord.late, discord.doubled]).toEqual([[], [], []]);
  });

  it('sees the content of mentions and direct messages, and of nothing else without the intent', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const person = discord.person();
    const client = await bot(discord);
    const heard: string[] = [];
    const all = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, (message) => {
        heard.push(`${message.author.bot ? 'own' : 'theirs'}:${message.content}`);
        if (message.content.includes('last')) resolve();
      });
    });
    person.says(channel, 'hidden');
    await client.rest.post(`/channels/${channel.id}/messages`, { body: { content: 'mine' } });
    const mine = await channel.message();
    person.says(channel, 'reply', { replyTo: mine });
    person.says(channel, 'quiet reply', { replyTo: mine, ping: false });
    person.says(channel, 'mention', { mention: true });
    person.writes('last');
    await all;
    expect(heard.map((text) => text.replace(discord.bot.mention, '@'))).toEqual([
      'theirs:',
      'own:mine',
      'theirs:reply',
      'theirs:',
      'theirs:@ mention',
      'theirs:last',
    ]);
    const listed = (await call(discord, 'GET', `/channels/${channel.id}/messages`)).body;
    expect(
      listed.map(({ content }: { content: string }) => content).filter((text: string) => text === ''),
    ).toHaveLength(2);
  });

  it('is refused privileged intents that the portal does not grant, and sees everything with them', async () => {
    const plain = await start();
    await expect(bot(plain, { intents: intents | (1 << 15) })).rejects.toThrow('disallowed intents');
    const granted = await start({ privileged: ['message content'] });
    const channel = granted.guild().channel('general');
    const client = await bot(granted, { intents: intents | (1 << 15) });
    const heard = new Promise((resolve) => client.once(Events.MessageCreate, ({ content }) => resolve(content)));
    granted.person().says(channel, 'open');
    expect(await heard).toBe('open');
  });

  it('resumes after a cut and gets what it missed', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const client = await bot(discord);
    const heard: string[] = [];
    const both = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, ({ content }) => {
        heard.push(content.replace(`${discord.bot.mention} `, ''));
        if (heard.length === 2) resolve();
      });
    });
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.gateway.cut();
    discord.person().says(channel, 'missed', { mention: true });
    await resumed;
    discord.person().says(channel, 'later', { mention: true });
    await both;
    expect(heard).toEqual(['missed', 'later']);
    expect(discord.gateway.counts()).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('begins anew after a lost session, and what it missed is gone', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    // Its identify throttler would make it wait five seconds before it may identify again.
    const client = await bot(discord, {
      ws: { buildIdentifyThrottler: () => ({ waitForIdentify: async () => undefined }) },
    });
    const heard: string[] = [];
    const later = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, ({ content }) => {
        heard.push(content.replace(`${discord.bot.mention} `, ''));
        if (content.includes('later')) resolve();
      });
    });
    discord.gateway.loseSessions();
    discord.gateway.cut();
    discord.person().says(channel, 'missed', { mention: true });
    await discord.connected();
    discord.person().says(channel, 'later', { mention: true });
    await later;
    expect(heard).toEqual(['later']);
    expect(discord.gateway.counts().identified).toBe(2);
  });

  it('gives up a frozen gateway and resumes on another connection', async () => {
    const discord = await start({ heartbeatMs: 500 });
    const channel = discord.guild().channel('general');
    const client = await bot(discord);
    const heard = new Promise((resolve) => client.once(Events.MessageCreate, ({ content }) => resolve(content)));
    discord.gateway.freeze();
    discord.person().says(channel, 'while frozen', { mention: true });
    expect(await heard).toContain('while frozen');
    // A machine that is slow for longer than a heartbeat makes it give up the next one too; the session is kept all the same.
    const { opened, identified, resumed } = discord.gateway.counts();
    expect([opened > 1, identified, resumed > 0]).toEqual([true, 1, true]);
  });

  it('reconnects when asked to, and survives frames that are no payload', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const client = await bot(discord);
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
    discord.gateway.askToReconnect();
    await resumed;
    discord.gateway.raw('{ this is no JSON');
    discord.gateway.raw(JSON.stringify({ op: 99, d: null }));
    discord.gateway.dispatch('SOMETHING_NEW', { future: true });
    const heard = new Promise((resolve) => client.once(Events.MessageCreate, ({ content }) => resolve(content)));
    discord.person().says(channel, 'still here', { mention: true });
    expect(await heard).toContain('still here');
  });

  it('waits out a 429 and repeats a 503, also one that came after the work', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const client = await bot(discord);
    const limited: number[] = [];
    client.rest.on(RESTEvents.RateLimited, ({ timeToReset }) => limited.push(timeToReset));
    const send = (content: string) => client.rest.post(`/channels/${channel.id}/messages`, { body: { content } });
    discord.trouble.fail({ status: 429, times: 1, retryAfterSeconds: 0.02 });
    await send('limited');
    expect(limited).toHaveLength(1);
    discord.trouble.fail({ status: 503, times: 2 });
    await send('repeated');
    discord.trouble.fail({ status: 502, times: 1, after: true, only: /^POST .*messages$/u });
    await send('twice');
    expect(channel.messages.map(({ text }) => text)).toEqual(['limited', 'repeated', 'twice', 'twice']);
    expect(discord.trouble.failures()).toBe(4);
    expect(discord.requests.filter(({ troubled }) => troubled).map(({ status }) => status)).toEqual([
      429, 503, 503, 502,
    ]);
  });

  it('keeps to realistic rate limits when they are on', async () => {
    const time = Date.now();
    const discord = await start({ now: () => time });
    const channel = discord.guild().channel('general');
    discord.rateLimits(true);
    const path = `/channels/${channel.id}/messages`;
    const answers = await Promise.all(many(6, () => call(discord, 'POST', path, { content: 'x' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ message: 'You are being rate limited.', global: false });
    expect(Number(refused?.headers.get('retry-after'))).toBeCloseTo(refused?.body.retry_after, 2);
    expect(answers[0]?.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/u);
  });

  it('goes down with Discord and comes back with it', async () => {
    const discord = await start();
    const channel = discord.guild().channel('general');
    const client = await bot(discord, { rest: { api: discord.apiUrl, retries: 0 } });
    const gone = new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
    await discord.goDown();
    await gone;
    await expect(client.rest.get('/gateway')).rejects.toThrow();
    await discord.comeBack();
    await discord.connected();
    const heard = new Promise((resolve) => client.once(Events.MessageCreate, ({ content }) => resolve(content)));
    discord.person().says(channel, 'back', { mention: true });
    expect(await heard).toContain('back');
  });

  it('loses everything with its token', async () => {
    const discord = await start();
    const client = await bot(discord);
    const over = new Promise<number>((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    discord.revokeToken();
    expect(await over).toBe(4004);
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(401);
    discord.restoreToken();
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(200);
  });

  it('shards: each guild on its own, direct messages on the first, several processes alike', async () => {
    const discord = await start();
    const guilds = many(2, (index) => discord.guild({ name: `g${index}` }));
    const channels = guilds.map((guild) => guild.channel('general'));
    const person = discord.person();
    const [client, twin] = [await bot(discord, { shards: [0, 1], shardCount: 2 }), await bot(discord)];
    await discord.connected({ sessions: 3 });
    const heard: string[] = [];
    const collect = (name: string, from: Client) =>
      new Promise<void>((resolve) => {
        let count = 0;
        from.on(Events.MessageCreate, (message) => {
          heard.push(`${name} ${message.guild?.shardId ?? 'dm'}`);
          count += 1;
          if (count === 3) resolve();
        });
      });
    const both = Promise.all([collect('two', client), collect('one', twin)]);
    for (const channel of channels) person.says(channel, 'x', { mention: true });
    person.writes('x');
    await both;
    const shards = guilds.map(({ id }) => Number((BigInt(id) >> 22n) % 2n));
    expect([...shards].sort()).toEqual([0, 1]);
    expect(heard.sort()).toEqual(['one 0', 'one 0', 'one dm', 'two 0', 'two 1', 'two dm']);
  });

  it('delivers interactions and messages twice when told to', async () => {
    const { discord, channel, person } = await stage();
    const client = await bot(discord);
    const codes: unknown[] = [];
    const twice = new Promise<void>((resolve) => {
      client.on(Events.InteractionCreate, async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.reply('x').catch((error: { code: unknown }) => {
          codes.push(error.code);
          resolve();
        });
      });
    });
    person.command(channel, 'ask').again();
    await twice;
    expect(codes).toEqual([40060]);
    // A message that discord.js still has in its cache is not announced a second time; interactions have no such guard.
    const heard: string[] = [];
    const over = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, ({ content, author }) => {
        if (!author.bot) heard.push(content.replace(`${discord.bot.mention} `, ''));
        if (content.includes('last')) resolve();
      });
    });
    discord.deliverAgain(person.says(channel, 'first', { mention: true }));
    person.says(channel, 'last', { mention: true });
    await over;
    expect(heard).toEqual(['first', 'last']);
  });
});

describe('the gateway on its own', () => {
  const connect = async (discord: Discord) => {
    const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws').replace('/api', '')}/?v=10&encoding=json`);
    endings.push(async () => socket.terminate());
    const frames: { op: number; t?: string; s?: number; d: unknown }[] = [];
    const waiting = new Set<() => void>();
    socket.on('message', (raw) => {
      frames.push(JSON.parse(String(raw)));
      for (const look of [...waiting]) look();
    });
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    const frame = (matches: (frame: { op: number; t?: string }) => boolean) =>
      new Promise<{ op: number; t?: string; s?: number; d: unknown }>((resolve) => {
        const look = () => {
          const found = frames.find(matches);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    await new Promise((resolve) => socket.once('open', resolve));
    return { socket, frame, closed, send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })) };
  };

  it.each([
    ['a bad token', { token: 'wrong', intents: 1 }, 4004],
    ['a shard that cannot be', { token: 'fake.bot.token', intents: 1, shard: [2, 2] }, 4010],
    ['intents that do not exist', { token: 'fake.bot.token', intents: 1 << 30 }, 4013],
    ['intents not granted', { token: 'fake.bot.token', intents: 1 << 1 }, 4014],
  ])('closes on %s', async (_name, identify, code) => {
    const { frame, send, closed } = await connect(await start());
    expect((await frame(({ op }) => op === 10)).d).toEqual({ heartbeat_interval: 41_250 });
    send(2, identify);
    expect(await closed).toBe(code);
  });

  it('closes what speaks before identifying, too often or too long', async () => {
    const discord = await start();
    const early = await connect(discord);
    early.send(3, {});
    expect(await early.closed).toBe(4003);
    const eager = await connect(discord);
    for (const number of many(121, Number)) eager.send(1, number);
    expect(await eager.closed).toBe(4008);
    const long = await connect(discord);
    long.send(1, letters(4_096));
    expect(await long.closed).toBe(4002);
  });

  it('sends only events of the intents asked for, and interactions without any', async () => {
    const { discord, channel, person } = await stage();
    const { frame, send } = await connect(discord);
    send(2, { token: discord.token, intents: 1 << 12, shard: [0, 1] });
    expect((await frame(({ t }) => t === 'READY')).d).toMatchObject({
      v: 10,
      application: { id: discord.bot.id },
      shard: [0, 1],
    });
    person.says(channel, 'not for it', { mention: true });
    person.writes('for it');
    expect((await frame(({ t }) => t === 'MESSAGE_CREATE')).d).toMatchObject({ content: 'for it' });
    person.command(channel, 'ask');
    expect((await frame(({ t }) => t === 'INTERACTION_CREATE')).s).toBe(3);
  });

  it('refuses to greet, or to identify, for as long as the test wants', async () => {
    const discord = await start();
    discord.gateway.closeBeforeHello(1);
    expect(await (await connect(discord)).closed).toBe(1001);
    discord.gateway.closeAtIdentify(4000, 1);
    const second = await connect(discord);
    second.send(2, { token: discord.token, intents: 1 });
    expect(await second.closed).toBe(4000);
    const third = await connect(discord);
    third.send(2, { token: discord.token, intents: 1 });
    expect((await third.frame(({ t }) => t === 'READY')).op).toBe(0);
    third.send(6, { token: discord.token, session_id: 'unknown', seq: 1 });
    expect((await third.frame(({ op }) => op === 9)).d).toBe(false);
  });
});

describe('running long', () => {
  it('waits say what was awaited and what is there', async () => {
    const { channel, person, answer } = await stage({ patienceMs: 20 });
    await expect(channel.message()).rejects.toThrow(
      'Waited 20 ms for a message of the bot in #general. There is: no message of the bot',
    );
    const handle = person.command(channel, 'ask');
    await answer(handle, 5);
    await expect(handle.reply()).rejects.toThrow('a reply to /ask. There is: response type 5, "thinking"');
  });

  it('forgets what it is told to, and keeps its records bounded', async () => {
    const { discord, channel, person, answer } = await stage();
    const handle = person.command(channel, 'ask');
    await answer(handle, 4, { content: 'x' });
    discord.forget();
    expect([discord.requests, discord.violations, channel.messages]).toEqual([[], [], []]);
    expect((await answer(handle, 4, { content: 'x' })).body.code).toBe(10062);
    for (const text of many(5_001, String)) person.says(channel, text);
    expect(channel.messages).toHaveLength(5_000);
  });

  it('the same seed fails the same calls', async () => {
    const run = async (seed: number) => {
      const discord = await start({ seed });
      discord.trouble.fail({ status: [500, 502, 503], share: 0.5 });
      const answers: number[] = [];
      for (const _ of many(20, Number)) answers.push((await call(discord, 'GET', '/users/@me')).status);
      return answers;
    };
    const [first, again, other] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('500 interactions in flight at once', async () => {
    // How many can be under way is the question here, not how long the machine takes for them.
    const { discord, channel, person } = await stage({ acknowledgeWithinMs: 120_000 });
    const client = await bot(discord, { rest: { api: discord.apiUrl, globalRequestsPerSecond: 1_000_000 } });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('x');
    });
    const replies = await Promise.all(many(500, () => person.command(channel, 'ask').reply()));
    expect(replies.every(({ text }) => text === 'x')).toBe(true);
    expect([discord.late, discord.violations]).toEqual([[], []]);
  });
});
