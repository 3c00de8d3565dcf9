/**
 * The name a report goes by in commands, folders and citations: made from its symbol, safe as a file name.
 */
import type { Language } from '../shared/language.ts';

/** "GB.309/PFA/5/4" and Chinese -> "gb.309-pfa-5-4.zh": one paper, one language version. */
export function reportId(name: string, language: Language): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 80);
  const base = slug === '' ? 'report' : slug;
  return base.endsWith(`.${language}`) ? base : `${base}.${language}`;
}
