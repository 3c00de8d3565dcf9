/**
 * Shows that an index is being built: a bar on stderr where a person looks on, nothing where not, for what a program reads on
 * stderr is one line about what went wrong.
 */
import type { WriteStream } from 'node:tty';
import type { IndexProgress } from '../retrieval/build.ts';

export type ProgressDisplay = {
  readonly show: (progress: IndexProgress, report: string) => void;
  readonly end: () => void;
};

const stages = ['words', 'embedding', 'vectors'] as const satisfies readonly IndexProgress['stage'][];
const steps = 100;

/** `titleOf` a report says what is being done to it, in the person's language. */
export async function createProgress(
  titleOf: (report: string) => string,
  stream: WriteStream,
): Promise<ProgressDisplay> {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  const { default: progress } = await import('cli-progress');
  const bar = new progress.SingleBar({
    stream,
    format: '{title} {bar} {percentage}%',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  let started = false;
  return {
    show: ({ stage, done, total }, report) => {
      if (!started) bar.start(steps, 0, { title: titleOf(report) });
      started = true;
      const share = (stages.indexOf(stage) + (total === 0 ? 1 : done / total)) / stages.length;
      bar.update(Math.floor(share * steps), { title: titleOf(report) });
    },
    end: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}
