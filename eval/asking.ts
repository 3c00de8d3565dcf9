/**
 * Asks the program itself: the desk as `assemble` makes it, in this process, with a data folder of its own. Only the index
 * folder is taken from the environment, so that the figures are those of the program and not of somebody's keys.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../src/assemble.ts';
import { readConfig } from '../src/config/config.ts';
import { readEnvironment } from '../src/config/env.ts';
import type { Block, Reply } from '../src/desk/reply.ts';
import type { Language } from '../src/shared/language.ts';
import type { Judged } from './score.ts';

export type Asked = {
  readonly answer: Judged;
  readonly shown: string;
  readonly language: Language;
  /** What a question was taken for that hangs on those before it; null where it stayed as typed. */
  readonly takenFor: string | null;
};
/** Questions of one `conversation` know of one another; without one a question stands alone. */
export type Asking = (question: string, conversation?: string) => Promise<Asked>;

/** Runs `use` with the desk over the seed report, or over the report in the file at `path`. */
export async function withDesk<Value>(path: string | undefined, use: (ask: Asking) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-eval-'));
  const environment = readEnvironment();
  const { INDEX_DIR } = environment.variables;
  const config = readConfig({ ...environment, variables: { INDEX_DIR, DATA_DIR: folder, LOG_LEVEL: 'error' } });
  const { desk, close } = assemble(config, {
    now: Date.now,
    clock: () => performance.now(),
    randomId: () => randomBytes(4).toString('hex'),
  });
  const request = { language: 'en' } as const;
  let report: string | undefined;
  try {
    if (path !== undefined) report = (await desk.add(path, request)).data.id;
    const asked = { ...request, ...(report === undefined ? {} : { report }) };
    return await use(async (question, conversation) => {
      const place = { server: null, channel: conversation ?? '', person: 'eval', isPrivate: false };
      const among = conversation === undefined ? {} : { conversation: place };
      const { data, reply } = await desk.ask({ question, ...among }, asked);
      const takenFor = data.typed === undefined ? null : data.question;
      return { answer: data, shown: shownBy(reply), language: data.language, takenFor };
    });
  } finally {
    // Its index would otherwise stay in the project's folder, for a report that the project does not know.
    if (report !== undefined) await desk.remove(report, request);
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All words that a reply puts before a person. */
function shownBy({ blocks, receipts }: Reply): string {
  return [...blocks, ...(receipts ?? [])].flatMap(wordsOf).join('\n');
}

function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ text }) => text);
    case 'fields':
      return block.rows.map(({ label, value }) => `${label} ${value}`);
    case 'table':
      return block.rows.map((row) => row.join(' '));
    case 'difference':
      return block.parts.map(({ text }) => text);
    default:
      return [block.text];
  }
}
