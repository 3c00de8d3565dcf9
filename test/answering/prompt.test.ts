/** Prompts as files: what stands in them is checked before anybody asks anything. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrompts } from '../../src/answering/prompt.ts';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import { UserError } from '../../src/shared/errors.ts';

const own = new URL('../../prompts', import.meta.url).pathname;

/** A copy of the project's prompts in which `file` is changed; undefined takes it away. */
function changed(file: string, change: (text: string) => string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-prompts-'));
  cpSync(own, folder, { recursive: true });
  const text = change(readFileSync(join(folder, file), 'utf8'));
  if (text === undefined) rmSync(join(folder, file));
  else writeFileSync(join(folder, file), text);
  return folder;
}

function problemsOf(run: () => unknown): readonly unknown[] {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError && error.code === 'config-invalid') return error.parameters.problems as unknown[];
    throw error;
  }
  return [];
}

describe('a broken prompt file', () => {
  it.each([
    ['answer.md', 'is missing', () => undefined, 'ENOENT'],
    ['answer.md', 'is empty', () => '', 'task, version, variables'],
    ['gather.md', 'has no front matter', (text: string) => text.slice(text.indexOf('# System')), 'task, version'],
    ['repair.md', 'is another task’s', (text: string) => text.replace('task: repair', 'task: answer'), 'task: repair'],
    ['judge.md', 'has no version', (text: string) => text.replace(/version: \d+/u, 'version: new'), 'task, version'],
    ['answer.md', 'leaves out a variable', (text: string) => text.replace('{{sources}}', ''), 'variables: language'],
    ['answer.md', 'has a variable too many', (text: string) => `${text}\n{{secret}}\n`, 'variables: language'],
    [
      'judge.md',
      'has a system part that changes',
      (text: string) => text.replace('You judge', '{{claims}}'),
      '# System',
    ],
  ] as const)('%s %s: it is named', (file, _, change, said) => {
    const folder = changed(file, change);
    const [problem, ...others] = problemsOf(() => loadPrompts(folder));
    expect(others).toEqual([]);
    expect(problem).toContain(join(folder, file));
    expect(problem).toContain(said);
  });

  it('is refused at the start where a model is configured, and nowhere else', () => {
    const promptsDir = changed('answer.md', () => 'Answer well.');
    const surroundings = { now: () => 0, clock: () => 0, randomId: () => 'a' };
    const config = (variables: Record<string, string>) => ({
      ...readConfig({ variables, projectRoot: promptsDir, workingFolder: promptsDir }),
      promptsDir,
    });
    expect(problemsOf(() => assemble(config({ OPENAI_API_KEY: 'sk-a' }), surroundings))).toHaveLength(1);
    expect(problemsOf(() => assemble(config({}), surroundings))).toEqual([]);
  });

  it('the project’s own are whole, and their hashes tell them apart', () => {
    const hashes = Object.values(loadPrompts(own)).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(5);
  });
});
