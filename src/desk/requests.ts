/**
 * Messages that somebody wants on record, waiting for their author, as a port of the desk. Their words are kept no longer than
 * they wait: until the author has answered, was erased, or the time to answer is over.
 */

export type ConsentRequest = {
  readonly id: string;
  readonly server: string;
  readonly channel: string;
  readonly message: string;
  readonly author: string;
  /** As the author wrote it. */
  readonly text: string;
  /** Report the message's channel reads. */
  readonly report: string;
  /** Item it is to be a comment on. */
  readonly item: string;
  readonly askedAt: number;
};

/** Every method rejects as `Records` does: `record-unavailable`, `disk-full`, `record-newer`, or a Fault. */
export type Requests = {
  readonly keep: (request: ConsentRequest) => Promise<void>;
  readonly find: (id: string) => Promise<ConsentRequest | undefined>;
  readonly close: (id: string) => Promise<void>;
  readonly ofAuthor: (author: string) => Promise<readonly ConsentRequest[]>;
  readonly erase: (author: string) => Promise<void>;
  readonly forgetServer: (server: string) => Promise<void>;
  readonly forgetChannel: (channel: string) => Promise<void>;
  /** Those asked before this moment. */
  readonly purge: (before: number) => Promise<void>;
};
