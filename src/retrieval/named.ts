/**
 * The passages a question names by number: "paragraph 9", "建议三", "note 2". A number that the report does not have names
 * nothing here; the desk tells the person so.
 */
import type { Report } from '../report/model.ts';
import { references } from '../report/reference.ts';
import type { Passage } from './passages.ts';

/** Most passages taken by name; "paragraphs 1 to 200" is a wish for the report, not for evidence. */
const mostNamed = 40;

export type Named = {
  /** In the order the question names them, each once. */
  readonly passages: readonly Passage[];
  /** The question without the names that were found: "recommendation 5" says nothing about what is asked of it. */
  readonly rest: string;
};

/** Named passages of `report`, and what the question says beside their names. */
export function namedPassages(question: string, report: Report, passages: readonly Passage[]): Named {
  const found = new Map<string, Passage>();
  let rest = question;
  for (const { kind, number, start, end } of references(question)) {
    for (const passage of passages) {
      const isNamed =
        kind === 'figure'
          ? passage.kind === 'figure' && Number(/\d+/u.exec(passage.heading ?? '')?.[0]) === number
          : kind === 'footnote'
            ? passage.kind === 'footnote' && footnoteOf(passage, report) === number
            : passage.kind === kind && passage[kind] === number;
      if (!isNamed) continue;
      if (found.size < mostNamed) found.set(passage.id, passage);
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return { passages: [...found.values()], rest };
}

/** Footnote passages carry their place among the footnotes, "f3"; the number as printed may differ. */
function footnoteOf(passage: Passage, report: Report): number | undefined {
  return report.footnotes[Number(passage.id.slice(1)) - 1]?.number;
}
