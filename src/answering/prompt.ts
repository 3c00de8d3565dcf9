/**
 * The prompts: Markdown files with front matter (task, version, variables), a system part that never changes, so that
 * endpoints can keep it, and a user part with the variables. Whatever goes into a variable is data: it cannot close the fence
 * it stands in.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemErrorCode, UserError } from '../shared/errors.ts';

/** Every task, and the variables its prompt must use. */
const tasks = {
  gather: ['language', 'sources', 'question'],
  answer: ['language', 'sources', 'question'],
  repair: ['language', 'sources', 'question', 'failures'],
  judge: ['sources', 'claims'],
  rewrite: ['history', 'language', 'question'],
} as const;

export type PromptTask = keyof typeof tasks;

export type Prompt = {
  readonly task: PromptTask;
  readonly version: number;
  /** The same bytes for every question. */
  readonly system: string;
  /** The user part with its variables filled in. */
  readonly user: (values: Readonly<Record<string, string>>) => string;
  /** The first 12 digits of the file's SHA-256: which wording an answer was drafted with. */
  readonly hash: string;
};

export type Prompts = { readonly [Task in PromptTask]: Prompt };

const shape =
  /^---\ntask: (?<task>[a-z-]+)\nversion: (?<version>\d+)\nvariables: (?<variables>[a-z, ]+)\n---\n\n# System\n\n(?<system>[\s\S]+?)\n\n# User\n\n(?<user>[\s\S]+?)\n*$/u;
const slot = /\{\{(\w+)\}\}/gu;

/** The prompts in `folder`. UserError `config-invalid` names every file that is not as it must be. */
export function loadPrompts(folder: string): Prompts {
  const problems: string[] = [];
  const entries = (Object.keys(tasks) as PromptTask[]).map((task) => {
    const read = readPrompt(folder, task);
    if (typeof read === 'string') problems.push(read);
    return [task, read] as const;
  });
  if (problems.length > 0) throw new UserError('config-invalid', { problems });
  return Object.fromEntries(entries) as unknown as Prompts;
}

/** The prompt, or what is wrong with its file. */
function readPrompt(folder: string, task: PromptTask): Prompt | string {
  const path = join(folder, `${task}.md`);
  let source: string;
  try {
    source = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    return `${path} (${systemErrorCode(error) ?? String(error)})`;
  }
  const found = shape.exec(source)?.groups;
  if (found === undefined) return `${path} (task, version, variables; # System; # User)`;
  const { system = '', user = '' } = found;
  const wanted = [...tasks[task]].sort().join(', ');
  const declared = (found.variables ?? '').split(',').map((name) => name.trim());
  const used = new Set([...user.matchAll(slot)].map((match) => match[1] ?? ''));
  if (found.task !== task) return `${path} (task: ${task})`;
  if (declared.sort().join(', ') !== wanted || [...used].sort().join(', ') !== wanted)
    return `${path} (variables: ${wanted})`;
  if (system.search(slot) >= 0) return `${path} ({{ }} in # System)`;
  return {
    task,
    version: Number(found.version),
    system,
    user: (values) => user.replace(slot, (_, name: string) => values[name] ?? ''),
    hash: createHash('sha256').update(source).digest('hex').slice(0, 12),
  };
}

/** `text` as data between tags: nothing in it reads as a tag of ours. */
export function fenced(text: string): string {
  return text.replace(/<(?=\/?\s*(?:source|question|claim|failure|history)\b)/giu, '‹');
}
