/**
 * Text as it is compared, joined and cut into sentences. Nothing here changes what is shown: folding is for matching only,
 * and sentences are slices of the text they come from, so a quote stays verbatim.
 */

/** Han, kana, hangul and the punctuation that goes with them: no space is set between two of these. */
const wideClass =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uffef';
const endsWide = new RegExp(`[${wideClass}]$`, 'u');
const startsWide = new RegExp(`^[${wideClass}]`, 'u');
/** Curly quotes, dashes and dots are shared with Latin script; beside a wide character they are wide. */
const sharedMarks = '()\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u00b7';
const endsWideOrMark = new RegExp(`[${wideClass}${sharedMarks}]$`, 'u');
const startsWideOrMark = new RegExp(`^[${wideClass}${sharedMarks}]`, 'u');

/** Folded for comparison: compatibility forms, case, dashes, quotes and white space made one. Not for display. */
export function fold(text: string): string {
  // Plain ASCII has nothing to fold but case and white space, and is what most rows of most reports are.
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase().replace(/ {2,}/gu, ' ').trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\ufe63]/gu, '-')
    .replace(/[\u2018\u2019\u201b\u02bc]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** White space folded to single spaces and none between two wide characters: how quotes are compared. */
export function foldSpace(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(new RegExp(`(?<=[${wideClass}]) (?=[${wideClass}])`, 'gu'), '');
}

/**
 * Joins two wrapped pieces of one sentence: no space between wide characters, a soft hyphen dropped, a hyphen at the line
 * end kept without a space ("results-" + "oriented"), otherwise one space.
 */
export function joinWrapped(before: string, after: string): string {
  return joinLines([before, after]);
}

/** The same for any number of pieces, in time linear in their length. */
export function joinLines(pieces: readonly string[]): string {
  const parts: string[] = [];
  let left = '';
  for (const piece of pieces) {
    const right = piece.trim();
    if (right === '') continue;
    if (left.endsWith('\u00ad')) parts[parts.length - 1] = left.slice(0, -1);
    else if (left !== '' && !joinsWithoutSpace(left, right)) parts.push(' ');
    parts.push(right);
    left = right;
  }
  return parts.join('');
}

function joinsWithoutSpace(left: string, right: string): boolean {
  if (/[\p{L}\d][-\u2010\u2011]$/u.test(left) && /^[\p{L}\d]/u.test(right)) return true;
  // An address broken over lines goes on where the next piece still looks like one.
  if (
    /https?:\/\/\S{1,400}$/u.test(left.slice(-420)) &&
    (/[/\-_=&?.]$/u.test(left) || /^[^\s.,;]{0,200}[./?=&_%]\S/u.test(right))
  )
    return true;
  return (endsWide.test(left) && startsWideOrMark.test(right)) || (endsWideOrMark.test(left) && startsWide.test(right));
}

/** Whether `text` is written mostly in wide (Chinese) script. */
export function isWideText(text: string): boolean {
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return wide > 0 && wide * 3 >= latin;
}

export type Sentence = {
  readonly text: string;
  /** Offsets into the text it was cut from: `text === whole.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
};

/** Abbreviations whose full stop ends no sentence, in the Latin-script languages of reports. */
const abbreviation =
  /(?:^|[\s(«“"'’-])(?:no|nos|n|art|arts|vol|ed|eds|p|pp|para|paras|párr|párrs|cap|chap|fig|figs|sr|sra|dr|dra|mr|mrs|ms|m|mme|st|approx|av|cf|e\.g|i\.e|p\. ?ej|etc|vs|al|ee|uu|ibid|op|rev|add|corr|inc|ltd|dept|est|res|sec|[A-ZÉ])\.$/iu;
const terminal = /\n|[。！？!?；]|\.(?=["”’»)\]]*(?:\s|$))|[;](?=\s|$)/gu;
const closers = /["”’»）)\]】》』」]/u;
/** "…; and" at the end of a list item: the conjunction belongs to the item it closes. */
const danglingConjunction = /^\s*(?:和|以及|及|或|and|or|et|ou|y|e|o|u)(?=\s*(?:\n|$))/u;

/**
 * Sentences of `text` in order; together they cover everything but the white space between them. Ends at the end of a
 * line (lines of a paragraph are its list items) and at terminal punctuation, a semicolon included; never after an
 * abbreviation, an initial or inside a number. Linear in the length of the text.
 */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
    while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
    if (to > from) found.push({ text: text.slice(from, to), start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(terminal)) {
    let end = match.index + match[0].length;
    if (end <= start) continue;
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(start, end - 12), end)) && end < text.length)
      continue;
    while (end < text.length && closers.test(text[end] ?? '')) end += 1;
    if (/[;；]/u.test(match[0])) end += danglingConjunction.exec(text.slice(end, end + 20))?.[0].length ?? 0;
    push(end);
  }
  push(text.length);
  return found;
}

/** Accents off: people type questions without them. */
export function withoutAccents(text: string): string {
  return /^[\x20-\x7e]*$/u.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
