/** A writer against the fake model server over a small index, and answers for it to give. */
import { makeWriter, type WriterOptions } from '../../src/answering/models/chat/make.ts';
import { loadPrompts } from '../../src/answering/prompt.ts';
import type { Behaviour, ChatBody, FakeModel, FakeModelOptions } from '../fakes/model.ts';
import { startFakeModel } from '../fakes/model.ts';

export const prompts = loadPrompts(new URL('../../prompts', import.meta.url).pathname);

export const usualWriter = {
  key: 'sk-a-key-of-the-test',
  chat: 'writer-1',
  judge: null,
  answerWithinMs: 100_000,
  requestWithinMs: 60_000,
  evidenceTokens: 1_600,
  limits: { dailyTokens: 1_000_000, perPerson: 1_000, perServer: 1_000 },
  price: null,
  prompts,
  now: () => 0,
  clock: () => 0,
  random: () => 0,
} satisfies Omit<WriterOptions, 'baseUrl'>;

export async function withModel<Value>(
  options: FakeModelOptions,
  use: (
    server: FakeModel,
    writer: (changed?: Partial<WriterOptions>) => ReturnType<typeof makeWriter>,
  ) => Promise<Value>,
): Promise<Value> {
  const server = await startFakeModel(options);
  try {
    return await use(server, (changed = {}) => makeWriter({ ...usualWriter, baseUrl: server.baseUrl, ...changed }));
  } finally {
    await server.close();
  }
}

/** The id under which the prompt gives the source that has `words`. */
export function sourceOf(body: ChatBody, words: string): string {
  const prompt = body.messages.at(-1)?.content ?? '';
  const before = prompt.slice(0, prompt.indexOf(words));
  return [...before.matchAll(/<source id="(S\d+)"/gu)].at(-1)?.[1] ?? 'S99';
}

/** An answer of claims, each with the quote it rests on. */
export function claiming(
  body: ChatBody,
  ...claims: readonly (readonly [text: string, quote: string, source?: string])[]
): string {
  return JSON.stringify({
    answerable: true,
    claims: claims.map(([text, quote, source]) => ({
      text,
      citations: [{ source: source ?? sourceOf(body, quote), quote }],
    })),
    missing: '',
  });
}

/** The same as a stream: what goes before the claims, each claim, what goes after them. */
export function claimingParts(body: ChatBody, ...claims: Parameters<typeof claiming>[1][]): readonly string[] {
  const each = claims.map((claim) => JSON.stringify(JSON.parse(claiming(body, claim)).claims[0]));
  return ['{"answerable":true,"claims":[', ...each.map((one, at) => (at === 0 ? one : `,${one}`)), '],"missing":""}'];
}

/** Turns that a test gives: each part of a stream waits for its own. */
export function turns() {
  let given = -1;
  const waiting = new Set<() => void>();
  return {
    turn: (part: number): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (part > given) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    /** Lets the parts up to `part` go. */
    upTo: (part: number): void => {
      given = part;
      for (const look of [...waiting]) look();
    },
  };
}

export type Script = (body: ChatBody, at: number) => Behaviour;
