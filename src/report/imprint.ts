/**
 * What a cover prints of where a paper comes from and where it goes: the body that meets, when and where it does, who wrote
 * the paper, in which language, and the date it closes with. Each is a piece of one line, as printed; covers mix languages, so
 * the patterns are of all four. What is not printed is null.
 */
import { withoutAccents } from '../shared/text.ts';
import type { Row } from './lines.ts';
import type { Markers } from './markers.ts';

export type Imprint = {
  /** The body or committee the paper is put before. */
  readonly body: string | null;
  /** Days, and often the place, of the meeting. */
  readonly meeting: string | null;
  /** The language the paper was written in: "Original: English". */
  readonly original: string | null;
  readonly author: string | null;
  /** The date at the foot of the paper. */
  readonly closing: string | null;
};

export const noImprint: Imprint = { body: null, meeting: null, original: null, author: null, closing: null };

const original = /(?:^|[–—-]\s?)((?:original(?: language)?|原件|原文|原语文)\s?[:：]\s?\S.*)$/iu;
const writer =
  /^(?:prepared by\b|drafted by\b|submitted by\b|[ée]tablie? par\b|pr[ée]par[ée]e? par\b|r[ée]dig[ée]e? par\b|pr[ée]sent[ée]e? par\b|(?:preparad|elaborad|presentad)[oa] por\b)|^[（(]?由\S{2,20}(?:提交|编写|提出)/iu;
const origin =
  /^(?:(?:note|report|document) (?:by|of) (?:the|an?)\b|(?:rapport|note|document) (?:du|de la|de l['’])\s?(?=\p{L})|(?:informe|nota) (?:del?|de la)\s|documento de la (?:secretar|oficina|direcci|administraci))|^\S{2,12}的(?:报告|说明)$|秘书处(?:的)?(?:文件|说明)$/iu;
const committee =
  /委员会|部分\s*(?:\p{Lu}+)?$|\bcommittee\b|\bcomit[ée]\b|\bcommission\b|\bcomisi[óo]n\b|\b(?:administrative|programme.*) section\b|^section d|^secci[óo]n d/iu;
const council =
  /理事会$|执行局|大会$|执委会|\b(?:executive|governing) (?:board|body|council)\b|^(?:meeting of the )?board\b|\bboard of directors\b|\bgeneral assembly\b|\bhealth assembly\b|\bworking group\b|\bconseil (?:d['’]administration|ex[ée]cutif|permanent)|\bassembl[ée]e\b|\bgroupe de travail\b|\bconsejo (?:de administraci[óo]n|ejecutivo)|\bjunta ejecutiva\b|\basamblea\b|\bgrupo de trabajo\b|\bdirectorio ejecutivo\b/iu;
/** Two days, or a day and a place beside a session. */
const days =
  /(?<!\d)\d{1,2}(?:\s*日|\s+(?:de\s+)?\p{L}+)?\s*(?:[-–—至]|\s(?:to|a|al|y|and|et|au)\s)\s*(?:\d{1,2}\s*月\s*)?\d{1,2}(?!\d)/iu;
const unfinished = /(?:\b(?:of|the|and|de|la|le|du|des|et|y|del|sobre|sur|on)|,)$/iu;

/** Reads the imprint from the rows of the cover above its box, and the last rows of the paper. */
export function readImprint(head: readonly Row[], allRows: readonly Row[], markers: Markers): Imprint {
  const first = head.filter((row) => row.page === head[0]?.page);
  const pieces = first.flatMap((row) => columnsOf(row));
  const titled = first.map(({ title }) => title);
  const find = (texts: readonly string[], fits: (text: string) => boolean): string | null => texts.find(fits) ?? null;
  const isMeeting = (text: string): boolean =>
    text.length < 120 && /(?:19|20)\d{2}/u.test(text) && (days.test(text) || isPlaced(text, markers));
  return {
    body: find(titled.slice(0, 20), (text) => committee.test(text) && isShort(text)) ?? bodyOf(first, markers),
    meeting: find([...pieces, ...titled], isMeeting),
    original:
      head
        .flatMap(columnsOf)
        .map((piece) => original.exec(piece)?.[1])
        .find((found) => found !== undefined) ?? null,
    author: find(pieces, (text) => writer.test(text) && text.length < 120) ?? find(pieces, (text) => origin.test(text)),
    closing: closingOf(allRows, markers),
  };
}

function isShort(text: string): boolean {
  return text.length < 90 && !/[.。;；]$/u.test(text);
}

/** The narrowest council above the session; "Executive Board of the / United Nations …" goes on in the next lines. */
function bodyOf(rows: readonly Row[], markers: Markers): string | null {
  const isSession = (row: Row | undefined): boolean => row !== undefined && markers.session.test(row.folded);
  const session = rows.findIndex(isSession);
  const above = session < 0 ? rows.slice(0, 12) : rows.slice(0, session + 1);
  const left = above.map((row) => columnsOf(row)[0] ?? '');
  const at = left.findLastIndex((piece) => council.test(piece) && isShort(piece));
  const [name, ...next] = left.slice(at < 0 ? left.length : at);
  if (name === undefined) return null;
  const goesOn = unfinished.test(name) && session > at;
  return goesOn ? [name, ...next.slice(0, session - at - 1)].join(' ') : name;
}

/** A line with the session, a month and a place: 第 309 届会议，2010 年 11 月，日内瓦. */
function isPlaced(text: string, markers: Markers): boolean {
  const folded = withoutAccents(text.toLowerCase());
  const isSession = markers.session.test(folded) || markers.session.test(text.toLowerCase());
  return isSession && /[,，]/u.test(text) && (markers.date.test(folded) || markers.date.test(text.toLowerCase()));
}

/** Covers are often set in columns. */
function columnsOf(row: Row): readonly string[] {
  const columns = row.raw
    .trim()
    .split(/\s{3,}/u)
    .map((column) => column.replace(/\s+/gu, ' ').trim());
  return columns.length > 1 ? columns : [row.title];
}

/** A line at the foot of the paper that is a place and a day and nothing else. */
function closingOf(rows: readonly Row[], markers: Markers): string | null {
  for (const { title, folded } of rows.slice(-12).toReversed()) {
    const match = markers.date.exec(folded);
    if (match === null || !/\d.*\d{4}|年.*日/u.test(match[0])) continue;
    const rest = `${folded.slice(0, match.index)}${folded.slice(match.index + match[0].length)}`;
    // Room for a place and its comma.
    if (rest.length < 16 && !/\d/u.test(rest)) return title;
  }
  return null;
}
