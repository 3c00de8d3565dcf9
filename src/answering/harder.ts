/**
 * Which questions one look at the evidence may not do for: those that compare, that name several places of a report, that ask
 * of all its recommendations, or that are about several reports. Told by words of the four languages and by what is named; it
 * knows nothing of what the report says, and a question taken for harder than it is costs a request and nothing else.
 */
import { references } from '../report/reference.ts';
import { fold } from '../shared/text.ts';

/** Words for setting one thing beside another; those in Latin script match whole words. */
const comparing = {
  zh: '比较(?!高|低|大|小|多|少|好|差|难|强|弱|容易|重要|明显|严重)|相比|对比|相较|比起|对照|区别|差别|差异|异同|(?:有何|有什么|有哪些|是否|怎样|如何)不同|不同之处|(?:相同|相似|类似|共同)(?:之处|点)|(?:是否|相互|彼此)(?:一致|矛盾)|有何关系|有什么关系|之间的?关系|哪一?个更|是否(?:相符|吻合|对应)',
  en: 'compare[sd]?|comparing|comparisons?|versus|vs|(?<!(?:make|makes|making|made) (?:a|any|much|no|some) )differences?|differ(?:s|ed|ing)?|different(?:ly)? (?:from|than)|contrast(?:s|ed|ing)?|similarit(?:y|ies)|similar to|in common|same as|(?:in)?consistent with|contradict(?:s|ed|ion|ions)?|how (?:does|do|is|are) .{1,80} relat(?:e|ed) to|relations?(?:hips?)? between|as opposed to|which of (?:the |these )?(?:two|three)|match(?:es)?',
  fr: 'compare[rz]?|compar(?:ée?s?|ant|aisons?)|par rapport (?:à|aux?)|(?<!fai(?:re|t|sait) (?:la|une) )différences?|différentes? d(?:e|u|es)|diffèr(?:e|ent)|différer|(?:se )?distingue(?:nt|r)?|contrairement (?:à|aux?)|similitudes?|points? communs?|en commun|(?:in)?cohérente?s? avec|contredi(?:t|sent|re)|contradictions?|quels? (?:liens?|rapports?) entre|(?:lequel|laquelle) des deux',
  es: 'compar(?:ar|a|an|e|ad[oa]s?|ando|aci[oó]n|aciones)|(?<!(?:marca|marcó|marcar|hace|hizo|hacer) (?:la|una) )diferenci(?:as?|an|ar)|difier(?:e|en)|diferir|(?:distint|diferente)[oa]?s? (?:de|a)l?|a diferencia de|similitud(?:es)?|semejanzas?|en com[uú]n|(?:in)?coherentes? con|contradi(?:ce|cen|cci[oó]n|cciones)|relaci[oó]n(?:es)? entre|cu[aá]l de (?:l[oa]s|est[oa]s) dos',
};

/** Words for the whole of the report, or each of its recommendations. */
const overall = {
  zh: '(?:所有|全部|各项|每一?项|各条|每一?条)(?:的)?(?:建议|结论|段落|回应)|通篇|全文|整[份个篇]报告',
  en: '(?:all|each|every(?: one)?)(?: of)?(?: the)?(?: \\p{L}+)? (?:recommendations?|findings?|paragraphs?|responses?)|throughout|across the (?:whole )?(?:report|paper|paragraphs|recommendations)|(?:whole|entire) (?:report|paper)',
  fr: "(?:toutes les|chacune des|chaque|l’ensemble des|l'ensemble des) (?:\\p{L}+ )?(?:recommandations?|constats?|conclusions?|paragraphes?|réponses?)|(?:tout|l'ensemble d[ue]) (?:le |ce )?(?:rapport|document)",
  es: '(?:todas las|cada(?: una de las)?|el conjunto de las) (?:\\p{L}+ )?(?:recomendaci[oó]n(?:es)?|constataciones|conclusiones|respuestas?)|(?:todos los|cada) p[aá]rrafos?|todo el (?:informe|documento)',
};

const patternOf = ({ zh, ...latin }: Readonly<Record<'zh' | 'en' | 'fr' | 'es', string>>): RegExp =>
  new RegExp(`${zh}|(?<!\\p{L})(?:${Object.values(latin).join('|')})(?!\\p{L})`, 'u');
const compares = patternOf(comparing);
const isOfAll = patternOf(overall);

/** `reports`: how many the question is about. */
export function isHarder(question: string, reports: number): boolean {
  if (reports > 1) return true;
  const named = references(question).filter(({ kind }) => kind === 'paragraph' || kind === 'recommendation');
  if (named.length > 1) return true;
  const folded = fold(question).replaceAll('’', "'");
  return compares.test(folded) || isOfAll.test(folded);
}
