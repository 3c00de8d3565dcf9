/**
 * What an answer by a model costs beside the model: milliseconds beside the model's own time, and
 * tokens against the plain chain of `peers/chain.ts` on the same questions in the same run. The model is the fake one, which
 * takes the same time for each request and answers with three claims of the usual length.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSet } from '../eval/questions.ts';
import { ask } from '../src/answering/ask.ts';
import { makeWriter } from '../src/answering/models/chat/make.ts';
import { loadPrompts } from '../src/answering/prompt.ts';
import { parseReport } from '../src/report/parse.ts';
import { openIndex } from '../src/retrieval/build.ts';
import { offlineEmbedder } from '../src/retrieval/embedders/offline.ts';
import type { ChatBody } from '../test/fakes/model.ts';
import { startFakeModel } from '../test/fakes/model.ts';
import { plainChain } from './peers/chain.ts';

/** What the fake model takes for a request: a piece after the half, the end after the whole. */
const modelMs = 400;
/** Asked first and not counted: clients load, the dictionary opens. */
const warmUp = 5;
const counted = 40;
const root = join(import.meta.dirname, '..');
const source = readFileSync(join(root, 'seeds', 'GB.309-PFA-5-4.zh.txt'), 'utf8');
const { questions } = readSet(join(root, 'eval', 'seed.development.json'));
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const server = await startFakeModel({ chat: (body) => ({ drip: answerTo(body), pieces: 1, everyMs: modelMs / 2 }) });
try {
  const { report } = parseReport(source, { fallbackId: 'report' });
  const embedder = offlineEmbedder();
  const index = await openIndex({ report, indexDir: folder, embedder });
  const writer = makeWriter({
    key: null,
    baseUrl: server.baseUrl,
    chat: 'bench',
    judge: null,
    answerWithinMs: 60_000,
    requestWithinMs: 60_000,
    evidenceTokens: 1_600,
    limits: { dailyTokens: 1e12, perPerson: 1e9, perServer: 1e9 },
    price: null,
    prompts: loadPrompts(join(root, 'prompts')),
    now: Date.now,
    clock: () => performance.now(),
    random: Math.random,
  });
  const peer = await plainChain(source, embedder, server.baseUrl);
  const ours: number[] = [];
  const theirs: number[] = [];
  const tokens = { ours: 0, theirs: 0, answered: 0 };
  for (const { question } of questions.slice(0, warmUp + counted)) {
    const evidence = await index.retrieve(question);
    const started = performance.now();
    const written = await writer.write({
      question,
      language: 'zh',
      evidence,
      index,
      asker: { person: null, server: null },
    });
    ours.push(performance.now() - started - written.record.requests * modelMs);
    const asked = performance.now();
    const reply = await peer(question);
    theirs.push(performance.now() - asked - modelMs);
    tokens.ours += (written.usage?.inputTokens ?? 0) + (written.usage?.outputTokens ?? 0);
    const { usage_metadata: usage } = reply as unknown as { usage_metadata?: { total_tokens?: number } };
    tokens.theirs += usage?.total_tokens ?? 0;
    tokens.answered += 1;
  }
  // The gate and the structure answer some without any token; here every question is put to the model.
  const answer = await ask(questions[0]?.question ?? '', { index, now: () => performance.now(), writer });
  const at = (list: readonly number[], share: number): number =>
    list
      .slice(warmUp)
      .sort((a, b) => a - b)
      .at(Math.floor(share * (list.length - warmUp - 1))) ?? 0;
  process.stdout.write(
    [
      `${tokens.answered - warmUp} questions, first answer by ${answer.mode}`,
      `ours   p50 ${at(ours, 0.5).toFixed(1)} ms  p95 ${at(ours, 0.95).toFixed(1)} ms  tokens an answer ${Math.round(tokens.ours / tokens.answered)}`,
      `chain  p50 ${at(theirs, 0.5).toFixed(1)} ms  p95 ${at(theirs, 0.95).toFixed(1)} ms  tokens an answer ${Math.round(tokens.theirs / tokens.answered)}`,
      `beside the model's own time; goal: p95 under 30 ms; tokens ratio ${(tokens.ours / tokens.theirs).toFixed(2)} (goal: at most 1)`,
      '',
    ].join('\n'),
  );
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Three claims: sentences of the first sources, quoted; to the plain chain the same sentences alone. */
function answerTo(body: ChatBody): string {
  const prompt = body.messages.at(-1)?.content ?? '';
  const claims = [...prompt.matchAll(/<source id="(S\d+)"[^>]*>\n(?:… )?([^。；…\n]{12,}[。；])/gu)]
    .slice(0, 3)
    .map(([, id, sentence]) => ({ text: sentence, citations: [{ source: id, quote: sentence }] }));
  if (claims.length > 0) return JSON.stringify({ answerable: true, claims, missing: '' });
  return '国际劳工组织的战略得到了总部和各地区技术专家职位的支持，评估发现其成果得到了广泛的接受，劳工局对此表示欢迎。'.repeat(
    2,
  );
}
