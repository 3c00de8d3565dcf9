/** The review's commands in one language, as a type: every language names and describes all of them or does not compile. */
import type { ChoiceKind } from '../../../../desk/verbs/review/choices.ts';
import type {
  ReviewCommandName,
  ReviewOptionName,
  ReviewParentName,
  ReviewSubcommandName,
} from '../../review-names.ts';
import type { Words } from '../wording.ts';

export type ReviewWording = {
  readonly commands: Readonly<Record<ReviewCommandName, Words>>;
  readonly subcommands: {
    readonly [Parent in ReviewParentName]: Readonly<Record<ReviewSubcommandName<Parent>, Words>>;
  };
  readonly settings: Readonly<Record<'zone' | 'groups' | 'rights', Words>>;
  readonly options: Readonly<Record<ReviewOptionName, Words>>;
  /** Entry in the Apps menu of a message. */
  readonly menu: string;
  /** What a value that is chosen from is called. */
  readonly term: (kind: ChoiceKind, value: string) => string;
};
