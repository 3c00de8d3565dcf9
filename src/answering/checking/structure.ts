/**
 * Statements about the paper itself, decided from the model exactly: how many recommendations there are, which have steps or
 * a response, which are answered together, what a number names. A statement that says anything else beside is not decided.
 */

import type { Recommendation, Report } from '../../report/model.ts';
import type { Reference } from '../../report/reference.ts';
import type { IsStopword } from '../../retrieval/stopwords.ts';
import type { Tokenizer } from '../../retrieval/tokens.ts';
import type { Language } from '../../shared/language.ts';
import { sentences } from '../../shared/text.ts';
import type { Citation } from '../answer.ts';
import type { Said } from './said.ts';

export type StructureVerdict = {
  readonly isTrue: boolean;
  /** What the model has instead: a count, or the number that it lacks. */
  readonly citations: readonly Citation[];
};

type Subject =
  | 'recommendations'
  | 'paragraphs'
  | 'figures'
  | 'footnotes'
  | 'steps'
  | 'response'
  | 'together'
  | 'decision'
  | 'home';

/** Words for the parts of a paper; those of a longer meaning are looked for first. */
const nouns: Readonly<Record<Language, Readonly<Record<Subject, string>>>> = {
  zh: {
    steps: '(?:建议的|拟议的)?(?:下一步)(?:的)?(?:措施|步骤|行动)?|后续步骤|拟议(?:的)?(?:措施|步骤)',
    together: '一并|一起|共同|合并|同一组|放在一组',
    response: '回应|答复|反应|评注|回复|回答',
    decision: '需作出的决定|待决问题|决定(?:要点|点)|供作决定|需作决定',
    home: '源于|基于|依据|紧接|位于|之后|出自',
    recommendations: '建议',
    paragraphs: '段落?',
    figures: '图(?!解)',
    footnotes: '脚注',
  },
  en: {
    steps: '(?:proposed )?(?:next |follow-?up )(?:steps?|actions?)|proposed (?:steps?|actions?)|steps?',
    together: 'together|jointly|in (?:one|the same) group|grouped|same response|joint',
    response:
      'responses?|respon(?:ds?|ded)|repl(?:y|ies|ied)|answer(?:s|ed)?|comment(?:s|ed)?(?: on)?|address(?:es|ed)',
    decision: 'points? (?:for|requiring) decision|draft decision|decision (?:required|point)',
    home: 'follows?|following|comes? after|based on|arises? from|printed (?:after|under|in)|stands? (?:after|under|in)|located',
    recommendations: 'recommendations?',
    paragraphs: 'paragraphs?|paras?',
    figures: 'figures?',
    footnotes: 'footnotes?',
  },
  fr: {
    steps: '(?:prochaines? )?(?:étapes?|mesures?)(?: suivantes?)?(?: proposées?)?',
    together: 'ensemble|conjointement|même groupe|regroupées?|communes?|conjointe',
    response: 'réponses?|répond(?:u|ue|us|ues|ent)?|commentaires?|commentées?|observations?',
    decision: 'points? (?:pour|appelant une) décision|projet de décision|décision requise',
    home: 'suit|suivent|découle(?:nt)?|repose(?:nt)? sur|fondée?s? sur|figure(?:nt)?|se trouve(?:nt)?',
    recommendations: 'recommandations?',
    paragraphs: 'paragraphes?',
    figures: 'figures?|graphiques?',
    footnotes: 'notes? de bas de page',
  },
  es: {
    steps: '(?:próxim[oa]s )?(?:pasos?|medidas?|etapas?)(?: siguientes?)?(?: propuest[oa]s?)?',
    together: 'junt[oa]s|conjuntamente|mismo grupo|agrupadas?|conjunt[oa]s?',
    response: 'respuestas?|responden?|respondió|respondidas?|contestan?|contestadas?|comentarios?',
    decision: 'puntos? (?:para|que requieren?) (?:una )?decisión|proyecto de decisión|decisión requerida',
    home: 'sigue[n]?|se desprenden?|se basan?|figuran?|se encuentran?',
    recommendations: 'recomendaci(?:ón|ones)',
    paragraphs: 'párrafos?',
    figures: 'figuras?|gráficos?',
    footnotes: 'notas? (?:a|al|de) pie(?: de página)?',
  },
};
/** Words that join the parts of such a statement and say nothing of their own. */
const joining: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:报告|本报告|评估|文件|提出|包含|包括|共有|共计|共|总共|有|没有|含|列出|载有|得到|作出|做出|获得|给出|劳工局|劳工|局|对|项|条|个|为|在|中|方面|措施|了|的|均|第|段|而|出了?|是|无|未|不|一|组|放|由|被|两|该|其)$/u,
  en: /^(?:report|paper|evaluation|make|makes|made|has|have|had|contain|contains|contained|include|includes|there|total|altogether|numbered|receive|receives|received|get|gets|given|give|gives|office|single|one|same|exactly|come|comes|set|out|only|carries|carry|list|lists|listed|propose|proposed|follow|followed|issues?|put|forward|stand|are|is)$/u,
  fr: /^(?:rapport|document|évaluation|compte|comporte|comportent|contient|contiennent|formule|comprend|comprennent|total|numérotées?|numérotés|reçoi(?:t|vent)|reçu|bureau|une?|seule?|mêmes?|énonce|fait|font|objet|présente|présentent|assortie?s?|existe)$/u,
  es: /^(?:informe|documento|evaluación|formula|contiene[n]?|incluye[n]?|tiene[n]?|hay|total|numerad[oa]s|reciben?|recibe|recibió|recibieron|oficina|una?|misma|mismo|sola|consta|presenta[n]?|comprende[n]?|cuenta[n]?|objeto|existe[n]?)$/u,
};

export type StructureTools = { readonly tokenizer: Tokenizer; readonly isStopword: IsStopword };

/** The verdict on a statement about the paper, or null when it is about anything else or the model is not sure. */
export function decideFromStructure(said: Said, report: Report, tools: StructureTools): StructureVerdict | null {
  const unknown = unknownPlace(opening(said), report);
  if (unknown) return isCertain(report) ? { isTrue: false, citations: [] } : null;
  const subjects = subjectsOf(said);
  if (subjects.size === 0 || saysMore(said, tools) || said.marks.some(({ kind }) => kind !== 'not' && kind !== 'must'))
    return null;
  const named = said.references.filter(({ kind }) => kind === 'recommendation').map(({ number }) => number);
  const paragraph = said.references.find(({ kind }) => kind === 'paragraph')?.number;
  const recommendations = report.recommendations.filter(({ number }) => named.includes(number));
  if (new Set(recommendations.map(({ number }) => number)).size !== recommendations.length) return null;
  const isDenied = said.marks.some(({ kind }) => kind === 'not');
  const verdict = (holds: boolean, citations: readonly Citation[]): StructureVerdict => ({
    isTrue: holds !== isDenied,
    citations,
  });
  if (subjects.has('steps') && recommendations.length === 1)
    return stepsVerdict(said, recommendations[0] as Recommendation, report, isDenied);
  if (subjects.has('together') && recommendations.length < 2) return null;
  if (subjects.has('together')) {
    const shared = report.responses.find((response) =>
      named.every((number) => response.recommendations.includes(number)),
    );
    const quoted =
      shared === undefined
        ? report.responses.filter((response) => response.recommendations.some((number) => named.includes(number)))
        : [shared];
    return verdict(
      shared !== undefined,
      quoted.map((response) => responseCitation(response, report)),
    );
  }
  if (subjects.has('response') && recommendations.length > 0) {
    const answering = report.responses.filter((response) =>
      response.recommendations.some((number) => named.includes(number)),
    );
    const holds = recommendations.every(({ responses }) =>
      responses.some((response) => paragraph === undefined || response.paragraph === paragraph),
    );
    const quoted =
      answering.length > 0
        ? answering.map((response) => responseCitation(response, report))
        : recommendations.map((recommendation) => textCitation(recommendation, report));
    return verdict(holds, quoted);
  }
  if (subjects.has('home') && recommendations.length === 1 && paragraph !== undefined)
    return verdict(
      recommendations[0]?.paragraph === paragraph,
      recommendations.map((recommendation) => textCitation(recommendation, report)),
    );
  if (subjects.has('decision') && paragraph !== undefined && named.length === 0 && report.decision !== null)
    return verdict(report.decision.paragraph === paragraph, paragraphCitation(report.decision.paragraph, report));
  return said.references.length === 0 ? countVerdict(said, subjects, report, isDenied) : null;
}

/** References a statement opens with: what comes later may be a place of another paper ("paragraph 13 of the annex"). */
function opening(said: Said): readonly Reference[] {
  const first = Math.min(...[...said.words, ...said.names].map(({ start }) => start));
  return said.references.filter(({ start }) => start < first);
}

function unknownPlace(references: readonly Reference[], report: Report): boolean {
  return references.some(
    ({ kind, number }) =>
      (kind === 'paragraph' &&
        report.paragraphs.length > 0 &&
        !report.paragraphs.some((paragraph) => paragraph.number === number)) ||
      (kind === 'recommendation' && !report.recommendations.some((recommendation) => recommendation.number === number)),
  );
}

/** A report in which numbers are missing or uncertain has no exact counts. */
function isCertain(report: Report): boolean {
  return !report.warnings.some(({ code }) => /^(?:paragraph|recommendation)/u.test(code));
}

function subjectsOf(said: Said): ReadonlySet<Subject> {
  const rest = withoutSpans(said.text, said.references);
  const found = (Object.keys(nouns[said.language]) as Subject[]).filter((subject) =>
    nounPattern(said.language, subject).test(rest),
  );
  return new Set(found);
}

function nounPattern(language: Language, subject: Subject, flags = 'iu'): RegExp {
  const source = nouns[language][subject];
  return new RegExp(language === 'zh' ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
}

/** The references of one list share their span: it is taken out once. */
function withoutSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [...new Map(spans.map((span) => [span.start, span])).values()]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

/** Whether a word is left that is no part of the paper, no number and no joining word. */
function saysMore(said: Said, { tokenizer, isStopword }: StructureTools): boolean {
  let rest = withoutSpans(said.text, [...said.references, ...said.facts]);
  for (const subject of Object.keys(nouns[said.language]) as Subject[])
    rest = rest.replace(nounPattern(said.language, subject, 'giu'), ' ');
  return tokenizer
    .read(rest, said.language)
    .tokens.some(({ surface }) => !isStopword(surface, said.language) && !joining[said.language].test(surface));
}

function stepsVerdict(
  said: Said,
  recommendation: Recommendation,
  report: Report,
  isDenied: boolean,
): StructureVerdict | null {
  const { steps } = recommendation;
  const count = exactCount(said);
  if (count === undefined || (count === null && !isDenied && said.facts.length > 0)) return null;
  const holds = count === null ? steps.length > 0 !== isDenied : (steps.length === count) !== isDenied;
  const own = textCitation(recommendation, report);
  return { isTrue: holds, citations: steps.length === 0 ? [own] : steps.map((quote) => ({ ...own, quote })) };
}

function countVerdict(
  said: Said,
  subjects: ReadonlySet<Subject>,
  report: Report,
  isDenied: boolean,
): StructureVerdict | null {
  const count = exactCount(said);
  const counted = (['paragraphs', 'figures', 'footnotes', 'recommendations'] as const).filter((subject) =>
    subjects.has(subject),
  );
  const [subject] = counted;
  if (subject === undefined || counted.length > 1 || count === undefined || !isCertain(report)) return null;
  if (count === null && !isDenied) return null;
  const actual = report[subject].length;
  const last = report.recommendations.at(-1);
  const citations =
    subject === 'recommendations' && last !== undefined
      ? [textCitation(last, report)]
      : subject === 'paragraphs'
        ? paragraphCitation(report.paragraphs.at(-1)?.number ?? 0, report)
        : [];
  return { isTrue: count === null ? actual === 0 : (actual === count) !== isDenied, citations };
}

/** The one number of the statement; null when it has none, undefined when it has others or a bounded one. */
function exactCount(said: Said): number | null | undefined {
  const [fact, ...more] = said.facts;
  if (fact === undefined) return null;
  return more.length === 0 && fact.kind === 'number' && fact.bound === 'exact' && fact.unit === null
    ? fact.value
    : undefined;
}

function textCitation(recommendation: Recommendation, report: Report): Citation {
  const { number, paragraph, section, text } = recommendation;
  return { report: report.id, paragraph, recommendation: number, section, quote: text };
}

function responseCitation(response: Report['responses'][number], report: Report): Citation {
  const { paragraph, heading, text, recommendations } = response;
  const recommendation = paragraph === null && recommendations.length === 1 ? (recommendations[0] ?? null) : null;
  return { report: report.id, paragraph, recommendation, section: heading, quote: sentences(text)[0]?.text ?? text };
}

function paragraphCitation(number: number, report: Report): readonly Citation[] {
  const paragraph = report.paragraphs.find((candidate) => candidate.number === number);
  if (paragraph === undefined) return [];
  const quote = sentences(paragraph.text)[0]?.text ?? paragraph.text;
  return [{ report: report.id, paragraph: number, recommendation: null, section: paragraph.section, quote }];
}
