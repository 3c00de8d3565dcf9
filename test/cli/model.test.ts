/** A model that is configured wrongly: the doctor and the first question name the setting, and the answer comes all the same. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { FakeModelOptions } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';
import { runner, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
const run = runner(folder);
const question = '总部有多少个技术专家职位？';

beforeAll(async () => {
  expect((await run(['index'])).code).toBe(0);
}, 180_000);

async function server(options: FakeModelOptions): Promise<string> {
  const { baseUrl, close } = await startFakeModel(options);
  onTestFinished(close);
  return baseUrl;
}

async function webPage(): Promise<string> {
  const site = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Welcome</body></html>'),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

describe('where a model is configured wrongly', { timeout: 120_000 }, () => {
  test.each([
    [
      'a wrong key',
      async () => ({ OPENAI_BASE_URL: await server({ key: 'sk-the-right-one' }), OPENAI_API_KEY: 'sk-another-one' }),
      'OPENAI_API_KEY',
    ],
    ['nobody there', async () => ({ OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }), 'OPENAI_BASE_URL'],
    ['a web page', async () => ({ OPENAI_BASE_URL: await webPage() }), 'OPENAI_BASE_URL'],
    [
      'an address without /v1',
      async () => ({ OPENAI_BASE_URL: (await server({})).replace('/v1', '') }),
      'OPENAI_BASE_URL',
    ],
    [
      'an unknown model',
      async () => ({ OPENAI_BASE_URL: await server({ models: ['another'] }), CHAT_MODEL: 'misspelt' }),
      'CHAT_MODEL',
    ],
  ] as const)('%s', async (_, environment, setting) => {
    const env: Record<string, string> = await environment();
    const doctor = await run(['doctor', '--json'], { env });
    const { checks } = JSON.parse(doctor.stdout);
    const answers = checks.find(({ name }: { name: string }) => name === 'answers');
    expect(answers).toMatchObject({ good: false, detail: expect.stringContaining(setting) });
    expect(answers.remedy).toContain(setting);
    const told = await run(['ask', question], { env });
    expect(told.code).toBe(0);
    expect(told.stdout).toContain(setting);
    expect(told.stdout).toContain('以下为报告原句');
    expect(told.stdout).toContain('14 个技术专家职位');
    for (const { stdout, stderr } of [doctor, told]) expect(`${stdout}${stderr}`).not.toContain('sk-');
  });

  test('a question of 10 MB is refused by its length, and no endpoint is asked', async () => {
    const model = await startFakeModel();
    onTestFinished(model.close);
    const env = { OPENAI_BASE_URL: model.baseUrl };
    const long = '总部有多少个技术专家职位？'.repeat(10_000_000 / 39);
    const input = `${JSON.stringify({ id: 1, question: long })}\n${JSON.stringify({ id: 2, question: '报告共有几项建议？' })}\n`;
    const { stdout, code } = await run(['ask', '--batch', '-', '--json'], { env, input });
    const [refused, answered] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(refused).toMatchObject({ id: 1, error: { code: 'question-too-long' } });
    expect(refused.error.message).toContain('2000');
    expect(answered).toMatchObject({ id: 2, abstained: false });
    expect(code).toBe(1);
    const chat = await run([], { env, input: `${long}\n` });
    expect(chat.stdout).toContain('2000');
    expect(chat.code).toBe(0);
    expect(model.requests).toEqual([]);
  });
});
