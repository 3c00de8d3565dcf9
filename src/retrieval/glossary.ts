/**
 * The project's glossary: rows of words that mean the same in Chinese, English, French and Spanish, with `|` between variants.
 * A cell may be empty, a column missing; a row with fewer than two languages is of no use and is passed over.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemErrorCode, UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { isLanguage, languages } from '../shared/language.ts';
import { readRegularFile } from './regular-file.ts';

export type GlossaryEntry = {
  readonly variants: Readonly<Record<Language, readonly string[]>>;
  /** The column of that name: what the row belongs to, such as "organizations"; empty without one. */
  readonly theme: string;
};

/** Where the glossary that ships with the project lies. */
export const glossaryFolder = fileURLToPath(new URL('./glossary/', import.meta.url));

/** The text of every `.tsv` of `folder`, in the order of their names; `parseGlossary` reads each. */
export async function readTables(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

/**
 * The text of the table at `path`, which its owner keeps beside those of the project. UserError `glossary-invalid` with
 * `{ path, reason }`; reasons: missing, not-text, no-columns.
 */
export async function readOwnTable(path: string): Promise<string> {
  const refused = (reason: string): UserError => new UserError('glossary-invalid', { path, reason });
  const bytes = await readRegularFile(path).catch((error: unknown) => {
    throw systemErrorCode(error) === undefined ? error : refused('missing');
  });
  let table: string;
  try {
    table = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('not-text');
  }
  const [head = ''] = table.split(/\r?\n/u);
  const named = head.split('\t').filter((name) => isLanguage(name.trim()));
  if (named.length < 2) throw refused('no-columns');
  return table;
}

/** The rows of one table; its first line names the columns. */
export function parseGlossary(table: string): readonly GlossaryEntry[] {
  const [head = '', ...lines] = table.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const columns = head.split('\t').map((name) => name.trim());
  const entries: GlossaryEntry[] = [];
  for (const line of lines) {
    const cells = line.split('\t');
    const of = (language: Language): readonly string[] => {
      const cell = cells[columns.indexOf(language)] ?? '';
      return cell
        .split('|')
        .map((variant) => variant.trim())
        .filter((variant) => variant !== '');
    };
    const variants = { zh: of('zh'), en: of('en'), fr: of('fr'), es: of('es') };
    const theme = cells[columns.indexOf('theme')]?.trim() ?? '';
    if (languages.filter((language) => variants[language].length > 0).length >= 2) entries.push({ variants, theme });
  }
  return entries;
}

/** The variants of an entry that are written in capitals: "WHO", "OMS", "UNICEF". */
export function acronymsOf({ variants }: GlossaryEntry): readonly string[] {
  return Object.values(variants)
    .flat()
    .filter((variant) => /^\p{Lu}{2,}$/u.test(variant));
}
