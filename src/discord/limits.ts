/**
 * What Discord takes, as numbers with their source, and what of a message or modal it would refuse. discord.js checks single
 * components but no totals, so they are counted here. Pages are those of docs.discord.com/developers. Text is counted in
 * UTF-16 units, the larger of the two ways to count: what passes here passes either way.
 */
import { ComponentType, MessageFlags } from 'discord.js';

export const limits = {
  /** components/reference: "Messages allow up to 40 total components", nested ones included. */
  components: 40,
  /** discordjs.guide, display components: over all text displays of a message together. */
  displayText: 4_000,
  /** resources/message, create message. */
  content: 2_000,
  embeds: 10,
  /** resources/message, embed limits: over all embeds of a message together. */
  embedText: 6_000,
  /** components/reference, legacy behaviour: action rows of a message without the flag for display components. */
  rows: 5,
  /** components/reference, action row: five buttons or one select. */
  rowButtons: 5,
  /** components/reference, button. discord.js refuses more as well. */
  buttonLabel: 80,
  buttonUrl: 512,
  /** components/reference, custom id: also unique in its message. */
  customId: 100,
  /** components/reference, string select. */
  options: 25,
  optionText: 100,
  placeholder: 150,
  /** components/reference, section and media gallery. */
  sectionTexts: 3,
  galleryItems: 10,
  /** components/reference, thumbnail and media gallery; resources/message, attachment. */
  altText: 1_024,
  /** reference, uploading files: each file, where a server has no boost; the whole request; the number of files. */
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 25 * 1024 * 1024,
  files: 10,
  /** interactions/receiving-and-responding, modal; components/reference, label and text input. */
  modalTitle: 45,
  modalComponents: 5,
  modalLabel: 45,
  modalDescription: 100,
  inputText: 4_000,
  inputPlaceholder: 100,
  /** interactions/application-commands, autocomplete. */
  choices: 25,
  choiceText: 100,
  /** resources/channel, start thread. */
  threadName: 100,
} as const;

/** Any component as JSON. */
type Node = { readonly type: number };
type File = { readonly name: string; readonly content: string | Uint8Array };

export type MessageBody = {
  readonly content?: string | null;
  readonly embeds?: readonly object[];
  readonly components?: readonly Node[];
  readonly files?: readonly File[];
  readonly flags?: number;
};

export type ModalBody = { readonly title: string; readonly custom_id: string; readonly components: readonly Node[] };

/** All components of a message or modal, nested ones and accessories included. */
export function componentCount({ components = [] }: { readonly components?: readonly Node[] }): number {
  return components.flatMap(withNested).length;
}

/** Characters over all text displays of a message. */
export function textLength({ components = [] }: { readonly components?: readonly Node[] }): number {
  return components
    .flatMap(withNested)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .reduce((sum, display) => sum + textOf(display, 'content').length, 0);
}

/** Why Discord would refuse the message, or show less than all of it; empty when it would take it. */
export function violations(message: MessageBody): readonly string[] {
  const { content, embeds = [], components = [], files = [], flags = 0 } = message;
  const isDisplay = (flags & MessageFlags.IsComponentsV2) !== 0;
  const all = components.flatMap(withNested);
  const embedText = embeds.flatMap(stringsOf).reduce((sum, text) => sum + text.length, 0);
  const bytes = files.map((file) => Buffer.byteLength(file.content));
  return [
    ...over('components', all.length, limits.components),
    ...over('text of displays', textLength(message), limits.displayText),
    ...over('content', content?.length ?? 0, limits.content),
    ...over('embeds', embeds.length, limits.embeds),
    ...over('text of embeds', embedText, limits.embedText),
    ...over('files', files.length, limits.files),
    ...over('bytes of a file', Math.max(0, ...bytes), limits.fileBytes),
    ...over(
      'bytes of the request',
      bytes.reduce((sum, size) => sum + size, 0),
      limits.requestBytes,
    ),
    ...(isDisplay ? displayViolations(message, all) : plainViolations(message)),
    ...all.flatMap(componentViolations),
    ...repeated(
      'custom_id',
      all.map((node) => textOf(node, 'custom_id')),
    ),
  ];
}

/** The same for a modal. */
export function modalViolations({ title, custom_id, components }: ModalBody): readonly string[] {
  const all = components.flatMap(withNested);
  const top: readonly number[] = [ComponentType.Label, ComponentType.TextDisplay];
  return [
    ...within('title', title.length, 1, limits.modalTitle),
    ...within('custom_id', custom_id.length, 1, limits.customId),
    ...within('components of a modal', components.length, 1, limits.modalComponents),
    ...components
      .filter(({ type }) => !top.includes(type))
      .map(({ type }) => `component ${type} at the top of a modal`),
    ...all.flatMap(componentViolations),
    ...repeated(
      'custom_id',
      all.map((node) => textOf(node, 'custom_id')),
    ),
  ];
}

/** components/reference: with the flag, content and embeds are refused and files show only where a component names them. */
function displayViolations({ content, embeds = [], components = [], files = [] }: MessageBody, all: readonly Node[]) {
  const named = all.flatMap(stringsOf).filter((text) => text.startsWith('attachment://'));
  const known = files.map(({ name }) => `attachment://${name}`);
  return [
    ...(content || embeds.length > 0 ? ['content or embeds beside display components'] : []),
    ...(components.length === 0 ? ['an empty message'] : []),
    ...named.filter((name) => !known.includes(name)).map((name) => `no file for ${name}`),
    ...known.filter((name) => !named.includes(name)).map((name) => `${name} is shown nowhere`),
  ];
}

function plainViolations({ content, embeds = [], components = [], files = [] }: MessageBody): readonly string[] {
  const isEmpty = (content ?? '').trim() === '' && embeds.length + files.length + components.length === 0;
  const others = components.filter(({ type }) => type !== ComponentType.ActionRow);
  return [
    ...(isEmpty ? ['an empty message'] : []),
    ...over('action rows', components.length, limits.rows),
    ...others.map(({ type }) => `component ${type} without the flag for display components`),
  ];
}

function componentViolations(node: Node): readonly string[] {
  const text = (key: string): string => textOf(node, key);
  const has = (key: string): boolean => key in node && text(key) !== '';
  switch (node.type) {
    case ComponentType.TextDisplay:
      return text('content').trim() === '' ? ['an empty text display'] : [];
    case ComponentType.Container:
      return within('components of a container', inside(node).length, 1, limits.components);
    case ComponentType.ActionRow: {
      const isButtons = inside(node).every(({ type }) => type === ComponentType.Button);
      return within('components of an action row', inside(node).length, 1, isButtons ? limits.rowButtons : 1);
    }
    case ComponentType.Section:
      return within('texts of a section', inside(node).length - 1, 1, limits.sectionTexts);
    case ComponentType.MediaGallery:
      return within('items of a gallery', listOf(node, 'items').length, 1, limits.galleryItems);
    case ComponentType.Thumbnail:
      return over('description', text('description').length, limits.altText);
    case ComponentType.Button:
      return [
        ...over('label of a button', text('label').length, limits.buttonLabel),
        ...(has('label') || 'emoji' in node || 'sku_id' in node ? [] : ['a button without label or emoji']),
        ...(has('url') || 'sku_id' in node
          ? over('url of a button', text('url').length, limits.buttonUrl)
          : within('custom_id', text('custom_id').length, 1, limits.customId)),
      ];
    case ComponentType.Label:
      return [
        ...within('label', text('label').length, 1, limits.modalLabel),
        ...over('description', text('description').length, limits.modalDescription),
      ];
    case ComponentType.TextInput:
      return [
        ...within('custom_id', text('custom_id').length, 1, limits.customId),
        ...over('value', text('value').length, limits.inputText),
        ...over('placeholder', text('placeholder').length, limits.inputPlaceholder),
      ];
    default:
      return 'custom_id' in node ? choiceViolations(node) : [];
  }
}

/** Selects of every kind, radio and checkbox groups. */
function choiceViolations(node: Node): readonly string[] {
  const options = listOf(node, 'options');
  return [
    ...within('custom_id', textOf(node, 'custom_id').length, 1, limits.customId),
    ...over('placeholder', textOf(node, 'placeholder').length, limits.placeholder),
    ...('options' in node ? within('options', options.length, 1, limits.options) : []),
    ...options.flatMap((option) => [
      ...within('label of an option', textOf(option, 'label').length, 1, limits.optionText),
      ...within('value of an option', textOf(option, 'value').length, 1, limits.optionText),
      ...over('description of an option', textOf(option, 'description').length, limits.optionText),
    ]),
    ...repeated(
      'value of an option',
      options.map((option) => textOf(option, 'value')),
    ),
  ];
}

const withNested = (node: Node): readonly Node[] => [node, ...inside(node).flatMap(withNested)];

/** What stands directly in a component: its children, a section's accessory, a label's one component. */
function inside(node: object): readonly Node[] {
  const single = Object.entries(node).flatMap(([key, value]) =>
    key === 'accessory' || key === 'component' ? [value as Node] : [],
  );
  return [...(listOf(node, 'components') as readonly Node[]), ...single];
}

function listOf(node: object, key: string): readonly object[] {
  const value: unknown = Object.entries(node).find(([name]) => name === key)?.[1];
  return Array.isArray(value) ? value : [];
}

function textOf(node: object, key: string): string {
  const value: unknown = Object.entries(node).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
}

/** Every text in a piece of JSON, however deep. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function within(what: string, size: number, least: number, most: number): readonly string[] {
  return size < least ? [`${what}: ${size}, at least ${least}`] : over(what, size, most);
}

function over(what: string, size: number, most: number): readonly string[] {
  return size > most ? [`${what}: ${size}, at most ${most}`] : [];
}

function repeated(what: string, values: readonly string[]): readonly string[] {
  const seen = values.filter((value) => value !== '');
  return seen.length > new Set(seen).size ? [`${what} twice`] : [];
}
