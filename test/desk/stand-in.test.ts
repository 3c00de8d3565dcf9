/** An endpoint of embeddings that fails, and is back: the question is answered without it, and who asks is told. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Behaviour } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');
const question = 'How many technical specialist posts supported the strategy at headquarters?';

/** A desk over an endpoint of embeddings that does what `instead` says, and a clock that the test turns. */
async function desk(variables: Readonly<Record<string, string>> = {}) {
  let instead: Behaviour | undefined;
  let ahead = 0;
  const server = await startFakeModel({ embeddings: { instead: () => instead } });
  onTestFinished(server.close);
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-stand-in-'));
  const config = readConfig({
    variables: {
      DATA_DIR: join(folder, 'data'),
      INDEX_DIR: join(folder, 'index'),
      OPENAI_BASE_URL: server.baseUrl,
      CHAT_MODEL: 'none',
      EMBEDDING_MODEL: 'vectors-1',
      ...variables,
    },
    projectRoot,
    workingFolder: folder,
  });
  const now = () => Date.now() + ahead;
  const clock = () => performance.now() + ahead;
  const assembled = assemble(config, { now, clock, randomId: () => 'a' });
  onTestFinished(assembled.close);
  const ask = async () => {
    const { reply, data } = await assembled.desk.ask({ question }, { language: 'en' });
    const [first] = reply.blocks;
    return { warning: first?.kind === 'text' && first.tone === 'warning' ? first.text : null, data };
  };
  return {
    ask,
    server,
    fail: (how: Behaviour | undefined) => {
      instead = how;
    },
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

describe('an endpoint of embeddings', { timeout: 120_000 }, () => {
  test('that fails for a question: it is answered without, says which setting to check, and is left alone a while', async () => {
    const { ask, fail, wait, server } = await desk();
    const before = await ask();
    expect([before.warning, before.data.abstained]).toEqual([null, false]);
    fail({ status: 401 });
    const during = await ask();
    expect(during.warning).toContain('OPENAI_API_KEY');
    expect(during.warning).toContain('compared offline');
    expect(during.data.claims).toEqual(before.data.claims);
    const asked = server.requests.length;
    expect((await ask()).warning).toContain('OPENAI_API_KEY');
    expect(server.requests).toHaveLength(asked);
    fail(undefined);
    wait(61_000);
    expect((await ask()).warning).toBeNull();
  });

  test('that hangs is waited for no longer than a request may take', async () => {
    const { ask, fail } = await desk({ MODEL_REQUEST_SECONDS: '2' });
    await ask();
    fail({ hang: true });
    // Waited for any longer, it never ends.
    const { warning, data } = await ask();
    expect(warning).toContain('compared offline');
    expect(data.abstained).toBe(false);
  });

  test('that is down from the start: the first question is answered, and it is used once it is back', async () => {
    const { ask, fail, wait, server } = await desk();
    fail({ status: 404, code: 'model_not_found' });
    const first = await ask();
    expect(first.warning).toContain('EMBEDDING_MODEL');
    expect(first.data.claims[0]?.text).toContain('14 个技术专家职位');
    fail(undefined);
    expect((await ask()).warning).toContain('EMBEDDING_MODEL');
    wait(61_000);
    const asked = server.requests.length;
    expect((await ask()).warning).toBeNull();
    expect(server.requests.length).toBeGreaterThan(asked);
  });
});
