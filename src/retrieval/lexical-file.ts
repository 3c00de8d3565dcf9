/**
 * The sparse index as bytes and back: a JSON head with counts and terms, then the arrays, 32 bits a number, little-endian.
 * It trusts its bytes: the store checks their hash first. What it still refuses is a head that does not fit the length.
 */
import { Fault } from '../shared/errors.ts';
import type { Channel, LexicalIndex, Postings } from './lexical.ts';
import { assembleLexical, channels } from './lexical.ts';

type Head = {
  readonly passages: number;
  readonly rows: number;
  readonly channels: Readonly<Record<Channel, { readonly terms: readonly string[]; readonly postings: number }>>;
};

/** Bytes of `index`; the same index gives the same bytes. */
export function encodeLexical(index: LexicalIndex): Buffer {
  const entries = channels.map((name) => {
    const { terms, rows } = index.channels[name];
    return [name, { terms, postings: rows.length }] as const;
  });
  const head: Head = {
    passages: index.passageCount,
    rows: index.rowPassage.length,
    channels: Object.fromEntries(entries) as Head['channels'],
  };
  const text = Buffer.from(JSON.stringify(head), 'utf8');
  // The head is padded so that the arrays start at a multiple of four.
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const padding = Buffer.alloc((4 - (text.length % 4)) % 4, 0x20);
  const arrays = channels.flatMap((name) => {
    const { starts, rows, counts, passageLength, rowLength } = index.channels[name];
    return [starts, rows, counts, passageLength, rowLength];
  });
  return Buffer.concat([size, text, padding, ...[index.rowPassage, ...arrays].map(bytesOf)]);
}

/** The index in `bytes`. Fault when they are not what `encodeLexical` writes. */
export function decodeLexical(bytes: Buffer): LexicalIndex {
  const headLength = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
  if (headLength === 0 || headLength + 4 > bytes.length) throw new Fault('lexical index: cut short');
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as Head;
  // Copied once, for a buffer from a file need not start at a multiple of four.
  const body = new Uint8Array(bytes.subarray(4 + headLength + ((4 - (headLength % 4)) % 4))).buffer;
  let at = 0;
  const take = <Numbers>(
    of: new (buffer: ArrayBuffer, from: number, length: number) => Numbers,
    length: number,
  ): Numbers => {
    if (at + length * 4 > body.byteLength) throw new Fault('lexical index: cut short');
    const numbers = new of(body, at, length);
    at += length * 4;
    return numbers;
  };
  const rowPassage = take(Uint32Array, head.rows);
  const index = assembleLexical(head.passages, rowPassage, (name): Postings => {
    const { terms, postings } = head.channels[name];
    return {
      terms,
      starts: take(Uint32Array, terms.length + 1),
      rows: take(Uint32Array, postings),
      counts: take(Float32Array, postings),
      passageLength: take(Float32Array, head.passages),
      rowLength: take(Float32Array, head.rows),
    };
  });
  if (at !== body.byteLength) throw new Fault('lexical index: longer than its head says');
  return index;
}

function bytesOf(numbers: Uint32Array | Float32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
