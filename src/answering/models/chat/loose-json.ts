/**
 * JSON as models write it: also with single quotes, or none around names; with commas too many, comments, line breaks and
 * unmarked quotation marks inside texts, and the True, False and None of Python. Whatever is JSON is read as JSON is. It guesses
 * no end: what is not whole is not read.
 */

export type LooseValue = { readonly value: unknown; readonly end: number };

export type Members = Readonly<Record<string, unknown>>;

/** The members of an object that was read; none of anything else. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

/** Nothing that was asked for is nested deeper. */
const deepest = 16;

/** The value that begins at `from`, and where it ends; null where none begins there, or it is not whole. */
export function readLoose(text: string, from: number, depth = 0): LooseValue | null {
  const at = skip(text, from);
  const first = text[at];
  if (depth > deepest || first === undefined) return null;
  if (first === '{') return readObject(text, at, depth);
  if (first === '[') return readList(text, at, depth);
  if (first === '"' || first === "'") return readText(text, at);
  const word = wordAt(text, at);
  const value = words.has(word) ? words.get(word) : Number(word);
  return word === '' || Number.isNaN(value) ? null : { value, end: at + word.length };
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
]);

function readObject(text: string, from: number, depth: number): LooseValue | null {
  const members: [string, unknown][] = [];
  for (let at = afterCommas(text, from + 1); at < text.length; ) {
    if (text[at] === '}') return { value: Object.fromEntries(members), end: at + 1 };
    const name = readName(text, at);
    const colon = name === null ? -1 : skip(text, name.end);
    const member = text[colon] === ':' ? readLoose(text, colon + 1, depth + 1) : null;
    if (name === null || member === null) return null;
    members.push([name.value, member.value]);
    at = afterCommas(text, member.end);
  }
  return null;
}

function readList(text: string, from: number, depth: number): LooseValue | null {
  const value: unknown[] = [];
  for (let at = afterCommas(text, from + 1); at < text.length; ) {
    if (text[at] === ']') return { value, end: at + 1 };
    const item = readLoose(text, at, depth + 1);
    if (item === null) return null;
    value.push(item.value);
    at = afterCommas(text, item.end);
  }
  return null;
}

function readName(text: string, at: number): { readonly value: string; readonly end: number } | null {
  if (text[at] === '"' || text[at] === "'") return readText(text, at);
  const value = wordAt(text, at);
  return value === '' ? null : { value, end: at + value.length };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A mark that is not followed by what may follow a text belongs to the text. */
function readText(text: string, from: number): { readonly value: string; readonly end: number } | null {
  const mark = text[from];
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === mark && matchAt(/\s*(?:[,}\]:]|$|\/[/*])/y, text, at + 1) !== null) return { value, end: at + 1 };
    if (character !== '\\') {
      value += character;
      continue;
    }
    at += 1;
    const code = matchAt(/u[\da-f]{4}/iy, text, at);
    value += code === null ? (escapes[text[at] ?? ''] ?? text[at] ?? '') : unitOf(code);
    at += code === null ? 0 : code.length - 1;
  }
  return null;
}

const unitOf = (code: string): string => String.fromCharCode(Number.parseInt(code.slice(1), 16));

const wordAt = (text: string, at: number): string => matchAt(/[^\s,:{}[\]"'/]+/y, text, at) ?? '';

/** Past white space and comments. */
function skip(text: string, at: number): number {
  return at + (matchAt(/(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y, text, at)?.length ?? 0);
}

function afterCommas(text: string, from: number): number {
  let at = skip(text, from);
  while (text[at] === ',') at = skip(text, at + 1);
  return at;
}

/** `pattern` is sticky. */
function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
