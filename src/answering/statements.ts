/**
 * A text cut into the statements in it: its sentences and list lines, without what states nothing (greetings, questions,
 * quotations of others, code, addresses, mentions). It judges no statement; the first twenty are kept, the rest counted.
 */
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';
import { detectLanguage } from '../shared/language.ts';
import { sentences } from '../shared/text.ts';

/** A long Discord message is 4,000 characters (Nitro); a page pasted into a terminal is about as long. */
export const longestText = 4_000;
/** What a reader can still go through, and what a reply of 40 components holds. */
export const mostStatements = 20;

export type Statement = {
  /** As it stands in the text, without list marker or mention. */
  readonly text: string;
  readonly language: Language;
};

export type Statements = {
  readonly statements: readonly Statement[];
  /** How many more there were. */
  readonly leftOut: number;
  /** The language most of the text is in. */
  readonly language: Language | undefined;
};

/** Ended by the same fence or by the end of the text. */
const codeBlocks = /(?:```|~~~)[\s\S]*?(?:```|~~~|$)/gu;
const codeWords = /`[^`\n]*`/gu;
const addresses = /<?\b(?:https?:\/\/|www\.)[^\s<>（）]+>?/giu;
const mentions = /<(?:@[!&]?|#|a?:\w+:|t:|id:|\/)[^>\s]*>|(?<![\p{L}\p{N}._-])@[\p{L}\p{N}_.-]+/gu;
/** Somebody else's words, as chats and mails mark them. */
const quoted = /^\s*(?:>|＞|\|)/u;
const listMarker =
  /^\s*(?:[-–—*•·●▪◦‣+－]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)、．](?=\s|\p{Script=Han})|（[\d一二三四五六七八九十]{1,3}）)\s*/iu;
const emphasis = /\*\*|__|~~|\|\||(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;
const isQuestion = /[?？][\s"'”’»）)\]]*$|^\s*¿|[吗呢][。.!！]?$/u;
/** Courtesies that state nothing, whole or before what is said. */
const courtesy =
  /^\s*(?:(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|thanks?(?: you)?|many thanks|best regards|kind regards|regards|cheers|please note that|bonjour|bonsoir|salut|chers?|chères?|merci|cordialement|bien à vous|hola|buen[oa]s (?:días|tardes|noches)|estimad[oa]s|gracias|muchas gracias|saludos|atentamente)(?!\p{L})|大家好|你好|您好|各位好|早上好|下午好|晚上好|谢谢|多谢|感谢大家|此致|敬礼|祝好)[^.!?。！？,，:：\n]{0,60}(?:[.!。！,，:：]+|$)/iu;
/** Least letters of a statement: a word alone says nothing that can be checked. */
const leastWords = { latin: 3, han: 5 };

/** The statements of `text`. UserErrors `text-empty`, `text-too-long` with `{ length, limit }`. */
export function statementsOf(text: string): Statements {
  const cleaned = cleanText(text);
  const plain = cleaned
    .replace(codeBlocks, '\n')
    .replace(codeWords, ' ')
    .replace(addresses, ' ')
    .replace(mentions, ' ');
  const found: string[] = [];
  for (const line of plain.split('\n')) {
    if (quoted.test(line)) continue;
    const said = line.replace(listMarker, '').replace(emphasis, '');
    for (const sentence of sentences(said)) {
      const statement = withoutCourtesy(sentence.text).replace(listMarker, '').trim();
      if (!isQuestion.test(statement) && saysSomething(statement)) found.push(statement);
    }
  }
  const language = detectLanguage(found.join('\n'));
  const statements = found
    .slice(0, mostStatements)
    .map((statement) => ({ text: statement, language: languageOf(statement, language) }));
  return { statements, leftOut: found.length - statements.length, language };
}

/** Control and direction characters mean nothing to a reader and could disguise what is echoed; lines stay lines. */
function cleanText(text: string): string {
  if (text.length > 20 * longestText) throw new UserError('text-too-long', { length: text.length, limit: longestText });
  const cleaned = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(cleaned)) throw new UserError('text-empty');
  if (cleaned.length > longestText)
    throw new UserError('text-too-long', { length: cleaned.length, limit: longestText });
  return cleaned;
}

function withoutCourtesy(sentence: string): string {
  return sentence.replace(courtesy, '').trim();
}

function saysSomething(statement: string): boolean {
  const han = statement.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = statement.match(/[\p{Script=Latin}]{2,}|\d+/gu)?.length ?? 0;
  return han >= leastWords.han || words >= leastWords.latin || (han > 0 && words > 0 && han + words >= leastWords.han);
}

/** A short sentence may look like another language; beside Chinese, the script tells. */
function languageOf(statement: string, whole: Language | undefined): Language {
  const own = detectLanguage(statement);
  if (own === undefined || whole === undefined) return own ?? whole ?? 'en';
  const isShort = (statement.match(/\p{L}+/gu)?.length ?? 0) < 8;
  return own !== 'zh' && whole !== 'zh' && isShort ? whole : own;
}
