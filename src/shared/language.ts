/**
 * The four languages people ask and read in, and how one is told from text. Detection counts script first, then the small
 * words that only one of the Latin-script languages uses; it refuses to guess on text without words (`undefined`).
 */

export const languages = ['zh', 'en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** Function words and question words, disjoint between the three languages as far as such words can be. */
const functionWords: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is are was were what which who whom whose how why when where does did do has have had about with from this that these those it its by for on at as not any there their they should would could will can many much please show tell me give list'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le les des du et dans est sont était quel quelle quels quelles qui quoi comment pourquoi quand où une un au aux ce cette ces il elle ils elles par pour sur avec sans ne pas plus d l qu s c n j est-ce leur leurs ont été être fait combien selon entre donnez montrez dites moi la de en'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las del y en es son fue fueron qué que cuál cuáles quién quiénes cómo por para cuándo dónde cuántos cuántas cuánto una un al este esta estos estas ese esa su sus con sin no más se lo ha han sido está están según entre muestre muéstrame diga dime la de hay sobre porqué'.split(
      ' ',
    ),
  ),
};

/** Words of this field, for questions too short to hold a function word; none is spelt alike in two of the languages. */
const fieldWords: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: new Set(
    'recommendation recommendations paragraph paragraphs report response responses office evaluation finding findings lesson lessons steps countries country figure funding budget annex decision gender women coverage training summary'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'recommandation recommandations paragraphe paragraphes rapport réponse réponses reponse évaluation constatation constatations enseignements mesures étapes pays financement annexe décision femmes couverture formation résumé sécurité sociale bureau travail'.split(
      ' ',
    ),
  ),
  es: new Set(
    'recomendación recomendacion recomendaciones párrafo parrafo párrafos parrafos informe respuesta respuestas oficina evaluación evaluacion hallazgo hallazgos enseñanzas medidas pasos países paises país pais financiación presupuesto anexo decisión mujeres cobertura formación resumen seguridad trabajo'.split(
      ' ',
    ),
  ),
};

/** Letters that settle the matter alone when they appear at all. */
const tellingLetters: Readonly<Record<'fr' | 'es', RegExp>> = {
  fr: /[àâçèêëîïôœùûÿ]/gu,
  es: /[ñ¿¡áíóú]/gu,
};

/**
 * The language of `text`, or undefined when it has no words to tell by (numbers only, an unknown script).
 * Mixed text is the language of its frame: Chinese as soon as Han characters outnumber Latin words.
 */
export function detectLanguage(text: string): Language | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  // "para 9" is a reference in any language, not the Spanish word.
  const lower = text.toLowerCase().replace(/(?<!\p{L})(?:paras?|pars?|recs?)\.?\s*\d+/gu, ' ');
  const words = lower.match(/[\p{Script=Latin}]+(?:[-’'][\p{Script=Latin}]+)*/gu) ?? [];
  if (han > 0 && han >= words.length) return 'zh';
  if (words.length === 0) return undefined;
  const score = { en: 0, fr: 0, es: 0 };
  for (const word of words.flatMap((word) => word.split(/[’']/u))) {
    for (const language of ['en', 'fr', 'es'] as const)
      if (functionWords[language].has(word) || fieldWords[language].has(word)) score[language] += 1;
  }
  for (const language of ['fr', 'es'] as const)
    score[language] += (lower.match(tellingLetters[language])?.length ?? 0) * 0.8;
  const best = (['en', 'fr', 'es'] as const).reduce((a, b) => (score[b] > score[a] ? b : a));
  return score[best] > 0 ? best : 'en';
}
