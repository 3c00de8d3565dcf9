/** Runs the real program in a child process, as a person or a script would, with folders of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sharedIndexes } from '../indexes.ts';

export const projectRoot = resolve(import.meta.dirname, '..', '..');
export const mainFile = join(projectRoot, 'src', 'main.ts');

export type Result = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type RunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  readonly cwd?: string;
};

/** A new empty folder. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
}

/** Only what the program reads, so that the machine that tests does not matter; `folder` is for all but the indexes. */
export function environment(folder: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    DATA_DIR: join(folder, 'data'),
    INDEX_DIR: sharedIndexes(),
    LANG: 'en_GB.UTF-8',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'compiled'),
    ...more,
  };
}

/** A runner whose calls share the folders in `folder`. */
export function runner(folder: string) {
  return (words: readonly string[], options: RunOptions = {}): Promise<Result> =>
    new Promise((resolvePromise, reject) => {
      const child = spawn(process.execPath, [mainFile, ...words], {
        cwd: options.cwd ?? folder,
        env: environment(folder, options.env),
      });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', reject).on('close', (code) => resolvePromise({ code, stdout, stderr }));
      // A program that ends without reading all of its input closes the pipe: no failure of the test.
      child.stdin.on('error', () => undefined).end(options.input ?? '');
    });
}
