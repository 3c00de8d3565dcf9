/**
 * What whoever runs the program may do to its record from the command line: see and change the settings of a server, answer
 * what a person has the right to ask, delete what is past its time. It has the rights of a manager of every server.
 */
import { type Command, InvalidArgumentError } from 'commander';
import type { Desk } from '../desk/desk.ts';
import type { ServerSettings, Who } from '../desk/records.ts';
import type { Outcome, Request } from '../desk/request.ts';
import { languageNamed } from '../desk/verbs/interface.ts';
import type { ChoiceOf } from '../desk/verbs/review/choices.ts';
import { choiceOf } from '../desk/verbs/review/choices.ts';
import { UserError } from '../shared/errors.ts';

type ReviewRight = ChoiceOf<'right'>;
type Shared = { readonly json?: boolean; readonly language?: string };
type OfServer = Shared & { readonly server: string };
type OfPerson = Shared & { readonly person: string };
type Change = OfServer & {
  readonly channels?: readonly string[];
  readonly defaultReport?: string;
  readonly defaultLanguage?: string;
  readonly retention?: number;
  readonly questions?: number;
  readonly zone?: string;
  readonly groups?: readonly (readonly [string, string])[];
  readonly rights?: readonly (readonly [string, string])[];
};

export type OperatorLine = {
  readonly program: Command;
  readonly desk: Desk;
  /** A subcommand with the options that all of them have. */
  readonly command: (parent: Command, usage: string, description: string) => Command;
  readonly show: (options: Shared, run: (request: Request) => Promise<Outcome<unknown>>) => Promise<void>;
};

const serverOption = ['--server <id>', 'which server', idOf] as const;
const personOption = ['--person <id>', 'which person', idOf] as const;
/** What sets a choice back to none. */
const back = { channels: 'everywhere', report: 'none', language: 'automatic', pairs: 'none' } as const;

export function addOperatorCommands({ program, desk, command, show }: OperatorLine): void {
  const settings = program.command('settings').description('the settings of a server: show, set');
  command(settings, 'show', 'the settings as they stand')
    .requiredOption(...serverOption)
    .action((options: OfServer) => show(options, (request) => desk.settings(operatorOf(options.server), request)));
  command(settings, 'set', 'change those that are named, and show all')
    .requiredOption(...serverOption)
    .option('--channels <ids>', `where it answers: ids with commas between them, or ${back.channels}`, channelsOf)
    .option('--default-report <id>', `report of channels that have chosen none; ${back.report}: the first known`)
    .option('--default-language <code>', `zh, en, fr or es; ${back.language}: the server's own`)
    .option('--retention <days>', 'how long answers are kept', wholeNumber)
    .option('--questions <number>', 'how many one person may ask in an hour', wholeNumber)
    .option('--zone <name>', 'time zone of due dates and closing times, such as Europe/Zurich')
    .option(
      '--groups <pairs>',
      `group of the people with a role: role=Employers, with commas between them, or ${back.pairs}`,
      pairsOf,
    )
    .option(
      '--rights <pairs>',
      `what a role may do: role=acceptance+actions (conduct, acceptance, actions, ratings), or ${back.pairs}`,
      pairsOf,
    )
    .action((options: Change) =>
      show(options, (request) => desk.changeSettings(changeOf(options), operatorOf(options.server), request)),
    );

  const privacy = program.command('privacy').description('what is kept about people: show, export, erase');
  command(privacy, 'show', 'what is kept, why and for how long')
    .option(...serverOption)
    .option(...personOption)
    .action(({ server, person = 'operator', ...options }: Shared & Partial<OfServer & OfPerson>) =>
      show(options, (request) => desk.privacy({ ...operatorOf(server ?? null), person }, request)),
    );
  command(privacy, 'export', 'what is kept about one person, of every server; with --json the data itself')
    .requiredOption(...personOption)
    .action((options: OfPerson) => show(options, (request) => desk.exportPersonal(personOf(options), request)));
  command(privacy, 'erase', 'delete what is kept about one person, of every server')
    .requiredOption(...personOption)
    .action((options: OfPerson) => show(options, (request) => desk.erasePersonal(personOf(options), request)));

  command(program, 'purge', 'delete what is older than the retention of its server').action((options: Shared) =>
    show(options, (request) => desk.purge(request)),
  );
}

function operatorOf(server: string | null): Who {
  return { person: 'operator', server, channel: null, isManager: true };
}

function personOf({ person }: OfPerson): Who {
  return { person, server: null, channel: null, isManager: true };
}

function changeOf({
  channels,
  retention,
  questions,
  zone,
  groups,
  rights,
  ...options
}: Change): Partial<ServerSettings> {
  const { defaultReport: report, defaultLanguage: language } = options;
  return {
    ...(channels === undefined ? {} : { allowedChannels: channels }),
    ...(report === undefined ? {} : { report: report === back.report ? null : report }),
    ...(language === undefined ? {} : { language: languageOf(language) }),
    ...(retention === undefined ? {} : { retentionDays: retention }),
    ...(questions === undefined ? {} : { questionsPerHour: questions }),
    ...(zone === undefined ? {} : { zone }),
    ...(groups === undefined ? {} : { groups: Object.fromEntries(groups) }),
    ...(rights === undefined
      ? {}
      : { rights: Object.fromEntries(rights.map(([role, names]) => [role, names.split('+').map(rightOf)])) }),
  };
}

/** An empty list would mean everywhere: that is said by its own word, not by a variable that happened to be empty. */
function channelsOf(text: string): readonly string[] {
  return text.trim() === back.channels ? [] : text.split(/[,，]/u).map((id) => idOf(id.replace(/^\s*#/u, '')));
}

function pairsOf(text: string): readonly (readonly [string, string])[] {
  if (text.trim() === back.pairs) return [];
  return text.split(/[,，]/u).map((pair) => {
    const [, role, value] = /^\s*@?([^=\s]+)\s*=\s*(\S.*?)\s*$/u.exec(pair) ?? [];
    if (role === undefined || value === undefined)
      throw new InvalidArgumentError('role=name, with commas between them.');
    return [role, value];
  });
}

const rightOf = (name: string): ReviewRight => choiceOf('right', name);

function idOf(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('An id.');
  return text.trim();
}

function languageOf(text: string): ServerSettings['language'] {
  if (text === back.language) return null;
  const language = languageNamed(text);
  if (language === undefined) throw new UserError('language-unknown', { language: text });
  return language;
}

/** Whether it is in range is the desk's to judge. */
function wholeNumber(text: string): number {
  if (!/^-?\d{1,9}$/u.test(text)) throw new InvalidArgumentError('A whole number.');
  return Number(text);
}
