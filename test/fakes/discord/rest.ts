/**
 * One REST request from arrival to answer: trouble, token, rate limit, route, record. Serves attachments too. Refuses
 * with Discord's statuses and bodies; a fault of the fake itself becomes a 500 that names it and is kept for the test.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fieldsOf, type ParsedBody, parseBody, readAll } from './body.ts';
import type { RateLimits } from './rate-limits.ts';
import type { RecordedRequest } from './records.ts';
import { bodyOf, Refusal, refusals } from './refusal.ts';
import { type Answer, createRouter, type Match, type Route } from './routing.ts';
import type { Failure, TroubleSource } from './trouble.ts';
import type { World } from './world.ts';

export interface Rest {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Faults of the fake itself; a test run should end with none. */
  readonly faults: unknown[];
  /** 401, 403 and own 429 answers, which Discord counts towards a ban (topics/rate-limits.mdx, Invalid Request Limit). */
  readonly invalid: () => number;
}

interface Reply extends Answer {
  readonly headers?: Readonly<Record<string, string>>;
}

const violationCodes = new Set([50035, 50006, 50109, 50045, 40005, 40061]);

export function createRest(world: World, routes: readonly Route[], trouble: TroubleSource, limits: RateLimits): Rest {
  const find = createRouter(routes);
  const faults: unknown[] = [];
  let invalid = 0;

  const answer = (match: Match, request: IncomingMessage, url: URL, parsed: ParsedBody): Answer => {
    const token = request.headers.authorization?.replace(/^Bot /u, '');
    if (!match.route.open && (token === undefined || !world.tokens.has(token))) throw refusals.unauthorized();
    return match.route.run({
      world,
      param: (name) => match.parameters.get(name) ?? '',
      query: url.searchParams,
      body: fieldsOf(parsed.json),
      list: Array.isArray(parsed.json) ? parsed.json : [],
      files: parsed.files,
    });
  };

  const refused = (error: unknown, record: RecordedRequest): Reply => {
    if (!(error instanceof Refusal)) {
      world.records.note(faults, error);
      return { status: 500, body: { code: 0, message: `The fake failed: ${String(error)}` } };
    }
    if (violationCodes.has(error.code)) {
      world.records.note(world.records.violations, {
        at: record.at,
        method: record.method,
        path: record.path,
        code: error.code,
        message: error.message,
        errors: error.errors,
        body: record.body,
      });
    }
    if (error.status === 401 || error.status === 403) invalid += 1;
    return { status: error.status, body: bodyOf(error) };
  };

  const work = async (request: IncomingMessage, url: URL, path: string): Promise<{ reply: Reply; wait: number }> => {
    const method = request.method ?? 'GET';
    const raw = await readAll(request);
    const call = `${method} ${path}`;
    const late = trouble.delayFor(call, 'before');
    if (late > 0) await pause(late, undefined, { ref: false });
    const record = {
      at: world.now(),
      method,
      path,
      route: '',
      body: {},
      files: [] as string[],
      status: 0,
      troubled: false,
    };
    world.records.note(world.records.requests, record);
    let reply: Reply;
    try {
      if (world.unavailableReason !== undefined) throw new Refusal(503, 0, world.unavailableReason);
      const match = find(method, path);
      record.route = match.route.pattern;
      const parsed = await parseBody(raw, request.headers['content-type']);
      record.body = fieldsOf(parsed.json);
      record.files = parsed.files.map(({ name }) => name);
      reply = attempt(match, call, () => answer(match, request, url, parsed), path, record);
    } catch (error) {
      reply = refused(error, record);
    }
    record.status = reply.status;
    world.waits.touch('requests');
    return { reply, wait: trouble.delayFor(call, 'after') };
  };

  const attempt = (match: Match, call: string, run: () => Answer, path: string, record: RecordedRequest): Reply => {
    const bucket = limits.take(record.method, match.route.pattern, path, world.now());
    const spoilt = trouble.failureFor(call, 'before');
    if (spoilt !== undefined) return spoil(spoilt, bucket.headers, record);
    if (bucket.waitSeconds !== undefined) {
      invalid += 1;
      return tooMany({ status: 429, retryAfterSeconds: bucket.waitSeconds, global: bucket.global }, bucket.headers);
    }
    let reply: Reply;
    try {
      reply = run();
    } catch (error) {
      reply = refused(error, record);
    }
    const spoiltAfter = trouble.failureFor(call, 'after');
    if (spoiltAfter !== undefined) return spoil(spoiltAfter, bucket.headers, record);
    return { ...reply, headers: bucket.headers };
  };

  const spoil = (failure: Failure, headers: Readonly<Record<string, string>>, record: RecordedRequest): Reply => {
    record.troubled = true;
    if (failure.status === 429) {
      invalid += 1;
      return tooMany(failure, headers);
    }
    return { status: failure.status, body: { code: 0, message: `${failure.status}: made by trouble` }, headers };
  };

  return {
    faults,
    invalid: () => invalid,
    handle: async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://fake');
      if (url.pathname.startsWith('/attachments/')) return serveFile(world, url, response);
      const path = url.pathname.replace(/^\/api(?:\/v(?:9|10))?(?=\/|$)/u, '');
      const { reply, wait } =
        path === url.pathname
          ? { reply: { status: 404, body: bodyOf(refusals.notFound()) }, wait: 0 }
          : await work(request, url, path);
      if (wait > 0) await pause(wait, undefined, { ref: false });
      send(response, reply);
    },
  };
}

/** Retry-After has decimals here so that tests need not wait whole seconds; Discord rounds that header up. */
function tooMany(failure: Failure, headers: Readonly<Record<string, string>>): Reply {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: failure.retryAfterSeconds, global: failure.global },
    headers: {
      ...headers,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': failure.retryAfterSeconds.toFixed(3),
      'retry-after': failure.retryAfterSeconds.toFixed(3),
      'x-ratelimit-scope': failure.global ? 'global' : 'user',
      ...(failure.global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  if (response.destroyed) return;
  if (status === 0) {
    response.destroy();
    return;
  }
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

function serveFile(world: World, url: URL, response: ServerResponse): void {
  const bytes = world.files.get(url.pathname);
  const expires = Number.parseInt(url.searchParams.get('ex') ?? '0', 16) * 1_000;
  if (bytes === undefined || world.now() > expires) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.');
    return;
  }
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes);
}
