/**
 * How much of a question the report carries: the share of its meaningful words, by rarity, that a passage or a sentence holds
 * in any of the forms retrieval knows. Words that only ask, hedge or address somebody count for nothing here, in addition to
 * the stop words of retrieval.
 */
import { unitsIn } from '../../retrieval/question.ts';
import type { Standing, Wanted } from '../../retrieval/rank.ts';
import { rankLexical, sharedBy, standingsOf } from '../../retrieval/rank.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import { wordsWanted } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';

export type Carriage = {
  /** By place in the index: 0 to 1. */
  readonly passages: Float64Array;
  /** By row of the lexical index: 0 to 1. */
  readonly rows: Float64Array;
  /** The best passage with its best sentence: 0 to 1. */
  readonly best: number;
  /** The words that count, each with its standing in the report. */
  readonly words: readonly CountedWord[];
};

export type CountedWord = Standing & {
  /** As the question has it, folded; none for what is no whole word. */
  readonly word: string | undefined;
  /** Whether anything of the report's language is known to stand for it besides its own spelling. */
  readonly isRendered: boolean;
};

const idle: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: set(`跟 看 看看 想 想要 先 做 做了 有何 区别 不同 差别 意思 含义 多少钱 多少个 各有 共计 合计 总计 哪边 边 多 这项 这次 那次 几年 几 点 两点 一是 二是 三是 一 二
弄清 弄清楚 办 怎么办 怎样 怎么样 认为 觉得 打算 希望 来看 谈 谈谈 讲 讲讲 内容 情况 方面 问题 具体 主要 分别 目前 现在 有没有 没能 难以 涉及 包括 属于 出 提 提了 提出
提了 有人 代表 发言 想知道 知道 做得 好不好 够 够不够 了解 是不是 能不能 第几 几条 又有 还有 做出 作出 作了 得 叫 名字 究竟 到底 真能 都有 会不会 要 给 给了 干 干什么 东西 还是 或是 哪儿 一共 还 发现 显示 说法 的是 就是 即 那些 一国 那 谁 儿 哪年 呢 吧 关注 怎 需要 需`),
  en: set(`mean means meant meaning differ differs difference body bodies one ones ask asks asked concerning named intend intends plan plans planned find found findings conclude concluded concludes
went exactly currently actually main anybody anyone somebody someone regarding kind sort preparing statement according know like want wanted need tell told there use used mentioned many
much come came came take took taken happen happened already ever yet point points view think thinks recommend recommended recommends deal deals deal dealing talk talks talking speak speaks
go goes going gone give gives given get gets got put puts`),
  fr: set(`entendre entend faut différence matière objet porte portent compte comptait déjà constate constaté signifie signifient savoir sait veut dire parler quoi concernant trait traite intention recommande recommandé
prévoit prévu prévus pense point points selon exactement actuellement principal principaux principale principales`),
  es: set(`entiende entender trata tratan habla hablan debería deberían dirigirse postura puntos punto dirigir supone significa significan sabe saber quiere decir refiere acerca recomienda prevé piensa opina
exactamente actualmente principal principales sirvió algo`),
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/**
 * What of `about`, a question or a part of one, the report of `index` carries. `isStrict`: a word of the report's own language
 * counts only where it is printed, not by its meaning.
 */
export async function carriageOf(
  about: string,
  language: Language,
  index: ReportIndex,
  isStrict = false,
): Promise<Carriage> {
  const wordsAsked = await wordsWanted(about, language, index);
  const all = await withoutForeignConcepts(
    isStrict && language === index.report.language ? wordsAsked.map(printedOnly) : wordsAsked,
    about,
    language,
    index,
  );
  const counted = all.filter(({ share, word }) => share > 0 && !(word !== undefined && idle[language].has(word)));
  const wanted = counted.length > 0 ? counted : all.filter(({ share }) => share > 0);
  const { passageShare, rowShare } = rankLexical(index.lexical, wanted);
  const { rowPassage } = index.lexical;
  let best = 0;
  for (const [row, passage] of rowPassage.entries())
    best = Math.max(best, sharedBy(passageShare[passage] as number, rowShare[row] as number));
  const standings = standingsOf(index.lexical, wanted);
  const words = standings.map((standing, at) => ({
    ...standing,
    word: wanted[at]?.word,
    isRendered: (wanted[at]?.alternatives.length ?? 0) > 1,
  }));
  return { passages: passageShare, rows: rowShare, best, words };
}

function surest({ alternatives }: Wanted): Wanted['alternatives'] {
  return [...alternatives].sort((a, b) => b.weight - a.weight).slice(0, 1);
}

/** What is printed, not by its meaning: without the glosses that stand for it. */
export function printedOnly(thing: Wanted): Wanted {
  return { ...thing, alternatives: thing.alternatives.filter(({ channel }) => channel !== 'gloss') };
}

/** What the words of a thing that has a name of its own are worth where the report never names that thing. */
const halfThere = 0.5;

/** "Climate change" is not carried by a report that speaks of change: its words count half where it is not named as a whole. */
async function withoutForeignConcepts(
  wanted: readonly Wanted[],
  about: string,
  language: Language,
  { tools, lexical }: ReportIndex,
): Promise<readonly Wanted[]> {
  const { tokens } = tools.tokenizer.read(about, language);
  const matches = (await tools.concepts(language)).find(tokens).filter(({ weight }) => weight === 1);
  const isNamed = (concept: string): boolean => lexical.channels.concept.numberOf.has(concept);
  const foreign = new Set<string>();
  let at = 0;
  for (const token of tokens) {
    const from = at;
    at += unitsIn(token);
    const around = matches.filter((match) => match.from <= from && match.to >= at && match.to - match.from > at - from);
    if (around.length > 0 && !around.some(({ concept }) => isNamed(concept))) foreign.add(token.surface);
  }
  return wanted.map((thing) =>
    thing.word !== undefined && foreign.has(thing.word)
      ? // The surest of its forms alone: many would add up to the whole again.
        { ...thing, alternatives: surest(thing).map((one) => ({ ...one, weight: one.weight * halfThere })) }
      : thing,
  );
}
