/**
 * What is found in the structure of a report, in words: "12 recommendations: 1–12.", "Oui : recommandation 5." Sentences are
 * short and say nothing of why; what they rest on is quoted beside them.
 */
import type { Finding, Named } from '../../answering/structure/finding.ts';
import type { Field, Kind } from '../../answering/structure/query.ts';
import { isLanguage, type Language } from '../../shared/language.ts';
import { listText, numberRuns } from './facts.ts';
import { phrasesOf } from './index.ts';

type Words = {
  /** One of a kind and more of it. */
  readonly kinds: Readonly<Record<Kind, readonly [one: string, many: string]>>;
  readonly fields: Readonly<Record<Field, string>>;
  readonly count: (count: number, kind: string, named: string) => string;
  /** Several things that each have as much. */
  readonly list: (named: string, each: string) => string;
  readonly none: (kind: Kind, words: readonly [string, string]) => string;
  readonly unnumbered: string;
  readonly yes: string;
  readonly no: string;
  /** What opens an explanation, and what ends a sentence. */
  readonly colon: string;
  readonly stop: string;
  readonly field: (label: string, value: string) => string;
};

const isMasculine: Readonly<Record<'fr' | 'es', readonly Kind[]>> = {
  fr: ['paragraph', 'finding', 'item', 'decision'],
  es: ['annex', 'paragraph', 'finding', 'item', 'decision'],
};

const words: Readonly<Record<Language, Words>> = {
  zh: {
    kinds: {
      section: ['节', '节'],
      annex: ['个附件', '个附件'],
      paragraph: ['段', '段'],
      finding: ['段', '段'],
      recommendation: ['项建议', '项建议'],
      response: ['项回应', '项回应'],
      step: ['项下一步措施', '项下一步措施'],
      item: ['个列项', '个列项'],
      footnote: ['个脚注', '个脚注'],
      figure: ['幅图', '幅图'],
      source: ['个资料来源', '个资料来源'],
      decision: ['个决定要点', '个决定要点'],
    },
    fields: {
      symbol: '文号',
      session: '会议',
      agendaItem: '议程项目',
      date: '日期',
      title: '标题',
      language: '语文',
      policy: '政策影响',
      finance: '财政影响',
      legal: '法律影响',
      related: '参考文件',
      author: '编写单位',
      body: '审议机构',
      meeting: '会期和地点',
      original: '原文语文',
      objective: '战略目标',
      followUp: '需采取的后续行动',
    },
    count: (count, kind, named) => (named === '' ? `共 ${count} ${kind}` : `共 ${count} ${kind}：${named}`),
    list: (named, each) => `${named}（各有 ${each}）`,
    none: (_, [one]) => `没有这样的${one.replace(/^[项个幅]/u, '')}`,
    unnumbered: '本报告的段落没有编号。',
    yes: '是',
    no: '否',
    colon: '：',
    stop: '。',
    field: (label, value) => `${label}：${value}`,
  },
  en: {
    kinds: {
      section: ['section', 'sections'],
      annex: ['annex', 'annexes'],
      paragraph: ['paragraph', 'paragraphs'],
      finding: ['paragraph', 'paragraphs'],
      recommendation: ['recommendation', 'recommendations'],
      response: ['response', 'responses'],
      step: ['proposed step', 'proposed steps'],
      item: ['list item', 'list items'],
      footnote: ['footnote', 'footnotes'],
      figure: ['figure', 'figures'],
      source: ['source', 'sources'],
      decision: ['point for decision', 'points for decision'],
    },
    fields: {
      symbol: 'Symbol',
      session: 'Session',
      agendaItem: 'Agenda item',
      date: 'Date',
      title: 'Title',
      language: 'Language',
      policy: 'Policy implications',
      finance: 'Financial implications',
      legal: 'Legal implications',
      related: 'Related documents',
      author: 'Author unit',
      body: 'Put before',
      meeting: 'Meeting',
      original: 'Original language',
      objective: 'Relevant strategic objective',
      followUp: 'Follow-up action required',
    },
    count: (count, kind, named) => (named === '' ? `${count} ${kind}` : `${count} ${kind}: ${named}`),
    list: (named, each) => `${named} (${each} each)`,
    none: (_, [one]) => `There is no such ${one}`,
    unnumbered: 'The report does not number its paragraphs.',
    yes: 'Yes',
    no: 'No',
    colon: ': ',
    stop: '.',
    field: (label, value) => `${label}: ${value}`,
  },
  fr: {
    kinds: {
      section: ['section', 'sections'],
      annex: ['annexe', 'annexes'],
      paragraph: ['paragraphe', 'paragraphes'],
      finding: ['paragraphe', 'paragraphes'],
      recommendation: ['recommandation', 'recommandations'],
      response: ['réponse', 'réponses'],
      step: ['étape proposée', 'étapes proposées'],
      item: ['élément de liste', 'éléments de liste'],
      footnote: ['note de bas de page', 'notes de bas de page'],
      figure: ['figure', 'figures'],
      source: ['source', 'sources'],
      decision: ['point pour décision', 'points pour décision'],
    },
    fields: {
      symbol: 'Cote',
      session: 'Session',
      agendaItem: 'Point de l’ordre du jour',
      date: 'Date',
      title: 'Titre',
      language: 'Langue',
      policy: 'Incidences sur le plan des politiques',
      finance: 'Incidences financières',
      legal: 'Incidences juridiques',
      related: 'Documents connexes',
      author: 'Unité auteur',
      body: 'Soumis à',
      meeting: 'Réunion',
      original: 'Langue originale',
      objective: 'Objectif stratégique pertinent',
      followUp: 'Suivi nécessaire',
    },
    count: (count, kind, named) => (named === '' ? `${count} ${kind}` : `${count} ${kind} : ${named}`),
    list: (named, each) => `${named} (${each} chaque fois)`,
    none: (kind, [one]) => `Il n’y a pas de ${isMasculine.fr.includes(kind) ? 'tel' : 'telle'} ${one}`,
    unnumbered: 'Le rapport ne numérote pas ses paragraphes.',
    yes: 'Oui',
    no: 'Non',
    colon: ' : ',
    stop: '.',
    field: (label, value) => `${label} : ${value}`,
  },
  es: {
    kinds: {
      section: ['sección', 'secciones'],
      annex: ['anexo', 'anexos'],
      paragraph: ['párrafo', 'párrafos'],
      finding: ['párrafo', 'párrafos'],
      recommendation: ['recomendación', 'recomendaciones'],
      response: ['respuesta', 'respuestas'],
      step: ['medida propuesta', 'medidas propuestas'],
      item: ['elemento de lista', 'elementos de lista'],
      footnote: ['nota a pie de página', 'notas a pie de página'],
      figure: ['figura', 'figuras'],
      source: ['fuente', 'fuentes'],
      decision: ['punto que requiere decisión', 'puntos que requieren decisión'],
    },
    fields: {
      symbol: 'Signatura',
      session: 'Reunión',
      agendaItem: 'Punto del orden del día',
      date: 'Fecha',
      title: 'Título',
      language: 'Idioma',
      policy: 'Repercusiones en materia de políticas',
      finance: 'Repercusiones financieras',
      legal: 'Repercusiones jurídicas',
      related: 'Documentos conexos',
      author: 'Unidad autora',
      body: 'Se presenta a',
      meeting: 'Reunión',
      original: 'Idioma original',
      objective: 'Objetivo estratégico pertinente',
      followUp: 'Seguimiento requerido',
    },
    count: (count, kind, named) => (named === '' ? `${count} ${kind}` : `${count} ${kind}: ${named}`),
    list: (named, each) => `${named} (${each} en cada caso)`,
    none: (kind, [one]) => `No hay ${isMasculine.es.includes(kind) ? 'ningún' : 'ninguna'} ${one} así`,
    unnumbered: 'El informe no numera sus párrafos.',
    yes: 'Sí',
    no: 'No',
    colon: ': ',
    stop: '.',
    field: (label, value) => `${label}: ${value}`,
  },
};

/** A finding as one sentence in `language`. */
export function findingText(finding: Finding, language: Language): string {
  const said = words[language];
  const amount = (count: number, kind: Kind): string => `${count} ${said.kinds[kind][count === 1 ? 0 : 1]}`;
  const ended = (text: string): string => (/[.。!！?？]$/u.test(text) ? text : `${text}${said.stop}`);
  switch (finding.is) {
    case 'count':
      return ended(
        said.count(
          finding.count,
          said.kinds[finding.kind][finding.count === 1 ? 0 : 1],
          named(finding.named, language, { short: true }),
        ),
      );
    case 'list': {
      const { each } = finding;
      const shown = named(finding.named, language);
      if (each === null) return ended(shown);
      const has = amount(each.count, each.kind);
      return ended(finding.named.length === 1 ? `${shown}${said.colon}${has}` : said.list(shown, has));
    }
    case 'none':
      return ended(said.none(finding.kind, said.kinds[finding.kind]));
    case 'unnumbered':
      return said.unnumbered;
    case 'yes':
    case 'no': {
      const shown = named(finding.named, language);
      return ended(shown === '' ? said[finding.is] : `${said[finding.is]}${said.colon}${shown}`);
    }
    case 'compared': {
      const rows = finding.rows.map(
        (row) => `${named([row.named], language)}${said.colon}${amount(row.count, finding.part)}`,
      );
      return ended(rows.join(language === 'zh' ? '；' : '; '));
    }
    case 'field': {
      const value =
        finding.field === 'language' && isLanguage(finding.value)
          ? phrasesOf(language).languageNames[finding.value]
          : finding.value;
      return ended(said.field(said.fields[finding.field], value));
    }
  }
}

/** Things by number, or by their titles where they have none; `short`: without saying again what they are. */
function named(things: readonly Named[], language: Language, { short = false } = {}): string {
  const [first] = things;
  if (first === undefined) return '';
  const numbers = things.flatMap(({ number }) => number ?? []);
  if (numbers.length < things.length)
    return listText(
      things.flatMap(({ title }) => title ?? []),
      language,
    );
  const runs = listText(numberRuns(numbers), language);
  if (short) return runs;
  const phrases = phrasesOf(language);
  if (first.kind === 'recommendation') return phrases.places({ paragraphs: [], recommendations: numbers });
  if (first.kind === 'paragraph' || first.kind === 'finding' || first.kind === 'decision')
    return phrases.places({ paragraphs: numbers, recommendations: [] });
  const kind = words[language].kinds[first.kind][numbers.length === 1 ? 0 : 1];
  return language === 'zh' ? `${kind.replace(/^[项个幅]/u, '')} ${runs}` : `${kind} ${runs}`;
}
