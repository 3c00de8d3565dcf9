/**
 * What a model wrote, read into claims: the JSON asked for, JSON inside other words, or lines with a source and a quote. Of
 * a text that is still growing it gives the claims that are already whole. Everything read is unproven.
 */
import type { DraftedClaim } from '../../check-claim.ts';

export type Drafted = {
  readonly isAnswerable: boolean;
  readonly claims: readonly DraftedClaim[];
};

/** More claims than this were not asked for. */
const mostClaims = 8;
const mostCitations = 4;

const text = { type: 'string' } as const;
const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** As the strict form of the protocol wants it: every member required, none beside. */
export const draftSchema = {
  name: 'answer',
  schema: object({
    answerable: { type: 'boolean' },
    claims: {
      type: 'array',
      items: object({ text, citations: { type: 'array', items: object({ source: text, quote: text }) } }),
    },
    missing: text,
  }),
};

/** Null when no claims can be read. */
export function readDraft(written: string): Drafted | null {
  for (const candidate of jsonIn(written)) {
    const found = draftOf(candidate);
    if (found !== null) return found;
  }
  const claims = linesOf(written);
  return claims.length === 0 ? null : { isAnswerable: true, claims };
}

/** The claims that are whole in a text which is still being written; none once it says that there is no answer. */
export function claimsSoFar(written: string): readonly DraftedClaim[] {
  const start = /"claims"\s*:\s*\[/u.exec(written);
  if (start === null || /"answerable"\s*:\s*false/u.test(written.slice(0, start.index))) return [];
  const claims: DraftedClaim[] = [];
  let at = start.index + start[0].length;
  for (;;) {
    const open = /^[\s,]*(?=\{)/u.exec(written.slice(at));
    if (open === null) return claims.slice(0, mostClaims);
    const from = at + open[0].length;
    const end = endOfObject(written, from);
    if (end === null) return claims.slice(0, mostClaims);
    const claim = claimOf(parse(written.slice(from, end)));
    if (claim !== null) claims.push(claim);
    at = end;
  }
}

/** The whole text, then every object in it that begins where none is open: models put words or fences around JSON. */
function* jsonIn(written: string): Generator<unknown> {
  const plain = written.trim();
  yield parse(plain);
  for (let from = plain.indexOf('{'); from >= 0; ) {
    const end = endOfObject(plain, from);
    if (end === null) return;
    yield parse(plain.slice(from, end));
    from = plain.indexOf('{', end);
  }
}

/** Where the object that begins at `from` ends, or null. */
function endOfObject(written: string, from: number): number | null {
  let depth = 0;
  let isString = false;
  for (let at = from; at < written.length; at += 1) {
    const character = written[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};

function draftOf(value: unknown): Drafted | null {
  const { answerable, claims } = membersOf(value);
  if (!Array.isArray(claims)) return answerable === false ? { isAnswerable: false, claims: [] } : null;
  return {
    isAnswerable: answerable !== false,
    claims: claims
      .map(claimOf)
      .filter((claim) => claim !== null)
      .slice(0, mostClaims),
  };
}

function claimOf(value: unknown): DraftedClaim | null {
  const { text: said, citations } = membersOf(value);
  if (typeof said !== 'string' || said.trim() === '') return null;
  const list = Array.isArray(citations) ? citations : [];
  return {
    text: said,
    citations: list.slice(0, mostCitations).flatMap((citation) => {
      const { source, quote } = membersOf(citation);
      return typeof source === 'string' && typeof quote === 'string' ? [{ source, quote }] : [];
    }),
  };
}

/** `The ILO was founded in 1919. [S1] "est fondée en 1919"`: what a model that knows no JSON can be brought to write. */
const line =
  /^\s*(?:[-*•]|\d+[.)])?\s*(?<text>\S.*?)\s*[[(]\s*(?<source>S\d+)\s*[:\]),]\s*["“«「](?<quote>.+?)["”»」]?\s*[\])]?\s*$/u;

function linesOf(written: string): readonly DraftedClaim[] {
  return written
    .split('\n')
    .flatMap((one) => {
      const { text: said = '', source = '', quote = '' } = line.exec(one)?.groups ?? {};
      return said === '' ? [] : [{ text: said, citations: [{ source, quote }] }];
    })
    .slice(0, mostClaims);
}
