/**
 * What is shown, as bodies of messages that discord.js takes: with display components, and the same as plain text for servers
 * that know none.
 */
import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { AttachmentBuilder, ComponentType, MessageFlags } from 'discord.js';
import type { Reply } from '../desk/reply.ts';
import { violations } from './limits.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import { renderPlain } from './render/plain.ts';
import type { RenderedMessage } from './render.ts';
import { renderReply } from './render.ts';

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What is to be shown, with its controls, and a file beside it. */
export type Shown = {
  readonly reply: Reply;
  readonly controls?: readonly ActionRow[];
  readonly file?: { readonly name: string; readonly content: string | Uint8Array };
  /** Shown above everything that follows the words; `description` is read to those who do not see it. */
  readonly picture?: { readonly name: string; readonly content: Uint8Array; readonly description: string };
  /** Id of the person who is called to it: the only one whom it may notify. */
  readonly mention?: string;
  /** What is turned like a page is one message: further ones would stay behind. */
  readonly isOne?: boolean;
};

/** `content` as text or as bytes. */
type Attached = { readonly name: string; readonly content: string | Uint8Array; readonly description?: string };

const filesOf = (files: readonly Attached[]) =>
  files.map(({ name, content, description }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    return new AttachmentBuilder(bytes, { name, ...(description === undefined ? {} : { description }) });
  });

/** One message as discord.js takes it, without flags of its own. */
export type Part = { readonly body: object; readonly isDisplay: boolean };

/** The messages of `shown`, and the same as plain text for a server that knows no display components. */
export function partsOf({ reply, controls = [], file, picture, mention, isOne = false }: Shown): {
  readonly display: readonly Part[];
  readonly plain: () => readonly Part[];
  /** What Discord would refuse of `display`: nothing, unless a limit was miscounted. */
  readonly wrong: readonly string[];
} {
  const { continued, attached } = discordPhrasesOf(reply.language);
  const called = mention === undefined ? {} : { mention };
  const allowed = mention === undefined ? {} : { allowedMentions: { users: [mention] } };
  const rendered = renderReply(reply, { controls, continued, attached, isOne, ...called });
  const beside: readonly (RenderedMessage['files'][number] | Attached)[] = [
    ...(picture === undefined ? [] : [picture]),
    ...(file === undefined ? [] : [file]),
  ];
  const below = [
    ...(picture === undefined ? [] : [pictureComponent(picture)]),
    ...(file === undefined ? [] : [fileComponent(file.name)]),
  ];
  const messages = rendered.map(({ components, files, flags }, at) =>
    at === rendered.length - 1
      ? { components: [...components, ...below], files: [...files, ...beside], flags }
      : { components, files, flags },
  );
  const display = messages.map(({ components, files }, at) => ({
    body: { components, files: filesOf(files), ...(at === 0 ? allowed : {}) },
    isDisplay: true,
  }));
  const plain = () => {
    const { contents, files } = renderPlain(reply, { continued, attached }, mention);
    return contents.map((content, at) => {
      const isLast = at === contents.length - 1;
      const attachments = [...files, ...beside];
      return {
        body: {
          ...{ content, files: filesOf(isLast ? attachments : []), components: isLast ? controls : [] },
          ...(at === 0 ? allowed : {}),
        },
        isDisplay: false,
      };
    });
  };
  return { display, plain, wrong: messages.flatMap(violations) };
}

/** With display components an attachment shows only where it is named (components/reference, "File"). */
const fileComponent = (name: string) => ({ type: ComponentType.File as const, file: { url: `attachment://${name}` } });

const pictureComponent = ({ name, description }: NonNullable<Shown['picture']>) => ({
  type: ComponentType.MediaGallery as const,
  items: [{ media: { url: `attachment://${name}` }, description }],
});

export const shownAs = ({ isDisplay }: Part) => (isDisplay ? ([MessageFlags.IsComponentsV2] as const) : []);
export const privately = (part: Part, isPrivate: boolean) =>
  isPrivate ? ([...shownAs(part), MessageFlags.Ephemeral] as const) : shownAs(part);
