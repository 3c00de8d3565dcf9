/** What only Discord says: buttons, progress, threads. Every language has every phrase or does not compile. */
export type DiscordPhrases = {
  readonly working: string;
  /** How many questions of the same server come first; 0 when this one is next. */
  readonly waiting: (before: number) => string;
  /** At the end of a message that goes on in another, and of one whose whole text is attached. */
  readonly continued: (part: number, of: number) => string;
  readonly attached: (fileName: string) => string;
  /** On the button that stops an answer which is being written. */
  readonly cancel: string;
  readonly receipts: string;
  readonly discuss: string;
  readonly share: string;
  readonly previous: (mark: string) => string;
  readonly next: (mark: string) => string;
  readonly openPlace: string;
  readonly thread: {
    /** First words in a thread: how to go on there, with and without having to mention the bot. */
    readonly mention: string;
    readonly free: string;
    readonly opened: string;
    /** On the button that leads there. */
    readonly open: string;
    readonly impossible: string;
    /** What Discord calls the permissions needed. */
    readonly permissions: readonly string[];
  };
  readonly reason: { readonly title: string; readonly label: string; readonly hint: string };
  readonly shared: string;
  /** The token of the interaction has run out: the answer comes here instead. */
  readonly late: string;
  readonly latePrivate: string;
  /** Said to a mention without words. */
  readonly mentioned: string;
  readonly erase: { readonly warning: string; readonly confirm: string };
  readonly help: { readonly ask: string; readonly menus: string; readonly checked: string };
  /** What became of the commands when they were registered. */
  readonly registered: Readonly<Record<'created' | 'changed' | 'removed' | 'unchanged' | 'invite', string>>;
  readonly connected: (servers: number) => string;
};
