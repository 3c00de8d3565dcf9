/**
 * What reads texts and questions: tokenizer, stop words, concepts and, when Chinese meets another language, the dictionary.
 * Made once per process and shared by its indexes; each part is loaded when it is first needed.
 */
import type { Language } from '../shared/language.ts';
import { compiled } from './compiled.ts';
import type { Concepts } from './concepts.ts';
import { compileConcepts, conceptOf, openConcepts } from './concepts.ts';
import type { Dictionary } from './dictionary/dictionary.ts';
import type { Glosser } from './dictionary/glosses.ts';
import { createGlosser } from './dictionary/glosses.ts';
import { loadDictionary } from './dictionary/load.ts';
import { acronymsOf, glossaryFolder, parseGlossary, readOwnTable, readTables } from './glossary.ts';
import type { IsStopword } from './stopwords.ts';
import { createStopwords } from './stopwords.ts';
import { sha256 } from './store.ts';
import type { Tokenizer } from './tokens.ts';
import { createTokenizer } from './tokens.ts';
import type { LatinLanguage, Words } from './words.ts';
import { compileWords, openWords } from './words.ts';

export type Chinese = { readonly dictionary: Dictionary; readonly glosser: Glosser };

export type LanguageTools = {
  readonly tokenizer: Tokenizer;
  readonly isStopword: IsStopword;
  /** Finds concepts in texts of a language. */
  readonly concepts: (language: Language) => Promise<Concepts>;
  /** Concepts that name an organization, each with its acronyms in any language. */
  readonly organizations: ReadonlyMap<string, readonly string[]>;
  /** Translates single words between languages with stems. */
  readonly words: (from: LatinLanguage, to: LatinLanguage) => Promise<Words>;
  /** The dictionary and what glosses with it; its compiled form is kept under the index folder. */
  readonly chinese: () => Promise<Chinese>;
  /**
   * What the terms of an index depend on beside its report: this code's edition, the glossary, and the version of ICU that
   * cuts Chinese words. An index of another edition is built again.
   */
  readonly edition: string;
};

/** Raise it when texts are cut, glossed or weighted into other terms than before. */
const codeEdition = 5;

/**
 * The tools, keeping their compiled tables in `folder`. `ownGlossary` is the path of a table that is read beside the
 * project's; UserError `glossary-invalid` when it cannot be. Rejects when the project's own cannot be read.
 */
export async function createLanguageTools(folder: string, ownGlossary: string | null = null): Promise<LanguageTools> {
  const own = ownGlossary === null ? [] : [await readOwnTable(ownGlossary)];
  const tables = [...(await readTables(glossaryFolder)), ...own];
  const tokenizer = createTokenizer();
  const isStopword = createStopwords();
  const edition = `${codeEdition}-${sha256(Buffer.from(tables.join('\n'), 'utf8')).slice(0, 12)}`;
  const concepts = new Map<Language, Promise<Concepts>>();
  const words = new Map<string, Promise<Words>>();
  let chinese: Promise<Chinese> | undefined;

  const loadConcepts = async (language: Language): Promise<Concepts> => {
    const name = `concepts-${edition}-icu${process.versions.icu}.${language}.json`;
    const compile = async (): Promise<Buffer> =>
      compileConcepts(tables.flatMap(parseGlossary), language, tokenizer, isStopword);
    return openConcepts(await compiled(folder, name, compile));
  };
  const loadWords = async (from: LatinLanguage, to: LatinLanguage): Promise<Words> => {
    const compile = async (): Promise<Buffer> =>
      compileWords(tables.flatMap(parseGlossary), from, to, tokenizer, isStopword);
    return openWords(await compiled(folder, `words-${edition}.${from}-${to}.json`, compile));
  };
  const loadChinese = async (): Promise<Chinese> => {
    const dictionary = await loadDictionary(folder, (word) => tokenizer.stem(word, 'en'));
    return { dictionary, glosser: createGlosser(dictionary, tokenizer) };
  };

  return {
    tokenizer,
    isStopword,
    organizations: new Map(
      tables
        .filter((table) => table.includes('organizations'))
        .flatMap(parseGlossary)
        .filter(({ theme }) => theme === 'organizations')
        .map((entry) => [conceptOf(entry), acronymsOf(entry)] as const),
    ),
    concepts: (language) => {
      const known = concepts.get(language) ?? loadConcepts(language);
      concepts.set(language, known);
      return known;
    },
    words: (from, to) => {
      const pair = `${from}-${to}`;
      const known = words.get(pair) ?? loadWords(from, to);
      words.set(pair, known);
      return known;
    },
    chinese: () => {
      chinese ??= loadChinese();
      return chinese;
    },
    edition: `${edition}-icu${process.versions.icu}`,
  };
}
