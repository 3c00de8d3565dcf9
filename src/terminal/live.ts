/**
 * An answer while it is being worked out: what is going on, and each claim once it stands, on stderr where a person looks on;
 * nothing where not. It is wiped away before the whole answer is written, so that what stays is that answer alone. It shows
 * nothing that was not checked.
 */
import type { Reply } from '../desk/reply.ts';
import type { ClaimBlock, Request, Step } from '../desk/request.ts';
import { render } from './render.ts';
import type { Screen } from './screen.ts';

export type Live = {
  /** What the desk tells while it answers. */
  readonly watched: Pick<Request, 'onStep' | 'onClaim'>;
  /** Wipes it away; nothing is shown from here on. */
  readonly end: () => Promise<void>;
};

/** An answer that comes sooner than this needs no progress. */
const patienceMs = 150;
/** Moves to the beginning of the line `count` lines up, and wipes all from there (ECMA-48: CPL, ED). */
const wipe = (count: number): string => (count === 0 ? '' : `\x1b[${count}F\x1b[J`);

export function createLive(screen: Screen): Live {
  const { errorStream, errors } = screen;
  if (errorStream.isTTY !== true) return { watched: {}, end: () => Promise.resolve() };
  const claims: ClaimBlock[] = [];
  let going: Step | undefined;
  let lines = 0;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  let writing: Promise<void> = Promise.resolve();
  const write = (text: string): void => {
    writing = writing.then(() => errors.write(text));
  };

  const draw = (): void => {
    timer = undefined;
    if (isEnded || going === undefined) return;
    const { text, language } = going;
    const blocks: Reply['blocks'] = [...claims, { kind: 'text', tone: 'muted', text }];
    const width = Math.max(20, Math.min(100, errorStream.columns || 80) - 1);
    const all = render({ language, blocks }, { width, colour: screen.render().colour }).split('\n').slice(0, -1);
    // What has left the window cannot be wiped: of a long answer the end is shown.
    const shown = all.slice(-Math.max(1, (errorStream.rows || 24) - 2));
    write(`${wipe(lines)}${shown.join('\n')}\n`);
    lines = shown.length;
  };
  const drawSoon = (): void => {
    if (lines > 0) draw();
    else timer ??= setTimeout(draw, patienceMs);
  };

  return {
    watched: {
      onStep: (step) => {
        going = step;
        drawSoon();
      },
      onClaim: (claim) => {
        claims.push(claim);
        drawSoon();
      },
    },
    end: () => {
      isEnded = true;
      clearTimeout(timer);
      if (lines > 0) write(wipe(lines));
      return writing;
    },
  };
}
