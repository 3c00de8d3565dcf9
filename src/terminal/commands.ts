/**
 * The command line: every verb of the desk as a subcommand, each with `--json`; without a subcommand, the chat. It reads
 * arguments and shows replies; exit codes are 0 for done, 1 for what a person can mend or a fault, 2 for wrong usage.
 */
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Config } from '../config/config.ts';
import type { Desk } from '../desk/desk.ts';
import { phrasesOf } from '../desk/phrases/index.ts';
import type { Outcome, Request } from '../desk/request.ts';
import { languageNamed } from '../desk/verbs/interface.ts';
import type { Log } from '../observe/log.ts';
import { UserError } from '../shared/errors.ts';
import { answerBatch, openLines } from './batch.ts';
import { chat } from './chat.ts';
import { cleanJson } from './clean.ts';
import { addDigestCommands } from './digest.ts';
import { failureLine } from './failure.ts';
import { interruptible } from './interruptible.ts';
import { createLive } from './live.ts';
import type { OperatorLine } from './operator.ts';
import { addOperatorCommands } from './operator.ts';
import { createProgress } from './progress.ts';
import { render } from './render.ts';
import type { PrintedOutcome } from './review.ts';
import { addReviewCommands } from './review.ts';
import type { Screen } from './screen.ts';
import { wholeInput } from './whole-input.ts';

export type CommandLine = {
  readonly config: Config;
  readonly desk: Desk;
  readonly screen: Screen;
  readonly log: Log;
  /** A word that nobody can guess. */
  readonly randomId: () => string;
  /** The bot, where the configuration has a token for it. */
  readonly bot: { readonly run: () => Promise<void>; readonly register: () => Promise<Outcome<unknown>> } | null;
};

type Options = {
  readonly json?: boolean;
  readonly report?: string;
  readonly language?: string;
  readonly batch?: string | true;
  readonly count?: number;
  readonly rebuild?: boolean;
  readonly ablate?: boolean;
};

/** As shells tell of a program that Ctrl-C ended: 128 and the number of the signal. */
const interruptedCode = 130;

/** Runs the subcommand in `words` and gives the exit code. It never rejects. */
export async function runCommandLine(words: readonly string[], line: CommandLine): Promise<number> {
  const { config, screen, log } = line;
  try {
    await createProgram(line).parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    // Whoever read the output has seen enough: that is no failure.
    if (screen.output.closed.aborted) return 0;
    await screen.errors.write(`${failureLine(error, config.language, log)}\n`);
    return error instanceof UserError && error.code === 'cancelled' ? interruptedCode : 1;
  }
}

function createProgram(line: CommandLine): Command {
  const { config, desk, screen, log } = line;
  const here = config.workingFolder;

  const requestOf = async (options: Options): Promise<{ readonly request: Request; readonly end: () => void }> => {
    const language = options.language === undefined ? config.language : languageNamed(options.language);
    if (language === undefined) throw new UserError('language-unknown', { language: options.language ?? '' });
    const progress = await createProgress(phrasesOf(language).index.building, screen.errorStream);
    const report = options.report === undefined ? {} : { report: options.report };
    return {
      request: { language, ...report, signal: screen.output.closed, onProgress: progress.show },
      end: progress.end,
    };
  };
  const show = async (
    options: Options,
    run: (request: Request) => Promise<Outcome<unknown> | PrintedOutcome>,
  ): Promise<void> => {
    const { request, end } = await requestOf(options);
    const outcome = await run(request).finally(end);
    const said = (): string => ('text' in outcome ? outcome.text : render(outcome.reply, screen.render()));
    const text = options.json === true ? `${cleanJson(JSON.stringify(outcome.data, null, 2))}\n` : said();
    await screen.output.write(text);
  };

  const converse = (): Promise<void> =>
    chat({ desk, screen, language: config.language, historyPath: resolve(config.dataDir, 'history'), log });

  const program = new Command('rapporteur')
    .description('Questions to an evaluation report, answered in its own words with paragraph citations.')
    .exitOverride()
    .allowExcessArguments(true)
    .action(() => {
      const [unknown] = program.args;
      if (unknown !== undefined) program.error(`error: unknown command '${unknown}' (see --help)`);
      return line.bot === null ? converse() : line.bot.run();
    });
  const command = (parent: Command, usage: string, description: string): Command =>
    parent.command(usage).description(description).option('--json', 'print JSON').allowExcessArguments(false);
  const onReport = (parent: Command, usage: string, description: string): Command =>
    command(parent, usage, description).option('--report <id>', 'which report; the first known when left out');
  const inLanguage = (subcommand: Command): Command =>
    subcommand.option('--language <code>', 'language of the frame: zh, en, fr or es');

  inLanguage(onReport(program, 'ask [question...]', 'answer a question, or with --batch one per line'))
    .option('--batch [file]', 'read JSON Lines {"id","question"} from a file or, with -, from standard input')
    .action(async (question: string[], options: Options) => {
      if (options.batch !== undefined) {
        const { request, end } = await requestOf(options);
        const path = options.batch === true ? '-' : options.batch;
        const lines = path === '-' ? screen.input : await openLines(resolve(here, path));
        return answerBatch(lines, { desk, request, output: screen.output, log }).finally(end);
      }
      const asked = question.join(' ');
      await show(options, async (request) => {
        const answerIn = options.language === undefined ? {} : { answerIn: request.language };
        const live = createLive(screen);
        return interruptible((signal) =>
          desk.ask({ question: asked, ...answerIn }, { ...request, ...live.watched, signal: either(request, signal) }),
        ).finally(live.end);
      });
    });
  inLanguage(onReport(program, 'search <words...>', 'passages nearest to some words'))
    .option('-k, --count <number>', 'how many at most', countOf, 10)
    .action((query: string[], options: Options) =>
      show(options, (request) => desk.search({ query: query.join(' '), count: options.count ?? 10 }, request)),
    );
  inLanguage(
    onReport(program, 'verify <text...>', 'check statements against the report; - reads them from standard input'),
  ).action(async (words: string[], options: Options) => {
    const text = words.length === 1 && words[0] === '-' ? await wholeInput(screen.input) : words.join(' ');
    await show(options, (request) =>
      desk.verify({ text, ...(options.language === undefined ? {} : { answerIn: request.language }) }, request),
    );
  });
  inLanguage(
    onReport(
      program,
      'recommendation [numbers-or-words...]',
      'recommendations by number (5, 3-5) or by words; all of them without',
    ),
  ).action((wanted: string[], options: Options) =>
    show(options, (request) => desk.recommendation(wanted.join(' '), request)),
  );
  inLanguage(onReport(program, 'paragraph <numbers...>', 'paragraphs as printed (9, 9-11)')).action(
    (wanted: string[], options: Options) => show(options, (request) => desk.paragraph(wanted.join(' '), request)),
  );

  const report = program.command('report').description('the reports: show, list, add, check, remove');
  inLanguage(command(report, 'show [file-or-id]', 'a report: facts and outline, or with --json all of it')).action(
    (name: string | undefined, options: Options) => show(options, (request) => desk.report(name, request, here)),
  );
  inLanguage(command(report, 'list', 'the reports that are known')).action((options: Options) =>
    show(options, (request) => desk.reports(request)),
  );
  inLanguage(command(report, 'add <file>', 'keep a report, given as a text file')).action(
    (path: string, options: Options) => show(options, (request) => desk.add(resolve(here, path), request)),
  );
  inLanguage(command(report, 'check [file-or-id]', 'what every line was read as, and what is uncertain')).action(
    (name: string | undefined, options: Options) => show(options, (request) => desk.check(name, request, here)),
  );
  inLanguage(command(report, 'remove <id>', 'forget a report that was added')).action(
    (name: string, options: Options) => show(options, (request) => desk.remove(name, request)),
  );

  inLanguage(onReport(program, 'index', 'make sure that every report has its index'))
    .option('--rebuild', 'build it anew in any case')
    .action((options: Options) =>
      show(options, (request) => desk.index({ rebuild: options.rebuild === true }, request)),
    );
  inLanguage(command(program, 'doctor', 'what is configured, whether it works, what to do')).action(
    (options: Options) => show(options, (request) => desk.doctor(request)),
  );

  inLanguage(command(program, 'backup <file>', 'copy the record to a new file, while the program runs')).action(
    (path: string, options: Options) => show(options, (request) => desk.backup(resolve(here, path), request)),
  );
  inLanguage(command(program, 'restore <file>', 'put a copy of the record back, and keep what was there')).action(
    (path: string, options: Options) => show(options, (request) => desk.restore(resolve(here, path), request)),
  );

  program
    .command('chat')
    .description('the conversation in the terminal, whether or not there is a bot')
    .action(() => converse());
  command(program, 'register', 'register the commands of the bot with Discord').action((options: Options) =>
    show(options, () => {
      if (line.bot === null) throw new UserError('discord-token-missing');
      return line.bot.register();
    }),
  );

  addReviewCommands({
    program,
    desk,
    show,
    command: (parent, usage, description) => inLanguage(onReport(parent, usage, description)),
    randomId: () => `${line.randomId()}${line.randomId()}`,
    folder: here,
  });
  const shared: OperatorLine = {
    program,
    desk,
    show,
    command: (parent, usage, description) => inLanguage(command(parent, usage, description)),
  };
  addOperatorCommands(shared);
  addDigestCommands(shared);

  const bench = program.command('bench').description('measurements');
  command(bench, 'retrieval <folder>', 'recall and speed on corpus.jsonl and queries.jsonl')
    .option('--ablate', 'also without each part of the ranking')
    .action((folder: string, options: Options) =>
      show(options, (request) =>
        desk.benchmark({ folder: resolve(here, folder), ablate: options.ablate === true }, request),
      ),
    );
  return program;
}

/** Ends when whoever reads has gone, or with `signal`. */
function either(request: Request, signal: AbortSignal): AbortSignal {
  return request.signal === undefined ? signal : AbortSignal.any([request.signal, signal]);
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000) throw new InvalidArgumentError('A number from 1 to 1000.');
  return count;
}
