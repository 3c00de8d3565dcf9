/**
 * What responses say of recommendations: accepted, partly, rejected. It is never inferred: a response that only welcomes a
 * recommendation takes no stance, and that none was rejected is known only where every response takes one.
 */
import type { Stance as Taken } from '../gate/acceptance.ts';
import { takes } from '../gate/acceptance.ts';
import type { Outline, Thing } from './outline.ts';
import type { Stance } from './query.ts';

const asTaken: Readonly<Record<Stance, Taken>> = {
  accepted: 'accepts',
  fully: 'accepts',
  partly: 'partly',
  rejected: 'rejects',
};
/** Words for the whole of it, in any language. */
export const inFull =
  /(?<!\p{L})(?:fully|in full|pleinement|entièrement|en totalité|plenamente|totalmente|íntegramente)(?!\p{L})|完全|全部/iu;

/** The things on which a response takes the stance; undefined where it is not known of all that others are not so. */
export function taking(things: readonly Thing[], stance: Stance, outline: Outline): readonly Thing[] | undefined {
  const found = things.filter((thing) => stanceOf(thing, stance, outline));
  if (found.length > 0) return found;
  return stance !== 'fully' && things.length > 0 && areTold(things, outline) ? [] : undefined;
}

/** Whether every one of the things takes a stance or another: only then are they counted. */
export function areTold(things: readonly Thing[], outline: Outline): boolean {
  return things.every((thing) =>
    (['accepted', 'rejected'] as const).some((stance) => stanceOf(thing, stance, outline)),
  );
}

function stanceOf(thing: Thing, stance: Stance, outline: Outline): boolean {
  const responses = thing.kind === 'response' ? [thing] : (outline.akin(thing, 'response') ?? []);
  return responses.some(({ title, text }) => {
    if (!takes(asTaken[stance], { heading: title, text })) return false;
    return stance !== 'fully' || (inFull.test(text) && !takes('partly', { heading: title, text }));
  });
}
