/**
 * Misspelt names of the parts of a paper set right before a question is read: "recomendation 5", "paragrpah 3", 建意五. Only
 * long words are, and only when they are one or two letters from one name; whatever else is misspelt stays as typed.
 */
import { editDistance } from '../../shared/edit-distance.ts';
import type { Language } from '../../shared/language.ts';
import { withoutAccents } from '../../shared/text.ts';

/** Names that are long enough to be told when misspelt; without accents, the plural beside the singular. */
const names: Readonly<Record<Exclude<Language, 'zh'>, readonly string[]>> = {
  en: listOf('recommendation paragraph footnote section heading response finding proposed decision implications'),
  fr: listOf('recommandation paragraphe section constat reponse decision incidences financieres mesure'),
  es: listOf('recomendacion recomendaciones parrafo seccion respuesta hallazgo decision repercusiones medida figura'),
};

/** What an input method gives for a name by its sound or its shape. */
const mistyped: readonly (readonly [RegExp, string])[] = [
  [/建(?:意|义|仪|以)|健议|见议/gu, '建议'],
  [/步(?:聚|揍|奏|周|皱)/gu, '步骤'],
  [/[断锻]落|段洛/gu, '段落'],
  [/脚(?:住|著|柱)|角注/gu, '脚注'],
  [/回(?:映|硬)|会应/gu, '回应'],
  [/答(?:付|负|副)|达复/gu, '答复'],
];

const shortest = 6;
/** A word of this many letters may be two letters off. */
const long = 11;

function listOf(words: string): readonly string[] {
  return words.split(' ').flatMap((word) => (/s$/u.test(word) ? [word] : [word, `${word}s`]));
}

/** `text` with misspelt names of parts set right; `isKnown` tells words that are spelt as meant. */
export function corrected(text: string, language: Language, isKnown: (word: string) => boolean): string {
  if (language === 'zh') return mistyped.reduce((given, [wrong, right]) => given.replace(wrong, right), text);
  return text.replace(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu, (word) => {
    const plain = withoutAccents(word.toLowerCase());
    if (plain.length < shortest || isKnown(plain)) return word;
    const most = plain.length >= long ? 2 : 1;
    const near = names[language].map((name) => ({ name, distance: editDistance(plain, name) }));
    const best = near.reduce((least, other) => (other.distance < least.distance ? other : least));
    return best.distance > 0 && best.distance <= most ? best.name : word;
  });
}
