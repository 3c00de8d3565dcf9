/**
 * What a button, select or modal stands for, as its `custom_id`. Anyone can send any id: it names what is wanted and carries
 * no right; who may do it is checked where it is done.
 */
import { limits } from './limits.ts';

/** What concerns one answer that was kept. */
export type AnswerIntent = {
  readonly kind: 'receipts' | 'discuss' | 'share' | 'up' | 'down' | 'reason';
  readonly answer: string;
};

export type Intent =
  | AnswerIntent
  /** A recommendation or paragraph of a report, in place of the card it is pressed on. */
  | {
      readonly kind: 'turn';
      readonly target: 'recommendation' | 'paragraph';
      readonly number: number;
      readonly report: string;
    }
  /** The places of a report chosen in the select. */
  | { readonly kind: 'open'; readonly report: string }
  | { readonly kind: 'erase' };

const separator = '|';

export function encodeIntent(intent: Intent): string {
  const parts = partsOf(intent);
  const text = parts.join(separator);
  if (text.length > limits.customId) throw new RangeError(`custom_id of ${text.length} characters: ${text}`);
  return text;
}

function partsOf(intent: Intent): readonly string[] {
  switch (intent.kind) {
    case 'turn':
      return ['turn', intent.target === 'recommendation' ? 'r' : 'p', `${intent.number}`, intent.report];
    case 'open':
      return ['open', intent.report];
    case 'erase':
      return ['erase'];
    default:
      return [intent.kind, intent.answer];
  }
}

/** Undefined for an id that is none of ours. */
export function decodeIntent(text: string): Intent | undefined {
  const [kind, ...rest] = text.split(separator);
  switch (kind) {
    case 'receipts':
    case 'discuss':
    case 'share':
    case 'up':
    case 'down':
    case 'reason': {
      const [answer] = rest;
      return rest.length === 1 && answer !== undefined && /^[\w-]{1,64}$/u.test(answer) ? { kind, answer } : undefined;
    }
    case 'turn': {
      const [target, number, report] = rest;
      if (rest.length !== 3 || (target !== 'r' && target !== 'p') || !/^\d{1,9}$/u.test(number ?? '')) return undefined;
      if (report === undefined || report === '') return undefined;
      return { kind, target: target === 'r' ? 'recommendation' : 'paragraph', number: Number(number), report };
    }
    case 'open': {
      const [report] = rest;
      return rest.length === 1 && report !== undefined && report !== '' ? { kind, report } : undefined;
    }
    case 'erase':
      return rest.length === 0 ? { kind } : undefined;
    default:
      return undefined;
  }
}
