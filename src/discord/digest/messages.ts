/**
 * A digest as messages: the parts of its reply, and its picture below the last of them.
 */
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
