/**
 * Rate limits (topics/rate-limits.mdx): buckets per route and major parameter, 50 requests a second over everything but
 * interaction answers. Off by default, when it only sends the headers. The per-route numbers are Discord's usual ones and
 * not documented ("should not be hard coded"); the global one is documented.
 */
import { createHash } from 'node:crypto';

export interface Bucket {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait when this call is one too many. */
  readonly waitSeconds: number | undefined;
  readonly global: boolean;
}

export interface RateLimits {
  on: boolean;
  readonly take: (method: string, pattern: string, path: string, now: number) => Bucket;
  readonly forget: () => void;
}

interface Window {
  used: number;
  until: number;
}

const limitFor = (method: string, pattern: string): readonly [calls: number, milliseconds: number] => {
  if (pattern === '/channels/:channel/messages' && method === 'POST') return [5, 5_000];
  if (pattern === '/channels/:channel/messages/:message') return method === 'GET' ? [5, 1_000] : [5, 5_000];
  if (pattern === '/channels/:channel') return method === 'PATCH' ? [5, 15_000] : [5, 1_000];
  if (pattern.startsWith('/webhooks/')) return [5, 2_000];
  if (pattern.startsWith('/applications/')) return [5, 20_000];
  return [50, 1_000];
};

const hashes = new Map<string, string>();
const hashOf = (key: string): string => {
  const known = hashes.get(key) ?? createHash('sha256').update(key).digest('hex').slice(0, 32);
  hashes.set(key, known);
  return known;
};

/** Channel, guild and webhook with its token are major parameters: each has a bucket of its own. */
function majorOf(pattern: string, path: string): string {
  const [, kind, id, token] = path.split('/');
  return pattern.startsWith('/webhooks/')
    ? `${id}/${token}`
    : kind === 'channels' || kind === 'guilds'
      ? String(id)
      : '';
}

export function createRateLimits(globalPerSecond: number): RateLimits {
  const windows = new Map<string, Window>();
  const globally: Window = { used: 0, until: 0 };
  const use = (window: Window, milliseconds: number, now: number): void => {
    if (now >= window.until) {
      window.used = 0;
      window.until = now + milliseconds;
    }
    window.used += 1;
  };
  const limits: RateLimits = {
    on: false,
    forget: () => windows.clear(),
    take: (method, pattern, path, now) => {
      const [calls, milliseconds] = limitFor(method, pattern);
      const hash = hashOf(`${method} ${pattern}`);
      const exempt = pattern.startsWith('/interactions/') || pattern.startsWith('/webhooks/');
      if (!limits.on || pattern.startsWith('/interactions/')) {
        return { headers: headersOf(hash, 1_000, 999, 1, now), waitSeconds: undefined, global: false };
      }
      const key = `${hash}:${majorOf(pattern, path)}`;
      const window = windows.get(key) ?? { used: 0, until: 0 };
      windows.set(key, window);
      if (windows.size > 10_000) for (const [old, entry] of windows) if (entry.until < now) windows.delete(old);
      if (!exempt) use(globally, 1_000, now);
      use(window, milliseconds, now);
      const left = Math.max(0, (window.until - now) / 1_000);
      const headers = headersOf(hash, calls, Math.max(0, calls - window.used), left, now);
      if (!exempt && globally.used > globalPerSecond) {
        return { headers, waitSeconds: Math.max(0.001, (globally.until - now) / 1_000), global: true };
      }
      return { headers, waitSeconds: window.used > calls ? left : undefined, global: false };
    },
  };
  return limits;
}

function headersOf(
  hash: string,
  limit: number,
  remaining: number,
  resetAfter: number,
  now: number,
): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-bucket': hash,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String((now / 1_000 + resetAfter).toFixed(3)),
    'x-ratelimit-reset-after': resetAfter.toFixed(3),
  };
}
