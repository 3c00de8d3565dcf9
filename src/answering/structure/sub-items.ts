/**
 * The parts that a recommendation numbers itself: "4.1. … 4.2. …" and "(a) …; (b) …". Parts that do not run on from the first
 * are none.
 */

/** Texts of the parts of recommendation `number`, as printed and without their marks; none where it has one part. */
export function subItemsOf(text: string, number: number): readonly string[] {
  const numbered = marks(
    text,
    /(?:^|\n)\s*(\d{1,2})\.(\d{1,2})[.)]?\s+/gu,
    (match, at) => Number(match[1]) === number && Number(match[2]) === at + 1,
  );
  const found =
    numbered.length > 1
      ? numbered
      : marks(
          text,
          /(?<![\p{L}\p{N}])[(（]?([a-h])[)）]\s*/gu,
          (match, at) => (match[1] ?? '').charCodeAt(0) - 97 === at,
        );
  if (found.length < 2) return [];
  return found.map(({ end }, at) => withoutJoint(text.slice(end, found[at + 1]?.start ?? text.length)));
}

type Mark = { readonly start: number; readonly end: number };

function marks(text: string, pattern: RegExp, isNext: (match: RegExpExecArray, at: number) => boolean): Mark[] {
  const found: Mark[] = [];
  for (const match of text.matchAll(pattern))
    if (isNext(match, found.length)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

/** Without the "; and" that joins it to the next. */
function withoutJoint(text: string): string {
  return text.trim().replace(/[;；,，、]\s*(?:and|or|et|ou|y|o|和|及|以及)?$/u, '');
}
