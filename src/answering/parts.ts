/**
 * The questions in one: "what does it say of tripartism, and will training be extended?" is two, each looked up for itself. It
 * cuts only between stretches that both ask something, and leaves whole what hangs together ("how many here and how many there").
 */
import type { LanguageTools } from '../retrieval/tools.ts';
import type { Language } from '../shared/language.ts';

type Tools = Pick<LanguageTools, 'tokenizer' | 'isStopword'>;

/** Meaningful words that a part must have to be looked up by itself. */
const leastWords = 2;
/** More questions than these in one are a text. */
const mostParts = 4;

const askers: Readonly<Record<Language, RegExp>> = {
  zh: /哪|什么|多少|几|谁|怎|如何|为何|何|吗|是否|有没有|能否/u,
  en: /(?<!\p{L})(?:what|which|who|whom|whose|how|when|where|why|is|are|was|were|will|does|do|did|has|have|can|could|should|would)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:quel(?:le)?s?|qui|que|quoi|qu'|combien|comment|quand|où|pourquoi|est-(?:ce|il|elle)|sont-(?:ils|elles)|\p{L}+-t-(?:il|elle|on))|-(?:ce|il|elle|ils|elles|on)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:qué|cuál(?:es)?|quién(?:es)?|cuánt[oa]s?|cómo|cuándo|dónde)(?!\p{L})|¿/iu,
};

/** Between two questions: what ends a sentence, or a pause before a word that asks again. */
const cuts: Readonly<Record<Language, RegExp>> = {
  zh: /[?？;；]+\s*(?=.)|[,，]\s*(?:另外|还有|以及|并且|同时|而)?(?=(?:哪|什么|多少|几|谁|怎|如何|为何|为什么|是否))|[,，:：]\s*(?=(?:一是|二是|三是|四是|第[一二三四]，))/u,
  en: /[?;]+\s*(?=.)|,?\s+and (?=(?:what|which|who|how|when|where|why|is|are|was|were|will|does|do|did|has|have|can|should)(?!\p{L}))|,\s*(?=(?:what|which|who|how|when|where|why)(?!\p{L}))/iu,
  fr: /[?;]+\s*(?=.)|,?\s+et (?=(?:quel|qui|que|qu'|combien|comment|quand|où|pourquoi|est-ce|la |le |les |l')[^,]*)|,\s*(?=(?:quel|qui|combien|comment|quand|où|pourquoi)\p{L}*)/iu,
  es: /[?;]+\s*(?=.)|,?\s+(?:y|e) ¿?(?=(?:qué|cuál|quién|cuánt|cómo|cuándo|dónde|por qué))|,\s*¿?(?=(?:qué|cuál|quién|cuánt|cómo|cuándo|dónde))/iu,
};

/** Who asks and why, said before the question itself. */
const preamble =
  /^(?=[^:：]*(?:(?<!\p{L})(?:i|i'm|we|we're|my|our|je|j'|nous|mon|notre|yo|estoy|soy|somos|mi|nuestr[oa])(?!\p{L})|我|本人|我们))[^:：?？]{4,120}[:：]\s*/iu;

/** The parts of `question` in its order; itself alone where it is one. */
export function partsOf(question: string, language: Language, tools: Tools): readonly string[] {
  const rest = question.replace(preamble, '');
  const asked = askers[language].test(rest) ? rest : question;
  const pieces = asked
    .split(new RegExp(cuts[language], `${cuts[language].flags.replace('g', '')}`))
    .map((piece) => piece.replace(/^(?:一是|二是|三是|四是)|^[,，\s]+/u, '').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (pieces.length < 2 || pieces.length > mostParts) return [asked];
  const isWhole = (piece: string): boolean => wordsIn(piece, language, tools) >= leastWords;
  return pieces.every(isWhole) && pieces.some((piece) => askers[language].test(piece)) ? pieces : [asked];
}

/** Whether `part` asks something by itself, and is not said for the sake of what follows. */
export function asksSomething(part: string, language: Language): boolean {
  return askers[language].test(part);
}

function wordsIn(piece: string, language: Language, { tokenizer, isStopword }: Tools): number {
  const { tokens } = tokenizer.read(piece, language);
  return new Set(tokens.filter(({ surface }) => !isStopword(surface, language)).map(({ term }) => term)).size;
}
