/**
 * A digest as messages: the parts of its reply, and its picture below the last of them; in words where no file may be attached.
 * How many there are depends on neither.
 */
import { AttachmentBuilder, ComponentType } from 'discord.js';
import type { Content, Picture } from '../../digest/store.ts';
import { limits, violations } from '../limits.ts';
import type { Part } from '../message-parts.ts';
import { partsOf, shownAs } from '../message-parts.ts';
import { cleanLine, escapeText } from '../render/escape.ts';

type Body = {
  readonly content?: string;
  readonly components?: readonly { readonly type: number }[];
  readonly files?: readonly AttachmentBuilder[];
};

export type DigestForm = {
  /** With display components, or as plain text for servers that know none. */
  readonly isDisplay: boolean;
  readonly mayAttach: boolean;
};

export function digestParts({ reply, picture }: Content, { isDisplay, mayAttach }: DigestForm): readonly Part[] {
  const { display, plain, wrong } = partsOf({ reply });
  const parts = isDisplay && wrong.length === 0 ? display : plain();
  if (picture === null) return parts;
  const below = mayAttach ? withPicture : withWords;
  return parts.map((part, at) => (at < parts.length - 1 ? part : below(part, picture)));
}

/** Whether a part cannot be shown without a file: what is too long for a few messages is attached whole. */
export function needsFile({ body }: Part): boolean {
  return ((body as Body).files ?? []).length > 0;
}

function withPicture(part: Part, { name, alt, png }: Picture): Part {
  const { components = [], files = [], ...body } = part.body as Body;
  const file = new AttachmentBuilder(Buffer.from(png), { name, description: alt });
  const gallery = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, description: alt }],
  };
  const shown = part.isDisplay ? [...components, gallery] : components;
  return { ...part, body: { ...body, components: shown, files: [...files, file] } };
}

/** What it shows, where there is room: all of it stands on the board as well. */
function withWords(part: Part, { alt }: Picture): Part {
  const { content = '', components = [], ...body } = part.body as Body;
  const words = `-# ${escapeText(cleanLine(alt))}`;
  if (!part.isDisplay) {
    const longer = `${content}\n\n${words}`;
    return longer.length > limits.content ? part : { ...part, body: { ...body, components, content: longer } };
  }
  const shown = { ...body, components: [...components, { type: ComponentType.TextDisplay, content: words }] };
  const [flags = 0] = shownAs(part);
  return violations({ components: shown.components, flags }).length > 0 ? part : { ...part, body: shown };
}
