/**
 * The facts of the report's own words: read when they are first asked for and kept with their passage, so that the next
 * question finds them read. What people ask or state is read each time.
 */
import type { Passage } from '../../retrieval/passages.ts';
import { keptWith } from '../../shared/kept.ts';
import type { Language } from '../../shared/language.ts';
import type { Fact } from './fact.ts';
import { factsOf, normalized } from './facts.ts';

/** A text as facts are looked for in it, and those it has. */
export type ReadText = { readonly plain: string; readonly facts: readonly Fact[] };

export function readText(text: string, language: Language): ReadText {
  const plain = normalized(text);
  return { plain, facts: factsOf(plain, language) };
}

const readOf = keptWith((_passage: Passage) => new Map<string, ReadText>());

/** `text`, a sentence of `passage` or all of it, in the `language` of its report. */
export function readPrinted(text: string, passage: Passage, language: Language): ReadText {
  const known = readOf(passage);
  const read = known.get(text) ?? readText(text, language);
  known.set(text, read);
  return read;
}
