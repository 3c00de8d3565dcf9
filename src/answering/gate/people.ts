/**
 * Whether a sentence names a person. A name is told by a title before it, or by two capitalized words together that the report
 * writes in no other way; of Chinese, which has no capitals, it tells nothing.
 */
import type { Report } from '../../report/model.ts';
import { keptWith } from '../../shared/kept.ts';

const titled = /(?<!\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|M|Mme|Mlle|Sr|Sra|Srta|Dra?)\.?\s+\p{Lu}/u;
/** "Anna Kovács", "J. K. Mensah", "María de la Cruz"; no abbreviations. */
const paired =
  /(?<![\p{L}.])(\p{Lu}(?:\p{Ll}[\p{L}'’-]*|\.))\s+(?:\p{Lu}\.\s+)*(?:(?:de|la|del|von|van|der|bin|al|el)\s+){0,2}(\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;

/** Tells whether a sentence of `report` names somebody; undefined for a report in Chinese. */
export const nameReader = keptWith((report: Report): ((sentence: string) => boolean) | undefined => {
  if (report.language === 'zh') return undefined;
  const texts = [...report.paragraphs, ...report.recommendations, ...report.responses, ...report.unnumbered];
  const common = new Set(texts.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu) ?? []));
  const isOwn = (word: string | undefined): boolean => word !== undefined && !common.has(word.toLowerCase());
  return (sentence) =>
    titled.test(sentence) || [...sentence.matchAll(paired)].some(([, first, last]) => isOwn(first) && isOwn(last));
});
