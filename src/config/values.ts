/**
 * The kinds of value a variable may hold: what a person writes, read into what the program uses. Each accepts or refuses one
 * value; none knows the name of its variable or any other's value. A token is never measured: other servers that speak
 * Discord's protocol give out tokens of other shapes.
 */
import { z } from 'zod';

/** A base such as "https://discord.com/api" without its version; `version` null where none was written. */
export type ApiUrl = { readonly base: string; readonly version: string | null };

const trimmed = z.string().trim();

export const folder = z.string().refine((value) => !value.includes('\0'));

/**
 * "Bot " is what stands before a token in the Authorization header and is often copied with it. A header carries the
 * characters of Latin-1 only (RFC 9110 5.5): anything else could never be sent.
 */
export const token = trimmed
  .transform((value) => value.replace(/^Bot(?:\s+|$)/iu, ''))
  .refine((value) => /^[\t\u0020-\u007E\u0080-\u00FF]*$/u.test(value));

/** Ids of the platform: digits (reference: Snowflakes, 64 bits). */
export const identifier = trimmed.regex(/^\d{1,20}$/u);

export const flag = trimmed.pipe(z.stringbool());

/** Each process of the bot is a connection and some 100 MB: more than these are a slip of the keyboard. */
const mostProcesses = 256;
export const processes = trimmed.transform((value, context): number | 'auto' => {
  if (value.toLowerCase() === 'auto') return 'auto';
  const count = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  if (count < 1 || count > mostProcesses) context.addIssue({ code: 'custom' });
  return count;
});

/** 0 is any port that is free, which the log then names. */
export const port = trimmed
  .regex(/^\d{1,5}$/u)
  .transform(Number)
  .refine((value) => value <= 65_535);

/** A name or address to listen on; an IPv6 address with or without the brackets it has in a URL. */
export const host = trimmed
  .transform((value) => value.replace(/^\[(.*)\]$/u, '$1'))
  .refine((value) => /^[\w.:%-]{1,253}$/u.test(value));

/** "https://host/api/v10/" -> base "https://host/api", version "10". Nothing that would be lost or is a secret may be in it. */
export const apiUrl = trimmed.transform((value, context): ApiUrl => {
  const url = URL.parse(value);
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !isPlain || !/^https?:$/u.test(url.protocol)) {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
  const path = url.pathname.replace(/\/+$/u, '');
  const version = /\/v(\d{1,3})$/u.exec(path);
  const base = `${url.origin}${version === null ? path : path.slice(0, version.index)}`;
  return { base: base.replace(/\/+$/u, ''), version: version?.[1] ?? null };
});

/** What goes into a header as it is: the characters of Latin-1 without controls (RFC 9110 5.5). */
export const secret = trimmed.regex(/^[\u0021-\u007E\u00A0-\u00FF]+$/u);

/** "org/model:tag", "gpt-5-mini": what endpoints name models by. */
export const modelName = trimmed.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:/@+-]{0,199}$/u);

/** The base of an endpoint that speaks OpenAI's protocol, with its version ("/v1") and without a slash at the end. */
export const endpointUrl = trimmed.transform((value, context): string => {
  const url = URL.parse(value);
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url === null || !isPlain || !/^https?:$/u.test(url.protocol)) {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
  // The path of the one call is often copied with the base.
  return `${url.origin}${url.pathname}`.replace(/(?:\/chat\/completions|\/embeddings)?\/*$/u, '');
});

const wholeNumber = (least: number, most: number) =>
  trimmed
    .regex(/^\d{1,10}$/u)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

export const seconds = wholeNumber(1, 600);
export const tokens = wholeNumber(200, 1_000_000_000);
/** How many within an hour; 0 is none. */
export const hours = wholeNumber(0, 100_000);

/** "0.25/2.00": US dollars per million tokens read, and written. */
export const price = trimmed
  .regex(/^\d{1,6}(?:\.\d{1,6})?\/\d{1,6}(?:\.\d{1,6})?$/u)
  .transform((value): { readonly input: number; readonly output: number } => {
    const [input = 0, output = 0] = value.split('/').map(Number);
    return Object.freeze({ input, output });
  });
/** A server and a database in it: "postgres://name:password@host:5432/database". */
export const databaseUrl = trimmed.refine((value) => {
  const url = URL.parse(value);
  return url !== null && /^postgres(?:ql)?:$/u.test(url.protocol) && url.host !== '' && url.pathname.length > 1;
});
