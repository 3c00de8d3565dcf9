/**
 * Words that lean the way a small word turns, without being one (`marks.ts` has those): "lacks" leans to "not", "requires" to
 * "must", "plans" to "will", "system-wide" to "all". A leaning excuses a small word that the other text has; that it stands
 * there asks for none. Two of its kinds are no small words at all: that something is done, and that it is under way.
 */
import type { Language } from '../../shared/language.ts';
import type { MarkKind, TurningMark } from './marks.ts';

export type LeaningKind = Exclude<MarkKind, 'non' | 'always'> | 'done' | 'ongoing';

type Table = Readonly<Record<LeaningKind, string>>;

const chinese: Table = {
  not: '不一致|不明确|不均|不当|缺乏|缺少|不足|不够|匮乏|短缺|不清|不力|不如|不及|不到|驳回|否决|失败|难以|很难|困难|误解|不大|不高|不多|很少|极少|禁止|避免|防止|有限',
  all: '完全|全面|充分|全系统|整个|各国|各省|各县|各方|各组织|各机构|普遍|总共|合计|总计|任何|凡',
  only: '才(?![能干华])|唯|单独|单一|才能',
  most: '特别是|尤其|主要|大体|基本上',
  many: '若干|一些|多个|多数|广泛',
  some: '少数|若干|多个|部分|在一定程度上|有的|(?<!所)有国家|(?<![所拥])有人|个别',
  few: '不多|不大|有限|较少|不高|甚少',
  must: '预计|预期|需要|须|要求|请求|规定|应当|应(?![用对急])|力求|责成|建议|呼吁|敦促|必须|必要|邀请|需(?!求)',
  may: '有望|机会|很可能|可能|可以|能够|得以|允许|准许|容易|大概|条件|前提|(?<![功职技性机可动])能(?![力量源动够])',
  will: '计划|拟(?!定)|准备|定于|预期|未来|以便|原定|争取|将(?!来)',
  if: '时(?=[,，])|情况下|若|如(?![何此果])',
  done: '已|完成了|(?<!为|除)了(?![解然])|过(?!程|渡|去|度|高|低|多|于)',
  ongoing: '正在|目前在|进行中|在建|逐步|着手|开始',
};

const english: Table = {
  not: 'idle|inactiv\\p{L}*|dormant|empty|vacant|lost|without|(?!(?:including|inclu|inform|internat|interest|increas|instit|individ|indicat|import|improv|implement|impact|industr|insur|invest|initi|interv|interna|introdu|involv|integr|intend|intens|inspect|inter|under|unit|union|univers|unless|until|district|discuss|distrib|diseas|disaster|displac|independ|inputs|impos|imparti|inherit|illustr|immedi|inclusi|incorpor|incent)\\p{L}*)(?:un|in|im|ir|il|dis)\\p{L}{5,}|lack\\p{L}*|absence|absent|insufficient\\p{L}*|inadequate\\p{L}*|shortage|shortfall|short|scarc\\p{L}*|little|poor(?:ly)?|ill|mis\\p{L}{5,}|un(?:clear|able|met|used|likely|aware|even|reported|published|disclosed|resolved)|refus\\p{L}*|reject\\p{L}*|turn(?:s|ed)? down|declin(?:e|es|ed)|fail\\p{L}*|difficult\\p{L}*|hard|less|fewer|few|avoid\\p{L}*|prevent\\p{L}*|prohibit\\p{L}*|exclud\\p{L}*|spared?|stop\\p{L}*|ceas\\p{L}*|instead|rather|weak\\p{L}*|limited|below|missed|miss(?:es)?|remov\\p{L}*|deni\\p{L}*|deny|omit\\p{L}*|omission|ignor\\p{L}*|neglect\\p{L}*',
  all: '\\p{L}+-wide|across|full|fully|completely|overall|total(?:ly)?|throughout|both|in full|universal(?:ly)?|any|altogether',
  only: 'once|not until|just|alone|sole|single|mere',
  most: 'especially|particularly|notably|above all|largely|main|in particular|often|widely|usually|generally',
  many: 'several|various|a number of|often|widely|much',
  some: 'several|a number|part|partial(?:ly)?|in part|partly|among|somewhat',
  few: 'a few|fewer|less|little|limited|rare|low|small|less',
  must: 'expect\\p{L}*|suggest\\p{L}*|recommend\\p{L}*|need\\p{L}*|requir\\p{L}*|important|essential|crucial|mandat\\p{L}*|obligat\\p{L}*|oblig\\p{L}*|takes?|demand\\p{L}*|wants?|request\\p{L}*|encourag\\p{L}*|appeal\\p{L}*|seek\\p{L}*|is to|are to|to be|advocat\\p{L}*|call\\p{L}*|urg\\p{L}*|propos\\p{L}*|asks?|do not|committed to',
  may: 'chances?|could|opportunit\\p{L}*|able|allow\\p{L}*|permit\\p{L}*|enabl\\p{L}*|would|likely|potential\\p{L}*|prone|open to|suscept\\p{L}*',
  will: 'plan\\p{L}*|would|intend\\p{L}*|expect\\p{L}*|aim\\p{L}*|to be|future|forthcoming|foresee\\p{L}*|commit\\p{L}*|pledg\\p{L}*|is to|are to|schedul\\p{L}*|shall|should',
  if: 'where|when(?:ever)?|in (?:the )?cases? (?:of|where)|in the event|depend\\p{L}*|once',
  done: '(?:has|have|had) (?:(?:now|already|since|also|not|fully|all|then) )*(?:been )?(?:\\p{L}+ed|made|set|begun|given|taken|done|found|sent|held|written|put|built|become|shown|grown|risen|met|paid|brought)|(?:was|were) (?:(?:now|already|since|also|not|fully|all|then) )*(?:\\p{L}+ed|made|set|given|taken|done|found|sent|held|written|put|built|met|paid|brought)|already',
  ongoing:
    '(?:is|are|being|been) (?:\\p{L}+ly )?(?!\\p{L}*thing)\\p{L}+ing|under ?way|in progress|ongoing|in the process of|under implementation|being|begun|started|beginning|initiated',
};

const french: Table = {
  not: 'inacti\\p{L}*|vacant\\p{L}*|perdu\\p{L}*|inefficac\\p{L}*|incohéren\\p{L}*|instab\\p{L}*|inég\\p{L}*|incompl\\p{L}*|impossib\\p{L}*|imprévis\\p{L}*|irrégul\\p{L}*|illég\\p{L}*|indisponib\\p{L}*|inaccessib\\p{L}*|inadapt\\p{L}*|inconnu\\p{L}*|inutil\\p{L}*|désaccord\\p{L}*|déséquilibr\\p{L}*|non|manqu\\p{L}*|faute de|absence|absente?s?|insuffisa\\p{L}*|inadéquat\\p{L}*|pénurie|rares?|peu|mal|in(?:capable|connu|existant|complet|égal)\\p{L}*|refus\\p{L}*|rejet\\p{L}*|écart\\p{L}*|échou\\p{L}*|échec\\p{L}*|difficile\\p{L}*|difficult\\p{L}*|moins|évit\\p{L}*|empêch\\p{L}*|interdi\\p{L}*|exclu\\p{L}*|supprim\\p{L}*|cess\\p{L}*|arrêt\\p{L}*|faibl\\p{L}*|limité\\p{L}*|inférieur\\p{L}*|au-dessous|malentend\\p{L}*|dispens\\p{L}*|libér\\p{L}*',
  all: "pleine?ment|plein|complètement|total\\p{L}*|partout|générale?ment|les deux|tout le|toute la|à l'échelle|universel\\p{L}*|dans tout\\p{L}*|entièrement|au total",
  only: 'juste|seul\\p{L}*|unique\\p{L}*',
  most: 'surtout|notamment|en particulier|essentiellement|souvent|largement|avant tout|généralement|très',
  many: 'divers\\p{L}*|souvent|largement|bon nombre|plusieurs|très',
  some: 'plusieurs|partie|partiel\\p{L}*|parmi',
  few: 'quelques|moins|peu|limité\\p{L}*|faible\\p{L}*|guère',
  must: 'prév\\p{L}*|sugg[eéè]r\\p{L}*|recommand\\p{L}*|doi\\p{L}*|dev(?:r|ai)\\p{L}*|exig\\p{L}*|requi\\p{L}*|requér\\p{L}*|nécess\\p{L}*|besoin|essentiel\\p{L}*|impos\\p{L}*|oblig\\p{L}*|demand\\p{L}*|invit\\p{L}*|encourag\\p{L}*|appel\\p{L}*|veut|souhait\\p{L}*|faut|faudrait|recommand\\p{L}*|propos\\p{L}*|préconis\\p{L}*|convient|est à',
  may: 'chances?|p(?:u|ouv\\p{L}+|eu[tvx]\\p{L}*)|possib\\p{L}*|probab\\p{L}*|permet\\p{L}*|permis\\p{L}*|autoris\\p{L}*|susceptible\\p{L}*|\\p{L}+rai(?:t|ent)|possib\\p{L}*|potenti\\p{L}*|expos\\p{L}*',
  will: 'prév\\p{L}*|\\p{L}+rai(?:t|ent)|entend(?:ent)?|compt(?:e|ent)|envisag\\p{L}*|futur\\p{L}*|à venir|dev(?:r|ai)\\p{L}*|doi(?:t|vent)|engag\\p{L}*|\\p{L}{2,}r(?:a|ont)',
  if: 'lorsqu\\p{L}*|quand|en cas|dans le cas|selon que|dépend\\p{L}*',
  done: "(?:a|ont|avai(?:t|ent)|n'a|n'ont|s'est|se sont) (?:(?:déjà|été|aussi|pas|encore|tous|toutes|entièrement|été) )*\\p{L}+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|ert|it|ite|ises?|aint)(?!\\p{L})|(?:sont|est) (?:déjà )?(?:achevé|terminé|appliqué|réalisé)\\p{L}*|déjà",
  ongoing: 'en cours|en train de|commenc\\p{L}*|entam\\p{L}*',
};

const spanish: Table = {
  not: 'inactiv\\p{L}*|vacante?s?|perd\\p{L}*|ineficaz|ineficac\\p{L}*|incoheren\\p{L}*|inestab\\p{L}*|desigual\\p{L}*|incomplet\\p{L}*|imposib\\p{L}*|imprevis\\p{L}*|irregular\\p{L}*|ilegal\\p{L}*|inaccesib\\p{L}*|inadecuad\\p{L}*|inútil\\p{L}*|desacuerdo\\p{L}*|falt\\p{L}*|carec\\p{L}*|carenci\\p{L}*|ausencia|insuficien\\p{L}*|inadecuad\\p{L}*|escas\\p{L}*|poc[oa]s?|mal|in(?:capa\\p{L}*|complet\\p{L}*|existent\\p{L}*)|rechaz\\p{L}*|nieg\\p{L}*|neg[oó]|negar\\p{L}*|fracas\\p{L}*|dif[ií]cil\\p{L}*|dificult\\p{L}*|menos|menor\\p{L}*|evit\\p{L}*|imp[ei]d\\p{L}*|prohib\\p{L}*|excl\\p{L}*|suprim\\p{L}*|elimin\\p{L}*|ces\\p{L}*|d[eé]bil\\p{L}*|limitad\\p{L}*|inferior\\p{L}*|por debajo|malentend\\p{L}*',
  all: 'plen\\p{L}*|complet\\p{L}*|total\\p{L}*|ambos|ambas|general\\p{L}*|íntegr\\p{L}*|universal\\p{L}*|en todo\\p{L}*|cualquier\\p{L}*',
  only: 'hasta que|tan solo|únic\\p{L}*|sol[oa]',
  most: 'sobre todo|en particular|en especial|especialmente|a menudo|ampliamente|ante todo|muy|mucho',
  many: 'divers[oa]s|a menudo|ampliamente|muy|mucho',
  some: 'poc[oa]s|vari[oa]s|parte|parcial\\p{L}*|entre',
  few: 'algun[oa]s|menos|poc[oa]s?|limitad\\p{L}*|escas\\p{L}*|apenas',
  must: 'prev\\p{L}*|sug[ei]r\\p{L}*|sugier\\p{L}*|recomend\\p{L}*|propus\\p{L}*|pidi\\p{L}*|inst\\p{L}{1,3}|deb\\p{L}*|exig\\p{L}*|requ[ei]\\p{L}*|necesi\\p{L}*|necesari\\p{L}*|esencial\\p{L}*|obliga\\p{L}*|solicit\\p{L}*|pid\\p{L}*|ped\\p{L}*|alent\\p{L}*|quier\\p{L}*|dese\\p{L}*|ha de|han de|impon\\p{L}*|recom\\p{L}*|propo\\p{L}*|propues\\p{L}*',
  may: 'probab\\p{L}*|posib\\p{L}*|permit\\p{L}*|autori\\p{L}*|\\p{L}+r[ií]an?|posib\\p{L}*|potencial\\p{L}*|expuest\\p{L}*|vulnerab\\p{L}*|pod\\p{L}*|pud\\p{L}*',
  will: 'prev[eéi]\\p{L}*|\\p{L}+r[ií]an?|planea\\p{L}*|piens\\p{L}*|esper\\p{L}*|futur\\p{L}*|deb\\p{L}*|comprom\\p{L}*|\\p{L}{2,}r(?:á|án)|ha de|han de',
  if: 'cuando|en caso|en los casos|depend\\p{L}*|una vez',
  done: '(?:ha|han|había|habían|hubo) (?:(?:ya|sido|no) )*(?:\\p{L}+(?:ado|ada|ados|adas|ido|idos|ida|idas)|hecho|puesto|escrito|abierto|cubierto)|\\p{L}+(?:aron|ieron)|\\p{L}{2,}ó|ya|(?:está|están) ya',
  ongoing:
    '(?:está|están|estaba|estaban|sigue|siguen) \\p{L}+(?:ando|iendo)|en curso|en marcha|empezad\\p{L}*|comenz\\p{L}*',
};

const kinds = Object.keys(chinese) as readonly LeaningKind[];

const patterns = Object.fromEntries(
  Object.entries({ zh: chinese, en: english, fr: french, es: spanish }).map(([language, table]) => [
    language,
    kinds.map((kind) => {
      const source = table[kind];
      const whole = language === 'zh' ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
      return [kind, new RegExp(whole, 'giu')] as const;
    }),
  ]),
) as unknown as Readonly<Record<Language, readonly (readonly [LeaningKind, RegExp])[]>>;

/** How often a normalized text leans each way, its `marks` of that kind aside; kinds it does not lean to are left out. */
export function leaningsIn(
  text: string,
  language: Language,
  marks: readonly TurningMark[],
): ReadonlyMap<LeaningKind, number> {
  const found = new Map<LeaningKind, number>();
  for (const [kind, pattern] of patterns[language]) {
    const own = marks.filter((mark) => mark.kind === kind);
    const count = [...text.matchAll(pattern)].filter(
      ({ index, 0: written }) => !own.some(({ start, end }) => start < index + written.length && index < end),
    ).length;
    if (count > 0) found.set(kind, count);
  }
  return found;
}
