/**
 * Countries a question names that the report never does. However well the rest of such a question matches, the report has
 * no answer to it. Only CLDR's names are judged: other names have too many forms for their absence to mean anything.
 */
import type { Language } from '../shared/language.ts';
import type { ReportIndex } from './retrieve.ts';

/** CLDR codes of the countries that `question` names and no passage of `index` does, when it names no other. */
export async function absentCountries(
  question: string,
  index: ReportIndex,
  language: Language,
): Promise<readonly string[]> {
  const { tokens } = index.tools.tokenizer.read(question, language);
  const matches = (await index.tools.concepts(language)).find(tokens);
  const named = [
    ...new Set(
      matches
        .filter(({ concept, weight }) => concept.startsWith('region:') && weight === 1)
        .map(({ concept }) => concept),
    ),
  ];
  const isPrinted = (concept: string): boolean => index.lexical.channels.concept.numberOf.has(concept);
  return named.some(isPrinted) ? [] : named.map((concept) => concept.slice('region:'.length));
}
