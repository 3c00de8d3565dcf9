/**
 * A whole reply as the text of a file, for what is too long to be shown. Structure is marked as in Markdown; words stand as
 * written, without escapes, so that they can be quoted from it.
 */
import type { Block, Reply } from '../../desk/reply.ts';
import { markText } from '../../desk/reply.ts';
import { differenceText } from './difference.ts';
import { cleanLine, cleanText } from './escape.ts';

export type RenderedFile = { readonly name: string; readonly content: string };

/** UTF-8 text. */
export function fileOf({ blocks }: Reply): RenderedFile {
  const texts = blocks.map(textOf).filter((text) => text !== '');
  return { name: 'reply.md', content: `${texts.join('\n\n')}\n` };
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.level === 1 ? '#' : '##'} ${cleanLine(block.text)}`;
    case 'text':
      return cleanText(block.text);
    case 'claim':
      return `- ${[
        cleanText(block.text),
        ...block.marks
          .map(markText)
          .filter((mark) => mark !== '')
          .map((mark) => `[${mark}]`),
      ].join(' ')}`;
    case 'quote':
      return `${headOf([markText(block.mark), block.label])}\n${cleanText(block.text).replace(/^/gmu, '> ')}`.trim();
    case 'statement':
      return `${headOf([block.label])} ${cleanText(block.text)}`.trim();
    case 'list':
      return block.items
        .map(({ marker, text }) => `${indentOf(marker)}${cleanLine(marker)} ${cleanText(text)}`.trimEnd())
        .join('\n');
    case 'fields':
      return block.rows.map(({ label, value }) => `${headOf([label])} ${cleanText(value)}`.trim()).join('\n');
    case 'difference':
      return differenceText(block.parts).trim();
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.map(cleanLine).join(' | ')).join('\n');
  }
}

/** The spaces before a marker, which give its level in an outline. */
const indentOf = (marker: string): string => /^ */u.exec(marker)?.[0] ?? '';

function headOf(parts: readonly (string | null)[]): string {
  const head = parts
    .map((part) => cleanLine(part ?? ''))
    .filter((part) => part !== '')
    .join(' · ');
  return head === '' ? '' : `**${head}**`;
}
