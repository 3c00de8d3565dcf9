/** /digest in one language, as a type: every language names and describes all of it or does not compile. */
import type { Words } from '../wording.ts';

/** The command, its subcommands and its options, by the names that come back in interactions. */
export type DigestWord =
  | 'digest'
  | 'schedule'
  | 'preview'
  | 'now'
  | 'off'
  | 'list'
  | 'time'
  | 'timezone'
  | 'days'
  | 'language'
  | 'report'
  | 'quiet'
  | 'catch_up';

export type DigestWording = {
  readonly words: Readonly<Record<DigestWord, Words>>;
  /** What may be posted on a day with nothing new. */
  readonly quietChoices: Readonly<Record<'line' | 'nothing', string>>;
};
