/**
 * A process that works with the record as it is told, one JSON object to a line of standard input, and says a line of JSON
 * when each is done. It ends with its input.
 */
import { createInterface } from 'node:readline';
import { createInbox } from '../../../src/storage/inbox.ts';
import { createRecords } from '../../../src/storage/records.ts';
import { answerWith, now } from '../answers.ts';
import { engineAt, open } from '../engines.ts';

export type Work =
  /** Opens the file, brings it up to date and closes it; says the versions it then has. */
  | { readonly kind: 'open'; readonly path: string }
  /** Keeps answers `<name>-0`, `<name>-1`, ... without end; says each id once it is kept. */
  | { readonly kind: 'keep'; readonly path: string; readonly name: string }
  /** Takes messages 0 to `count`; says which it was given. */
  | { readonly kind: 'take'; readonly path: string; readonly count: number };

const say = (said: unknown): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${JSON.stringify(said)}\n`, () => resolve()));

async function run(work: Work): Promise<void> {
  const database = open(engineAt(work.path), 60_000);
  try {
    switch (work.kind) {
      case 'open': {
        const versions = await database.use((kysely) =>
          kysely
            .withTables<{ schema_versions: { version: number } }>()
            .selectFrom('schema_versions')
            .select('version')
            .execute(),
        );
        return await say(versions.map(({ version }) => version));
      }
      case 'keep': {
        const { keepAnswer } = createRecords(database);
        for (let index = 0; ; index += 1) {
          const id = `${work.name}-${index}`;
          await keepAnswer(answerWith({ id }));
          await say(id);
        }
      }
      case 'take': {
        const { take } = createInbox(database);
        const taken: string[] = [];
        for (let index = 0; index < work.count; index += 1)
          if (await take({ id: `${index}`, channel: 'channel' }, now, 60_000)) taken.push(`${index}`);
        return await say(taken);
      }
    }
  } finally {
    await database.close();
  }
}

await say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  try {
    await run(JSON.parse(line) as Work);
  } catch (error) {
    await say({ failed: `${error instanceof Error ? error.stack : error}` });
  }
}
