/**
 * Small words that turn a sentence: negations, quantifiers, modals and the future, by language. Phrases that only look like
 * one ("not only", 无论, "sin embargo") are passed over first. It tells where a mark stands, not what it governs.
 */
import type { Language } from '../../shared/language.ts';
import { factsOf } from './facts.ts';

export type MarkKind =
  | 'not'
  /** Turns one word round, not the sentence: non-technical, 非技术性. */
  | 'non'
  | 'all'
  | 'only'
  | 'most'
  | 'many'
  | 'some'
  | 'few'
  | 'always'
  | 'must'
  | 'may'
  | 'will'
  /** A condition. */
  | 'if';

export type TurningMark = { readonly kind: MarkKind; readonly start: number; readonly end: number };

/** Alternatives of a regular expression, longest meaning first where one holds another; Latin ones match whole words. */
type Table = Readonly<Record<MarkKind | 'harmless', string>>;

const chinese: Table = {
  harmless:
    '其[它他]一些|不一致|不清|不明确|不均|不当|少数民族|平均|不如|不及(?!格)|不断|不仅|不但|不只|不久|不过|不管|不论|无论|无疑|无偿|未来|非洲|非常|非政府|非正规|非正式|否则|是否|不可预测|不确定|不稳定|不平等|不同(?!意)|不相称|不成比例|不利|不足|不够|不力|无论是|只要|反应|适应|相应|回应|响应|对应|供应|效应|应用|应急|需求|所需|必需|急需|需作出|可持续|可比较|可行|可靠|可见|可观|可就业|可利用|可得到|认可|许可|将来|(?<!不)应有|下列|以下|全部门|各种形式|分别|特别|区别|差别|性别|个别|类别|识别|鉴别|级别|国别|一方面|另一方面|多样',
  not: '避免|拒绝(?=暂停|提供|支付|参加|参与|执行|实施|公布|披露|承担|签署|讨论)|而不是|不是|并非|并不|并未|(?<!几乎)不|(?<!几乎)没有|没(?!有)|从未|未能|尚未|未|毫无|无法|无',
  non: '非',
  all: '所有|全部|一切|全体|人人|每一|每个|每项|均|都',
  only: '仅仅|仅|只有|只能|只|唯一|唯有|单一|专门仅',
  most: '主要(?=是|由于|因|原因|源|来自|依|通过|集中)|绝大多数|大多数|多数|大部分|绝大部分|大多',
  many: '许多|很多|众多|大量|诸多|不少',
  some: '一些|某些|有些|若干|有时|(?<!大|绝大)部分(?!门)|局部',
  few: '几乎没有|几乎不|少数|很少|极少|鲜有',
  always: '总是|始终|一直|一贯',
  must: '必须|应当|应该|应|务必|有必要|必要|需要|须|需|不得不|敦促|呼吁|(?<=^|[,;:。])要求|要求(?=国际|各|其|有关|相关|所有|该)|(?<!政策|技术|精算|咨询|的)建议(?=将|国|各|采|开|加|应|设|制|在|由|对|通|扩|把|理事会)',
  if: '如果|倘若|假如|条件是|前提是|前提下|只要|除非|的话',
  may: '能够|才能|均能|都能|可能|或许|也许|可以|似乎|可(?=[^能以])',
  will: '将(?=使用|开始|得到|成为|举行|建立|设立|提交|增加|减少|扩大|完成|结束|启动|开放|用于|有助|导致|面临|协助|编写|制定|审查|评估|安装|接受|要求|停止|不|举办|开设|组织|支付|提出)|即将|将会|将要|将(?=在|从|自|于|引入|采用|推出|发布|设[定立]|与|由|受|继续|进一步|不断|加[强快大]|突出|也|始终|通过|鼓励|给予|得到|实施|提[升高供]|对|开展|促进|支持|努力|考虑|审议|被)|打算|拟|预计|计划(?=在|从|于|到|自|把|将|开|扩|新|增)|有望',
};

const english: Table = {
  harmless:
    'as if|how many|how much|only then|a certain|(?:on|as) (?:the|a) whole|not only|no\\.? ?\\d+|non-governmental|cannot be overstated|no doubt|in some measure|at all|in all(?! \\p{L})|all in all|above all|after all|all-round|as many as|can be found|needs?(?! to)|the need (?:for|to)|most (?:\\p{L}+(?:ive|ant|ent|ful|al|ous|able|ible|ed|ing))|at most|only recently|May (?=\\d{4})|some (?=\\d)|not least|whether or not',
  not: "not|unlikely|avoid(?:s|ed|ing|ance)?|(?<!almost )(?:no|never|none)|nor|neither|without|cannot|(?:could|can) not|\\p{L}+n't|nothing|nobody|nowhere|rather than|instead of|failed to|fails to|fail to|unable|yet to(?= \\p{L})|no longer|(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed)) to",
  non: 'non(?=-)',
  all: 'all|every|each|everyone|everybody|entire|entirely|whole|always all|any',
  only: 'only|solely|exclusively|merely|sole|exclusive|nothing but|single',
  most: 'most|majority|mostly|mainly|principally|chiefly|primarily|predominantly',
  many: 'many|numerous|several|multiple',
  some: 'in part|some|certain|a few|sometimes|occasionally|partly|partially',
  few: 'almost no|almost none|almost never|few|rarely|seldom|hardly|scarcely',
  always: 'always|consistently|invariably|constantly',
  must: 'must|should|shall|ought to|needs? to|needed|has to|have to|had to|required?|requires|necessary|recommends?|recommended|recommending|calls? (?:for|on|upon)|called (?:for|on|upon)|urges?|urged|asks? (?:for|to|that|the)|asked to|asked that|proposes?|proposed|suggests?|suggested|invites?|advises?',
  if: 'if|unless|provided that|on condition|as long as|subject to',
  may: 'may|might|could|can|perhaps|possibly|(?<!un)able to|potentially|likely|probably|apparently|seems?',
  will: "will|'ll|won't|going to|plans? to|(?:is|are|been) planned|intends? to|expects? to|expected|scheduled|upcoming|is to|are to",
};

const french: Table = {
  harmless:
    "non seulement|d'une? certaine?|une? certaine?|dans (?:l'|leur |son |cet )ensemble|sans doute|pas à pas|tout en|tout de même|tout à fait|tout d'abord|en une? seule?|plus ou moins|n['o°]\\.? ?\\d+|organisations? non gouvernementales?|certaine mesure|opéra",
  not: "(?:et|mais) non|évit(?:e|ent|er|é|és|ée|ées|ait|ant)|(?:à|par) personne|personne(?= n)|peu probable|refus(?:e|ent|é|ait)(?= de | d')|(?<!presque )pas|aucune?|jamais|rien|ni|nulle?|nullement|guère|sans|plutôt que|au lieu de|(?<=(?:ne |n')(?:\\p{L}+ ){1,3})plus(?! (?:de|que|d'|tard|en))|incapables?|échoue à",
  non: '(?<!et |mais )non(?=[- ]\\p{L})',
  all: "tous|toutes|tout|toute|chaque|chacune?|ensemble des|l'ensemble|intégralité|intégralement|entièrement|entière?",
  only: "seulement|uniquement|exclusivement|seule?s?|unique|(?:ne |n')(?:\\p{L}+ ){1,6}qu(?:e(?= \\d)|(?:e |')(?:s'il|si|lorsque|après|une fois|aux?|en|dans|à|des?|du|la|les?|par|pour|une?))|ne (?:\\p{L}+ ){1,3}que|n'\\p{L}+ que|simplement",
  most: 'la plupart|surtout|avant tout|majorité|majoritairement|principalement',
  many: 'de nombreu(?:x|ses)|(?<!peu |moins |plus )nombreu(?:x|ses)|nombre de|beaucoup|plusieurs|maints?',
  some: 'quelques|certaine?s|parfois|quelquefois|en partie|partiellement',
  few: 'presque pas|presque aucune?|ne presque|peu de|rarement|rares?',
  always: 'toujours|constamment|systématiquement',
  must: 'doit|doivent|devrait|devraient|devra|devront|dû|il faut|faudrait|il convient|nécessaires?|nécessité|requi(?:s|se|ses|ert)|exige|recommande(?:nt|r|nde)?|recommandée?s?|préconisée?s?|préconisent?|invitent?|demandent?|appelle(?:nt)? à|prient?|proposent?|proposée?s?|suggèrent?|engage à',
  if: "s'il|s'ils|si|à condition|pourvu que|sous réserve|à moins que|sauf si",
  may: 'peut|peuvent|pourrait|pourraient|peut-être|éventuellement|possibles?|possiblement|probablement|semblent?',
  will: '(?:\\p{L}+(?:era|eront|ira|iront|dra|dront|rra|rront|ura|uront|ttra|ttront|îtra|îtront))|(?:est|sont) prévue?s?|envisage',
};

const spanish: Table = {
  harmless:
    'no s[oó]lo|un cierto|cierto (?:importe|nivel|número|grado)|en (?:su )?conjunto|no solamente|en un[oa] sol[oa]|sin embargo|no obstante|ante todo|sin duda|del todo|en todo caso|organizaci[oó]n(?:es)? no gubernamental(?:es)?|cierta medida',
  not: '(?<!casi )no|evit(?:a|an|ar|ó|aron|ado|ados|ando|aba)|poco probable|improbable|se nieg(?:a|an)(?= a)|se neg(?:ó|aron)(?= a)|rehus\\p{L}+|nunca|jamás|jamas|ning[uú]n|ninguna|ninguno|nada|nadie|ni|sin|tampoco|en lugar de|en vez de|sino|incapaz|incapaces',
  non: 'no(?= (?:contributiv|gubernamental|t[eé]cnic|formal)\\p{L}*)',
  all: 'todos|todas|todo|toda|cada|cualquiera?|totalidad|[ií]ntegramente|enteramente|entero|entera|conjunto de los|conjunto de las',
  only: 's[oó]lo|solamente|[uú]nicamente|[uú]nic[oa]s?|exclusivamente|meramente',
  most: 'mayor[ií]a|mayor parte|mayoritariamente|principalmente|sobre todo|fundamentalmente',
  many: 'much[oa]s|numeros[oa]s|vari[oa]s|m[uú]ltiples',
  some: 'algun[oa]s|alg[uú]n|ciert[oa]s|a veces|en parte|parcialmente|en ocasiones',
  few: 'casi no|casi ning[uú]na?|poc[oa]s|raramente|rara vez|apenas',
  always: 'siempre|constantemente|sistem[aá]ticamente',
  must: 'debe|deben|deber[ií]an?|deber[aá]n?|hay que|es necesario|necesari[oa]s?|necesidad|necesitan?|tiene que|tienen que|requiere[n]?|exigen?|recomienda[n]?|recomend[oó]|recomendad[oa]s?|pide[n]?|insta[n]?|exhorta[n]?|propone[n]?|propuest[oa]s?|sugiere[n]?|invita[n]?|solicita[n]?',
  if: 'si|siempre que|a condición|con la condición|a menos que|salvo que',
  may: 'puede|pueden|podr[ií]an?|podr[aá]n?|quiz[aá]s?|tal vez|posiblemente|posibles?|probablemente|parecen?',
  will: '(?:\\p{L}+(?:ará|arán|erá|erán|irá|irán|drá|drán))|va a|van a|prev[eé]n?(?= (?:que|\\p{L}+(?:ar|er|ir))(?!\\p{L}))|est[aá]n? previst[oa]s?|tiene previsto|se propone',
};

const order: readonly MarkKind[] = [
  'must',
  'only',
  'non',
  'not',
  'most',
  'many',
  'some',
  'few',
  'always',
  'all',
  'if',
  'may',
  'will',
];

function compiled(table: Table, isLatin: boolean): readonly (readonly [MarkKind | 'harmless', RegExp])[] {
  const whole = (source: string): RegExp =>
    new RegExp(isLatin ? `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])` : `(?:${source})`, 'giu');
  return (['harmless', ...order] as const).map((kind) => [kind, whole(table[kind])] as const);
}

const tables: Readonly<Record<Language, ReturnType<typeof compiled>>> = {
  zh: compiled(chinese, false),
  en: compiled(english, true),
  fr: compiled(french, true),
  es: compiled(spanish, true),
};

/** The marks of a normalized text, in the order they stand; none inside another, none inside `taken`. */
export function marksOf(
  text: string,
  language: Language,
  taken: readonly { readonly start: number; readonly end: number }[] = [],
): readonly TurningMark[] {
  const found: { kind: MarkKind | 'harmless'; start: number; end: number }[] = [];
  for (const [kind, pattern] of tables[language]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (![...found, ...taken].some((other) => other.start < end && start < other.end))
        found.push({ kind, start, end });
    }
  }
  return found.filter((mark): mark is TurningMark => mark.kind !== 'harmless').sort((a, b) => a.start - b.start);
}

/** Spans that no segment may lose: facts, and negations, which turn only what stands in their own clause. */
export function keptSpans(
  text: string,
  language: Language,
): readonly { readonly start: number; readonly end: number }[] {
  const facts = factsOf(text, language);
  return [...facts, ...marksOf(text, language, facts).filter(({ kind }) => kind === 'not')];
}
