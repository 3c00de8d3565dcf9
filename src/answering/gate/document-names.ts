/**
 * Where a question names a document by what it is about: "the evaluation of the youth employment strategy", 《…报告》, "le rapport
 * du PNUD sur le climat". It gives the words that tell that document from another and knows nothing of any report.
 */
import type { Language } from '../../shared/language.ts';
import { fold } from '../../shared/text.ts';

/** The words that tell one document from another, and whether they are between the marks of a title. */
export type DocumentName = { readonly words: string; readonly isTitle: boolean };

const heads: Readonly<Record<'en' | 'fr' | 'es', string>> = {
  en: 'report|evaluation|review|study|audit|survey|assessment|inspection',
  fr: 'rapport|évaluation|examen|étude|audit|enquête|inspection|bilan',
  es: 'informe|evaluación|examen|estudio|auditoría|encuesta|inspección|revisión',
};
/** Words that say which edition, or nothing, of a document that is known by something else. */
const plain: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: set(
    `independent final interim external internal main first last same present current recent latest new full whole actual entire original official this that the a an its their his her your our my of for by and or such each another any one peer high-level thematic joint`,
  ),
  fr: set(
    `matière propos sujet indépendante indépendant finale final intermédiaire externe interne présente présent actuelle actuel récente récent dernière dernier nouvelle nouveau complète complet entière entier même cette ce cet la le les l une un son sa ses leur notre votre de du des d par et ou officielle officiel conjointe`,
  ),
  es: set(
    `materia respecto independiente final intermedia externa interna presente actual reciente última último nueva nuevo completa completo entera entero misma mismo esta este la el los las una un su sus de del por y o oficial conjunta`,
  ),
};
/** Where the name of a document ends: what is said of it begins, or a new clause. */
const ends: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: set(
    `say says said conclude concludes concluded recommend recommends recommended find finds found identify identifies identified make makes made contain contains contained state states stated propose proposes proposed show shows showed suggest suggests suggested reveal reveals revealed note notes noted cover covers covered mention mentions mentioned point points hold holds consider considers look looks deal see give gives gave call calls called describe describes described was were is are has have had did does do can could will would should that which who whose what with when where how why come came be been being carried conducted based use used rest according see judge judged rate rated`,
  ),
  fr: set(
    `dit disent conclut concluent recommande recommandent constate constatent identifie contient contiennent propose proposent montre montrent suggère révèle note relève préconise estime juge affirme indique précise est sont était a ont avait doit peut fut sera qui que qu dont où quoi comment pourquoi elle il se s ne n t préconise-t-il porte repose prévoit mentionne afin`,
  ),
  es: set(
    `dice dicen concluye concluyen recomienda recomiendan constata identifica contiene contienen propone proponen muestra muestran sugiere revela señala indica afirma considera estima es son era fue ha han había debe puede será que quien cuyo cómo cuándo dónde se no prevé menciona trata basa según qué`,
  ),
};
/** Join the words of a name; those of the second list join only what is no topic of "what does the report say on". */
const links: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: set('of by'),
  fr: set('de du des d'),
  es: set('de del'),
};
const topicLinks: Readonly<Record<'en' | 'fr' | 'es', ReadonlySet<string>>> = {
  en: set('on about into for regarding concerning in to'),
  fr: set('sur concernant relatif relative consacré consacrée pour en au'),
  es: set('sobre acerca para contra en al relativo relativa'),
};
/** What something is said on; "against" and "for" rather belong to the name. */
const topical = set('on about regarding concerning sur concernant en au à sobre acerca respecto');
/** "Que dit le rapport sur", "¿qué dice el informe sobre": what follows is what it says something on. */
const saying =
  /^(?:dit|disent|dire|dis|conclut|recommande|constate|propose|pense|prévoit|estime|indique|préconise|dice|dicen|decir|concluye|recomienda|constata|propone|considera|prevé|indica|señala|deja|t-il)$/u;
/** Kinds of papers that say by themselves which one is meant where there is no other of the kind. */
const isOtherKind = /^(?:audit|survey|inspection|enquête|auditoría|encuesta|inspección)$/u;
/** A thing inside reports, not one. */
const cases = /^(?:case|cas|caso|casos|pilot|feasibility|desk)$/u;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** The documents that `question` names by more than their kind. */
export function documentsNamed(question: string, language: Language): readonly DocumentName[] {
  return language === 'zh' ? chineseNames(question) : latinNames(question, language);
}

type Piece = { readonly word: string; readonly printed: string; readonly pause: boolean };

function piecesOf(question: string): readonly Piece[] {
  return [...question.matchAll(/([\p{L}\p{N}]+(?:[/.–-][\p{L}\p{N}]+)*)(['’]s?)?([^\p{L}\p{N}]*)/gu)].map(
    ([, printed = '', , after = '']) => ({ word: fold(printed), printed, pause: /[,;:.?!()¿¡]/u.test(after) }),
  );
}

function latinNames(question: string, language: 'en' | 'fr' | 'es'): readonly DocumentName[] {
  const pieces = piecesOf(question);
  const isHead = new RegExp(`^(?:${heads[language]})$`, 'u');
  const names: DocumentName[] = [];
  let done = 0;
  for (const [at, { word, pause }] of pieces.entries()) {
    if (at < done || !isHead.test(word)) continue;
    const next = pause ? undefined : pieces[at + 1];
    const before = language === 'en' ? wordsBefore(pieces, at) : [];
    if (/^(?:an?|une?|un|any|each|every|chaque|cada)$/u.test(pieces[at - before.length - 1]?.word ?? '')) continue;
    if (language === 'en' && next !== undefined && isNoun(next)) continue;
    const after = next === undefined ? [] : withoutVerb(wordsAfter(pieces, at, language), pieces, at, language);
    done = at + 1 + (after.length === 0 ? 0 : pieces.indexOf(after[after.length - 1] as Piece) - at);
    const other = isOtherKind.test(word) ? pieces.slice(at, at + 1) : [];
    const telling = [...before, ...other, ...after].filter(
      (piece) => !plain[language].has(piece.word) && (!isHead.test(piece.word) || isOtherKind.test(piece.word)),
    );
    if (telling.length === 0 || telling.some((piece) => cases.test(piece.word))) continue;
    names.push({ words: telling.map(({ printed }) => printed).join(' '), isTitle: false });
  }
  return names;
}

/** "What did the review of the policy stress?": the last word is what it did. */
function withoutVerb(
  after: readonly Piece[],
  pieces: readonly Piece[],
  at: number,
  language: 'en' | 'fr' | 'es',
): readonly Piece[] {
  const last = after[after.length - 1];
  const isAsked = pieces.slice(0, at).some(({ word }) => /^(?:did|does|do)$/u.test(word));
  const isEnded = last !== undefined && ends.en.has(pieces[pieces.indexOf(last) + 1]?.word ?? '');
  return language === 'en' && isAsked && last !== undefined && !isEnded && pieces.indexOf(last) >= pieces.length - 2
    ? after.slice(0, -1)
    : after;
}

/** "The evaluation policy" is a policy. */
function isNoun({ word }: Piece): boolean {
  return ![links, topicLinks, ends, plain].some((table) => table.en.has(word)) && !/^\d/u.test(word);
}

/** "The WFP strategic plan evaluation": what stands before the noun, back to its article. */
function wordsBefore(pieces: readonly Piece[], at: number): readonly Piece[] {
  let from = at;
  while (from > 0 && at - from < 6 && !pieces[from - 1]?.pause && !stops.has(pieces[from - 1]?.word ?? 'the'))
    from -= 1;
  return pieces.slice(from, at);
}

const stops = set(
  `the a an this that its their your our my any each every which what does do did is are was were will of in on by to from for and or with about how why who when where tell me us give show list summarize summarise according can could whether has have had under during since after before into see`,
);

function wordsAfter(pieces: readonly Piece[], at: number, language: 'en' | 'fr' | 'es'): readonly Piece[] {
  const isTopic = language !== 'en' && pieces.slice(Math.max(0, at - 3), at).some(({ word }) => saying.test(word));
  const plainly = (piece: Piece | undefined): boolean =>
    piece !== undefined && plain[language].has(piece.word) && !links[language].has(piece.word);
  let from = at + 1;
  while (plainly(pieces[from]) && pieces[from]?.pause === false) from += 1;
  const first = pieces[from];
  if (first === undefined) return [];
  const joins = (word: string): boolean => links[language].has(word) || (!isTopic && topicLinks[language].has(word));
  // In French and Spanish an adjective or a name of its own may follow at once: "l'évaluation mondiale", "Informe Mundial".
  const isCapital = /^\p{Lu}/u.test(first.printed);
  if (
    !joins(first.word) &&
    !/^\d{4}$/u.test(first.word) &&
    !isCapital &&
    !/^(?:annuel|anual|mondial|mundial)/u.test(first.word)
  )
    return [];
  const found: Piece[] = [];
  for (const piece of pieces.slice(from, from + 14)) {
    if (
      ends[language].has(piece.word) ||
      /-(?:il|elle|on|ils|elles)$/u.test(piece.word) ||
      (isTopic && topical.has(piece.word))
    )
      break;
    if (!links[language].has(piece.word) && !topicLinks[language].has(piece.word)) found.push(piece);
    if (piece.pause) break;
  }
  return found;
}

const chineseHead = '(?:评估|评价|审查|审计|检查|报告|调查|研究)(?:报告|书)?';
const chineseName = new RegExp(
  `([\\p{Script=Han}A-Za-z\\d“”/.\\-–－−·]{2,40}?)(?:的)?(?:独立|最终|中期|专题|年度|总结|外部|联合|最新|高级别)*${chineseHead}(?=$|[，。？?！,、\\s]|的|中|里|怎|有|提|得|说|认|指|显|是|建|给|讲|写|包|结|共|一共|对|列|主要)`,
  'gu',
);
/** Where a name cannot be: words that ask, point or say. */
const chineseBreaks =
  /为什么|为何|怎么|什么|哪些|哪[\p{Script=Han}]|如何|是否|多少|几[个项]|告诉我|关于|有关|根据|按照|依据|请问|请|这[次份项个]|本次|概括|总结|介绍|说说|谈谈|那么|谢谢|你好/gu;
/** What is done in a clause, or a thing inside reports. */
const noName =
  /应当|应该|必须|需要|可以|能够|为了|取消|提供|确保|接受|同意|总体上|之[前后]|要先|[把让没都]|已经|正在|做|进行|开展|了|谁|被|对.*的$|案例|可行性|[一二两三四几]是|^[一二两三四\d]+[期次份项个]/u;

function chineseNames(question: string): readonly DocumentName[] {
  const titles = [...question.matchAll(/[《〈]([^》〉]*(?:报告|评估|评价|审查|审计|调查|研究))[》〉]/gu)].map(
    ([, title = '']) => ({
      words: title.replace(/报告$/u, ''),
      isTitle: true,
    }),
  );
  const rest = question.replace(/[《〈][^》〉]*[》〉]/gu, '，').replace(chineseBreaks, '，');
  const named = [...rest.matchAll(chineseName)].map(([, before = '']) => ({
    words: before.replace(/^(?:在|从|对|的|那)+/u, ''),
    isTitle: false,
  }));
  return [...titles, ...named.filter(({ words }) => !noName.test(words))].filter(
    ({ words }) => words.replace(/独立|最终|外部|中期/gu, '').length > 1,
  );
}
