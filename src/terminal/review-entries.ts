/** Key actions and calls for positions from the command line. */
import type { Command } from 'commander';
import type { Desk } from '../desk/desk.ts';
import type { Request } from '../desk/request.ts';
import type { Act } from '../desk/verbs/review/act.ts';
import { choiceOf } from '../desk/verbs/review/choices.ts';
import type { ReviewOptions as Options } from './review-options.ts';
import { given, none, wholeNumber, whoOf } from './review-options.ts';

type ActionOptions = Options & {
  readonly step?: number;
  readonly text?: string;
  readonly responsible?: string;
  readonly due?: string;
  readonly status?: string;
  readonly seen?: number;
};
type CallOptions = Options & {
  readonly closes: string;
  readonly quorum: number;
  readonly per: string;
  readonly channel?: string;
};

export type Doing = {
  readonly doing: (parent: Command, usage: string, description: string) => Command;
  readonly act: (
    options: Options,
    intent: Act['intent'] | ((request: Request) => Promise<Act['intent']>),
  ) => Promise<void>;
};

export function addActions(action: Command, { doing, act }: Doing): void {
  doing(action, 'add <item> <text...>', 'add a key action to a recommendation')
    .option('--step <number>', 'for which of its proposed steps, counted from 1', wholeNumber)
    .option('--responsible <name>', 'unit or person')
    .option('--due <day>', 'such as 2026-11-28')
    .action((item: string, text: string[], { step, responsible, due, ...options }: ActionOptions) =>
      act(options, {
        kind: 'add-action',
        item,
        text: text.join(' '),
        ...(step === undefined ? {} : { step: step - 1 }),
        ...given('responsible', responsible),
        ...given('due', due),
      }),
    );
  doing(action, 'change <id>', 'change what is named of a key action')
    .option('--text <words>', 'what is to be done')
    .option('--responsible <name>', `unit or person; ${none} for nobody`)
    .option('--due <day>', `such as 2026-11-28; ${none} for no deadline`)
    .option('--status <status>', 'Not Initiated, Initiated, Completed or No Longer Applicable')
    .option('--seen <sequence>', 'refuse if it was changed after this entry of the history', wholeNumber)
    .action((id: string, { text, responsible, due, status, seen, ...options }: ActionOptions) =>
      act(options, async () => ({
        kind: 'change-action',
        id,
        change: {
          ...given('text', text),
          ...given('responsible', responsible === none ? null : responsible),
          ...given('due', due === none ? null : due),
          ...(status === undefined ? {} : { status: choiceOf('status', status) }),
        },
        ...given('seen', seen),
      })),
    );
  doing(action, 'comment <id> <text...>', 'comment on a key action').action(
    (id: string, text: string[], options: Options) =>
      act(options, { kind: 'comment-action', id, text: text.join(' ') }),
  );
  doing(action, 'document <id> <title> <address>', 'add a document to a key action').action(
    (id: string, title: string, address: string, options: Options) =>
      act(options, { kind: 'document-action', id, title, address }),
  );
}

export function addCalls(call: Command, { desk, doing, act }: Doing & { readonly desk: Desk }): void {
  doing(call, 'open [items...]', 'ask for positions on items; on every recommendation when none is named')
    .requiredOption('--closes <time>', '"2026-12-01 17:00" in the zone of the server, or from now: 3d, 48h')
    .option('--quorum <number>', 'how many have to speak', wholeNumber, 1)
    .option('--per <person|group>', 'who counts once', 'person')
    .option('--channel <id>', 'where reminders and the outcome are said')
    .action((items: string[], { closes, quorum, per, channel, ...options }: CallOptions) =>
      act(options, async () => ({
        kind: 'open-call',
        items,
        per: choiceOf('per', per),
        quorum,
        closesAt: await desk.review.momentIn(closes, whoOf(options)),
        ...given('channel', channel),
      })),
    );
  doing(call, 'close <id>', 'close a call before its time').action((id: string, options: Options) =>
    act(options, { kind: 'close-call', id }),
  );
}
