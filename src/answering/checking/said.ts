/**
 * A statement taken apart for comparison: its words with what they may stand under in the report, its facts, names, marks and
 * segments. Words that only report ("the evaluation found that") weigh nothing; opinions of the speaker are told as such.
 */

import type { Reference } from '../../report/reference.ts';
import { references } from '../../report/reference.ts';
import type { Wanted } from '../../retrieval/rank.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import { wordsWanted } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { Side } from '../facts/contrasts.ts';
import { effectiveSides } from '../facts/contrasts.ts';
import type { Fact } from '../facts/fact.ts';
import { factsOf, normalized } from '../facts/facts.ts';
import type { LeaningKind } from '../facts/leanings.ts';
import { leaningsIn } from '../facts/leanings.ts';
import type { TurningMark } from '../facts/marks.ts';
import { keptSpans, marksOf } from '../facts/marks.ts';
import { sensesIn } from '../facts/senses.ts';
import type { Name } from './names.ts';
import { nameFinder } from './names.ts';
import type { SegmentKind, Slice } from './segments.ts';
import { segmentsOf, wordSlices } from './segments.ts';

/** What a word may stand under in the report; `sense` are those of `facts/senses.ts`. */
export type Alternative =
  | Wanted['alternatives'][number]
  | { readonly channel: 'sense'; readonly term: string; readonly weight: number };

export type SaidWord = {
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  readonly start: number;
  /** Written as a name where no sentence begins: "Cairo", "UNIFEM". */
  readonly isProper: boolean;
  /** Sides of opposites that the word itself names. */
  readonly sides: readonly Side[];
};

export type SaidSegment = Slice & {
  readonly words: readonly SaidWord[];
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
  readonly marks: readonly TurningMark[];
  readonly sides: readonly Side[];
  readonly leanings: ReadonlyMap<LeaningKind, number>;
};

export type Said = {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly SaidWord[];
  readonly names: readonly Name[];
  readonly facts: readonly Fact[];
  readonly marks: readonly TurningMark[];
  readonly sides: readonly Side[];
  readonly leanings: ReadonlyMap<LeaningKind, number>;
  readonly clauses: readonly SaidSegment[];
  readonly parts: readonly SaidSegment[];
  /** Where each word begins, small ones included: how far apart two things are said. */
  readonly wordStarts: readonly number[];
  /** Paragraphs, recommendations and the like that it names. */
  readonly references: readonly Reference[];
  readonly isOpinion: boolean;
};

/** Words that tell that something is reported, not what, as long as nothing else has been said: "the evaluation found that". */
const reporting: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:评估|评价|指出|发现|表明|揭示|认为|显示|提到|根据|第|段|段落|建议|报告|结论|强调|说明|介绍|列出|提出|要求|独立|文件|文中|劳工局|劳工|局)$/u,
  en: /^(?:evaluat\p{L}*|find|finds|found|findings?|stat(?:e|es|ed|ing)|not(?:e|es|ed|ing)|indicat\p{L}*|accord\p{L}*|mention\p{L}*|show|shows|showed|shown|reveal\p{L}*|highlight\p{L}*|observ\p{L}*|conclud\p{L}*|conclusions?|paragraphs?|paras?|recommend\p{L}*|sections?|reviews?|independent|explain\p{L}*|describ\p{L}*|report\p{L}*|list|lists|listed|office)$/u,
  fr: /^(?:évalu\p{L}*|constat\p{L}*|indiqu\p{L}*|not(?:e|ent|er|é|ée)|selon|mentionn\p{L}*|montr\p{L}*|révèl\p{L}*|soulign\p{L}*|observ\p{L}*|conclu\p{L}*|paragraphes?|recommand\p{L}*|préconis\p{L}*|sections?|indépendante?|expliqu\p{L}*|décri\p{L}*|rapport\p{L}*|précis\p{L}*|signal\p{L}*|bureau)$/u,
  es: /^(?:evalua\p{L}*|constat\p{L}*|indic\p{L}*|señal\p{L}*|según|mencion\p{L}*|muestr\p{L}*|revel\p{L}*|subray\p{L}*|observ\p{L}*|conclu\p{L}*|párrafos?|recom\p{L}*|secci\p{L}*|independiente|explic\p{L}*|describ\p{L}*|inform\p{L}*|precis\p{L}*|destac\p{L}*|oficina)$/u,
};
/** Verbs and nouns that only hold a sentence together, wherever they stand: to carry out, to take place, the number of. */
const empty: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:该|表示|予以|加以|使|使得|另|另一|此项|这项|情况|方面|进行|开展|部分|条|号|共|约|为|约为|具有|作出|做出|得到|成为|发生|其中|等|国|即|与其|一|年|月|日|期|届|项|个|性|型|化|面|所|可|该项|上述|下列|相关|要|而不是|总的来说|至|正在|已经|已|曾|正|仍|仍然|较为|相当|并|且)$/u,
  en: /^(?:includ\p{L}*|organi[sz]ation|number|total|amount\p{L}*|carr(?:y|ies|ied)|conduct\p{L}*|undert\p{L}*|held|hold|holds|take|takes|took|taken|place|ma(?:ke|kes|de|king)|becom\p{L}*|became|remain\p{L}*|relat(?:e|es|ed|ing)|concern\p{L}*|regard\p{L}*|given|namely|thereof|ways?|so-called|overall|generally|use|uses|used|using)$/u,
  fr: /^(?:organisation|nombre|total|inclu\p{L}*|élev\p{L}*|effectu\p{L}*|men(?:é|ée|és|ées|er)|réalis\p{L}*|mett\p{L}*|mis|mise|mises|point|port(?:e|ent|ait|aient|é|és|er)|compt\p{L}*|deven\p{L}*|concern\p{L}*|tenue?|tenir|lieu|donn\p{L}*|rend\p{L}*|notamment|comprend\p{L}*|cours|niveau|matière|titre|moyen|manière|façon|prochains?|prochaines?|avai(?:t|ent)|pu|permis\p{L}*|permet\p{L}*|fois)$/u,
  es: /^(?:organización|número|total|inclu\p{L}*|ascend\p{L}*|ascien\p{L}*|realiz\p{L}*|llev\p{L}*|cabo|cont(?:ó|aron|aba|aban)|abarc\p{L}*|prest\p{L}*|convirt\p{L}*|convert\p{L}*|produj\p{L}*|celebr\p{L}*|dar|dio|nivel|materia|manera|forma|parte|lugar|marco|próxim\p{L}*|ya|pud(?:o|ieron)|permit\p{L}*|hubo|tuv(?:o|ieron)|había\p{L}*|ve(?:z|ces))$/u,
};
/** Who speaks of what he thinks states nothing about the report. */
const opinions: Readonly<Record<Language, RegExp>> = {
  zh: /(?:我|我们|本人|个人|本代表团|我国)(?:们)?(?:也|都|很|非常|完全|强烈|坚决|不)?(?:认为|觉得|相信|希望|同意|赞成|支持|反对|欢迎|感谢|担心|建议|主张|想)|在我看来|依我看|个人看法|令人(?:失望|遗憾|高兴|鼓舞|印象)|太(?:慢|差|好|棒|少|多)了?/u,
  en: /(?<!\p{L})(?:I|we|my delegation|our (?:group|delegation|government))\s+(?:\p{L}+ly\s+|also\s+|do(?: not|n't)?\s+|would\s+)?(?:think|believe|feel|hope|agree|disagree|support|oppose|welcome|consider|suspect|doubt|regret|like|propose|suggest|want|wish|are|am)(?!\p{L})|in (?:my|our) (?:view|opinion)|(?<!\p{L})(?:unfortunately|regrettably|disappointing(?:ly)?|impressive|excellent|outstanding|shameful|wonderful|terrible)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:je|nous|notre (?:groupe|délégation|gouvernement)|ma délégation)\s+(?:ne\s+)?(?:pensons|pense|croyons|crois|espérons|espère|estimons|estime|sommes|suis|soutenons|appuyons|saluons|regrettons|regrette|doutons|doute|souhaitons|souhaite|voulons|proposons)(?!\p{L})|(?:à|de) (?:mon|notre) avis|selon (?:moi|nous)|(?<!\p{L})(?:malheureusement|décevant|impressionnant|excellente?|remarquable)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:yo|nosotros)\s+)?(?:creo|creemos|pienso|pensamos|opino|opinamos|espero|esperamos|considero|consideramos|apoyamos|lamento|lamentamos|dudo|dudamos|celebramos|deseamos|quisiéramos|proponemos)(?!\p{L})|en (?:mi|nuestra) opinión|a (?:mi|nuestro) juicio|(?<!\p{L})(?:lamentablemente|desgraciadamente|decepcionante|impresionante|excelente)(?!\p{L})/iu,
};

/** Fewer words than this are no statement: then what reports is what is said. */
const leastWords = 3;

/** Takes `statement` apart for the report of `index`. */
export async function readStatement(statement: string, language: Language, index: ReportIndex): Promise<Said> {
  const text = normalized(statement);
  const facts = factsOf(text, language);
  const named = references(text);
  const marks = marksOf(text, language, facts);
  const names = (await nameFinder(index.tools, language))(text);
  const content = (await wordsIn(text, language, index)).filter(
    ({ word, start }) =>
      ![...facts, ...named, ...names, ...marks].some((span) => span.start <= start && start < span.end) &&
      !empty[language].test(word),
  );
  const told = content.findIndex(({ word }) => !reporting[language].test(word));
  // "The review was carried out by evaluators" is about what elsewhere only reports.
  const words = told < 0 || content.length - told < leastWords ? content : content.slice(told);
  const within = <Item extends { readonly start: number }>(items: readonly Item[], { start, end }: Slice) =>
    items.filter((item) => start <= item.start && item.start < end);
  const segments = (kind: SegmentKind): readonly SaidSegment[] =>
    segmentsOf(text, language, kind, keptSpans(text, language)).map((slice) => {
      const own = marksOf(slice.text, language, factsOf(slice.text, language));
      return {
        ...slice,
        words: within(words, slice),
        names: within(names, slice),
        facts: within(facts, slice),
        marks: within(marks, slice),
        sides: effectiveSides(slice.text, language, own),
        leanings: leaningsIn(slice.text, language, own),
      };
    });
  return {
    text,
    language,
    words,
    names,
    facts,
    marks,
    sides: effectiveSides(text, language, marks),
    leanings: leaningsIn(text, language, marks),
    clauses: segments('clause'),
    parts: segments('part'),
    wordStarts: wordSlices(text, index.tools.tokenizer.read(text, language).tokens).map(({ start }) => start),
    references: named,
    isOpinion: opinions[language].test(text),
  };
}

async function wordsIn(text: string, language: Language, index: ReportIndex): Promise<readonly SaidWord[]> {
  const wanted = await wordsWanted(text, language, index);
  const isSame = language === index.report.language;
  const folded = text.toLowerCase();
  const words: SaidWord[] = [];
  let cursor = 0;
  for (const { word, alternatives } of wanted) {
    // Digits are facts or references, and compared as such.
    if (word === undefined || /^\d+$/u.test(word)) continue;
    const at = folded.indexOf(word, cursor);
    const start = at < 0 ? cursor : at;
    if (at >= 0) cursor = at + word.length;
    const isProper = isWrittenAsName(text, start, word.length);
    words.push({
      word,
      alternatives: [
        ...(isSame ? alternatives.filter(isExact) : alternatives),
        // A name is spelled alike in the glosses of a Chinese report.
        ...(isProper && language !== 'zh' ? [{ channel: 'gloss' as const, term: word, weight: 1 }] : []),
        ...[...sensesIn(word, language)].map((id) => ({ channel: 'sense' as const, term: String(id), weight: 1 })),
      ],
      start,
      isProper,
      sides: effectiveSides(word, language, []),
    });
  }
  return words;
}

/** Look-alikes of a word in its own language are other words: "employment" is no "unemployment". */
function isExact({ channel, weight }: Wanted['alternatives'][number]): boolean {
  return channel !== 'word' || weight === 1;
}

function isWrittenAsName(text: string, start: number, length: number): boolean {
  const written = text.slice(start, start + length);
  if (/^\p{Lu}{2,}$/u.test(written)) return true;
  return /^\p{Lu}/u.test(written) && start > 0 && !/(?:^|[.!?:]\s*["'«“(]?)$/u.test(text.slice(0, start));
}
