/**
 * The turns for the worse, or refusals, that a question takes for granted and a report says or does not say: each is one thing,
 * in all words that the four languages commonly have for it, so that a question in one meets a report in another.
 */
import { fold } from '../../shared/text.ts';

export type Turn = {
  readonly name: string;
  /** In what a question takes for granted, and in what a report says. */
  readonly words: RegExp;
  /**
   * Words for the contrary. A turn that has such is milder, and said in more ways than can be listed: it is taken for false only
   * where the contrary is said.
   */
  readonly contrary: RegExp | null;
};

const latin = (alternatives: string, han: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})|${han}`, 'gu');

export const turns: readonly Turn[] = [
  {
    name: 'refusing',
    words: latin(
      "refus\\p{L}*|reject\\p{L}*|declin(?:e|ed|es|ing)|oppos(?:e|ed|es|ing|ition)|object(?:ed|s|ion|ions)? to|disagree\\p{L}*|turn(?:s|ed|ing)? (?:it |them )?down|den(?:y|ies|ied)|veto\\p{L}*|unwilling\\p{L}*|(?:not|n't) (?:to )?(?:accept|agree)\\p{L}*|rejet\\p{L}*|désapprouv\\p{L}*|(?:pas|non) accept\\p{L}*|contest(?:e|é|ée|ent)|rehus\\p{L}*|rechaz\\p{L}*|(?:se )?(?:negó|negaron|niega|niegan|negarse|negado)|deneg\\p{L}*|opon(?:e|en|er|erse|ía|ían)|opus(?:o|ieron)|opuest\\p{L}*|desestim\\p{L}*|no acept\\p{L}*",
      '拒绝|否决|驳回|反对|不(?:予|被|愿)?(?:同意|接受|采纳|赞成|认可)|未(?:被|予)?(?:接受|采纳)|不愿',
    ),
    contrary: null,
  },
  {
    name: 'ending',
    words: latin(
      'abol(?:ish|ished|ishes|ishing|ition|ir|i|ie|it|ida|ido|ió)|clos(?:ed|es|ing|ure)|close(?= (?:the|its|their|it|them|an?|down|any|all|some|several)(?!\\p{L}))|shut(?:s|ting)?(?: down)?|cancel\\p{L}*|eliminat\\p{L}*|terminat\\p{L}*|discontinu\\p{L}*|dissol\\p{L}*|disband\\p{L}*|dismantl\\p{L}*|abandon\\p{L}*|withdr\\p{L}*|scrap(?:ped|ping|s)?|repeal\\p{L}*|revok\\p{L}*|suspend\\p{L}*|suspen(?:sion|sión)|remov(?:e|ed|al|ing|es)|delet(?:e|ed|ing)|phas(?:e|ed|ing) out|put(?:s|ting)? an end|end(?:s|ed|ing)|stop(?:ped|s|ping)?|ceas(?:e|ed|es|ing)|no longer|pull(?:s|ed)? out|supprim\\p{L}*|suppression|ferm(?:er|e|é|ée|és|ées|eture|ent)|annul\\p{L}*|élimin\\p{L}*|dissou\\p{L}*|(?:mettre|mis|met|mettent|mettant|mît) (?:un terme|fin)|cess(?:e|é|ée|er|ent|ation)|retir\\p{L}*|démant\\p{L}*|abrog\\p{L}*|renonc\\p{L}*|interromp\\p{L}*|ne .{0,20}plus|cerr(?:ar|ó|aron|ado|ada|ados|adas|arse)|cierr\\p{L}*|elimin\\p{L}*|suprim\\p{L}*|supres\\p{L}*|disolv\\p{L}*|disuelt\\p{L}*|desmantel\\p{L}*|(?:pus|pon)\\p{L}* fin|interrump\\p{L}*|dej(?:ó|ar|aron|a|an) de|ya no|derog\\p{L}*',
      '废除|取消|关闭|撤销|撤消|撤出|退出|解散|终止|停止|停办|中止|中断|废止|取缔|放弃|裁撤|结束|删除|不再',
    ),
    contrary: null,
  },
  {
    name: 'dismissing',
    words: latin(
      'dismiss\\p{L}*|fired|sack(?:ed|ing)?|laid off|layoffs?|redundanc\\p{L}*|licenci\\p{L}*|congédi\\p{L}*|despid\\p{L}*|desped\\p{L}*|destitu\\p{L}*',
      '解雇|裁员|开除|免职|解职|裁减|辞退',
    ),
    contrary: null,
  },
  {
    name: 'failing',
    words: latin(
      'fail(?:ed|s|ure|ures|ing)?|useless|unsuccessful\\p{L}*|collaps\\p{L}*|échec\\p{L}*|échou\\p{L}*|inutil\\p{L}*|fracas\\p{L}*|fall(?:ó|aron|ido|a|an)',
      '失败|无用|失灵|崩溃|毫无',
    ),
    contrary: null,
  },
  {
    name: 'violating',
    words: latin(
      'contradict\\p{L}*|contrary|violat\\p{L}*|breach\\p{L}*|inconsisten\\p{L}*|contrair\\p{L}*|contredi\\p{L}*|enfrein\\p{L}*|incompatib\\p{L}*|incohéren\\p{L}*|contrari[oa]s?|vulner(?:a|an|ó|aron|ar)|infring\\p{L}*|incumpl\\p{L}*',
      '违背|违反|相悖|抵触|不符|背离|矛盾',
    ),
    contrary: null,
  },
  {
    name: 'obliging',
    words: latin(
      'compuls\\p{L}*|mandat(?:e|es|ed|ory)|obligat\\p{L}*|forc(?:ed|es|ing)|oblig(?:e|é|ée|és|er|es|ed|a|an|ó|ado|ada)|must|requir\\p{L}*|exig\\p{L}*|forz\\p{L}*|vinculante\\p{L}*|binding',
      '强制|必须|被迫|义务|强迫',
    ),
    contrary: latin('volunt\\p{L}*|optional\\p{L}*|volontaire\\p{L}*|facultati\\p{L}*|opcional\\p{L}*', '自愿|任选'),
  },
  {
    name: 'forbidding',
    words: latin(
      'forb(?:id|ids|ade|idden|idding)|bann(?:ed|ing)|prohib\\p{L}*|outlaw\\p{L}*|interdi\\p{L}*|proscri\\p{L}*',
      '禁止|不准|不许|不得',
    ),
    contrary: null,
  },
  {
    name: 'excluding',
    words: latin(
      'exclu(?:d\\p{L}*|si\\p{L}*|re|t|s|es|e|ent|ir|id\\p{L}*|y\\p{L}*)|left out|leav(?:e|es|ing) out|omit\\p{L}*|écart(?:é|ée|és|ées|er)|marginali\\p{L}*',
      '排除|排斥|遗漏',
    ),
    contrary: null,
  },
  {
    name: 'accusing',
    words: latin(
      'accus\\p{L}*|blam(?:e|ed|es|ing)|condemn\\p{L}*|su(?:e|ed|es|ing)|denounc\\p{L}*|apologi\\p{L}*|condamn\\p{L}*|blâm\\p{L}*|dénonc\\p{L}*|poursui\\p{L}* en justice|demand(?:ó|aron) (?:al?|judicialmente)|culp(?:a|ó|aron|an|ar)|conden(?:a|ó|aron|ar)|denunci\\p{L}*',
      '指责|谴责|起诉|控告|道歉|归咎',
    ),
    contrary: null,
  },
  {
    name: 'leaving',
    words: latin(
      'leav(?:es|ing)|leave(?= (?:the|its|their)(?!\\p{L}))|left (?=the|its)|quit(?:s|ting)?|withdr\\p{L}*|pull(?:s|ed)? out|quitt\\p{L}*|retir\\p{L}*|abandon\\p{L}*|sali(?:ó|eron|r)|march(?:ó|aron|arse)',
      '退出|脱离|撤出|离开',
    ),
    contrary: null,
  },
  {
    name: 'hindering',
    words: latin(
      'hinder\\p{L}*|hamper\\p{L}*|obstruct\\p{L}*|imped(?:e|es|ed|ing|ir|ido)|block(?:s|ed|ing)?|slow(?:s|ed|ing)?(?: down)?|entrav\\p{L}*|frein\\p{L}*|empêch\\p{L}*|bloqu\\p{L}*|obstacul\\p{L}*|fren(?:a|an|ar|ó|aron)|impid\\p{L}*|dificult\\p{L}*',
      '妨碍|阻碍|阻止|妨害|拖累|阻挠',
    ),
    contrary: latin(
      'promot\\p{L}*|facilit\\p{L}*|favou?r\\p{L}*|support\\p{L}*|foster\\p{L}*|help(?:s|ed)?|encourag\\p{L}*|favoris\\p{L}*|fav?orec\\p{L}*|promuev\\p{L}*|promov\\p{L}*|fomen\\p{L}*|impuls\\p{L}*',
      '促进|推动|有助|便利|增进',
    ),
  },
  {
    name: 'weakening',
    words: latin(
      'weak(?:en|ened|ens|ening|er)|undermin\\p{L}*|damag\\p{L}*|harm(?:s|ed|ing)?|affaibli\\p{L}*|nui(?:t|re|sent|sait)|debilit\\p{L}*|perjudic\\p{L}*|dañ(?:a|an|ó|ar|aron)',
      '削弱|减弱|损害|破坏|危害',
    ),
    contrary: latin(
      'strengthen\\p{L}*|enhanc\\p{L}*|reinforc\\p{L}*|improv\\p{L}*|renforc\\p{L}*|amélior\\p{L}*|fortal\\p{L}*|reforz\\p{L}*|refuerz\\p{L}*|mejor\\p{L}*|effective|efficace|eficaz',
      '加强|增强|巩固|改善|更为有效|有效',
    ),
  },
  {
    name: 'reducing',
    words: latin(
      'shorten\\p{L}*|reduc\\p{L}*|cut(?:s|ting)?|decreas\\p{L}*|lower(?:ed|ing)|diminish\\p{L}*|halv(?:e|ed|es|ing)|raccourci\\p{L}*|rédui\\p{L}*|réduct\\p{L}*|diminu\\p{L}*|baiss\\p{L}*|écourt\\p{L}*|acort\\p{L}*|reduj\\p{L}*|recort\\p{L}*|disminu\\p{L}*|limit\\p{L}*',
      '缩短|减少|削减|降低|缩减|下降|压缩',
    ),
    contrary: latin(
      'exten(?:d|ds|ded|sion|der|sión)|increas\\p{L}*|rais(?:e|ed|ing)|expand\\p{L}*|expansion|prolong\\p{L}*|augment\\p{L}*|éten(?:d|dre|du|due)|élarg\\p{L}*|accro\\p{L}*|ampli(?:ar|ó|ado|ación)|aument\\p{L}*|increment\\p{L}*|minimum',
      '延长|增加|扩大|扩展|提高|增长',
    ),
  },
];

const denied =
  /(?:不|未|没有|没|而不是|并非|并不|而非|无需|绝不|不是|从未)$|(?<!\p{L})(?:not|never|no|without|rather than|instead of|than|cannot|n't|ne|n'|pas|sans|jamais|ni|plutôt que|no|nunca|sin|jamás|en lugar de|en vez de|lejos de)(?: \p{L}+){0,2} $/u;

/** Whether `text` says what `words` mean and does not deny it there. */
export function says(words: RegExp, text: string): boolean {
  const folded = fold(text);
  return [...folded.matchAll(words)].some(
    ({ 0: match, index }) => isDenial(match) || !denied.test(folded.slice(Math.max(0, index - 30), index)),
  );
}

/** "Does not accept" has its denial in it. */
function isDenial(match: string): boolean {
  return /^(?:not|n't|no|pas|non|不|未|ne|ya)/u.test(match);
}
