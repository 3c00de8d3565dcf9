/** What is left of an event when the person who made it asked to be erased: that it happened, without their words. */
import type { Change } from './events.ts';

/** Blanks every text of theirs, and the message it came from, which would lead to them. Texts of the report stay. */
export function withoutWords(change: Change): Change {
  switch (change.kind) {
    case 'comment.added':
      return { ...change, text: null, source: null };
    case 'comment.edited':
    case 'action.commented':
      return { ...change, text: null };
    case 'amendment.suggested':
    case 'amendment.edited':
      return { ...change, text: null, reason: null };
    case 'position.taken':
    case 'acceptance.recorded':
      return { ...change, reason: null };
    case 'action.added':
      return { ...change, text: null, responsible: null };
    case 'action.changed':
      return {
        ...change,
        ...(change.text === undefined ? {} : { text: null }),
        ...(change.responsible === undefined ? {} : { responsible: null }),
      };
    case 'action.documented':
      return { ...change, title: null, address: null };
    default:
      return change;
  }
}
