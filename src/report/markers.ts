/**
 * The words by which papers of this genre mark their parts, per language. Everything the parser knows of a language stands
 * here; a fifth language is a fifth table. Patterns are matched on folded text (NFKC, lower case, letter spacing closed).
 */
import type { Language } from '../shared/language.ts';
import { withoutAccents } from '../shared/text.ts';

export type Markers = {
  /** The word before a recommendation's number, folded. */
  readonly recommendation: readonly string[];
  /** Line before proposed steps. */
  readonly steps: RegExp;
  /** A response printed under its recommendation ("Management response:"). */
  readonly response: RegExp;
  /** What stands under a recommendation and is not its text: "Rationale:", "Priority:". */
  readonly afterRecommendation: RegExp;
  /** Heading of the part in which the Office answers. */
  readonly responseSection: RegExp;
  /** Heading of a part that only lists again (annex). */
  readonly annex: RegExp;
  readonly figure: RegExp;
  readonly table: RegExp;
  readonly source: RegExp;
  readonly contents: RegExp;
  /** Heading of the box on the cover. */
  readonly summary: RegExp;
  /** Headings inside that box. */
  readonly summaryPart: RegExp;
  /** Heading of the point for decision. */
  readonly decision: RegExp;
  /** How a paragraph asks the governing body to decide. */
  readonly decisionRequest: RegExp;
  /** "Point for decision: paragraph 20"; group 1 is the number. */
  readonly decisionPointer: RegExp;
  /** Words in a parenthesis or sentence that name recommendations: "(recommendations 1, 11)". */
  readonly recommendationReference: RegExp;
  /** Headings of one line that stand alone in many papers. */
  readonly heading: RegExp;
  readonly session: RegExp;
  readonly agendaItem: RegExp;
  readonly date: RegExp;
  /** Words that say management accepts or rejects. */
  readonly stance: RegExp;
  /** A first column of a follow-up table. */
  readonly actionTable: RegExp;
  /** A row of such a table that says nothing is to be done. */
  readonly noAction: RegExp;
};

const zh: Markers = {
  recommendation: ['建议', '建議'],
  steps:
    /^(?:建议|拟议|提议|可能|拟采取)?(?:的|采取的)?(?:下一步|后续|今后|跟进)(?:的)?(?:措施|行动|步骤|工作|计划)(?:建议)?\s*[:：]?$/u,
  response:
    /^(?:\S{0,12}?)(?:管理层|管理部门|管理当局|秘书处|劳工局|评价办|总干事|行政部门|本组织|粮农组织|世卫组织)\S{0,6}?(?:的)?(?:回应|答复|回复|反应|对策|评论|意见)\s*(?:[(（][^)）]*[)）])?\s*[:：]/u,
  afterRecommendation:
    /^(?:理由|依据|根据|说明|背景|优先(?:级|程度|次序)|责任(?:单位|方|部门)|负责(?:单位|部门)|时限|期限|完成时间)\s*[:：]/u,
  responseSection:
    /(?:劳工局|管理层|管理部门|管理当局|秘书处|总干事|行政部门|办公室|办事处|本组织).{0,8}(?:评注|评论|回应|答复|回复|反应|意见)|^(?:对建议的)?(?:回应|答复|反应)/u,
  annex: /^(?:附件|附录|附錄)\s*[一二三四五六七八九十ivx\d]*(?:[\s:：.、]|$)/u,
  figure: /^图\s*([\divx一二三四五六七八九十]+)\s*[.．:：、]?\s*/u,
  table: /^表\s*([\divx一二三四五六七八九十]+)\s*[.．:：、]?\s*/u,
  source: /^(?:资料来源|数据来源|来源)\s*[:：]/u,
  contents: /^(?:目录|目次|目錄)$/u,
  summary: /^(?:概述|摘要|内容提要|提要|执行摘要)$/u,
  summaryPart:
    /^(?:所涉问题|政策影响|法律影响|财政影响|所涉(?:财务|政策|法律)问题|需作出的决定|需作决定|需采取(?:的)?后续行动|后续行动|作者单位|相关文件|参考其它理事会文件或国际劳工组织文书|参考文件|相关战略目标)$/u,
  decision:
    /^(?:(?:执行委员会|执行局|理事会|委员会|大会|理事机构)(?:的)?(?:拟议|建议)?(?:采取)?的?行动|请.{2,12}采取(?:的)?行动|需作出的决定|待决问题|决定要点|决定草案|供作决定|需作决定的事项|需(?:要)?作(?:出)?决定的要点|(?:所)?要求采取的行动|建议(?:作出|通过)?的?决定|拟议(?:的)?决定|建议采取的行动)/u,
  decisionRequest:
    /^(?:谨)?(?:提请|请|建议|敦请).{0,6}(?:理事会|委员会|执行局|大会|理事机构).{0,40}(?:注意|批准|核可|通过|要求|决定|审议|提供指导)|(?:委员会|理事会|执行局|大会)(?:或许|不妨|似宜|可能)(?:希望|愿意)?/u,
  decisionPointer:
    /(?:待决问题|需作出的决定|需作决定|决定要点|决定草案)\s*[:：]?\s*[(（]?(?:见|载于)?\s*第\s*(\d+)\s*段|第\s*(\d+)\s*段(?:所述|所载|中)?的?(?:决定|决议)/u,
  recommendationReference:
    /(?:各项|第)?建议\s*((?:第?\s*[\d〇一二三四五六七八九十]+\s*(?:[,，、和及与至到\-–—]|以及|项)?\s*)+)/gu,
  heading:
    /^(?:导言|引言|前言|背景|实施方法|方法|评估方法|审查结果|结论|建议|主要结论|主要建议|经验教训|取得的经验教训|调查结果|评估结果|相关性|有效性|效率|影响|可持续性|一致性|总体评估|执行摘要)$/u,
  session: /第\s*[\d一二三四五六七八九十百零]+\s*届\s*(?:\S{0,6}会议|常会|会)/u,
  agendaItem: /^(?:(?:临时)?议程(?:项目)?\s*\d+|第\s*[\d一二三四五六七八九十]+\s*项议程|议程项目)/u,
  date: /[12]\d{3}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/u,
  stance:
    /(?:接受|同意|采纳|赞同|不接受|拒绝)(?:了)?(?:这|本|该|此)?(?:项|一)?建议|(?:这|本|该|此)(?:项|一)?建议(?:已)?(?:被|获得|得到)?(?:完全|部分|全部)?(?:接受|采纳)/u,
  actionTable: /^(?:关键|主要|拟议|后续)?行动(?:\s|$).*(?:时限|时间|期限|责任|负责)/u,
  noAction: /^(?:无需|不需要|无须|没有必要)/u,
};

const en: Markers = {
  recommendation: ['recommendation', 'rec', 'rec.'],
  steps:
    /^(?:(?:the|following|proposed|suggested|recommended|possible|agreed|further|concrete|immediate|key|operational|implementation)\s+)*(?:(?:next|follow-?up|future)?\s*(?:steps?|actions?|measures?)|follow-?up)(?:\s+(?:points|(?:are |is )?(?:proposed|suggested|recommended)|forward))?\s*(?:\([^)]*\))?\s*:?$/u,
  response:
    /^(?:the\s+)?(?:[\p{L}.'-]+\s+){0,4}?(?:responses?|comments?|reply)(?:\s+(?:by|of|from|to)\s+[^:.(]{0,50})?\s*(?:\([^)]*\))?\s*:/u,
  afterRecommendation:
    /^(?:rationale|justification|basis|background|explanation|evidence|supporting (?:findings?|evidence)|linked to|based on|priority(?: level)?|importance|urgency|time\s?-?frame|timing|deadline|addressed to|addressees?|responsib\p{L}*(?: units?| entit\p{L}+)?|resource implications?|cost)\s*:/u,
  responseSection:
    /(?:office|bureau|management|secretariat|administration|director-general|agency|organization|unicef|undp|unfpa|wfp|fao|ilo|office's)\S*\s+(?:initial\s+|preliminary\s+)?(?:response|comments?|reply|replies|observations?)|^(?:comments|response|responses|observations|reply|replies)\s+(?:by|of|from|to)\b|^management responses?\b|^response to the (?:evaluation|recommendations)/u,
  annex: /^(?:annex(?:es)?|appendix|appendices|attachment)(?:\s+(?:[ivx]+|[a-h]|\d+))?(?:[\s.:–—-]|$)/u,
  figure: /^(?:figure|fig\.|chart|graph|box|map)\s*([\divx]+)\s*(?:[.:–—-]|$|\s)\s*/u,
  table: /^table\s*([\divx]+)\s*(?:[.:–—-]|$|\s)\s*/u,
  source: /^(?:sources?|note)\s*:/u,
  contents: /^(?:table of contents|contents|chapter page|contents page)$/u,
  summary: /^(?:summary|executive summary|overview|abstract|purpose of the document|synopsis)$/u,
  summaryPart:
    /^(?:issues covered|policy implications?|legal implications?|financial implications?|decision required|action required|follow-up action required|follow-up action|follow-up required|author unit|related documents|references to other .*|relevant strategic objectives?(?:\/outcomes?)?|elements of a decision|draft decision|purpose)\s*:?$/u,
  decision:
    /^(?:points? for decision|draft decision|decision point|decision required|point requiring a decision|elements of a decision|recommended decision|proposed decision|action (?:requested|required|by the board)|decision requested|suggested action by the .*)\b/u,
  decisionRequest:
    /^the [\p{L}\s-]{3,60}(?:may wish to|is (?:invited|requested|asked) to|requests the director-general|decides? to|endorses?|takes note)/u,
  decisionPointer:
    /(?:points? for decision|decision required|draft decision|decision requested|point requiring decision)\s*[:.]?\s*(?:see\s+)?(?:in\s+)?(?:paragraphs?|paras?\.?)\s*(\d+)/u,
  recommendationReference:
    /\brec(?:ommendation)?s?\.?\s+(?:nos?\.?\s*)?(\d{1,3}(?:\s*(?:,|;|and|&|to|through|[-–—])\s*(?:and\s+)?(?:nos?\.?\s*)?\d{1,3}(?!\d|\.\d))*)/gu,
  heading:
    /^(?:introduction|background|context|methodology|methods|approach|findings|key findings|main findings|conclusions?|recommendations?|conclusions and recommendations|findings, conclusions and recommendations|lessons learned|lessons|relevance|effectiveness|efficiency|impact|sustainability|coherence|way forward|foreword|acknowledgements?|executive summary|summary|overview|overall assessment|limitations|scope|purpose)$/u,
  session:
    /\b(?:\d{1,3}(?:st|nd|rd|th)\s+(?:session|meeting)|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|annual|regular|special|resumed)(?:\s+(?:regular|annual|substantive|formal|informal|resumed))?\s+session(?:\s+(?:of\s+)?\d{4})?)/u,
  agendaItem: /^(?:\S+\s+item on the agenda|agenda\s+item|item|provisional agenda item)\s+\S+/u,
  date: /\b(?:\d{1,2}(?:\s*[–-]\s*\d{1,2})?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+\d{1,2},)?\s+(?:19|20)\d{2}\b/u,
  stance:
    /(?:recommendation|this)\s+is\s+(?:\p{L}+\s+)?(?:not\s+)?(?:accepted|rejected|agreed)|(?:accepts?|agrees?\s+with|welcomes|concurs\s+with|rejects?|supports)\s+(?:the|this)\s+recommendation/u,
  actionTable:
    /^(?:key\s+|planned\s+|agreed\s+|proposed\s+)?actions?(?:\(s\))?(?:\s+(?:planned|taken|to be taken))?\s+.*(?:time|deadline|date|responsib|when|who)/u,
  noAction: /^(?:no|none)\b.*(?:required|needed|necessary|planned|foreseen)?$|^n\/a$|^not applicable/u,
};

const fr: Markers = {
  recommendation: ['recommandation', 'rec.'],
  steps:
    /^(?:(?:proposition|propositions)\s+de\s+)?(?:prochaines?\s+(?:étapes?|mesures?|actions?)|étapes\s+(?:suivantes|proposées|suggérées)|suites?\s+proposées?|mesures\s+(?:à prendre|de suivi|proposées|suggérées|suivantes)|actions?\s+(?:proposées|suggérées|recommandées)|suite\s+(?:proposée|à donner))(?:\s+(?:proposées?|suggérées?|recommandées?|envisagées?))?\s*:?$/u,
  response:
    /^(?:la\s+|les\s+)?(?:réponses?|observations?|commentaires?)\s+(?:de la|du|de l'|des|de)\s*[^:.]{1,60}\s*:/u,
  afterRecommendation:
    /^(?:justification|fondement|raison|contexte|explication|éléments? (?:de preuve|probants)|priorité|importance|urgence|délai|échéance|calendrier|destinataires?|responsables?|unités? responsables?|incidences? (?:financières?|sur les ressources))\s*:/u,
  responseSection:
    /(?:réponses?|observations?|commentaires?|remarques?)\s+(?:\p{L}+\s+)?(?:du|de la|de l'|des)\s*(?:bureau|direction|administration|secrétariat|secrétaire|directeur|directrice|organisation|l'|oit|fao|unesco|pnud|fida|pam|unicef|fonds|programme)|^réponses?\s+(?:aux?|à l)/u,
  annex: /^(?:annexes?|appendices?)(?:\s+(?:[ivx]+|[a-h]|\d+))?(?:[\s.:–—-]|$)/u,
  figure: /^(?:figure|fig\.|graphique|encadré|carte)\s*([\divx]+)\s*(?:[.:–—-]|$|\s)\s*/u,
  table: /^tableau\s*([\divx]+)\s*(?:[.:–—-]|$|\s)\s*/u,
  source: /^(?:sources?|note)\s*:/u,
  contents: /^(?:table des matières|sommaire|matières|chapitre page|table des matières page)$/u,
  summary: /^(?:résumé|résumé analytique|synthèse|aperçu|objet du document|sommaire exécutif|récapitulatif)$/u,
  summaryPart:
    /^(?:questions? (?:traitées?|abordées?)|aperçu|incidences? (?:sur le plan des politiques|politiques|juridiques|financières)|suivi nécessaire|mesures? (?:de suivi )?(?:nécessaires?|requises?|demandées?)|décision (?:demandée|requise)|suite à donner|unité auteur|unité responsable|documents? connexes?|références? .*|objectifs? stratégiques? .*)\s*:?$/u,
  decision:
    /^(?:points? (?:appelant|pour) (?:une )?décision|projet de décision|décision (?:demandée|requise|proposée)|éléments de décision|points? soumis pour décision|suite à donner par le .*|mesures? à prendre par le .*)/u,
  decisionRequest:
    /^(?:le|la|l')\s?[\p{L}\s'-]{3,60}(?:voudra(?:it)? (?:peut-être|sans doute)|est (?:invitée?|priée?|appelée?) à|(?:a )?recommand(?:e|é) (?:à|au|aux)|souhaitera(?:it)? peut-être|prie le directeur général|décide de|prend note)/u,
  decisionPointer:
    /(?:points? (?:appelant|pour) (?:une )?décision|projet de décision|décision (?:demandée|requise))\s*[:.]?\s*(?:(?:voir|figurant|énoncé|qui figure)\s+)?(?:le\s+|au\s+)?(?:paragraphes?|par\.?|paras?\.?)\s*(\d+)/u,
  recommendationReference:
    /\brec(?:ommandation)?s?\.?\s+(?:n[o°ºs.]*\s*)?(\d{1,3}(?:\s*(?:,|;|et|à|[-–—])\s*(?:et\s+)?(?:n[o°º.]*\s*)?\d{1,3}(?!\d|\.\d))*)/gu,
  heading:
    /^(?:introduction|contexte|généralités|historique|méthodologie|méthode|approche|constatations?|principales constatations|conclusions?|recommandations?|conclusions et recommandations|constatations, conclusions et recommandations|enseignements(?: tirés)?|leçons apprises|pertinence|efficacité|efficience|impact|viabilité|durabilité|cohérence|avant-propos|résumé|voie à suivre|évaluation globale)$/u,
  session:
    /(?:\b\d{1,3}\s*(?:e|ème|re|ère)\s+(?:session|réunion)|(?:première|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|quarante|cent|session annuelle)[\p{L}\s-]*session(?:\s+(?:ordinaire|annuelle))?|session annuelle(?:\s+de)?\s*\d{0,4})/u,
  agendaItem:
    /^(?:point de l'ordre du jour\s*:\s*\S.*|point\s+\S+\s+de\s+l'ordre du jour|\S+\s+question à l'ordre du jour|\S+\s+point à l'ordre du jour)/u,
  date: /\b(?:(?:1er|\d{1,2})(?:\s*[–-]\s*\d{1,2})?\s+)?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s+(?:19|20)\d{2}\b/u,
  stance:
    /recommandation\s+(?:est|a été)\s+(?:\p{L}+\s+)?(?:acceptée|rejetée|approuvée)|(?:accepte|approuve|souscrit à|rejette|accueille favorablement)\s+(?:la|cette)\s+recommandation/u,
  actionTable:
    /^(?:principales?\s+)?(?:mesures?|actions?)(?:\s+\p{L}+){0,3}\s+.*(?:calendrier|délai|échéance|responsable|date)/u,
  noAction: /^aucune?\b/u,
};

const es: Markers = {
  recommendation: ['recomendación', 'recomendacion', 'rec.'],
  steps:
    /^(?:(?:propuesta|propuestas)\s+de\s+)?(?:próxim[oa]s\s+(?:pasos|medidas|etapas|acciones)|medidas\s+(?:propuestas|de seguimiento|siguientes|sugeridas)|(?:siguientes\s+pasos|pasos\s+(?:siguientes|propuestos))|acciones\s+(?:propuestas|sugeridas|recomendadas)|seguimiento propuesto)(?:\s+(?:propuest[oa]s|sugerid[oa]s|recomendad[oa]s|previst[oa]s))?\s*:?$/u,
  response:
    /^(?:la\s+|las\s+)?(?:respuestas?|observaciones|comentarios)\s+(?:de la|del|de los|de las|de)\s*[^:.]{1,60}\s*:/u,
  afterRecommendation:
    /^(?:justificación|fundamento|fundamentación|motivo|contexto|explicación|pruebas|prioridad|importancia|urgencia|plazo|calendario|destinatari[oa]s?|responsables?|unidad(?:es)? responsables?|repercusiones (?:financieras|en los recursos))\s*:/u,
  responseSection:
    /(?:respuestas?|observaciones|comentarios)\s+(?:\p{L}+\s+)?(?:de la|del|de los|de las)\s*(?:oficina|dirección|administración|secretaría|secretario|director|directora|organización|gerencia|oit|fao|unesco|pnud|fida|pma|unicef|fondo|programa)|^respuestas?\s+a\s+(?:la|las)\b/u,
  annex: /^(?:anexos?|apéndices?)(?:\s+(?:[ivx]+|[a-h]|\d+))?(?:[\s.:–—-]|$)/u,
  figure: /^(?:figura|fig\.|gráfico|gráfica|recuadro|mapa)\s*([\divx]+)\s*(?:[.:–—-]|$|\s)\s*/u,
  table: /^(?:cuadro|tabla)\s*([\divx]+)\s*(?:[.:–—-]|$|\s)\s*/u,
  source: /^(?:fuentes?|nota)\s*:/u,
  contents: /^(?:índice|contenido|indice|capítulo página|índice página)$/u,
  summary: /^(?:resumen|resumen ejecutivo|sinopsis|panorama general|finalidad del documento|síntesis)$/u,
  summaryPart:
    /^(?:cuestiones (?:abordadas|tratadas)|cuestión abordada|repercusiones en materia de políticas|(?:consecuencias|repercusiones|implicaciones) (?:para las políticas|políticas|jurídicas|financieras|normativas)|seguimiento (?:necesario|requerido)|decisión (?:requerida|solicitada)|medidas? (?:requeridas?|solicitadas?|de seguimiento .*)|seguimiento|unidad autora|documentos (?:conexos|relacionados)|referencias .*|objetivos? estratégicos? .*)\s*:?$/u,
  decision:
    /^(?:puntos? que requieren? (?:una )?decisión|puntos? para (?:su )?decisión|proyecto de decisión|decisión (?:requerida|solicitada|propuesta)|elementos de decisión|medidas? (?:que se solicitan?|solicitadas?) .*)/u,
  decisionRequest:
    /^(?:el|la)\s[\p{L}\s-]{3,60}(?:tal vez (?:desee|estime)|podría (?:solicitar|tomar|estimar)|quizás desee|se invita|pide al director general|solicita al director general|decide|toma nota)|^se (?:invita|pide|solicita) (?:al|a la) (?:consejo|comité|junta|comisión)/u,
  decisionPointer:
    /(?:puntos? que requieren? (?:una )?decisión|puntos? para (?:su )?decisión|proyecto de decisión|decisión (?:requerida|solicitada))\s*[:.]?\s*(?:(?:véase|que figura)\s+)?(?:en\s+)?(?:el\s+)?(?:párrafos?|párr\.?)\s*(\d+)/u,
  recommendationReference:
    /\brec(?:omendaci(?:ón|on|ones))?s?\.?\s+(?:n[úu]ms?\.?\s*|n[o°º.]*\s*)?(\d{1,3}(?:\s*(?:,|;|y|e|a|[-–—])\s*(?:y\s+)?\d{1,3}(?!\d|\.\d))*)/gu,
  heading:
    /^(?:introducción|antecedentes|contexto|metodología|método|enfoque|constataciones|principales constataciones|hallazgos|resultados|conclusiones|conclusión|recomendaciones|conclusiones y recomendaciones|constataciones, conclusiones y recomendaciones|enseñanzas(?: extraídas)?|lecciones aprendidas|pertinencia|eficacia|eficiencia|impacto|sostenibilidad|coherencia|prólogo|resumen|camino a seguir|evaluación general)$/u,
  session:
    /(?:\b\d{1,3}\s*\.?\s*[ªa]\s*(?:reunión|sesión)|(?:primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo)\s+período\s+(?:\p{L}+\s+)?de\s+sesiones(?:\s+\p{L}+)?|período de sesiones anual(?:\s+de)?\s*\d{0,4})/u,
  agendaItem:
    /^(?:tema\s+\S+\s+del\s+(?:programa|orden)|\S+\s+punto del orden del día|punto\s+\S+\s+del\s+orden del día)/u,
  date: /\b(?:\d{1,2}(?:\s*(?:[–-]|a)\s*\d{1,2})?\s+de\s+)?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\s+(?:de|del)\s+(?:19|20)\d{2}\b/u,
  stance:
    /recomendación\s+(?:se|ha sido|fue|está|queda)\s+(?:\p{L}+\s+)?(?:acepta|aceptada|rechazada)|(?:acepta|está de acuerdo con|hace suya|rechaza|acoge con (?:agrado|satisfacción))\s+(?:la|esta)\s+recomendación/u,
  actionTable:
    /^(?:principales\s+)?(?:medidas?|acciones|acción)(?:\s+\p{L}+){0,3}\s+.*(?:plazo|calendario|fecha|responsable)/u,
  noAction: /^(?:no se (?:requiere|necesita)|ninguna)/u,
};

/** The table of each language. Papers mix languages on the cover only, so one table serves a whole report. */
export const markers: Readonly<Record<Language, Markers>> = {
  zh,
  en: unaccented(en),
  fr: unaccented(fr),
  es: unaccented(es),
};

/** The patterns as rows are folded for them, without accents; they are written with them above, to be read. */
function unaccented(table: Markers): Markers {
  const entries = Object.entries(table).map(([name, value]) => [
    name,
    value instanceof RegExp ? new RegExp(withoutAccents(value.source), value.flags) : value,
  ]);
  return Object.fromEntries(entries) as Markers;
}
