/** The thread that draws: takes one drawing after the other and gives each back as a picture, or why it is none. */
import { parentPort } from 'node:worker_threads';
import type { Picture } from './draw.ts';
import type { Drawing } from './drawing.ts';
import { pictureOf } from './drawing.ts';

export type Drawn = { readonly picture: Picture } | { readonly failure: string };

parentPort?.on('message', (drawing: Drawing) => {
  const give = (drawn: Drawn): void => parentPort?.postMessage(drawn);
  pictureOf(drawing).then(
    (picture) => give({ picture }),
    (error: unknown) => give({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
