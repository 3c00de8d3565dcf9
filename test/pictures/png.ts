/** Reads a PNG as its specification has it: signature, chunks with their checksums, and the pixels of 8-bit RGBA images. */
import { crc32, inflateSync } from 'node:zlib';

export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

export function readPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG signature');
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error(`damaged chunk at ${at}`);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += length + 12;
  }
  const header = chunks[0];
  if (header?.type !== 'IHDR' || chunks.at(-1)?.type !== 'IEND') throw new Error('no header or no end');
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (header.data[8] !== 8 || header.data[9] !== 6 || header.data[12] !== 0) throw new Error('not 8-bit RGBA');
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  return { width, height, rgba: unfiltered(raw, width, height) };
}

function unfiltered(raw: Buffer, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const rgba = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : (rgba[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (rgba[(y - 1) * stride + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (rgba[(y - 1) * stride + x - 4] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 9];
      if (predicted === undefined) throw new Error(`unknown filter ${filter}`);
      rgba[y * stride + x] = ((raw[y * (stride + 1) + 1 + x] ?? 0) + predicted) & 255;
    }
  }
  return rgba;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** How many pixels of the region have exactly this colour ("#rrggbb"). */
export function countColour({ width, height, rgba }: Pixels, colour: string, region = { from: 0, to: height }): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = region.from * width * 4; at < region.to * width * 4; at += 4)
    if (rgba[at] === wanted[0] && rgba[at + 1] === wanted[1] && rgba[at + 2] === wanted[2]) count += 1;
  return count;
}
