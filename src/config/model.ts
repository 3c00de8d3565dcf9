/**
 * What the environment says of a model: the endpoint, which models answer, compare and judge, and how much they may cost.
 * With neither key nor address there is none. A model's tracing would send questions elsewhere: it is refused unless it is
 * allowed by name.
 */
import { z } from 'zod';
import { endpointUrl, hours, modelName, price, seconds, secret, tokens } from './values.ts';

export type ModelConfig = {
  /** Null for servers that ask for none, as local ones do. */
  readonly key: string | null;
  /** Ends without a slash. */
  readonly baseUrl: string;
  /** Null where only embeddings are wanted. */
  readonly chat: string | null;
  /** Null is the offline embedder. */
  readonly embedding: string | null;
  /** A second model that judges what passed the mechanical check; null is none. */
  readonly judge: string | null;
  /** In which an answer comes, by the model or without it. */
  readonly answerWithinMs: number;
  /** Of one request. */
  readonly requestWithinMs: number;
  /** Tokens of evidence in one prompt. */
  readonly evidenceTokens: number;
  readonly limits: ModelLimits;
  /** US dollars per million tokens read and written; null where nobody said. */
  readonly price: Price | null;
};

export type ModelLimits = {
  /** Tokens a day, UTC, of this process. */
  readonly dailyTokens: number;
  /** Questions an hour that the model answers. */
  readonly perPerson: number;
  readonly perServer: number;
};

export type Price = { readonly input: number; readonly output: number };

/** Where the client of the `openai` package goes when it is told nothing else. */
export const openaiItself = 'https://api.openai.com/v1';
/** Small, and takes a JSON schema. */
const usualModel = 'gpt-5-mini';
/** CHAT_MODEL for a key that is there for embeddings alone. */
const noModel = 'none';

/** Any of them makes LangChain send what it does to another service (`isTracingEnabled` of @langchain/core). */
const tracing = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'] as const;

export const modelVariables = {
  OPENAI_API_KEY: secret.optional(),
  OPENAI_BASE_URL: endpointUrl.optional(),
  CHAT_MODEL: modelName.optional(),
  EMBEDDING_MODEL: modelName.optional(),
  VERIFY_MODEL: modelName.optional(),
  CHAT_PRICE: price.optional(),
  MODEL_ANSWER_SECONDS: seconds.default(45),
  MODEL_REQUEST_SECONDS: seconds.default(30),
  MODEL_EVIDENCE_TOKENS: tokens.default(1_600),
  MODEL_DAILY_TOKENS: tokens.default(1_000_000),
  MODEL_PERSON_HOURLY: hours.default(30),
  MODEL_SERVER_HOURLY: hours.default(300),
  ALLOW_TRACING: z.string().trim().default(''),
  LANGSMITH_TRACING: z.string().optional(),
  LANGSMITH_TRACING_V2: z.string().optional(),
  LANGCHAIN_TRACING: z.string().optional(),
  LANGCHAIN_TRACING_V2: z.string().optional(),
};

export type ModelValues = z.output<z.ZodObject<typeof modelVariables>>;

/** What each variable may be, as the list of problems says it. */
export const modelAllowed: Readonly<Record<string, string>> = {
  OPENAI_API_KEY: 'the key, on one line',
  OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1',
  CHAT_MODEL: `${usualModel} | ${noModel}`,
  EMBEDDING_MODEL: 'text-embedding-3-small',
  VERIFY_MODEL: usualModel,
  CHAT_PRICE: '0.25/2.00',
  MODEL_ANSWER_SECONDS: '1 … 600',
  MODEL_REQUEST_SECONDS: '1 … 600',
  MODEL_EVIDENCE_TOKENS: '200 … 1000000000',
  MODEL_DAILY_TOKENS: '200 … 1000000000',
  MODEL_PERSON_HOURLY: '0 … 100000',
  MODEL_SERVER_HOURLY: '0 … 100000',
};

/** The model of `values`, or the problems that keep it from being one; null without key and address. */
export function modelOf(values: ModelValues): ModelConfig | null | { readonly problems: readonly string[] } {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url, CHAT_MODEL: chat, EMBEDDING_MODEL: embedding } = values;
  if (key === undefined && url === undefined) {
    const wanted = (['CHAT_MODEL', 'EMBEDDING_MODEL', 'VERIFY_MODEL'] as const).filter(
      (name) => values[name] !== undefined && values[name] !== noModel,
    );
    return wanted.length === 0 ? null : { problems: [`${wanted.join(', ')} → OPENAI_API_KEY | OPENAI_BASE_URL`] };
  }
  const traced = tracing.filter((name) => isOn(values[name]) && values.ALLOW_TRACING !== name);
  if (traced.length > 0) return { problems: traced.map((name) => `${name} → false | ALLOW_TRACING=${name}`) };
  return Object.freeze({
    key: key ?? null,
    baseUrl: url ?? openaiItself,
    chat: chat === noModel ? null : (chat ?? usualModel),
    embedding: embedding === noModel ? null : (embedding ?? null),
    judge: values.VERIFY_MODEL === noModel ? null : (values.VERIFY_MODEL ?? null),
    answerWithinMs: values.MODEL_ANSWER_SECONDS * 1_000,
    requestWithinMs: values.MODEL_REQUEST_SECONDS * 1_000,
    evidenceTokens: values.MODEL_EVIDENCE_TOKENS,
    limits: Object.freeze({
      dailyTokens: values.MODEL_DAILY_TOKENS,
      perPerson: values.MODEL_PERSON_HOURLY,
      perServer: values.MODEL_SERVER_HOURLY,
    }),
    price: values.CHAT_PRICE ?? null,
  });
}

/** Only "true" switches tracing on today; anything that could be meant so is refused. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^\s*(?:|false|0|no|off)\s*$/iu.test(value);
}
