/** What can be drawn, as plain data: it may be drawn in another thread than the one that asks for it. */
import type { Board } from '../review/board.ts';
import type { PictureOptions } from './board-picture.ts';
import type { Picture } from './draw.ts';
import type { Week } from './state-picture.ts';

export type Drawing =
  | { readonly kind: 'board'; readonly board: Board; readonly options: PictureOptions }
  | {
      readonly kind: 'state';
      readonly board: Board;
      readonly weeks: readonly Week[];
      readonly options: PictureOptions;
    };

/** Draws it in this thread, which does nothing else meanwhile. */
export async function pictureOf(drawing: Drawing): Promise<Picture> {
  if (drawing.kind === 'board')
    return (await import('./board-picture.ts')).boardPicture(drawing.board, drawing.options);
  return (await import('./state-picture.ts')).statePicture(drawing.board, drawing.weeks, drawing.options);
}
