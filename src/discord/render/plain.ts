/**
 * A reply as ordinary messages, for servers that refuse display components: the same words and the same rules of what may be
 * divided, in contents of at most 2,000 characters.
 */
import type { Reply } from '../../desk/reply.ts';
import { limits } from '../limits.ts';
import { drawBlocks } from './blocks.ts';
import type { RenderedFile } from './file.ts';
import { fileOf } from './file.ts';
import type { Notes } from './notes.ts';
import { notesFor, notesRoom } from './notes.ts';
import { mostMessages, paginate } from './pages.ts';

export type RenderedPlain = {
  readonly contents: readonly string[];
  /** To go with the last of them. */
  readonly files: readonly RenderedFile[];
};

const gap = '\n\n';

/** No contents for a reply with nothing to see. `mention` is the id of the person who is called to it, above everything else. */
export function renderPlain(reply: Reply, notes: Notes, mention?: string): RenderedPlain {
  const call = mention === undefined ? [] : [`<@${mention}>`];
  const room = limits.content - notesRoom(notes) - gap.length - [...call, ''].join(gap).length;
  const pieces = drawBlocks(reply.blocks, room);
  const pages = paginate(pieces, { text: room, gap: gap.length, components: Number.POSITIVE_INFINITY });
  const file = pages.length > mostMessages ? fileOf(reply) : undefined;
  const shown = file === undefined ? pages : pages.slice(0, 1);
  const contents = shown.map((sections, at) =>
    [
      ...(at === 0 ? call : []),
      ...sections.map(({ text }) => text),
      ...notesFor(notes, at + 1, shown.length, file),
    ].join(gap),
  );
  return { contents, files: file === undefined ? [] : [file] };
}
