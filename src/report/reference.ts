/**
 * What a question names by number: "paragraphs 9 to 12", 建议三, "la quinta recomendación", R5. It reads the numbers and
 * where they stand; whether the report has them is for others to see. "Recommends 3 measures" and 建议三方成员 name nothing.
 */
import { chineseNumeralClass, parseLabelNumber } from '../shared/numbers.ts';
import { withoutAccents } from '../shared/text.ts';

export type ReferenceKind = 'paragraph' | 'recommendation' | 'footnote' | 'figure';

export type Reference = {
  readonly kind: ReferenceKind;
  readonly number: number;
  /** Where the whole expression stands in the question; the references of one list share it. */
  readonly start: number;
  readonly end: number;
};

/** Words that go before a number, of every language; a final s or es makes a list likelier than an amount. */
const nouns: Readonly<Record<ReferenceKind, string>> = {
  paragraph: 'paragraphes?|paragraphs?|paras?|párrafos?|parrafos?|párrs?|parrs?|¶+|§+|段落',
  recommendation: 'recommendations?|recommandations?|recomendaci[oó]n(?:es)?|recs?|recos?|建议|建議',
  footnote: 'footnotes?|fn|notes? de bas de page|notas? (?:al|a|de) pie(?: de página)?|notes?|notas?|脚注|腳註',
  figure: 'figures?|figs?|figuras?|graphiques?|gráficos?|graficos?|图|圖',
};
/** Chinese counts between 第 and the noun: 第5项建议, 第9段. */
const countedNouns: Readonly<Record<ReferenceKind, string>> = {
  paragraph: '[个個]?段落?',
  recommendation: '[个項项個條条點点号號]?建[议議]',
  footnote: '[个個条條]?(?:脚注|腳註)',
  figure: '[个個张張幅]?[图圖]',
};
const kinds = ['paragraph', 'recommendation', 'footnote', 'figure'] as const;

const cardinals: Readonly<Record<'en' | 'fr' | 'es', string>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
};
/** Ordinals, with `/` between the forms of one number. */
const ordinals: Readonly<Record<'en' | 'fr' | 'es', string>> = {
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  fr: 'premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
  es: 'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima/decimoprimera duodécimo/duodécima/decimosegunda decimotercero/decimotercera decimocuarto/decimocuarta decimoquinto/decimoquinta decimosexto/decimosexta decimoséptimo/decimoséptima decimoctavo/decimoctava decimonoveno/decimonovena vigésimo/vigésima',
};
const cardinalNumbers = numbersOf(Object.values(cardinals));
const ordinalNumbers = numbersOf(Object.values(ordinals));

function numbersOf(lists: readonly string[]): ReadonlyMap<string, number> {
  const entries = lists.flatMap((list) =>
    list.split(' ').flatMap((forms, at) => forms.split('/').map((form) => [plain(form), at + 1] as const)),
  );
  return new Map(entries);
}

/** Every form as an alternative, with its accents and without, longest first so that none hides another. */
function formsOf(lists: readonly string[]): string {
  const forms = lists.flatMap((list) => list.split(/[ /]/u)).flatMap((form) => [form, plain(form)]);
  return [...new Set(forms)].sort((a, b) => b.length - a.length).join('|');
}

function plain(word: string): string {
  return withoutAccents(word.toLowerCase());
}

/** Up to four digits, but for those of a year. */
const digits = '(?:[\\d０-９]{1,3}|(?!19|20)[\\d０-９]{4})(?![\\d０-９]|[.,]\\d|\\s?[%％])';
/** A Chinese numeral before a measure or a noun it belongs to is an amount: 建议三方成员, 建议五年内, 建议一般. */
const amount = '(?![个项条种次位名些般样下定致起直切方者角类分多步年月日时旦系律再同并家国级边成倍周天份所层共概])';
const chinese = `[${chineseNumeralClass}]{1,4}${amount}`;
const roman = '(?:[IVXL]{2,7}|[VX])(?!\\p{L})';
const latinWord = `(?:${formsOf(Object.values(cardinals))})(?!\\p{L})`;
const number = `(?:R\\s?)?(?:${digits}|${chinese}|${roman}|${latinWord})`;
const range = "\\s*(?:-|–|—|−|~|～|至|到|(?:to|through|thru|a|al|à|au|hasta|jusqu[’']à)(?=\\s))\\s*";
const and = '\\s*,?\\s*(?:和|与|及|以及|或|&|(?:and|or|y|e|o|et|ou)(?=\\s))\\s*';
const comma = '\\s*[,，、;；]\\s*';
const sign =
  '(?:\\s*(?:numbered|numérotées?|numeradas?|的?第|n[oº°]s?\\.?|nos?\\.|núms?\\.?|num\\.?|numéros?|numbers?|números?|№|#|第))?';
const before = '(?<![\\p{L}\\p{N}])';

/** Whether the noun of a kind stands anywhere: a moment's look, where the patterns that need it take a hundred to be ready. */
const mentions: Readonly<Record<ReferenceKind, RegExp>> = {
  paragraph: nounsOf('paragraph'),
  recommendation: nounsOf('recommendation'),
  footnote: nounsOf('footnote'),
  figure: nounsOf('figure'),
};

function nounsOf(kind: ReferenceKind): RegExp {
  return new RegExp(`${nouns[kind]}|${countedNouns[kind]}`.normalize('NFC'), 'iu');
}

/** "Recommendation 3 to recommendation 5", 第9段至第12段: the noun may be said again at the end of a range. */
const article = "(?:(?:the|la|le|les|el|los|las)\\s+|l[’'])?";

type Pattern = { readonly kind: ReferenceKind; readonly pattern: RegExp };

const patterns: readonly Pattern[] = kinds.flatMap((kind) => {
  const again = `(?:${article}(?:${nouns[kind]})\\.?${sign}\\s*)`;
  const list = `(?<list>${number}(?:(?:${range}(?:${again}|${article})|${and}|${comma}(?=${number}))${number})*)`;
  const latinNoun = nouns[kind]
    .split('|')
    .filter((noun) => /[a-z]/u.test(noun))
    .join('|');
  const ordinal = formsOf(Object.values(ordinals));
  return [
    // "Figure I": of the other kinds it would be the pronoun.
    ...(kind === 'figure'
      ? [
          `(?<noun>${before}(?:${latinNoun})\\.?)${sign}\\s*(?<list>(?-i:I))(?![\\p{L}\\p{N}'’])(?!\\s+(?:am|have|see|saw|need|want|would|can)\\b)`,
        ]
      : []),
    // The noun, then the numbers: "paragraphs 3, 4 and 7", 建议 1 和 11.
    `(?<noun>${before}(?:${latinNoun})\\.?|${nonLatin(nouns[kind])})${sign}\\s*${list}`,
    // 第9段, 第9至12段, 第5项建议; the numeral is told from an amount by 第.
    `第\\s*(?<list>[\\d０-９]{1,4}|[${chineseNumeralClass}]{1,5})\\s*(?:${countedNouns[kind]})`,
    `第\\s*(?<list>${numeral()}(?:\\s*(?:${countedNouns[kind]}|[项項条條])?\\s*(?:-|–|—|~|～|至|到|和|与|及|、|,|，)\\s*第?${numeral()})+)\\s*(?:${countedNouns[kind]})`,
    // 3号建议, 1到3号建议: 号 tells a number from an amount as 第 does.
    `(?<![\\p{N}第])(?<list>${numeral()}(?:\\s*(?:-|–|至|到|和|与|及|、|,|，)\\s*${numeral()})*)\\s*号\\s*(?:${countedNouns[kind]})`,
    // "recomendación quinta"; in English an ordinal after the noun is an adverb ("which recommendation first …").
    `(?<noun>${before}(?:${latinNoun}))\\s+(?<list>${formsOf([ordinals.es])})(?!\\p{L})`,
    // "the fifth recommendation", "la 5e recommandation", "el 9.º párrafo".
    `${before}(?<list>(?:${ordinal})|\\d{1,3}\\s?(?:st|nd|rd|th|e|er|re|ère|ème|eme|\\.?[ºª°]))\\s+(?:${latinNoun})(?!\\p{L})`,
  ].map((source) => ({ kind, pattern: new RegExp(source.normalize('NFC'), 'giu') }));
});
const repeated: Readonly<Record<ReferenceKind, RegExp>> = {
  paragraph: repeatedNoun('paragraph'),
  recommendation: repeatedNoun('recommendation'),
  footnote: repeatedNoun('footnote'),
  figure: repeatedNoun('figure'),
};
const shortForm = new RegExp(
  `(?<![\\p{L}\\p{N}])R\\s?(?<list>[\\d０-９]{1,3}(?:${range}R?\\s?[\\d０-９]{1,3})?)(?![\\p{L}\\p{N}])`.normalize(
    'NFC',
  ),
  'gu',
);

function repeatedNoun(kind: ReferenceKind): RegExp {
  return new RegExp(`${article}(?:${nouns[kind]}|${countedNouns[kind]}|[项項条條])\\.?${sign}`.normalize('NFC'), 'giu');
}

function nonLatin(alternatives: string): string {
  return alternatives
    .split('|')
    .filter((noun) => !/[a-z]/u.test(noun))
    .join('|');
}

function numeral(): string {
  return `(?:[\\d０-９]{1,3}|[${chineseNumeralClass}]{1,4})`;
}

/** Longest range that is spelled out; of a longer one only the ends are named. */
const longestRange = 60;

/** The references in `question`, in the order they stand, each number of a kind once. Linear in its length. */
export function references(question: string): readonly Reference[] {
  const found: Reference[] = [];
  const all = [
    ...patterns.filter(({ kind }) => mentions[kind].test(question)),
    { kind: 'recommendation' as const, pattern: shortForm },
  ];
  for (const { kind, pattern } of all) {
    for (const match of question.matchAll(pattern)) {
      const list = (match.groups?.list ?? '').replace(repeated[kind], ' ');
      const start = match.index;
      const end = start + match[0].length;
      for (const value of numbersIn(list, isPlural(match.groups?.noun ?? '')))
        found.push({ kind, number: value, start, end });
    }
  }
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ kind, number: value }) => {
      const key = `${kind} ${value}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

function isPlural(noun: string): boolean {
  return !/^[a-zà-ÿ.]+$/iu.test(noun) || /s\.?$/iu.test(noun);
}

/** Numbers of a list with its ranges spelled out. "paragraph 9, 12 countries" is 9: a comma goes on only after a plural. */
function numbersIn(list: string, plural: boolean): readonly number[] {
  const parts = [
    ...list.matchAll(
      new RegExp(`(?<join>${range}|${and}|${comma})?第?(?<number>${number}|${numeral()}|[^\\s,，、]+)`, 'giu'),
    ),
  ];
  const values: number[] = [];
  for (const part of parts) {
    const join = part.groups?.join ?? '';
    if (!plural && /^\s*[,，;；]\s*$/u.test(join)) break;
    const value = numberOf(part.groups?.number ?? '');
    const previous = values.at(-1);
    if (value === undefined || value < 1) continue;
    const isRange = new RegExp(`^${range}$`, 'iu').test(join);
    // "recommendation 5 a 3": what joins a range in one language is a word in another.
    if (isRange && previous !== undefined && value <= previous) break;
    if (isRange && previous !== undefined && value - previous <= longestRange)
      for (let between = previous + 1; between < value; between += 1) values.push(between);
    values.push(value);
  }
  return values;
}

function numberOf(text: string): number | undefined {
  const word = plain(text.replace(/^R\s?/u, ''));
  const ordinal = /^(\d{1,3})\s?\D*$/u.exec(word)?.[1];
  return cardinalNumbers.get(word) ?? ordinalNumbers.get(word) ?? parseLabelNumber(ordinal ?? word);
}
