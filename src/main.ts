/** The entry: reads the configuration, wires the program and runs the command line. Everything that happens is elsewhere. */
import { randomBytes } from 'node:crypto';
import { assemble } from './assemble.ts';
import { readConfig } from './config/config.ts';
import { readEnvironment } from './config/env.ts';
import { createLog } from './observe/log.ts';
import { runCommandLine } from './terminal/commands.ts';
import { failureLine } from './terminal/failure.ts';
import { createScreen } from './terminal/screen.ts';

const randomId = (): string => randomBytes(4).toString('hex');

async function main(): Promise<number> {
  const streams = { input: process.stdin, output: process.stdout, errors: process.stderr };
  try {
    const config = readConfig(readEnvironment());
    const log = createLog(config.logLevel, randomId);
    const screen = createScreen(streams, config.colour);
    const tellFault = (error: unknown): Promise<void> => {
      process.exitCode = 1;
      return screen.errors.write(`${failureLine(error, config.language, log)}\n`);
    };
    process.on('unhandledRejection', (error) => void tellFault(error));
    // After this one nothing can be relied on: Node asks that the process end.
    process.on('uncaughtException', (error) => void tellFault(error).finally(() => process.exit(1)));
    const desk = assemble(config, { now: Date.now, clock: () => performance.now(), randomId });
    return await runCommandLine(process.argv.slice(2), { config, desk, screen, log });
  } catch (error) {
    // Without a configuration there is no language and no log level of the person's choice.
    process.stderr.write(`${failureLine(error, 'en', createLog('error', randomId))}\n`);
    return 1;
  }
}

const exitCode = await main();
process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode);
// Standard input keeps a process alive for as long as it stays open, and nobody reads it any more.
process.stdin.unref?.();
