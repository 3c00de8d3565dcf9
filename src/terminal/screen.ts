/** The terminal as it is: its streams, how wide it is now, and whether colours show. */
import type { ReadStream, WriteStream } from 'node:tty';
import type { Config } from '../config/config.ts';
import type { Output } from './output.ts';
import { createOutput } from './output.ts';
import type { RenderOptions } from './render.ts';

export type Screen = {
  readonly input: ReadStream;
  readonly outputStream: WriteStream;
  readonly errorStream: WriteStream;
  readonly output: Output;
  readonly errors: Output;
  /** Whether a person sees what is written. */
  readonly isTerminal: boolean;
  /** Read anew for each reply: windows are resized. */
  readonly render: () => RenderOptions;
};

/** Lines longer than this are hard to read, however wide the window. */
const widest = 100;
const narrowest = 20;

export function createScreen(
  streams: { input: ReadStream; output: WriteStream; errors: WriteStream },
  colour: Config['colour'],
): Screen {
  const { input, output: outputStream, errors: errorStream } = streams;
  const isTerminal = outputStream.isTTY === true;
  const usesColour = colour === 'always' || (colour === 'auto' && isTerminal && outputStream.hasColors());
  return {
    input,
    outputStream,
    errorStream,
    output: createOutput(outputStream),
    errors: createOutput(errorStream),
    isTerminal,
    render: () => ({
      // In a pipe every paragraph is one line, for the programs that read it.
      width: isTerminal ? Math.min(widest, Math.max(narrowest, outputStream.columns || 80)) : Number.POSITIVE_INFINITY,
      colour: usesColour,
    }),
  };
}
