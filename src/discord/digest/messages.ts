/**
 * A digest as messages: the parts of its reply, and its picture below the last of them. What a message says can be told from
 * another's by its words alone, where a server does not give back the nonce it was sent with.
 */
import type { APIMessageTopLevelComponent, Message } from 'discord.js';
import { AttachmentBuilder, ComponentType } from 'discord.js';
import type { Content } from '../../digest/store.ts';
import type { Part } from '../message-parts.ts';
import { partsOf } from '../message-parts.ts';

type Body = {
  readonly content?: string;
  readonly components?: readonly unknown[];
  readonly files?: readonly AttachmentBuilder[];
};

/** With display components, or as plain text for servers that know none. */
export function digestParts({ reply, picture }: Content, isDisplay: boolean): readonly Part[] {
  const { display, plain, wrong } = partsOf({ reply });
  const parts = isDisplay && wrong.length === 0 ? display : plain();
  if (picture === null) return parts;
  const file = new AttachmentBuilder(Buffer.from(picture.png), { name: picture.name, description: picture.alt });
  const gallery = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${picture.name}` }, description: picture.alt }],
  };
  return parts.map((part, at) => {
    if (at < parts.length - 1) return part;
    const { components = [], files = [], ...body } = part.body as Body;
    const shown = part.isDisplay ? [...components, gallery] : components;
    return { ...part, body: { ...body, components: shown, files: [...files, file] } };
  });
}

/** The letters and digits of a message as it was sent: what is left of them is the same on every server. */
export function wordsOfPart({ body }: Part): string {
  const { content = '', components = [] } = body as Body;
  return lettersOf([content, ...textsIn(components)]);
}

/** The same of one that was read back. */
export function wordsOfMessage({ content, components }: Message): string {
  return lettersOf([
    content,
    ...textsIn(components.map((component) => component.toJSON() as APIMessageTopLevelComponent)),
  ]);
}

/** What text displays say, in order. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, content, components } = value as { type?: unknown; content?: unknown; components?: unknown };
  return [
    ...(type === ComponentType.TextDisplay && typeof content === 'string' ? [content] : []),
    ...textsIn(components),
  ];
}

function lettersOf(texts: readonly string[]): string {
  return texts.join('').replace(/[^\p{L}\p{N}]+/gu, '');
}
