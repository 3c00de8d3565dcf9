/** Plain things to keep in the record. */
import type { KeptAnswer } from '../../src/desk/records.ts';

export const now = Date.UTC(2026, 10, 23);
export const dayMs = 24 * 60 * 60_000;

/** A public answer in a channel of a server, but for what is said otherwise. */
export function answerWith(different: Partial<KeptAnswer>): KeptAnswer {
  return {
    id: 'answer',
    server: 'server',
    channel: 'channel',
    person: 'person',
    report: 'gb.309-pfa-5-4.zh',
    question: 'What was found?',
    reply: { language: 'en', blocks: [{ kind: 'text', tone: 'plain', text: 'The report says:' }] },
    abstained: false,
    isPrivate: false,
    askedAt: now,
    ...different,
  };
}
