/**
 * Dates by which something is to be done, as papers print them in four languages: "by the end of 2026", 2027年底前,
 * « d'ici à fin 2026 », "a comienzos de 2028". Dates that are not put like that are none.
 */

export type Deadline = { readonly year: number; readonly part: 'end' | 'middle' | 'beginning' | null };

type Found = Deadline & { readonly start: number; readonly end: number };

const parts = {
  end: 'end|close|fin(?:al(?:es)?)?|年?底|末',
  middle: 'middle|mid|milieu|mediados|mitad|中',
  beginning: 'beginning|start|debut|début|comienzos?|principios?|inicios?|初|开始',
} as const;
const any = `${parts.end}|${parts.middle}|${parts.beginning}`;
const latin = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:by|before|not? later than|at|in|until|d['’]ici|avant|au|a|à|antes|para|hasta)\\s+)(?:(?:à|a|la|le|el|the|de|del|du|al|dal)\\s+|l['’])*?(?:(?<part>${any})\\s*-?(?:of|de|d['’]|del|du)?\\s*(?:the|l['’]|la|el)?\\s*(?:year|année|annee|año|ano)?\\s*(?:de)?\\s*)?(?<year>20\\d\\d)(?![\\p{N}/–-])`,
  'giu',
);
const chinese =
  /(?:在|于|到|至)?(?<year>20\d\d)\s?年(?<part>年?底|末|中|初)?(?:以|之)?前|(?:在|于|到|至)?(?<year2>20\d\d)\s?年(?<part2>年?底|末|初)/gu;

/** Every date of the sort in `text`, in order. */
export function deadlinesIn(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of [...text.matchAll(latin), ...text.matchAll(chinese)]) {
    const { year, year2, part, part2 } = match.groups ?? {};
    const start = match.index;
    found.push({ year: Number(year ?? year2), part: partOf(part ?? part2), start, end: start + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a text names the date; a year alone is named by any part of it. */
export function isDue(text: string, asked: Deadline): boolean {
  return deadlinesIn(text).some(
    ({ year, part }) => year === asked.year && (asked.part === null || part === asked.part),
  );
}

function partOf(word: string | undefined): Deadline['part'] {
  if (word === undefined) return null;
  for (const part of ['end', 'middle', 'beginning'] as const)
    if (new RegExp(`^(?:${parts[part]})$`, 'iu').test(word)) return part;
  return null;
}
