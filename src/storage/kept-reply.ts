/**
 * A reply as it is kept: JSON, looked at part by part when it comes back. Surfaces draw every kind of block without asking
 * further, so that one damaged block makes the whole reply none at all.
 */
import type { Block, Mark, Reply } from '../desk/reply.ts';
import { isLanguage } from '../shared/language.ts';
import { jsonOf } from './rows.ts';

type Fields = Readonly<Record<string, unknown>>;

export function replyText(reply: Reply): string {
  return JSON.stringify(reply);
}

/** Undefined for what `replyText` cannot have written. */
export function readReply(text: unknown): Reply | undefined {
  const value = jsonOf(text);
  return isReply(value) ? value : undefined;
}

function isReply(value: unknown): value is Reply {
  if (!isFields(value)) return false;
  const { language, blocks, receipts, places, neighbours } = value;
  return (
    isLanguage(language) &&
    isListOf(blocks, isBlock) &&
    (receipts === undefined || isListOf(receipts, isBlock)) &&
    (places === undefined || isListOf(places, isMark)) &&
    (neighbours === undefined ||
      (isFields(neighbours) &&
        [neighbours.previous, neighbours.next].every((beside) => beside === null || isMark(beside))))
  );
}

const parts: Readonly<Record<Block['kind'], (block: Fields) => boolean>> = {
  heading: ({ text, level }) => isText(text) && (level === 1 || level === 2),
  text: ({ text, tone }) => isText(text) && (tone === 'plain' || tone === 'muted' || tone === 'warning'),
  claim: ({ text, marks }) => isText(text) && isListOf(marks, isMark),
  quote: ({ text, mark, label }) => isText(text) && isMark(mark) && (label === null || isText(label)),
  statement: ({ text, label, verdict }) =>
    isText(text) &&
    isText(label) &&
    (verdict === 'supported' || verdict === 'contradicted' || verdict === 'not-in-report'),
  list: ({ items }) =>
    isListOf(
      items,
      (item) =>
        isFields(item) && isText(item.marker) && isText(item.text) && (item.jump === undefined || isJump(item.jump)),
    ),
  fields: ({ rows }) => isListOf(rows, (row) => isFields(row) && isText(row.label) && isText(row.value)),
  difference: ({ parts }) =>
    isListOf(
      parts,
      (part) => isFields(part) && isText(part.text) && ['same', 'removed', 'added'].includes(`${part.kind}`),
    ),
  table: ({ columns, rows }) => isListOf(columns, isText) && isListOf(rows, (row) => isListOf(row, isText)),
};

function isBlock(value: unknown): boolean {
  if (!isFields(value) || !isText(value.kind) || !Object.hasOwn(parts, value.kind)) return false;
  return parts[value.kind as Block['kind']](value);
}

function isMark(value: unknown): value is Mark {
  return isFields(value) && [value.paragraph, value.recommendation].every((at) => at === null || Number.isInteger(at));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(value: unknown, isOne: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isJump(value: unknown): boolean {
  return (
    isFields(value) && [value.server, value.channel].every(isText) && (value.message === null || isText(value.message))
  );
}
