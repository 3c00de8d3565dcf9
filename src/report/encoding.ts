/**
 * Which encoding a text's bytes are in, by validity first and letter statistics second. It names an encoding; it decodes
 * nothing for anyone and refuses nothing (`file.ts` does).
 */

/** `label` is what TextDecoder reads it with; null where the bytes are of an encoding that could only be named. */
export type Encoding = { readonly name: string; readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null };

const utf8: Encoding = { name: 'UTF-8', label: 'utf-8' };
const utf16: Readonly<Record<'le' | 'be', Encoding>> = {
  le: { name: 'UTF-16LE', label: 'utf-16le' },
  be: { name: 'UTF-16BE', label: 'utf-16be' },
};

/** Bytes the statistics look at; validity is always checked on the whole. */
const sampleSize = 256 * 1024;

/** The encoding of `bytes`; null when they are not text; a name of "unknown" when they are, but in no encoding known here. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const mark = markedEncoding(bytes);
  if (mark !== undefined) return mark;
  const sample = bytes.subarray(0, sampleSize);
  const count = countBytes(sample);
  if (count.nul > 0)
    return unmarkedUtf16(sample, count) ?? (bytes.includes(0) ? null : { name: 'unknown', label: null });
  if (bytes.includes(0)) return null;
  // A text extracted from a PDF may carry a stray control character; a program or picture carries one in every few bytes.
  if (count.control > sample.length * 0.01 + 2) return null;
  if (/\x1b\$[@B]/u.test(latin1(sample))) return { name: 'ISO-2022-JP', label: null };
  if (decodes(bytes, 'utf-8') || isDamagedUtf8(sample)) return utf8;
  return legacyEncoding(bytes, sample);
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0)
    return { name: 'UTF-32LE', label: null };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { name: 'UTF-32BE', label: null };
  if (a === 0xff && b === 0xfe) return utf16.le;
  if (a === 0xfe && b === 0xff) return utf16.be;
  return undefined;
}

function countBytes(sample: Uint8Array) {
  let nul = 0;
  let oddNul = 0;
  let control = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const byte = sample[at] as number;
    if (byte === 0) {
      nul += 1;
      oddNul += at % 2;
    } else if ((byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f) control += 1;
  }
  return { nul, oddNul, control };
}

/** UTF-16 without a mark: the zero bytes of its spaces, digits and line ends all stand on one side. */
function unmarkedUtf16(sample: Uint8Array, count: ReturnType<typeof countBytes>): Encoding | undefined {
  // Not all of them: 一 (U+4E00) has its zero on the other side.
  const side = count.oddNul > count.nul / 2 ? 'le' : 'be';
  if (Math.max(count.oddNul, count.nul - count.oddNul) < count.nul * 0.75) return undefined;
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const text = new TextDecoder(utf16[side].label ?? 'utf-16le').decode(even);
  const readable = text.match(/[\p{L}\p{N}\p{P}\p{S}\p{M}\s]/gu)?.length ?? 0;
  const usual =
    text.match(/[\p{Script=Han}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{N}\p{P}\s]/gu)?.length ?? 0;
  return readable > text.length * 0.97 && usual > text.length * 0.8 ? utf16[side] : undefined;
}

/** UTF-8 with a few broken bytes: every other non-ASCII character decodes, which no other encoding does by chance. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const high = new TextDecoder().decode(sample).match(/[^\x00-\x7f]/gu) ?? [];
  const broken = high.filter((character) => character === '\ufffd').length;
  return high.length >= 50 && broken <= high.length * 0.02;
}

type Candidate = { readonly name: string; readonly decoder: string; readonly expected: RegExp; readonly least: number };

/** The share of characters beyond ASCII that a text in this encoding has of its language's commonest, at the least. */
const wideCandidates: readonly Candidate[] = [
  { name: 'Shift_JIS', decoder: 'shift_jis', expected: /[\u3041-\u30ff]/gu, least: 0.3 },
  { name: 'EUC-JP', decoder: 'euc-jp', expected: /[\u3041-\u30ff]/gu, least: 0.3 },
  { name: 'EUC-KR', decoder: 'euc-kr', expected: /[\uac00-\ud7a3]/gu, least: 0.6 },
  {
    name: 'Big5',
    decoder: 'big5',
    expected: /[的一是在不了有和人這中大為上個國以要時來用們生到作地於出會可也主發年動工能對部分得方後多經]/gu,
    least: 0.08,
  },
  {
    name: 'GB18030',
    decoder: 'gb18030',
    expected:
      /[的一是在不了有和人这中大为上个国以要时来用们生到作地于出会可也主发年动工能对部分得方后多经這為個國時來們發動於會對後經、。，（）]/gu,
    least: 0.12,
  },
];
const narrowCandidates: readonly Candidate[] = [
  {
    name: 'Windows-1252',
    decoder: 'windows-1252',
    expected: /[éèàçêîôûâëïùœñáíóúüäößãõÉÀÇÊÑÓÍÁÚ¿¡«»’‘“”–—…°º²]/gu,
    least: 0.7,
  },
  {
    name: 'Macintosh Roman',
    decoder: 'macintosh',
    expected: /[éèàçêîôûâëïùœñáíóúüäößÉÀÇÊÑ¿¡«»’‘“”–—…°º]/gu,
    least: 0.8,
  },
  { name: 'ISO-8859-2', decoder: 'iso-8859-2', expected: /[ąćęłńóśźżčřšžýěůáíéőűťďň]/giu, least: 0.7 },
  { name: 'Windows-1250', decoder: 'windows-1250', expected: /[ąćęłńóśźżčřšžýěůáíéőűťďň„”–’]/giu, least: 0.7 },
  { name: 'Windows-1251', decoder: 'windows-1251', expected: /[оеаинтсрвлкмдпуяьы]/gu, least: 0.7 },
  { name: 'KOI8-R', decoder: 'koi8-r', expected: /[оеаинтсрвлкмдпуяьы]/gu, least: 0.7 },
  { name: 'ISO-8859-5', decoder: 'iso-8859-5', expected: /[оеаинтсрвлкмдпуяьы]/gu, least: 0.7 },
  { name: 'IBM866', decoder: 'ibm866', expected: /[оеаинтсрвлкмдпуяьы]/gu, least: 0.7 },
  { name: 'Windows-1253', decoder: 'windows-1253', expected: /[αειονστρκλμπυηάέίόήύ]/gu, least: 0.7 },
  { name: 'Windows-1256', decoder: 'windows-1256', expected: /[ابتدرسعلمنهويةأفقك]/gu, least: 0.7 },
];

function legacyEncoding(bytes: Uint8Array, sample: Uint8Array): Encoding {
  const wide = wideCandidates.filter(({ decoder }) => decodes(bytes, decoder));
  const best = bestOf(wide, sample) ?? bestOf(narrowCandidates, sample);
  if (best === undefined) return { name: 'unknown', label: null };
  if (best.decoder === 'gb18030') return { name: 'GB18030', label: 'gb18030' };
  // Bytes 80 to 9F are control characters in ISO 8859-1: a text without them is the older of the two.
  const isLatin1 = best.decoder === 'windows-1252' && !/[\x80-\x9f]/u.test(latin1(sample));
  return { name: isLatin1 ? 'ISO-8859-1 (Latin-1)' : best.name, label: null };
}

/** The candidate that most exceeds what its language needs. */
function bestOf(candidates: readonly Candidate[], sample: Uint8Array): Candidate | undefined {
  const rated = candidates.map((candidate) => {
    const text = new TextDecoder(candidate.decoder).decode(sample);
    const high = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
    const expected = text.match(candidate.expected)?.filter((character) => character > '\x7f').length ?? 0;
    return { candidate, rating: high === 0 ? 0 : expected / high / candidate.least };
  });
  return rated.filter(({ rating }) => rating >= 1).sort((a, b) => b.rating - a.rating)[0]?.candidate;
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Invalid in this encoding, which is the answer.
    return false;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
