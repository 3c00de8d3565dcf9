/**
 * Where a quote stands in a passage: word for word after folding, or at least 85 % of it as one run. What is found is the
 * passage's own words; how the quote was written is forgotten. A quote of a few words is found nowhere, for it stands anywhere.
 */

export type Span = { readonly start: number; readonly end: number };

/** Share of a quote that must stand in one run (vellum#9). */
const leastRun = 0.85;
/** Letters and digits below which a quote says nothing: two words of Chinese, or three of a Latin script. */
const leastLetters = { wide: 6, latin: 14 } as const;

const leastWords = 3;

export function isTooShort(quote: string): boolean {
  const wide = quote.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = quote.match(/[\p{Script=Latin}\p{N}]/gu)?.length ?? 0;
  const words = quote.match(/[\p{Script=Latin}\p{N}]+/gu)?.length ?? 0;
  const said = wide / leastLetters.wide + latin / leastLetters.latin;
  return said < 1 || (wide === 0 && words < leastWords);
}

/** Places of `quote` in `text`, several where it leaves something out with "…"; null where any part of it is not found. */
export function locateQuote(quote: string, text: string): readonly Span[] | null {
  const parts = quote
    .replace(/^[\s"'“”«»‘’「」]+|[\s"'“”«»‘’「」]+$/gu, '')
    .split(/\s*[[(]?(?:…|\.{3})[\])]?\s*/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length === 0 || parts.some(isTooShort)) return null;
  const folded = foldMapped(text);
  const spans = parts.map((part) => locate(foldMapped(part).text, folded, text));
  return spans.includes(null) ? null : (spans as readonly Span[]);
}

type Folded = {
  readonly text: string;
  /** Of every unit of `text`, where it stands in the original. */
  readonly from: readonly number[];
};

/** Compatibility forms, case and dashes made one; white space and quotation marks, which models change, left out. */
function foldMapped(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212\ufe63]/u, '-')
      .replace(/[\u2018\u2019\u201b\u02bc]/u, "'")
      .replace(/[\s\u00ad\u200b"\u201c-\u201e\u00ab\u00bb\u300c-\u300f]/gu, '');
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    at += character.length;
  }
  from.push(at);
  return { text: folded, from };
}

/** A run of 85 % always holds the middle 70 % of the quote: that is looked for, then followed to both sides. */
function locate(quote: string, { text, from }: Folded, original: string): Span | null {
  const margin = Math.floor(quote.length * (1 - leastRun));
  const middle = quote.slice(margin, quote.length - margin);
  let best: Span | null = null;
  for (let at = text.indexOf(middle); at >= 0 && middle !== ''; at = text.indexOf(middle, at + 1)) {
    let before = 0;
    while (before < margin && at > before && quote[margin - before - 1] === text[at - before - 1]) before += 1;
    let after = 0;
    const end = at + middle.length;
    while (after < margin && quote[quote.length - margin + after] === text[end + after]) after += 1;
    const run = { start: at - before, end: end + after };
    if (best === null || run.end - run.start > best.end - best.start) best = run;
  }
  if (best === null || best.end - best.start < leastRun * quote.length) return null;
  return wholeWords({ start: from[best.start] ?? 0, end: endOf(best.end, from, original) }, original);
}

function endOf(end: number, from: readonly number[], original: string): number {
  const last = from[end - 1] ?? 0;
  return last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
}

/** Widened so that no word or number is cut. */
function wholeWords({ start, end }: Span, text: string): Span {
  const isInside = (at: number): boolean => /[\p{Script=Latin}\p{N}]{2}/u.test(text.slice(at - 1, at + 1));
  let from = start;
  let to = end;
  while (from > 0 && isInside(from)) from -= 1;
  while (to < text.length && isInside(to)) to += 1;
  return { start: from, end: to };
}
