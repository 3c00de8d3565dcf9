/**
 * What may stand in a log line. Secrets are blacked out wherever they are: under a telling key, as a literal that is known,
 * or in the shapes that tokens, headers, webhook addresses and connection strings have inside messages and stack traces.
 * What people wrote is withheld. It never throws, whatever it is given, and gives plain data of a bounded size.
 */

export type Redact = {
  readonly text: (text: string) => string;
  /** Any value as plain JSON data; an error becomes the text of `error`. */
  readonly value: (value: unknown) => unknown;
  /** An error with its stack, the request it belongs to, its causes and the errors gathered in it. */
  readonly error: (error: unknown) => string;
};

const censor = '[redacted]';
const secretKey = /(?:token|authorization|password|passwd|secret|api[-_]?key|cookie|database[-_]?url)$/iu;
/** Where discord.js, its REST errors and we keep what a person wrote. */
const contentKey = /^(?:content|cleanContent|question|requestBody|body|embeds|components|files|attachments)$/u;

/** In this order: the later ones may eat what an earlier one leaves. */
const shapes: readonly RegExp[] = [
  // The token of a webhook or an interaction in its path; ":token" is how discord.js names a route.
  /(?<=(?:\/|%2F)(?:webhooks|interactions)(?:\/|%2F)[^/\s%]+(?:\/|%2F))(?!:token\b)[^/\s%?#"'`,)\]]+/giu,
  // User and password before a host; addresses of databases may carry a password with slashes that nobody escaped.
  /(?<=\b(?:https?|wss?):\/\/)[^\s/?#"'`<>]+(?=@)/giu,
  /(?<=\b(?!https?:|wss?:)[a-z][a-z0-9+.-]{1,30}:\/\/)[^\s"'`<>]+(?=@)/giu,
  // A header, a variable or a member with its value, as messages and dumps show them.
  /(?<=(?:authorization|cookie)["'`]?\s{0,3}[:=,]\s{0,3}["'`]?)(?:(?:Bot|Bearer|Basic)\s+)?[^\s"'`,;}]+/giu,
  /(?<=(?:token|password|passwd|secret|api[-_]?key)["'`]?\s{0,3}[:=]\s{0,3}["'`]?)[^\s"'`,;&}]+/giu,
  /(?<=\b(?:Bearer|Basic)\s{1,3})[\w+/=.~-]{8,}/giu,
  /(?<=\bBot\s{1,3})[\w+/=.~-]{20,}/giu,
  // Keys of models; tokens of bots and JSON web tokens, in three parts; interaction tokens ("interaction:" in base64).
  /\bsk-[\w-]{8,}/gu,
  /\b[\w-]{16,}\.[\w-]{4,}\.[\w-]{16,}/gu,
  /\baW50ZXJhY3Rpb246[\w+/=-]*/gu,
];

/** Shorter than this a literal is no secret, and blacking it out would leave no text to read. */
const shortestSecret = 3;
const longestText = 16_000;
const deepest = 6;
const mostEntries = 100;
const mostCauses = 8;

export function createRedact(secrets: readonly string[]): Redact {
  // As written, in an address, and inside JSON within a message. The longest first: one secret may begin with another.
  const literals = [
    ...new Set(secrets.flatMap((secret) => [secret, inAddress(secret), JSON.stringify(secret).slice(1, -1)])),
  ]
    .filter((literal) => literal.length >= shortestSecret)
    .sort((a, b) => b.length - a.length);

  const text = (given: string): string => {
    const known = literals.reduce((rest, literal) => rest.replaceAll(literal, censor), given);
    const short = known.length > longestText ? `${known.slice(0, longestText)}…` : known;
    return shapes.reduce((rest, shape) => rest.replace(shape, censor), short);
  };

  const member = (key: string, value: unknown, above: readonly object[]): unknown => {
    if (secretKey.test(key) && (typeof value === 'string' || typeof value === 'object') && value !== null)
      return censor;
    return contentKey.test(key) && value !== undefined && value !== null ? '[withheld]' : walk(value, above);
  };

  const walk = (value: unknown, above: readonly object[]): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'bigint' || typeof value === 'symbol') return text(String(value));
    if (typeof value === 'function') return '[function]';
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Error) return error(value);
    if (value instanceof URL) return text(value.href);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
    if (above.length >= deepest || above.includes(value)) return '[…]';
    const path = [...above, value];
    const isPairs = value instanceof Map;
    if (Array.isArray(value) || value instanceof Set || isPairs) {
      const items = [...value].slice(0, mostEntries);
      if (isPairs) return items.map(([key, of]) => [walk(key, path), member(String(key), of, path)]);
      // Raw headers are names and values in turn.
      return items.map((item, place) => member(place % 2 === 1 ? String(items[place - 1]) : '', item, path));
    }
    const entries = Object.keys(value).slice(0, mostEntries);
    return Object.fromEntries(entries.map((key) => [text(key), member(key, Reflect.get(value, key), path)]));
  };

  /** Anything can be thrown. */
  const ofThrown = (thrown: unknown): string => {
    const value = walk(thrown, []);
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  };

  const ofError = (failure: Error): string => {
    const stack = typeof failure.stack === 'string' ? failure.stack : '';
    // A message that was set later is not in the stack.
    const told =
      stack.includes(failure.message) && stack !== '' ? stack : `${failure.name}: ${failure.message}\n${stack}`;
    const request = ['method', 'url', 'status', 'code'].flatMap((name) => {
      const value: unknown = Reflect.get(failure, name);
      return typeof value === 'string' || typeof value === 'number' ? [`${name} ${value}`] : [];
    });
    return text(request.length === 0 ? told : `${told}\n    (${request.join(', ')})`);
  };

  const error = (given: unknown): string => {
    const lines: string[] = [];
    const seen = new Set<unknown>();
    const tell = (failure: unknown, before: string): void => {
      if (seen.has(failure) || seen.size >= mostCauses) return;
      seen.add(failure);
      lines.push(before + safely(() => (failure instanceof Error ? ofError(failure) : ofThrown(failure))));
      if (!(failure instanceof Error)) return;
      if (failure instanceof AggregateError) for (const one of failure.errors) tell(one, 'one of them: ');
      if (failure.cause !== undefined) tell(failure.cause, 'caused by ');
    };
    tell(given, '');
    return lines.join('\n');
  };

  return { text, value: (value) => safely(() => walk(value, [])), error: (given) => safely(() => error(given)) };
}

/** Getters, proxies and objects without a way to become text may throw; a log line that says so is better than none. */
function safely<Value>(look: () => Value): Value | string {
  try {
    return look();
  } catch {
    return '[unreadable]';
  }
}

function inAddress(secret: string): string {
  return secret.isWellFormed() ? encodeURIComponent(secret) : secret;
}
