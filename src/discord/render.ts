/**
 * A reply as Discord messages of display components. What is too long goes on in further messages; what would take more than
 * four shows its beginning and is attached whole. Nothing is cut between a claim and its marks or a quote and its head, and
 * nothing is lost. It knows no interaction and sends nothing.
 */
import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
} from 'discord.js';
import { ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js';
import type { Reply } from '../desk/reply.ts';
import { componentCount, limits } from './limits.ts';
import { drawBlocks } from './render/blocks.ts';
import type { RenderedFile } from './render/file.ts';
import { fileOf } from './render/file.ts';
import type { Notes } from './render/notes.ts';
import { notesFor, notesRoom } from './render/notes.ts';
import type { Section } from './render/pages.ts';
import { mostMessages, paginate } from './render/pages.ts';

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Ready to be sent but for the files, which discord.js wants as attachments of their bytes. */
export type RenderedMessage = {
  readonly components: readonly [APIContainerComponent];
  readonly files: readonly RenderedFile[];
  readonly flags: MessageFlags.IsComponentsV2;
};

export type RenderOptions = Notes & {
  /** Buttons and selects below the end of the reply. */
  readonly controls?: readonly ActionRow[];
  /** One message: what does not fit is attached whole, not continued. */
  readonly isOne?: boolean;
  /** Id of the person who is called to it, above everything else. */
  readonly mention?: string;
  /** The colour of the bar; by what the reply says when left out. */
  readonly accent?: number;
};

/** Answers green, what the report does not answer amber, cards the blue of the United Nations. */
const accents = { answer: 0x23a55a, warning: 0xf0b232, card: 0x009edb } as const;

/** No messages for a reply with nothing to see and no controls. */
export function renderReply(reply: Reply, options: RenderOptions): readonly RenderedMessage[] {
  const { controls = [], mention, accent = accents[toneOf(reply)] } = options;
  const call = mention === undefined ? '' : `<@${mention}>`;
  const room = limits.displayText - notesRoom(options) - call.length;
  const components = sectionsRoom(controls) - (call === '' ? 0 : 1);
  const pages = paginate(drawBlocks(reply.blocks, room), { text: room, gap: 0, components });
  const file = pages.length > (options.isOne === true ? 1 : mostMessages) ? fileOf(reply) : undefined;
  const shown = file === undefined ? pages : pages.slice(0, 1);
  if (shown.length === 0) return controls.length === 0 ? [] : [messageOf(controls, [], accent)];
  return shown.map((sections, at) => {
    const notes = notesFor(options, at + 1, shown.length, file).map(display);
    const below = at < shown.length - 1 || controls.length === 0 ? [] : [rule, ...controls];
    const attached = file === undefined ? [] : [attachment(file)];
    const files = file === undefined ? [] : [file];
    const above = at > 0 || call === '' ? [] : [display(call)];
    return messageOf([...above, ...sections.flatMap(drawSection), ...notes, ...attached, ...below], files, accent);
  });
}

function toneOf({ blocks }: Reply): keyof typeof accents {
  if (blocks.some(({ kind }) => kind === 'claim' || kind === 'statement')) return 'answer';
  return blocks[0]?.kind === 'text' && blocks[0].tone === 'warning' ? 'warning' : 'card';
}

/** What the container, a note, an attached file and the controls under their rule leave of a message. */
function sectionsRoom(controls: readonly ActionRow[]): number {
  return limits.components - 3 - (controls.length === 0 ? 0 : 1 + componentCount({ components: controls }));
}

function messageOf(
  components: readonly APIComponentInContainer[],
  files: readonly RenderedFile[],
  accent: number,
): RenderedMessage {
  return {
    components: [{ type: ComponentType.Container, accent_color: accent, components: [...components] }],
    files,
    flags: MessageFlags.IsComponentsV2,
  };
}

const rule: APIComponentInContainer = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

const display = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });

const attachment = ({ name }: RenderedFile): APIComponentInContainer => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

function drawSection({ text, isRuled }: Section): readonly APIComponentInContainer[] {
  return isRuled ? [rule, display(text)] : [display(text)];
}
