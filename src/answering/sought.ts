/**
 * What kind of thing a question is after: an amount of money, a time, a count, a share, a person by name or office, what a term means, a reason, or
 * something open. Told by the asking words of the four languages; it does not say what the question is about.
 */
import type { Language } from '../shared/language.ts';
import { fold } from '../shared/text.ts';
import type { Fact } from './facts/fact.ts';
import { factKey } from './facts/fact.ts';
import { factsOf, normalized } from './facts/facts.ts';
import type { ReadText } from './facts/printed-facts.ts';

export const soughtKinds = ['money', 'time', 'share', 'count', 'person', 'definition', 'reason', 'open'] as const;
export type Sought = (typeof soughtKinds)[number];

/** Alternatives; those in Latin script match whole words, Chinese ones anywhere. */
type Words = { readonly zh: string; readonly latin: string };

const asking: Readonly<Record<Exclude<Sought, 'open'>, Words>> = {
  money: {
    zh: '多少(?:钱|美元|欧元|法郎|资金|经费|费用|预算|拨款|款项)|花(?:费|了)?多少|(?:成本|费用|经费|开支|花费|造价|价格|工资|薪酬|薪水|预算|拨款|资金|金额|总额)(?:一共|总共|总计|共计|合计|是|为|有|共|总|约|达|花了|要)*多少',
    latin:
      'how much (?:money|funding|\\p{L}+ money|budget)|how much .{0,80}(?:costs?|spen[dt]|paid|pay|earn\\p{L}*|budget|fund\\p{L}*|money|dollars?|euros?)|(?:what|which) (?:is|was|were|are|will be) the (?:\\p{L}+ ){0,3}(?:costs?|budget|price|salary|salaries|expenditure|amount)|what (?:salary|salaries|price|budget|amount)|combien .{0,80}(?:coût\\p{L}*|dépens\\p{L}*|argent|fonds|budget\\p{L}*|gagn\\p{L}*|vers\\p{L}*|dollars?|euros?)|quel(?:s|le|les)? (?:est|était|sont|a été|fut|sera) (?:le |la |les )?(?:\\p{L}+ ){0,2}(?:coûts?|budget|montant|salaires?|prix|dépenses?)|cuánt[oa]s? .{0,80}(?:cost\\p{L}*|cuesta\\p{L}*|dinero|gast\\p{L}*|presupuest\\p{L}*|pag\\p{L}*|cobr\\p{L}*|dólares|euros)|cuál(?:es)? (?:es|fue|era|son|será) (?:el |la |los |las )?(?:\\p{L}+ ){0,2}(?:costos?|costes?|presupuesto|importe|monto|salarios?|precio|gastos?)',
  },
  time: {
    zh: '何时|什么时候|哪一?(?:年|月|天|日)|哪几年|哪几?个?月|几月|几号|期限|截止|截至何|何年|何月|多久|多长时间|多快',
    latin:
      "(?<=^[^\\p{L}]*|[,;:—–]\\s*|(?:and|or|since|until|till|by|from|but) )when|(?:what|which) (?:years?|dates?|months?|day)|how (?:long|soon|quickly)|deadlines?|due dates?|by what date|(?<=^[^\\p{L}]*|[,;:—–]\\s*|(?:et|ou|depuis|jusqu'à|à|de|pour|mais) )quand(?! (?:il|elle|ils|elles|on|nous|vous|les?|la|l'|un|une|des|ce|cette|ces)(?!\\p{L})[^?]*\\p{L}[^?]*,)|(?:quelle|quelles) (?:années?|dates?)|date limite|échéances?|(?:en |dans )?combien de temps|(?:quels?|dans quels?) délais?|cuándo|qué (?:años?|fechas?|mes)|cuánto tiempo|cuánto tard\\p{L}*|fecha límite|fecha tope|plazos?",
  },
  share: {
    zh: '百分之几|百分之多少|百分比|(?:比例|比率|占比|[覆失增参投就升降]\\p{Script=Han}{0,3}率)(?:是|为|有|达|达到)?(?:多少|多高|如何)',
    latin:
      '(?:what|which) (?:percentage|percent|per cent|share|proportion|rate)|quel(?:le)? (?:pourcentage|part|proportion|taux)|qué (?:porcentaje|proporción|parte|tasa)|cuál (?:es|fue|era) (?:el porcentaje|la proporción|la tasa)',
  },
  count: {
    zh: '多少|几(?:个|项|名|位|次|种|条|份|家|国|类|处|段|步|期|届|篇)|有几|做了几|多少个',
    latin: "how many|how often|combien d(?:e|es|')?|combien|cuánt[oa]s",
  },
  person: {
    zh: '是谁|谁是|由谁|是何人|何人(?:是|负责|领导|撰写)|叫什么名字|姓名|谁(?:负责|领导|主持|撰写|签署|编写|担任)',
    latin:
      "who (?:is|was|are|were|will be) (?:the|its|their|responsible|in charge|accountable)|who (?:led|leads|wrote|chaired|chairs|signed|authored|conducted|carried out|prepared|directed|headed|drafted)|(?:what (?:is|was|are|were) )?the names? of|qui (?:est|était|sont|étaient|sera) (?:le|la|l'|les|responsables?|chargée?s?)|qui a (?:dirigé|rédigé|écrit|mené|conduit|signé|présidé|réalisé|préparé)|quel(?:s)? (?:est|était|sont) (?:le|les) noms?|quién(?:es)? (?:es|fue|era|son|fueron|será) (?:el|la|los|las|responsables?|encargad[oa]s?)|quién(?:es)? (?:dirigió|redactó|escribió|lideró|firmó|presidió|realizó|preparó|elaboró)|cuál(?:es)? (?:es|era|son) (?:el|los) nombres?",
  },
  definition: {
    zh: '什么意思|是什么含义|什么叫|什么是|是(?:一)?(?:个|种|项)?(?:什么|啥)(?:东西|玩意儿?|概念)|何谓|指(?:的)?(?:是)?什么|如何定义|定义是|含义|分别指',
    latin:
      "what (?:does|do|is|are) .{1,80}(?:mean|meant)|what is meant by|meaning of|defined?|definition of|que signifie(?:nt)?|qu'entend-?on|faut-il entendre|que veut dire|définition|définit|qué significa(?:n)?|qué se entiende|qué quiere decir|definición|define(?:n)?",
  },
  reason: {
    zh: '为什么|为何|何以|原因|缘何|怎么会',
    latin:
      'why|how come|what (?:is|was|are|were) the reasons?|for what reason|pourquoi|pour quelles? raisons?|por qué(?! (?:otr[oa]s?|medios?|vías?|canal(?:es)?|cauces?|procedimientos?|conductos?|parte)(?!\\p{L}))|por que|(?:por|a) qué (?:se debe|motivos?|razón|razones)',
  },
};

const patterns = new Map(
  Object.entries(asking).map(([kind, { zh, latin }]) => [
    kind as Exclude<Sought, 'open'>,
    new RegExp(`${zh}|(?<!\\p{L})(?:${latin})(?!\\p{L})`, 'gu'),
  ]),
);

/** A question that opens with "why" asks for a reason, whatever it names further on. */
const opensWithWhy = /^[^\p{L}]*(?:为什么|为何|缘何|(?:why|how come|pourquoi|por qué)(?!\p{L}))/u;

/** What `question` is after; where it asks for several kinds the first in the order of `soughtKinds`. */
export function soughtBy(question: string): Sought {
  const folded = fold(question);
  if (opensWithWhy.test(folded) && folded.search(patternOf('reason')) >= 0) return 'reason';
  for (const kind of soughtKinds) if (kind !== 'open' && folded.search(patternOf(kind)) >= 0) return kind;
  return 'open';
}

function patternOf(kind: Exclude<Sought, 'open'>): RegExp {
  return new RegExp(patterns.get(kind) as RegExp);
}

/** Words that belong to the asking and not to what is asked about, for questions that seek `kind`. */
export function withoutAsking(question: string, kind: Sought): string {
  const folded = fold(question);
  if (kind === 'open' || kind === 'definition' || kind === 'reason' || kind === 'person') return folded;
  const own = kind === 'money' ? moneyWords : kind === 'time' ? timeWords : null;
  const rest = folded.replace(short(kind), ' ');
  return own === null ? rest : rest.replace(own, ' ');
}

/** The asking part alone: the long patterns reach over what is asked about. */
function short(kind: 'money' | 'time' | 'share' | 'count'): RegExp {
  return kind === 'money' ? /多少|how much|combien|cuánt[oa]s?/gu : new RegExp(patterns.get(kind) as RegExp);
}

const moneyWords =
  /钱|美元|欧元|法郎|成本|费用|经费|开支|花费|花了?|造价|价格|工资|薪酬|薪水|金额|总额|(?<!\p{L})(?:costs?|spen[dt]|paid|pay|earn\p{L}*|money|dollars?|euros?|prices?|salar(?:y|ies)|amounts?|coût\p{L}*|dépens\p{L}*|argent|gagn\p{L}*|vers\p{L}*|montant|salaires?|prix|cost[oóaá]\p{L}*|costes?|cuesta\p{L}*|dinero|gast\p{L}*|pag\p{L}*|cobr\p{L}*|dólares|importe|monto|salarios?|precio)(?!\p{L})/gu;
const timeWords =
  /期限|截止|完成|(?<!\p{L})(?:deadlines?|due|dates?|years?|échéances?|limite|plazos?|fechas?|años?|années?)(?!\p{L})/gu;

/**
 * Whether a printed sentence holds something of the kind that is sought; of kinds that no single fact answers, never.
 * What the question has itself (`given`) is no answer to it, nor is the year in the title of a convention a time.
 */
export function holdsSought({ plain, facts }: ReadText, kind: Sought, given: readonly Fact[] = []): boolean {
  const known = new Set(given.map(factKey));
  const titles =
    kind === 'time' ? [...plain.matchAll(titled)].map(({ index, 0: { length } }) => [index, index + length]) : [];
  const isInTitle = ({ start }: Fact): boolean => titles.some(([from = 0, to = 0]) => start >= from && start < to);
  return facts.some(
    (fact) =>
      !known.has(factKey(fact)) &&
      !isInTitle(fact) &&
      (isSought(fact, kind) || (kind === 'time' && isSpan(fact, plain))),
  );
}

/** An instrument with the year of its adoption, as it is always cited. */
const titled =
  /\d{4}\s*年[^，。；、\d]{1,40}?(?:公约|建议书|议定书|宣言)|(?<!\p{L})(?:convention|recommendation|protocol|declaration|recommandation|protocole|déclaration|convenio|recomendación|protocolo|declaración)(?!\p{L})[^.;]{0,80}?,\s*\d{4}(?!\d)/giu;

/** The facts that a question gives itself. */
export function givenIn(question: string, language: Language): readonly Fact[] {
  return factsOf(normalized(question), language);
}

/** Whether a single fact answers: an amount, a time, a share, a count. */
export function isFactKind(kind: Sought): boolean {
  return kind === 'money' || kind === 'time' || kind === 'share' || kind === 'count';
}

/** "Within 72 hours", "六个月内": how long, where when is asked. */
function isSpan(fact: Fact, text: string): boolean {
  return fact.kind === 'number' && span.test(text.slice(fact.end));
}

const span =
  /^\s*(?:个\s*)?(?:小时|天|日|周|星期|月|年)|^\s*(?:\p{L}+ )?(?:hours?|days?|weeks?|months?|years?|biennia|heures?|jours?|semaines?|mois|ans?|années?|horas?|días?|semanas?|meses|años?)(?!\p{L})/u;

function isSought(fact: Fact, kind: Sought): boolean {
  switch (kind) {
    case 'money':
      return fact.kind === 'number' && fact.unit !== null && fact.unit !== 'points';
    case 'time':
      return fact.kind === 'date' || fact.kind === 'period';
    case 'share':
      return fact.kind === 'share';
    case 'count':
      return fact.kind === 'number' || fact.kind === 'share';
    default:
      return false;
  }
}

const counting =
  /(?:多少|几)\s*[个项名位种条份家国类处次届篇]?\s*(?<zh>\p{Script=Han}{2,4})|(?<!\p{L})(?:how many|combien d(?:e |es |[’'])|cuánt[oa]s) ?(?<latin>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?)/u;

/** What a question asks the number of, in its own words: "how many member States have ratified" of member States; null where it does not tell. */
export function countedIn(question: string): string | null {
  const { zh, latin } = counting.exec(fold(question))?.groups ?? {};
  return zh ?? latin ?? null;
}

const naming =
  /是谁|谁是|叫什么名字|姓名|(?<!\p{L})(?:who (?:is|was) (?:the|its|their)|(?:what (?:is|was) )?the name of (?:the|its) (?:\p{L}+ ){0,3}(?:director|head|chair\p{L}*|president|secretary|evaluators?|authors?|manager|leader)|qui (?:est|était) (?:le|la|l')|quién (?:es|fue|era) (?:el|la))(?!\p{L})/u;
/** Whoever answers for something may be a body: it needs no name. */
const answerable =
  /负责|(?<!\p{L})(?:responsible|responsables?|in charge|accountable|encargad[oa]s?|custodian|audience|target)(?!\p{L})/u;

/** Whether `question` asks for a person by name: "who is the Director?". */
export function wantsName(question: string): boolean {
  const folded = fold(question);
  return naming.test(folded) && !answerable.test(folded);
}

const listing =
  /哪些|哪几|列出|列举|有什么|包括什么|(?<!\p{L})(?:which (?:\p{L}+ ){0,2}\p{L}+s|what (?:are|were) the|what (?:\p{L}+ )?\p{L}+s (?:are|were|does|do|did|have)|list|name the|quel(?:le)?s|énumére[rz]?|lister|qué \p{L}+s|cuáles|enumere|liste)(?!\p{L})/u;

/** Whether `question` asks for several things of a kind. */
export function wantsList(question: string): boolean {
  return listing.test(fold(question));
}
