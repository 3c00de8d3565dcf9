/**
 * The digest on the command line: of the review that is kept here, printed instead of posted. `run` counts as told what it
 * prints, once a day, so that a scheduler of the system may call it as often as it likes.
 */
import { type Command, InvalidArgumentError } from 'commander';
import type { Desk } from '../desk/desk.ts';
import type { Who } from '../desk/records.ts';
import type { Outcome, Request } from '../desk/request.ts';

type Options = {
  readonly json?: boolean;
  readonly language?: string;
  readonly report?: string;
  readonly timezone?: string;
  readonly days?: string;
  readonly quiet?: string;
  readonly catchUp?: number;
  readonly server?: string;
  readonly channel?: string;
};

export type DigestLine = {
  readonly program: Command;
  readonly desk: Desk;
  /** A subcommand with the options that all of them have. */
  readonly command: (parent: Command, usage: string, description: string) => Command;
  readonly show: (options: Options, run: (request: Request) => Promise<Outcome<unknown>>) => Promise<void>;
};

export function addDigestCommands({ program, desk, command, show }: DigestLine): void {
  const digest = program.command('digest').description('the daily digest: preview, run, schedule, off, list');
  const inPlace = (subcommand: Command): Command =>
    subcommand
      .option('--server <id>', 'of which server; the review that is kept here when left out')
      .option('--channel <id>', 'of which channel');
  const onReport = (subcommand: Command): Command => subcommand.option('--report <id>', 'about which report');

  onReport(inPlace(command(digest, 'preview', 'the digest as it would be posted now'))).action((options: Options) =>
    show(options, (request) => desk.digestPreview(whoIn(options), request)),
  );
  onReport(command(digest, 'run', 'print the digest of today, once a day')).action((options: Options) =>
    show(options, (request) => desk.digestRun(whoIn({}), request)),
  );
  onReport(inPlace(command(digest, 'schedule <time>', 'set up the digest of a channel, at a local time like 08:00')))
    .option('--timezone <name>', 'IANA name: Europe/Paris')
    .option('--days <days>', 'days of the week: 1-5, mon-fri')
    .option('--quiet <choice>', 'on a day with nothing new: line or nothing')
    .option('--catch-up <hours>', 'for how many hours a missed digest is caught up', hoursOf)
    .action((time: string, options: Options) =>
      show(options, (request) => desk.scheduleDigest(valuesOf(time, options), whoIn(options), request)),
    );
  inPlace(command(digest, 'off', 'post no more digests in a channel')).action((options: Options) =>
    show(options, (request) => desk.digestOff(whoIn(options), request)),
  );
  command(digest, 'list', 'the digests of a server, and when each comes next')
    .option('--server <id>', 'which server')
    .action((options: Options) => show(options, (request) => desk.digestList(whoIn(options), request)));
}

function whoIn({ server = 'local', channel = 'local' }: Options): Who {
  return { person: 'operator', server, channel, isManager: true };
}

function valuesOf(time: string, { timezone, days, quiet, catchUp, language, report }: Options) {
  return {
    time,
    ...(timezone === undefined ? {} : { zone: timezone }),
    ...(days === undefined ? {} : { days }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(catchUp === undefined ? {} : { catchUpHours: catchUp }),
    ...(language === undefined ? {} : { language }),
    ...(report === undefined ? {} : { report }),
  };
}

/** Whether it is in range is the desk's to judge. */
function hoursOf(text: string): number {
  if (!/^\d{1,3}$/u.test(text)) throw new InvalidArgumentError('A whole number.');
  return Number(text);
}
