/**
 * Countries and organizations a text names, the same in every language: CLDR's names and those of the glossary. A name inside
 * a longer one is not named ("United Nations" in that of the Children's Fund), and "who" is no organization.
 */
import type { LanguageTools } from '../../retrieval/tools.ts';
import type { Language } from '../../shared/language.ts';
import { officialNamesIn } from '../facts/official-names.ts';

/** "ILO" may be any of several concepts. */
export type Name = { readonly concepts: readonly string[]; readonly start: number; readonly end: number };

/** CLDR's regions that are organizations. */
const unions: ReadonlySet<string> = new Set(['region:UN', 'region:EU', 'region:EZ']);

export function isCountryName({ concepts }: Pick<Name, 'concepts'>): boolean {
  return concepts.some((concept) => concept.startsWith('region:') && !unions.has(concept));
}

/** The CLDR code of a country's name. */
export function countryCode({ concepts }: Pick<Name, 'concepts'>): string {
  return (concepts.find((concept) => concept.startsWith('region:')) ?? '').slice('region:'.length);
}

/** Names other than those of the organization the whole report is about. */
export function foreignNames<Named extends Pick<Name, 'concepts'>>(
  names: readonly Named[],
  own: ReadonlySet<string>,
): readonly Named[] {
  return names.filter(({ concepts }) => !concepts.some((concept) => own.has(concept)));
}

/** Whether two names may be of one country or organization. */
export function isSameName(a: Pick<Name, 'concepts'>, b: Pick<Name, 'concepts'>): boolean {
  return a.concepts.some((concept) => b.concepts.includes(concept));
}

/** Finds the names of normalized texts of \`language\`, in the order they stand. */
export async function nameFinder(
  tools: Pick<LanguageTools, 'tokenizer' | 'concepts' | 'organizations'>,
  language: Language,
): Promise<(text: string) => readonly Name[]> {
  const { tokenizer, organizations } = tools;
  const concepts = await tools.concepts(language);
  return (text) => {
    const { tokens } = tokenizer.read(text, language);
    const places = placesOf(text, tokens);
    const found: Name[] = [];
    const put = (concept: string, start: number, end: number): void => {
      const same = found.findIndex((name) => name.start === start && name.end === end);
      if (same >= 0) found[same] = { concepts: [...(found[same]?.concepts ?? []), concept], start, end };
      else if (!found.some((name) => name.start < end && start < name.end))
        found.push({ concepts: [concept], start, end });
    };
    // First, for they hold words that are names of their own: "Korea", "Congo".
    for (const { region, start, end } of officialNamesIn(text)) put(`region:${region}`, start, end);
    for (const { concept, from, to, weight } of concepts.find(tokens)) {
      const start = places[from]?.start ?? 0;
      const isName = concept.startsWith('region:') || organizations.has(concept);
      const end = places[to - 1]?.end ?? start;
      // "Ces fonctions" names no CES: an acronym is written in capitals.
      const isLower = to - from === 1 && end - start <= 5 && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
      const isRegion = concept.startsWith('region:');
      if (isName && weight === 1 && isWrittenAsName(text, start) && (isRegion || !isLower)) put(concept, start, end);
    }
    // Acronyms that are also small words are not among the concepts: WHO.
    for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu))
      for (const [concept, acronyms] of organizations)
        if (acronyms.includes(match[0])) put(concept, match.index, match.index + match[0].length);
    return found.sort((a, b) => a.start - b.start);
  };
}

function isWrittenAsName(text: string, start: number): boolean {
  return /^(?:\p{Lu}|\P{Script=Latin})/u.test(text.slice(start));
}

/** Where each unit of the tokens stands: a Han character, or a word. */
function placesOf(
  text: string,
  tokens: readonly { readonly surface: string; readonly script: string }[],
): readonly { readonly start: number; readonly end: number }[] {
  const folded = text.toLowerCase();
  const places: { readonly start: number; readonly end: number }[] = [];
  let cursor = 0;
  for (const { surface, script } of tokens) {
    for (const unit of script === 'han' ? [...surface] : [surface]) {
      const at = folded.indexOf(unit, cursor);
      const start = at < 0 ? cursor : at;
      places.push({ start, end: start + (at < 0 ? 0 : unit.length) });
      cursor = places.at(-1)?.end ?? cursor;
    }
  }
  return places;
}
