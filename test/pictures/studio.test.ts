/** Pictures drawn in a thread of their own: the same as in this one, which goes on meanwhile; and what becomes of those that fail. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { pictureOf } from '../../src/pictures/drawing.ts';
import { createStudio } from '../../src/pictures/studio.ts';
import { Fault } from '../../src/shared/errors.ts';
import { boardWith } from './boards.ts';

const text = '应大力处理性别和非正规部门中的社会保障问题。';
const board: Drawing = { kind: 'board', board: boardWith(12, text), options: { language: 'zh', name: 'GB.309' } };
const isFault = expect.toSatisfy((error: unknown) => error instanceof Fault, 'a Fault');

describe('a studio', () => {
  const studio = createStudio({ withinMs: 170_000 });
  afterAll(studio.close);

  it('draws what would be drawn here, while everything else goes on', async () => {
    const counting = <Value>(work: () => Promise<Value>) => {
      let turns = 0;
      const ticking = setInterval(() => {
        turns += 1;
      }, 5);
      return work()
        .then((value) => ({ value, turns }))
        .finally(() => clearInterval(ticking));
    };
    const { value: drawn, turns } = await counting(() => studio.draw(board));
    // Drawn here, it is one turn from the first line to the last.
    const { value: here, turns: few } = await counting(() => pictureOf(board));
    expect(turns).toBeGreaterThan(few);
    expect(drawn.alternative).toBe(here.alternative);
    expect(Buffer.from(drawn.png).equals(here.png)).toBe(true);
  });

  it('tells what cannot be drawn, and draws the next', async () => {
    const nonsense = { ...board, board: null } as unknown as Drawing;
    const [failed, drawn] = await Promise.allSettled([studio.draw(nonsense), studio.draw(board)]);
    expect(failed).toMatchObject({ status: 'rejected', reason: isFault });
    expect(drawn.status).toBe('fulfilled');
  });

  it('gives up what takes too long, one after the other', async () => {
    const hasty = createStudio({ withinMs: 1 });
    const drawn = await Promise.allSettled([hasty.draw(board), hasty.draw(board)]);
    expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await hasty.close();
  });
});
