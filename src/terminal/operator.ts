/**
 * What whoever runs the program may do to its record from the command line: see and change the settings of a server, answer
 * what a person has the right to ask, delete what is past its time. It has the rights of a manager of every server.
 */
import { type Command, InvalidArgumentError } from 'commander';
import type { Desk } from '../desk/desk.ts';
import type { ServerSettings, Who } from '../desk/records.ts';
import type { Outcome, Request } from '../desk/request.ts';
import { languageNamed } from '../desk/verbs/interface.ts';
import { UserError } from '../shared/errors.ts';

type Shared = { readonly json?: boolean; readonly language?: string };
type OfServer = Shared & { readonly server: string };
type OfPerson = Shared & { readonly person: string };
type Change = OfServer & {
  readonly channels?: string;
  readonly report?: string;
  readonly interface?: string;
  readonly retention?: number;
  readonly limit?: number;
};

export type OperatorLine = {
  readonly program: Command;
  readonly desk: Desk;
  /** A subcommand with the options that all of them have. */
  readonly command: (parent: Command, usage: string, description: string) => Command;
  readonly show: (options: Shared, run: (request: Request) => Promise<Outcome<unknown>>) => Promise<void>;
};

/** What sets something back to how it usually is. */
const none = 'none';
const serverOption = ['--server <id>', 'which server'] as const;
const personOption = ['--person <id>', 'which person'] as const;

export function addOperatorCommands({ program, desk, command, show }: OperatorLine): void {
  const settings = program.command('settings').description('the settings of a server: show, set');
  command(settings, 'show', 'the settings as they stand')
    .requiredOption(...serverOption)
    .action((options: OfServer) => show(options, (request) => desk.settings(operatorOf(options.server), request)));
  command(settings, 'set', 'change those that are named, and show all')
    .requiredOption(...serverOption)
    .option('--channels <ids>', `channels it answers in, separated by commas; ${none} for all`)
    .option('--report <id>', `report of channels that have chosen none; ${none} for the first known`)
    .option('--interface <code>', `language of the interface: zh, en, fr or es; ${none} for the server's own`)
    .option('--retention <days>', 'how long answers are kept', wholeNumber)
    .option('--limit <questions>', 'questions of one person in an hour', wholeNumber)
    .action((options: Change) =>
      show(options, (request) => desk.changeSettings(changeOf(options), operatorOf(options.server), request)),
    );

  const privacy = program.command('privacy').description('what is kept about a person: show, export, erase');
  command(privacy, 'show', 'what is kept, why and for how long')
    .requiredOption(...personOption)
    .action((options: OfPerson) => show(options, (request) => desk.privacy(personOf(options), request)));
  command(privacy, 'export', 'all of it; with --json the data itself')
    .requiredOption(...personOption)
    .action((options: OfPerson) => show(options, (request) => desk.exportPersonal(personOf(options), request)));
  command(privacy, 'erase', 'delete it, in every server')
    .requiredOption(...personOption)
    .action((options: OfPerson) => show(options, (request) => desk.erasePersonal(personOf(options), request)));

  command(program, 'purge', 'delete what is older than the retention of its server').action((options: Shared) =>
    show(options, (request) => desk.purge(request)),
  );
}

function operatorOf(server: string): Who {
  return { person: 'operator', server, channel: null, isManager: true };
}

function personOf({ person }: OfPerson): Who {
  return { person, server: null, channel: null, isManager: false };
}

function changeOf(options: Change): Partial<ServerSettings> {
  const { channels, report, retention, limit } = options;
  return {
    ...(channels === undefined ? {} : { allowedChannels: channels === none ? [] : listOf(channels) }),
    ...(report === undefined ? {} : { report: report === none ? null : report }),
    ...(options.interface === undefined ? {} : { language: languageOf(options.interface) }),
    ...(retention === undefined ? {} : { retentionDays: retention }),
    ...(limit === undefined ? {} : { questionsPerHour: limit }),
  };
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[,，]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function languageOf(text: string): ServerSettings['language'] {
  if (text === none) return null;
  const language = languageNamed(text);
  if (language === undefined) throw new UserError('language-unknown', { language: text });
  return language;
}

/** Whether it is in range is the desk's to judge. */
function wholeNumber(text: string): number {
  if (!/^-?\d{1,9}$/u.test(text)) throw new InvalidArgumentError('A whole number.');
  return Number(text);
}
