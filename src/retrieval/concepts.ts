/**
 * What is the same in every language: entries of the glossary, and the countries, languages and currencies that Node's CLDR
 * names, under these and further names. A text is marked with the concepts it names; a question in another language names the same ones.
 */
import type { Language } from '../shared/language.ts';
import { countryNames } from './countries.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { IsStopword } from './stopwords.ts';
import type { Token, Tokenizer } from './tokens.ts';

/** A concept and where it stands, in units: a Latin word or number is one unit, and so is each Han character. */
export type ConceptMatch = {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  /** 1, or .5 when a longer concept stands around it. */
  readonly weight: number;
};

export type Concepts = { readonly find: (tokens: readonly Token[]) => readonly ConceptMatch[] };

/** A concept, and the phrase for it as spelled, its words joined by spaces. */
type Naming = readonly [concept: string, spelled: string];

/** A phrase, its units joined by spaces, and what it names. */
type Phrase = readonly [units: string, namings: readonly Naming[]];

/** Phrases by their units: one step down per unit. Most steps are the last of their phrase and have nowhere to go. */
type Steps = { next: Map<string, Steps> | null; namings: readonly Naming[] };

const none: readonly Naming[] = [];

/**
 * The phrases that name concepts in `language`, as bytes to be kept: every variant of the glossary but those made of stop
 * words, and CLDR's names. A Chinese table holds the English phrases too, for the Latin words inside Chinese.
 */
export function compileConcepts(
  glossary: readonly GlossaryEntry[],
  language: Language,
  tokenizer: Tokenizer,
  isStopword: IsStopword,
): Buffer {
  const phrases = new Map<string, Naming[]>();
  for (const spoken of language === 'zh' ? (['zh', 'en'] as const) : [language]) {
    for (const [text, concept] of [...glossaryNames(glossary, spoken), ...cldrNames(spoken), ...otherNames(spoken)]) {
      const { tokens } = tokenizer.read(text, spoken);
      if (tokens.every((token) => isStopword(token.surface, spoken))) continue;
      const units = unitsOf(tokens).join(' ');
      const known = phrases.get(units);
      const naming: Naming = [concept, spellingOf(tokens)];
      if (known === undefined) phrases.set(units, [naming]);
      else if (!known.some(([other, spelled]) => other === concept && spelled === naming[1])) known.push(naming);
    }
  }
  return Buffer.from(JSON.stringify([...phrases]), 'utf8');
}

/** Opens what `compileConcepts` made. */
export function openConcepts(bytes: Buffer): Concepts {
  const root: Steps = { next: null, namings: none };
  for (const [units, namings] of JSON.parse(bytes.toString('utf8')) as readonly Phrase[]) {
    let steps = root;
    for (const unit of units.split(' ')) {
      steps.next ??= new Map();
      const next = steps.next.get(unit) ?? { next: null, namings: none };
      steps.next.set(unit, next);
      steps = next;
    }
    steps.namings = namings;
  }
  const find = (tokens: readonly Token[]): readonly ConceptMatch[] => {
    const units = unitsOf(tokens);
    const spelled = tokens.flatMap((token) => (token.script === 'han' ? [...token.surface] : [token.surface]));
    const found: ConceptMatch[] = [];
    let coveredTo = 0;
    for (const from of units.keys()) {
      const matches: { readonly concepts: ReadonlySet<string>; readonly to: number }[] = [];
      let steps: Steps | undefined = root;
      for (let to = from; to < units.length && steps !== undefined; to += 1) {
        steps = steps.next?.get(units[to] as string);
        if (steps === undefined || steps.namings.length === 0) continue;
        matches.push({ concepts: named(steps.namings, spelled.slice(from, to + 1).join(' ')), to: to + 1 });
      }
      for (const { concepts, to } of matches.reverse()) {
        for (const concept of concepts) found.push({ concept, from, to, weight: to <= coveredTo ? 0.5 : 1 });
        coveredTo = Math.max(coveredTo, to);
      }
    }
    return found;
  };
  return { find };
}

/** "government" and "governance" have one stem: the concepts spelled as the text is, and only without any all of them. */
function named(namings: readonly Naming[], spelled: string): ReadonlySet<string> {
  const exact = namings.filter(([, spelling]) => spelling === spelled);
  return new Set((exact.length > 0 ? exact : namings).map(([concept]) => concept));
}

function spellingOf(tokens: readonly Token[]): string {
  return tokens.flatMap((token) => (token.script === 'han' ? [...token.surface] : [token.surface])).join(' ');
}

/** Units of tokens, as phrases are made of: the term of a Latin word or number, each character of a Han word. */
export function unitsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => (token.script === 'han' ? [...token.surface] : [token.term]));
}

/** Variants of the glossary in `language`, each with its concept: the row's first English name. */
function glossaryNames(
  glossary: readonly GlossaryEntry[],
  language: Language,
): readonly (readonly [text: string, concept: string])[] {
  return glossary.flatMap((entry) => entry.variants[language].map((variant) => [variant, conceptOf(entry)] as const));
}

/** The name of a row's concept: its first English variant. */
export function conceptOf({ variants }: GlossaryEntry): string {
  return (variants.en[0] ?? variants.fr[0] ?? variants.zh[0] ?? '').toLowerCase();
}

/** Names of countries that CLDR does not have, with CLDR's concepts. */
function otherNames(language: Language): readonly (readonly [text: string, concept: string])[] {
  return countryNames(language).map(([text, code]) => [text, `region:${code}`] as const);
}

/** CLDR's names in `language` of every country (region:GH), two-letter language (language:fr) and currency (currency:USD). */
function cldrNames(language: Language): readonly (readonly [text: string, concept: string])[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const pairs = letters.flatMap((first) => letters.map((second) => first + second));
  // Withdrawn codes are names of current ones to CLDR (FX is France): only the current one is kept.
  const codes = {
    region: pairs.filter((code) => new Intl.Locale(`und-${code}`).region === code),
    language: pairs.map((code) => code.toLowerCase()).filter((code) => new Intl.Locale(code).language === code),
    currency: Intl.supportedValuesOf('currency'),
  };
  return (['region', 'language', 'currency'] as const).flatMap((type) => {
    const names = new Intl.DisplayNames(language === 'zh' ? 'zh-Hans' : language, { type, fallback: 'none' });
    return codes[type].flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name, `${type}:${code}`] as const];
    });
  });
}
