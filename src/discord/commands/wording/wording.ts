/**
 * How commands are named and described to people, as a type: every language has all of it or does not compile. Names are
 * shown, never sent back; `names.ts` has those that are.
 */
import type { Language } from '../../../shared/language.ts';
import type { ChannelAction, CommandName, OptionName, ParentName, SubcommandName } from '../names.ts';
import type { DigestWording } from './digest/digest-wording.ts';
import type { ReviewWording } from './review/review-wording.ts';

/** A name of 1 to 32 letters, digits, hyphens, apostrophes and underscores in lower case; a description of 1 to 100 characters. */
export type Words = { readonly name: string; readonly description: string };

export type CommandWording = {
  readonly commands: Readonly<Record<CommandName, Words>>;
  readonly subcommands: {
    readonly [Parent in ParentName]: Readonly<Record<SubcommandName<Parent>, Words>>;
  };
  readonly options: Readonly<Record<OptionName, Words>>;
  /** Descriptions of options that mean something else in one place: `words` of /recommendation find, and `report`. */
  readonly meanings: {
    readonly wordsOfRecommendation: string;
    readonly reportToDescribe: string;
    readonly reportOfChannel: string;
    readonly reportOfServer: string;
  };
  readonly channelActions: Readonly<Record<ChannelAction, string>>;
  /** Each with its own name for itself, so that whoever sets a server up for others finds it. */
  readonly languages: Readonly<Record<Language | 'automatic', string>>;
  /** Entries in the Apps menu of a message: 1 to 32 characters, capitals and spaces allowed. */
  readonly menus: { readonly ask: string; readonly verify: string; readonly record: string };
  /** What a value that people choose from in a review is called. */
  readonly term: ReviewWording['term'];
  readonly digest: DigestWording;
};
