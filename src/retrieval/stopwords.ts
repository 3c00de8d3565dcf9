/**
 * Words that ask or join rather than mean, and the words for the report itself. They are indexed like any other and rank
 * lower, but they carry no share of a question: "what does the report say about" must not make an answer of anything. Lists
 * are in the form people type.
 */
import type { Language } from '../shared/language.ts';

const lists: Readonly<Record<Language, string>> = {
  en: `a about above according after again all also am among an and any are as at be because been before being between both
but by can could did do does doing done during each either etc explain for from further get give gave given had has have having
he her here hers him his how however i if in into is it its itself just kind let list ll many may me might mine mention
mentioned more most much must my name neither no nor not now of off on once one ones only or other our out over own please
re s same say says said shall she should show so some something somebody such t tell than that the their theirs them then there
therefore these they thing things this those through thus to too under until up upon us used using ve very was we were what
whatever when where whereas whether which while who whom whose why will with within without would you your yours report reports paper papers document documents`,
  fr: `a à ai ainsi alors après as au aucun aucune aussi autre autres aux avant avec avez avoir avons c ça car ce ceci cela celle
celles celui ces cet cette ceux chaque chez ci citer citez combien comme comment concernant d dans de depuis des dire dis dit dites
doit doivent donc donner donnez dont du elle elles en encore entre es est et étaient était étant été êtes être eu eux expliquer
expliquez faire fait faut font furent fut hors il ils j je jusqu l la laquelle le lequel les lesquelles lesquels leur leurs lors
lorsque lui m ma mais me même mêmes mes moi moins mon montrer montrez n ne ni non nos notre nous on ont ou où par parce parle pas
pendant peu peut peuvent plus pour pourquoi pourrait près qu quand que quel quelle quelles quelque quelques quels qui quoi s sa
sans se selon sera seraient serait ses seule seulement si sien soit son sont sous suis sur t ta te tel telle tels tes toi ton tous
tout toute toutes très tu un une va vers voir vont vos votre vous y rapport rapports document documents`,
  es: `a acerca además adónde al algo alguien algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos
aquí así aun aún aunque cada casi como cómo con cual cuál cuales cuáles cualquier cuando cuándo cuanto cuánto cuanta cuánta cuantas
cuántas cuantos cuántos da dan de debe deben decir del desde di dice dicen diga dime donde dónde dos durante e el él ella ellas
ellos en entre era eran eras es esa esas ese eso esos esta está están estaba estaban estar estas este esto estos explica explique
fue fueron fuera ha había habían haber hace hacer hacia han hasta hay he la las le les lo los más me mediante menos mi mis misma
mismas mismo mismos mucho muchos muy ni ningún ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros o os otra otras
otro otros para pero poco por porque pues puede pueden que qué quien quién quienes quiénes se sea sean según ser será serán si sí
sido siendo sin sino sobre son su sus suya suyo tal también tampoco tan tanto te tener tenía ti tiene tienen toda todas todo todos
tras tu tú tus u un una unas uno unos usted ustedes va y ya yo muestre muestra muéstrame informe informes documento documentos`,
  zh: `的 了 和 与 及 以及 或 或者 在 是 为 被 把 将 对 对于 关于 有关 由 从 到 向 以 于 而 但 但是 并 并且 也 都 就 还 又 再 只 不 没 没有 有 这 那
这个 那个 这些 那些 此 该 其 他 她 它 他们 她们 它们 我 我们 你 你们 您 自己 之 所 者 等 等等 中 上 下 里 内 外 时 后 前 间 个 项 种 次 位 名 条 些
什么 怎么 怎样 如何 为何 为什么 何 何时 何地 哪 哪里 哪些 哪个 哪儿 哪种 哪项 谁 几 多少 多大 多久 多长 吗 呢 吧 啊 是否 可以 能 能够 会 应 应该 应当
请 请问 请列 告诉 列出 说明 说 提到 提及 给出 介绍 一下 一共 总共 共有 一个 一些 一种 哪年 几个 地 得 着 过 样 做 使 让 给 比 因为 因 由于 所以 如果 如 虽然 通过 根据
按照 之间 之后 之前 以后 以前 以来 当 则 且 某 每 各 另 另外 其他 其它 其中 这样 那样 这里 那里 么 呀 们 第 称 称为 叫 叫做 属于 成 指 何种 何人 哪位 哪一 来 去 用
报告 本报告 文件 本文件 报告书`,
};

/** Whether a folded word (not its stem) only asks or joins in `language`. */
export type IsStopword = (word: string, language: Language) => boolean;

/** The test above with its lists read once. Inside Chinese, Latin words are tested as English. */
export function createStopwords(): IsStopword {
  const sets = new Map<Language, ReadonlySet<string>>();
  return (word, language) => {
    let set = sets.get(language);
    if (set === undefined) {
      set = new Set(lists[language].split(/\s+/u));
      sets.set(language, set);
    }
    return set.has(word) || (language === 'zh' && /^[a-z]/u.test(word) && lists.en.split(/\s+/u).includes(word));
  };
}
