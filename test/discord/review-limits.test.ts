/** Whatever people write and however much of it, what is shown of a review is what Discord takes. */
import { resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { usualSettings } from '../../src/desk/records.ts';
import { cardOf } from '../../src/desk/verbs/review/card.ts';
import type { Place } from '../../src/desk/verbs/review/place.ts';
import { decodeIntent, encodeIntent, reviewActs } from '../../src/discord/custom-id.ts';
import { modalViolations } from '../../src/discord/limits.ts';
import { partsOf } from '../../src/discord/message-parts.ts';
import { drawDifference } from '../../src/discord/render/difference.ts';
import { reviewControls } from '../../src/discord/review-controls.ts';
import { isFormAct, reviewForm } from '../../src/discord/review-forms.ts';
import { createLibrary } from '../../src/report/library.ts';
import { differenceOf } from '../../src/review/difference.ts';
import type { Item } from '../../src/review/item.ts';
import { itemsOf } from '../../src/review/item.ts';
import type { ItemState, ReviewState } from '../../src/review/state.ts';
import { languages } from '../../src/shared/language.ts';

// Machines may be busy.
vi.setConfig({ testTimeout: 240_000 });

const library = createLibrary({
  seedsDir: resolve(import.meta.dirname, '..', '..', 'seeds'),
  dataDir: '/nowhere',
  now: () => 0,
  randomId: () => 'x',
});
const { report } = (await library.load()).reading;
const item = itemsOf(report).find(({ key }) => key === 'R5') as Item;
const by = { person: '123456789012345678', at: 0, sequence: 1 };
const ugly = '**_~~`<@1> @everyone [x](https://x.example) ||a|| # \n> - 1. =1+1 建议\u202e'.repeat(40);

/** A state of `count` of everything, each as long as it may be. */
function crowded(count: number): ReviewState {
  const many = <Entry>(make: (at: number) => Entry): readonly Entry[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const own: ItemState = {
    item: 'R5',
    comments: many((at) => ({
      id: `c${at}`,
      item: 'R5',
      parent: at > 0 && at % 2 === 0 ? `c${at - 1}` : null,
      text: ugly,
      source: null,
      by,
      edited: null,
      withdrawn: null,
    })),
    amendments: many((at) => ({
      id: `a${at}`,
      item: 'R5',
      before: ugly,
      text: ugly.replaceAll('x', `${at}`),
      reason: ugly,
      by,
      edited: by,
      withdrawn: null,
    })),
    positions: many((at) => ({ item: 'R5', person: `p${at}`, stand: 'object', reason: ugly, group: 'Workers', by })),
    acceptance: { value: 'not accepted', reason: ugly, by },
    actions: many((at) => ({
      id: `k${at}`,
      item: 'R5',
      step: 0,
      text: ugly,
      responsible: 'GED',
      due: '2020-01-01',
      status: 'Initiated',
      by,
      changed: null,
      comments: [{ text: ugly, by }],
      documents: [{ title: 'Guide', address: 'https://example.org', by }],
    })),
    ratings: { management: { rating: 'High', by }, independent: { rating: 'Negligible', by } },
    judgements: [],
    post: null,
  };
  return { sequence: 1, isOpen: true, items: new Map([['R5', own]]), calls: [] };
}

describe('a card fits', () => {
  const place = { report, settings: usualSettings } as Place;
  test.each([0, 1, 5, 20])('with %i of everything, in every language, as one message and as several', (count) => {
    for (const language of languages) {
      const { reply, data } = cardOf(item, crowded(count), place, { language }, 0);
      const controls = reviewControls(data, language);
      for (const isOne of [true, false]) {
        const { display, wrong } = partsOf({ reply, controls, isOne });
        expect(wrong).toEqual([]);
        expect(display.length).toBeGreaterThan(0);
        expect(JSON.stringify(display)).not.toMatch(/[^\\]@everyone/u);
      }
    }
  });

  test('a difference is cut where a message ends, and nothing of it is lost', () => {
    const parts = differenceOf(ugly, ugly.replaceAll('x', 'yy'));
    const pieces = drawDifference(parts, 500);
    expect(pieces.every(({ length }) => length <= 500)).toBe(true);
    expect(pieces.join('').match(/建议/gu)).toHaveLength(40);
    expect(drawDifference([], 100)).toEqual([]);
  });
});

describe('forms and ids', () => {
  const longest = `${'a'.repeat(80)}.zh`;

  test.each(languages)('every form is one that Discord takes, in %s', (language) => {
    for (const act of reviewActs)
      if (isFormAct(act))
        for (const key of ['R5', 'R1@1234.2', 'D', 'P9'])
          expect(modalViolations(reviewForm({ item: key, report: longest }, act, language, 'x'.repeat(5_000)))).toEqual(
            [],
          );
  });

  test('an id is read back as it was written, and none that was not', () => {
    for (const kind of ['review', 'form'] as const)
      for (const act of reviewActs)
        for (const key of ['R5', 'R1@1234.2', 'D', 'P9']) {
          const intent = { kind, act, item: key, report: longest };
          const id = encodeIntent(intent);
          expect(id.length).toBeLessThanOrEqual(100);
          expect(decodeIntent(id)).toEqual(intent);
        }
    for (const forged of [
      'v|11|R5|x',
      'v|-1|R5|x',
      'v|1|X5|x',
      'v|1|R5',
      'v|1|R5|',
      'v|1|R5|x|y',
      'f||R5|x',
      'agree|',
      'agree|a|b',
    ])
      expect(decodeIntent(forged), forged).toBeUndefined();
  });
});
