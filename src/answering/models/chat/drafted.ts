/**
 * What a model wrote, read into claims: the JSON asked for, what comes near it, JSON inside other words, or lines with a source
 * and a quote; what a model thinks before it speaks is not read. Of a text that is still growing it gives the claims that are
 * already whole. Everything read is unproven.
 */
import type { DraftedClaim } from '../../check-claim.ts';
import { membersOf, readLoose } from './loose-json.ts';

export type Drafted = {
  readonly isAnswerable: boolean;
  readonly claims: readonly DraftedClaim[];
};

/** More claims than this were not asked for. */
const mostClaims = 8;
const mostCitations = 4;
/** Words before an answer hold a bracket or two; a text of brackets is no answer. */
const mostStarts = 40;

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
  const spoken = spokenIn(written);
  for (const candidate of jsonIn(spoken)) {
    const found = draftOf(candidate);
    if (found !== null) return found;
  }
  // What breaks off, or breaks later, is read as far as it is whole.
  const whole = claimsSoFar(spoken);
  const claims = whole.length === 0 ? linesOf(spoken) : whole;
  return claims.length === 0 ? null : { isAnswerable: true, claims };
}

/** The claims that are whole in a text which is still being written; none once it says that there is no answer. */
export function claimsSoFar(written: string): readonly DraftedClaim[] {
  const spoken = spokenIn(written);
  const start = /claims["']?\s*:\s*\[/u.exec(spoken);
  if (start === null || /answerable["']?\s*:\s*["']?false/iu.test(spoken.slice(0, start.index))) return [];
  const claims: DraftedClaim[] = [];
  let at = start.index + start[0].length;
  while (claims.length < mostClaims) {
    const open = /^[\s,]*(?=\{)/u.exec(spoken.slice(at, at + 40));
    const read = open === null ? null : readLoose(spoken, at + open[0].length);
    if (read === null) break;
    const claim = claimOf(read.value);
    if (claim !== null) claims.push(claim);
    at = read.end;
  }
  return claims;
}

/** What ends the thinking of models that think aloud, where their server does not set it apart. */
const thoughtEnds = ['</think>', '</thinking>', '</thought>', '</reasoning>', '<|channel|>final<|message|>'];

function spokenIn(written: string): string {
  const end = Math.max(
    ...thoughtEnds.map((mark) => (written.includes(mark) ? written.lastIndexOf(mark) + mark.length : 0)),
  );
  if (end === 0 && /^\s*<(?:think(?:ing)?|thought|reasoning)>/u.test(written)) return '';
  return written.slice(end);
}

/** The whole text, then whatever begins in it where nothing is open: models put words or fences around JSON. */
function* jsonIn(written: string): Generator<unknown> {
  const whole = readLoose(written, 0);
  if (whole !== null) yield whole.value;
  const opening = /[{[]/gu;
  for (let starts = 0; starts < mostStarts; starts += 1) {
    const open = opening.exec(written);
    if (open === null) return;
    const read = readLoose(written, open.index);
    if (read === null) continue;
    yield read.value;
    opening.lastIndex = read.end;
  }
}

/** The draft that a value is or holds: models wrap it, write it as a text, or leave all but the claims out. */
function draftOf(value: unknown, depth = 0): Drafted | null {
  if (depth > 2) return null;
  if (typeof value === 'string') return /claims/u.test(value) ? draftOf(readLoose(value, 0)?.value, depth + 1) : null;
  if (Array.isArray(value)) return ofClaims(value, undefined) ?? firstDraft(value, depth);
  const { answerable, claims } = membersOf(value);
  if (claims === undefined)
    return isNo(answerable) ? { isAnswerable: false, claims: [] } : firstDraft(Object.values(membersOf(value)), depth);
  const list = Array.isArray(claims) ? claims : claimOf(claims) === null ? Object.values(membersOf(claims)) : [claims];
  return list.length === 0 ? { isAnswerable: !isNo(answerable), claims: [] } : ofClaims(list, answerable);
}

function firstDraft(values: readonly unknown[], depth: number): Drafted | null {
  for (const value of values) {
    const found = typeof value === 'object' || typeof value === 'string' ? draftOf(value, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}

function ofClaims(list: readonly unknown[], answerable: unknown): Drafted | null {
  const claims = list.map(claimOf).filter((claim) => claim !== null);
  return claims.length === 0 ? null : { isAnswerable: !isNo(answerable), claims: claims.slice(0, mostClaims) };
}

const isNo = (answerable: unknown): boolean => answerable === false || answerable === 'false';

function claimOf(value: unknown): DraftedClaim | null {
  const members = membersOf(value);
  const said = members.text ?? members.claim ?? members.statement;
  if (typeof said !== 'string' || said.trim() === '') return null;
  // One citation may stand alone, or on the claim itself.
  const given = members.citations ?? members.citation ?? (members.quote === undefined ? [] : members);
  const citations = (Array.isArray(given) ? given : [given]).slice(0, mostCitations).flatMap((citation) => {
    const { source, id, quote, text: words } = membersOf(citation);
    const quoted = quote ?? words;
    return typeof quoted === 'string' ? sourcesIn(source ?? id).map((one) => ({ source: one, quote: quoted })) : [];
  });
  return { text: said, citations };
}

/** "S1", "[S1]", "s1", "Source 1", 1, "S1, S2": the ids as they were given. What is none of them stands as it is. */
function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const named = String(value);
  const bare = /^\W*(?:sources?\W*)?(\d+)\W*$/iu.exec(named)?.[1];
  const ids = [...named.matchAll(/(?<![\p{L}\p{N}])S\s?(\d+)(?![\p{L}\p{N}])/giu)].map(([, number]) => `S${number}`);
  if (bare !== undefined) return [`S${bare}`];
  return ids.length === 0 ? [named] : [...new Set(ids)].slice(0, mostCitations);
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
