/**
 * A difference as Discord's markup: what was taken out struck through, what was put in bold. Marks stand round visible words
 * only, for round white space they would be shown as they are.
 */
import type { Block } from '../../desk/reply.ts';
import { cleanText, escapeText, isBlank } from './escape.ts';
import { splitText } from './split.ts';

type Parts = Extract<Block, { kind: 'difference' }>['parts'];

const marks = { same: '', removed: '~~', added: '**' } as const;

/** Pieces of markup in order, none longer than `room`. */
export function drawDifference(parts: Parts, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const fragment of parts.flatMap((part) => fragmentsOf(part, room))) {
    if (piece.length + fragment.length > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += fragment;
  }
  return [...pieces, piece].map((text) => text.trim()).filter((text) => !isBlank(text));
}

function fragmentsOf({ kind, text }: Parts[number], room: number): readonly string[] {
  const mark = marks[kind];
  return text.split(/(\n)/u).flatMap((row) => {
    if (row === '\n') return [row];
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(row) ?? [];
    const clean = cleanText(words);
    if (isBlank(clean)) return before === '' ? [] : [' '];
    const framed = (words: string): string => `${mark}${escapeText(words)}${mark}`;
    const whole = framed(clean);
    const cut =
      whole.length <= room - 2 ? [whole] : splitText(clean, room - 2, (one) => framed(one).length).map(framed);
    return [...(before === '' ? [] : [' ']), ...cut, ...(after === '' ? [] : [' '])];
  });
}

/** The same as plain text, for a file: [-taken out-]{+put in+}. */
export function differenceText(parts: Parts): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return parts.map(({ kind, text }) => `${signs[kind][0]}${cleanSpaced(text)}${signs[kind][1]}`).join('');
}

const cleanSpaced = (text: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return before + cleanText(words) + after;
};
