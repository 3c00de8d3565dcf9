/** What only Discord says of a review: buttons, forms, posts, and asking a person before their message goes on record. */
type Field = { readonly label: string; readonly hint: string };

export type DiscordReviewPhrases = {
  readonly review: string;
  readonly comment: string;
  readonly amend: string;
  readonly acceptance: string;
  readonly action: string;
  readonly rating: string;
  readonly history: string;
  readonly confirm: string;
  readonly fields: {
    readonly text: Field;
    readonly amendment: Field;
    readonly reason: Field;
    readonly acceptance: Field;
    readonly action: Field;
    readonly responsible: Field;
    readonly due: Field;
    readonly step: Field;
    readonly side: Field;
    readonly rating: Field;
    readonly item: Field;
  };
  readonly posts: (made: number, kept: number) => string;
  /** Tags could not be made: the bot may not, or the forum has as many as it can. */
  readonly noTags: string;
  /** What Discord calls the permissions that posts need. */
  readonly permissions: readonly string[];
  readonly archived: readonly string[];
  readonly record: {
    readonly title: string;
    /** Before the words that would go on record. */
    readonly ask: (author: string, asker: string, item: string) => string;
    readonly agree: string;
    readonly refuse: string;
    readonly refused: string;
    readonly asked: string;
    readonly authorOnly: string;
    readonly noText: string;
    readonly gone: string;
  };
};
