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

/** What can be done with an item of a review by pressing a button. */
export const reviewActs = [
  'card',
  'consent',
  'object',
  'abstain',
  'comment',
  'amend',
  'acceptance',
  'action',
  'rating',
  'history',
  'confirm',
] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** An item of a report, in whichever server it is pressed: the server is never part of an id. */
export type ReviewIntent = {
  /** `form` comes back filled in. */
  readonly kind: 'review' | 'form';
  readonly act: ReviewAct;
  readonly item: string;
  readonly report: string;
};

/** A message that is to go on record, by the id under which it waits for its author. */
export type RecordIntent = { readonly kind: 'record' | 'agree' | 'refuse'; readonly pending: string };

export type Intent =
  | AnswerIntent
  | ReviewIntent
  | RecordIntent
  /** A recommendation or paragraph of a report, in place of the card it is pressed on. */
  | {
      readonly kind: 'turn';
      readonly target: 'recommendation' | 'paragraph';
      readonly number: number;
      readonly report: string;
    }
  /** The places of a report chosen in the select. */
  | { readonly kind: 'open'; readonly report: string }
  | { readonly kind: 'erase' }
  /** Stops an answer that is being worked out. */
  | { readonly kind: 'cancel'; readonly running: string };

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
    case 'review':
    case 'form':
      // Short, for names of reports may be long.
      return [intent.kind === 'form' ? 'f' : 'v', `${reviewActs.indexOf(intent.act)}`, intent.item, intent.report];
    case 'record':
    case 'agree':
    case 'refuse':
      return [intent.kind, intent.pending];
    case 'cancel':
      return [intent.kind, intent.running];
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
    case 'cancel': {
      const [running] = rest;
      return rest.length === 1 && running !== undefined && /^[\w-]{1,64}$/u.test(running)
        ? { kind, running }
        : undefined;
    }
    case 'v':
    case 'f': {
      const [at, item, report] = rest;
      const act = /^\d{1,2}$/u.test(at ?? '') ? reviewActs[Number(at)] : undefined;
      if (rest.length !== 3 || act === undefined || !/^(?:[RP]\d{1,9}(?:@\d{1,9}(?:\.\d{1,9})?)?|D)$/u.test(item ?? ''))
        return undefined;
      if (item === undefined || report === undefined || report === '') return undefined;
      return { kind: kind === 'f' ? 'form' : 'review', act, item, report };
    }
    case 'record':
    case 'agree':
    case 'refuse': {
      const [pending] = rest;
      return rest.length === 1 && pending !== undefined && /^[\w-]{1,64}$/u.test(pending)
        ? { kind, pending }
        : undefined;
    }
    default:
      return undefined;
  }
}
