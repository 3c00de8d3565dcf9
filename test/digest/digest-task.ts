/** What a process that posts digests is told, and what it posts. */
import type { Content } from '../../src/digest/store.ts';

export type DigestTask = {
  /** Of the database. */
  readonly address: string;
  readonly apiUrl: string;
  readonly token: string;
  /** Of a clock that was at `epoch` when the world's was at `began`, and goes `speed` times as fast. */
  readonly epoch: number;
  readonly began: number;
  readonly speed: number;
  /** The step at which it dies; null to live. */
  readonly diesAt: number | null;
};

export const clockOf =
  ({ epoch, began, speed }: Pick<DigestTask, 'epoch' | 'began' | 'speed'>) =>
  (): number =>
    Math.floor(epoch + (Date.now() - began) * speed);

/** Three messages: more text than one or two hold. */
export const testMessages = 3;

export const testContent: Content = {
  reply: {
    language: 'en',
    blocks: ['First', 'Second', 'Third'].map((word) => ({
      kind: 'text',
      tone: 'plain',
      text: `${word} ${'word '.repeat(500)}`,
    })),
  },
  picture: null,
  report: 'gb.309-pfa-5-4.zh',
  sequence: 7,
  until: 0,
  shown: 'R5',
};
