import type { MessageFlags } from 'discord.js';
import { ButtonBuilder, LabelBuilder, ModalBuilder, TextDisplayBuilder } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentCount, limits, modalViolations, textLength, violations } from '../../src/discord/limits.ts';

const flags: MessageFlags.IsComponentsV2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'x') => ({ type: 2, style: 2, label, custom_id });
const row = (...components: readonly object[]) => ({ type: 1, components });
const container = (...components: readonly object[]) => ({ type: 17, components });
const option = (value: string) => ({ label: 'x', value });
const select = (...options: readonly object[]) => ({ type: 3, custom_id: 's', options });

test('nested components and accessories are counted', () => {
  const section = { type: 9, components: [text('a'), text('b')], accessory: button('c') };
  expect(componentCount({ components: [container(section, row(button('a'), button('b'))), text('c')] })).toBe(9);
  expect(componentCount({})).toBe(0);
});

test('text is counted in UTF-16 units over all displays', () => {
  expect(textLength({ components: [container(text('😀a')), text('é')] })).toBe(4);
  const of = (count: number) => violations({ components: [container(text('😀'.repeat(count)))], flags });
  expect(of(2_000)).toEqual([]);
  expect(of(2_001)).toEqual(['text of displays: 4002, at most 4000']);
});

describe('a message', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => text(`${at}`));
  const option26 = Array.from({ length: 26 }, (_, at) => option(`${at}`));
  const longUrl = { type: 2, style: 5, label: 'x', url: 'h'.repeat(513) };

  test.each([
    ['as it should be', { components: [container(text('a'), row(button('a')), row(select(option('a'))))], flags }, []],
    ['plain', { content: 'a'.repeat(2_000), components: [row(button('a'))] }, []],
    ['40 components', { components: [container(...many(39))], flags }, []],
    ['41 components', { components: [container(...many(40))], flags }, ['components: 41, at most 40']],
    [
      'two halves of too much text',
      { components: [text('a'.repeat(2_001)), text('b'.repeat(2_000))], flags },
      ['text of displays: 4001, at most 4000'],
    ],
    ['content too long', { content: 'a'.repeat(2_001) }, ['content: 2001, at most 2000']],
    ['nothing', { content: ' ' }, ['an empty message']],
    ['nothing to display', { components: [], flags }, ['an empty message']],
    ['an empty display', { components: [text(' ')], flags }, ['an empty text display']],
    [
      'content beside displays',
      { content: 'a', components: [text('a')], flags },
      ['content or embeds beside display components'],
    ],
    [
      'displays without their flag',
      { components: [text('a')] },
      ['component 10 without the flag for display components'],
    ],
    [
      'six rows',
      { content: 'a', components: [...'abcdef'].map((id) => row(button(id))) },
      ['action rows: 6, at most 5'],
    ],
    [
      'six buttons',
      { content: 'a', components: [row(...[...'abcdef'].map((id) => button(id)))] },
      ['components of an action row: 6, at most 5'],
    ],
    [
      'a select beside a button',
      { content: 'a', components: [row(select(option('a')), button('a'))] },
      ['components of an action row: 2, at most 1'],
    ],
    ['an empty row', { content: 'a', components: [row()] }, ['components of an action row: 0, at least 1']],
    ['one id twice', { content: 'a', components: [row(button('a'), button('a'))] }, ['custom_id twice']],
    ['a long id', { content: 'a', components: [row(button('a'.repeat(101)))] }, ['custom_id: 101, at most 100']],
    [
      'a long label',
      { content: 'a', components: [row(button('a', 'x'.repeat(81)))] },
      ['label of a button: 81, at most 80'],
    ],
    [
      'a button without a face',
      { content: 'a', components: [row(button('a', ''))] },
      ['a button without label or emoji'],
    ],
    ['a long address', { content: 'a', components: [row(longUrl)] }, ['url of a button: 513, at most 512']],
    ['26 options', { content: 'a', components: [row(select(...option26))] }, ['options: 26, at most 25']],
    ['no options', { content: 'a', components: [row(select())] }, ['options: 0, at least 1']],
    [
      'a value twice',
      { content: 'a', components: [row(select(option('a'), option('a')))] },
      ['value of an option twice'],
    ],
    [
      'a long option',
      { content: 'a', components: [row(select(option('a'.repeat(101))))] },
      ['value of an option: 101, at most 100'],
    ],
    [
      'embeds too long together',
      { embeds: [{ description: 'a'.repeat(4_000) }, { fields: [{ name: 'a', value: 'b'.repeat(2_000) }] }] },
      ['text of embeds: 6001, at most 6000'],
    ],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) }, ['embeds: 11, at most 10']],
    [
      'a file that is not there',
      { components: [{ type: 13, file: { url: 'attachment://a.md' } }], flags },
      ['no file for attachment://a.md'],
    ],
    [
      'a file shown nowhere',
      { components: [text('a')], files: [{ name: 'a.md', content: '' }], flags },
      ['attachment://a.md is shown nowhere'],
    ],
    [
      'a large file',
      { content: 'a', files: [{ name: 'a', content: new Uint8Array(limits.fileBytes + 1) }] },
      ['bytes of a file: 10485761, at most 10485760'],
    ],
    [
      'a large request',
      { content: 'a', files: [1, 2, 3].map((at) => ({ name: `${at}`, content: new Uint8Array(9_000_000) })) },
      ['bytes of the request: 27000000, at most 26214400'],
    ],
  ])('%s', (_, message, expected) => {
    expect(violations(message)).toEqual(expected);
  });
});

test('discord.js draws the line of a label where we do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (length) => {
      const label = 'x'.repeat(length);
      const allows = violations({ content: 'a', components: [row(button('a', label))] }).length === 0;
      const build = (): unknown => new ButtonBuilder().setCustomId('a').setStyle(2).setLabel(label).toJSON();
      if (allows) expect(build).not.toThrow();
      else expect(build).toThrow();
    }),
  );
});

describe('a modal', () => {
  const input = (custom_id: string) => ({ type: 4, style: 2, custom_id });
  const label = (custom_id: string, words = 'Why') => ({ type: 18, label: words, component: input(custom_id) });
  const modal = (...components: readonly { readonly type: number }[]) => ({
    title: 'Reason',
    custom_id: 'm',
    components,
  });

  test.each([
    ['as it should be', modal(label('a'), text('Write.')), []],
    ['with nothing in it', modal(), ['components of a modal: 0, at least 1']],
    ['of six', modal(...[...'abcdef'].map((id) => label(id))), ['components of a modal: 6, at most 5']],
    ['with a long title', { ...modal(label('a')), title: 'x'.repeat(46) }, ['title: 46, at most 45']],
    ['with a long label', modal(label('a', 'x'.repeat(46))), ['label: 46, at most 45']],
    [
      'with an action row',
      modal({ type: 1, components: [input('a')] } as { readonly type: number }),
      ['component 1 at the top of a modal'],
    ],
    ['with one id twice', modal(label('a'), label('a')), ['custom_id twice']],
  ])('%s', (_, body, expected) => {
    expect(modalViolations(body)).toEqual(expected);
  });

  test('of discord.js with six components is not refused by it, but here', () => {
    const built = new ModalBuilder().setTitle('Reason').setCustomId('m');
    for (const at of [1, 2, 3, 4, 5])
      built.addLabelComponents(
        new LabelBuilder({ label: 'Why', component: { type: 4, custom_id: `${at}`, style: 2 } }),
      );
    expect(modalViolations(built.toJSON())).toEqual([]);
    built.addTextDisplayComponents(new TextDisplayBuilder().setContent('Write.'));
    expect(modalViolations(built.toJSON())).toEqual(['components of a modal: 6, at most 5']);
  });
});
