/**
 * The review from the command line: whoever runs the program records what people do in the name they give, with every right
 * unless the roles of that person are named, and sees what has come of it.
 */
import type { Command } from 'commander';
import type { Desk } from '../desk/desk.ts';
import type { Outcome, Request } from '../desk/request.ts';
import type { Act } from '../desk/verbs/review/act.ts';
import { choiceOf } from '../desk/verbs/review/choices.ts';
import { addActions, addCalls } from './review-entries.ts';
import type { ReviewOptions } from './review-options.ts';
import { given, none, wholeNumber, whoOf } from './review-options.ts';
import { addPapers } from './review-papers.ts';

type Options = ReviewOptions;
type AnsweredOptions = Options & {
  readonly confirm?: boolean;
  readonly sentences?: readonly string[];
  readonly step?: number;
};

/** A text that is printed as it is. */
export type PrintedOutcome = { readonly text: string; readonly data: unknown };

export type ReviewLine = {
  readonly program: Command;
  readonly desk: Desk;
  /** A subcommand with the options that all of them have, the report among them. */
  readonly command: (parent: Command, usage: string, description: string) => Command;
  readonly show: (
    options: { readonly json?: boolean; readonly report?: string; readonly language?: string },
    run: (request: Request) => Promise<Outcome<unknown> | PrintedOutcome>,
  ) => Promise<void>;
  readonly randomId: () => string;
  /** Where relative paths start. */
  readonly folder: string;
};

export function addReviewCommands(line: ReviewLine): void {
  const { program, desk, show } = line;
  const review = program
    .command('review')
    .description('the review of a report: what is said of it, and what came of it');
  const seeing = (parent: Command, usage: string, description: string): Command =>
    line
      .command(parent, usage, description)
      .option('--as <person>', 'in whose name', 'local')
      .option('--server <id>', 'in which server', 'local')
      .option('--role <ids>', 'with the rights and groups of these roles only, ids with commas between them', idsOf);
  const doing = (parent: Command, usage: string, description: string): Command =>
    seeing(parent, usage, description).option('--key <word>', 'names the act: sent again with it, it counts once');
  const act = (
    options: Options,
    intent: Act['intent'] | ((request: Request) => Promise<Act['intent']>),
  ): Promise<void> =>
    show(options, async (request) =>
      desk.review.act(
        { intent: typeof intent === 'function' ? await intent(request) : intent, key: options.key ?? line.randomId() },
        whoOf(options),
        request,
      ),
    );

  seeing(review, 'show [item]', 'an item with all that was said of it (R5, ¶9, decision); the board without').action(
    (item: string | undefined, options: Options) =>
      show(options, (request) =>
        item === undefined
          ? desk.review.board(whoOf(options), request)
          : desk.review.card(item, whoOf(options), request),
      ),
  );
  seeing(review, 'history <item>', 'who did what, when, and from what').action((item: string, options: Options) =>
    show(options, (request) => desk.review.history(item, whoOf(options), request)),
  );
  doing(review, 'answered [item]', 'which sentences of the responses speak to a recommendation and its steps')
    .option('--confirm', 'confirm what is proposed, of the step or of all')
    .option('--sentences <text...>', `correct it: sentences as printed, or ${none} where no response mentions it`)
    .option('--step <number>', 'of which proposed step, counted from 1; 0 for the recommendation itself', wholeNumber)
    .action((item: string | undefined, options: AnsweredOptions) =>
      show(options, (request) => {
        const { confirm = false, sentences, step, key = line.randomId() } = options;
        if (item === undefined || (!confirm && sentences === undefined))
          return desk.review.answered(item, whoOf(options), request);
        const at = step === undefined ? undefined : step === 0 ? null : step - 1;
        const corrected = sentences?.filter((sentence) => sentence !== none);
        const judging = corrected === undefined ? { step: at } : { step: at ?? null, sentences: corrected };
        return desk.review.judge({ item, key, ...judging }, whoOf(options), request);
      }),
    );
  doing(review, 'open', 'open the review').action((options: Options) => act(options, { kind: 'open-review' }));
  doing(review, 'close', 'close the review').action((options: Options) => act(options, { kind: 'close-review' }));

  doing(review, 'comment <item> <text...>', 'comment on an item')
    .option('--reply-to <comment>', 'the comment that is replied to')
    .action((item: string, text: string[], options: Options) =>
      act(options, { kind: 'comment', item, text: text.join(' '), ...given('parent', options.replyTo) }),
    );
  doing(review, 'edit-comment <id> <text...>', 'change a comment of one’s own').action(
    (id: string, text: string[], options: Options) => act(options, { kind: 'edit-comment', id, text: text.join(' ') }),
  );
  doing(review, 'withdraw-comment <id>', 'withdraw a comment of one’s own').action((id: string, options: Options) =>
    act(options, { kind: 'withdraw-comment', id }),
  );
  doing(review, 'amend <item> <text...>', 'suggest what an item should read')
    .option('--reason <words>', 'why')
    .action((item: string, text: string[], options: Options) =>
      act(options, { kind: 'suggest-amendment', item, text: text.join(' '), ...given('reason', options.reason) }),
    );
  doing(review, 'edit-amendment <id> <text...>', 'change an amendment of one’s own')
    .option('--reason <words>', 'why')
    .action((id: string, text: string[], options: Options) =>
      act(options, { kind: 'edit-amendment', id, text: text.join(' '), ...given('reason', options.reason) }),
    );
  doing(review, 'withdraw-amendment <id>', 'withdraw an amendment of one’s own').action(
    (id: string, options: Options) => act(options, { kind: 'withdraw-amendment', id }),
  );
  doing(review, 'position <item> <stand>', 'take a position: consent, object or abstain')
    .option('--reason <words>', 'why')
    .action((item: string, stand: string, options: Options) =>
      act(options, async () => ({
        kind: 'take-position',
        item,
        stand: choiceOf('stand', stand),
        ...given('reason', options.reason),
      })),
    );
  doing(review, 'withdraw-position <item>', 'withdraw one’s position').action((item: string, options: Options) =>
    act(options, { kind: 'withdraw-position', item }),
  );
  doing(review, 'acceptance <item> <value>', 'record whether management accepts a recommendation')
    .option('--reason <words>', 'why; required for partially accepted and not accepted')
    .action((item: string, value: string, options: Options) =>
      act(options, async () => ({
        kind: 'record-acceptance',
        item,
        acceptance: choiceOf('acceptance', value),
        ...given('reason', options.reason),
      })),
    );
  doing(
    review,
    'rating <item> <side> <rating>',
    `rate progress: management or independent; ${none} takes it back`,
  ).action((item: string, side: string, rating: string, options: Options) =>
    act(options, async () => ({
      kind: 'record-rating',
      item,
      side: choiceOf('side', side),
      rating: rating === none ? null : choiceOf('rating', rating),
    })),
  );
  addActions(review.command('action').description('key actions: add, change, comment, document'), { doing, act });
  addCalls(review.command('call').description('calls for positions: open, close'), { desk, doing, act });
  addPapers(review, { ...line, seeing });
}

function idsOf(text: string): readonly string[] {
  return text.split(/[,，]/u).map((id) => id.trim());
}
