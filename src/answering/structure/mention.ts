/**
 * Whether a text of the report holds what a question words: a country or organization under any of its names, a numbered
 * instrument, or the words themselves. Words of another language count only where the glossary knows them whole.
 */

import { unitsOf } from '../../retrieval/concepts.ts';
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Token } from '../../retrieval/tokens.ts';
import type { Language } from '../../shared/language.ts';
import { isSameName, nameFinder } from '../checking/names.ts';
import { factsOf, normalized } from '../facts/facts.ts';
import { sameWordIn } from './inflection.ts';
import type { Wording } from './query.ts';

export type Holds = (text: string) => boolean;

/** Words that stand beside a name or a number and say nothing more of it. */
const beside: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:公约|号|第|国家?|的|该|这个|组织|问题|方面|建议书)$/u,
  en: /^(?:convention|conventions|no|number|the|ilo|recommendation|country|organization|of|in|and|or|report)$/u,
  fr: /^(?:convention|conventions|no|n|numero|la|le|les|l|de|du|des|au|aux|en|et|ou|d|pays|recommandation|a)$/u,
  es: /^(?:convenio|convenios|num|numero|no|el|la|los|las|de|del|al|a|en|y|o|pais|recomendacion)$/u,
};

/**
 * The test for `wording`, a slice of a question in `asked`; undefined when it cannot be told in the report's language.
 * `isName` tells a test that is sure both ways: where it finds nothing, there is nothing.
 */
export async function mentionOf(
  wording: Wording,
  asked: Language,
  { report, tools }: Pick<ReportIndex, 'report' | 'tools'>,
): Promise<{ readonly holds: Holds; readonly isName: boolean } | undefined> {
  const text = normalized(wording.text);
  const written = report.language;
  const { tokenizer, isStopword } = tools;
  const facts = factsOf(text, asked);
  const [label] = facts.filter(({ kind }) => kind === 'label' || kind === 'symbol');
  const read = (words: string, language: Language): readonly Token[] => tokenizer.read(words, language).tokens;
  const isIdle = ({ surface, script }: Token): boolean =>
    script !== 'number' && (beside[asked].test(surface) || isStopword(surface, asked));
  if (label !== undefined && facts.length <= 2) {
    const rest = read(text.slice(0, label.start) + text.slice(label.end), asked).filter(
      (token) => token.script !== 'number' && !isIdle(token),
    );
    if (rest.length > 1) return undefined;
    return {
      isName: true,
      holds: (printed) =>
        factsOf(normalized(printed), written).some((fact) =>
          label.kind === 'label'
            ? fact.kind === 'label' && fact.value === label.value
            : fact.kind === 'symbol' && label.kind === 'symbol' && closed(fact.text) === closed(label.text),
        ),
    };
  }
  const askedNames = (await nameFinder(tools, asked))(text);
  const own = eitherTest(wording, asked, written, read);
  if (askedNames.length > 0) {
    const around = askedNames.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
    if (read(around, asked).every(isIdle)) {
      const find = await nameFinder(tools, written);
      const isEither = /(?<!\p{L})(?:or|ou|o)(?!\p{L})|或|还是/iu.test(around);
      const names = (printed: string): boolean => {
        const found = find(normalized(printed));
        const has = (name: (typeof askedNames)[number]): boolean => found.some((other) => isSameName(name, other));
        return isEither ? askedNames.some(has) : askedNames.every(has);
      };
      return {
        isName: true,
        holds: (printed) => names(printed) || (askedNames.length === 1 && (own?.(printed) ?? false)),
      };
    }
  }
  const concept = asked === written ? undefined : await conceptTest(text, asked, written, tools, read, isIdle);
  if (own === undefined) return concept;
  // A quotation may be in the asker's language: “Impact” of a report that prints 影响.
  return {
    holds: (printed) => own(printed) || (concept?.holds(printed) ?? false),
    isName: wording.isQuoted && concept === undefined,
  };
}

/** A symbol in brackets, without the bracket that closes them. */
function closed(symbol: string): string {
  return symbol.includes('(') ? symbol : symbol.replace(/\)+$/u, '');
}

/** The words as they stand, in one language: exactly when quoted, else in any of their forms. */
function wordsTest(
  wording: Wording,
  asked: Language,
  written: Language,
  read: (words: string, language: Language) => readonly Token[],
): Holds | undefined {
  // An acronym or a quoted word may stand in any language.
  const isForeign = asked !== written && !wording.isQuoted && !/^[\p{Lu}\d-]{2,}$/u.test(wording.text.trim());
  if (isForeign) return undefined;
  const article = /^(?:the|an?|les?|la|l'|une?|des|el|los|las|unos|unas)\s+/iu;
  const wanted = read(wording.text.replace(article, ''), written);
  const [first] = wanted;
  if (first === undefined) return undefined;
  if (wanted.some(({ script }) => script === 'han')) {
    const joined = wanted.map(({ surface }) => surface).join('');
    return (printed) =>
      read(printed, written)
        .map(({ surface }) => surface)
        .join('')
        .includes(joined);
  }
  const isSame = wording.isQuoted ? (a: string, b: string) => a === b : sameWordIn(written);
  return (printed) => {
    const words = read(printed, written);
    return words.some((_, at) => wanted.every(({ surface }, to) => isSame(surface, words[at + to]?.surface ?? '')));
  };
}

/** "Governing bodies or legislative organs": whichever of the two stands there. */
function eitherTest(
  wording: Wording,
  asked: Language,
  written: Language,
  read: (words: string, language: Language) => readonly Token[],
): Holds | undefined {
  const halves = wording.isQuoted ? [] : wording.text.split(/\s+(?:(?:and|et|y)\/)?(?:or|ou|o)\s+|或者?|还是/iu);
  const tests = [wording.text, ...(halves.length === 2 ? halves : [])].map((text) =>
    wordsTest({ ...wording, text }, asked, written, read),
  );
  return tests.some((test) => test === undefined)
    ? undefined
    : (printed) => tests.some((test) => test?.(printed) ?? false);
}

/** What the glossary calls one thing in both languages; undefined unless it knows every word asked for. */
async function conceptTest(
  text: string,
  asked: Language,
  written: Language,
  tools: ReportIndex['tools'],
  read: (words: string, language: Language) => readonly Token[],
  isIdle: (token: Token) => boolean,
): Promise<{ readonly holds: Holds; readonly isName: boolean } | undefined> {
  const tokens = read(text, asked);
  const matches = (await tools.concepts(asked)).find(tokens).filter(({ weight }) => weight === 1);
  let at = 0;
  for (const token of tokens) {
    const from = at;
    at += unitsOf([token]).length;
    if (!isIdle(token) && !matches.some((match) => match.from <= from && match.to >= at)) return undefined;
  }
  const spans = [...new Set(matches.map(({ from, to }) => `${from}-${to}`))];
  if (spans.length !== 1) return undefined;
  const wanted = new Set(matches.map(({ concept }) => concept));
  const concepts = await tools.concepts(written);
  return {
    isName: false,
    holds: (printed) => concepts.find(read(printed, written)).some(({ concept }) => wanted.has(concept)),
  };
}
