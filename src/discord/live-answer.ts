/**
 * An answer while it is being worked out: what is going on, and each claim once it stands. Edits are spaced out, for Discord
 * allows few; what comes between two of them goes into the next. It shows nothing that was not checked, and nothing at all
 * once it has ended: the whole answer is shown by whoever asked for it.
 */
import type { Reply } from '../desk/reply.ts';
import type { ClaimBlock, Request, Step } from '../desk/request.ts';
import { note } from './call.ts';
import type { Shown } from './message-parts.ts';

export type LiveAnswer = {
  /** What the desk tells while it answers. */
  readonly watched: Pick<Request, 'onStep' | 'onClaim'>;
  /** Something else that is going on, in place of the last of it. */
  readonly tell: (reply: Reply) => void;
  /** Nothing is shown from here on. */
  readonly end: () => void;
};

export type LiveAnswerOptions = {
  /** Resolves when it is shown or was given up. */
  readonly show: (shown: Shown) => Promise<unknown>;
  /** What stops a model at work. */
  readonly controls: (language: Reply['language']) => Shown['controls'];
  /** Milliseconds from any start, never going back. */
  readonly clock: () => number;
};

/** One edit of a message in about 1.5 seconds is safe practice, five in five seconds the usual bucket. */
const everyMs = 1_200;
/** Claims beyond this many characters are left to the whole answer, which may take several messages. */
const mostCharacters = 3_000;

export function createLiveAnswer({ show, controls, clock }: LiveAnswerOptions): LiveAnswer {
  const claims: ClaimBlock[] = [];
  let going: Reply | undefined;
  let isModelAtWork = false;
  let lastAt: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isShowing = false;
  let isStale = false;
  let isEnded = false;

  const draw = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (isEnded || going === undefined) return;
    isStale = false;
    isShowing = true;
    const { language, blocks } = going;
    const shown = { reply: { language, blocks: [...claims, ...blocks] } };
    const settled = (): void => {
      isShowing = false;
      // From when it was heard of: what was long on its way is not followed at once by the next.
      lastAt = clock();
      if (isStale) schedule(0);
    };
    void show(isModelAtWork ? { ...shown, controls: controls(language) ?? [] } : shown).then(settled, settled);
  };

  const schedule = (patienceMs: number): void => {
    isStale = true;
    if (isShowing || isEnded) return;
    const wait = lastAt === undefined ? patienceMs : Math.max(0, lastAt + everyMs - clock());
    clearTimeout(timer);
    if (wait === 0) draw();
    else timer = setTimeout(draw, wait);
  };

  const onStep = ({ kind, text, language }: Step): void => {
    going = note(text, language);
    isModelAtWork ||= kind === 'writing' || kind === 'checking';
    // Who waits sees that something is being done already; that it takes long is worth saying.
    schedule(kind === 'searching' ? everyMs : 0);
  };
  const onClaim = (claim: ClaimBlock): void => {
    const size = claims.reduce((sum, { text }) => sum + text.length, claim.text.length);
    if (size > mostCharacters) return;
    claims.push(claim);
    schedule(0);
  };

  return {
    watched: { onStep, onClaim },
    tell: (reply) => {
      going = reply;
      schedule(0);
    },
    end: () => {
      isEnded = true;
      clearTimeout(timer);
    },
  };
}
