import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { boardPicture } from '../../src/pictures/board-picture.ts';
import { lightColours, statusColours } from '../../src/pictures/colours.ts';
import { rasterise } from '../../src/pictures/rasterise.ts';
import { statePicture } from '../../src/pictures/state-picture.ts';
import { picturesInEnglish } from '../../src/pictures/wording/en.ts';
import { pictureWordingIn } from '../../src/pictures/wording/index.ts';
import { termsIn } from '../../src/review/terms/index.ts';
import { languages } from '../../src/shared/language.ts';
import { boardWith } from './boards.ts';
import { countColour, readPng } from './png.ts';

const name = 'GB.309/PFA/5/4';
const text = '应大力处理性别和非正规部门中的社会保障问题。';
const week = (starts: string, comments: number) => ({ starts, comments, positions: 2, completed: 1, late: 3 });

describe('the board as a picture', () => {
  it.each(languages)('%s: is a PNG with every row, its bars and its light', async (language) => {
    const { png, alternative } = await boardPicture(boardWith(12, text), { language, name });
    const pixels = readPng(png);
    expect(pixels).toMatchObject({ width: 2400, height: 2 * (112 + 12 * 34 + 68) });
    expect(countColour(pixels, lightColours.red)).toBeGreaterThan(200);
    for (const status of ['Completed', 'Initiated', 'Overdue', 'Long Overdue'] as const)
      expect(countColour(pixels, statusColours[status]), status).toBeGreaterThan(1000);
    expect(alternative).toContain(name);
    expect(alternative).toContain(termsIn[language].acceptance['partially accepted']);
    expect(alternative.length).toBeLessThanOrEqual(1024);
  });

  it('says in words what the picture shows', async () => {
    const { alternative } = await boardPicture(boardWith(2, text), { language: 'en', name });
    expect(alternative).toBe(
      'Review board: GB.309/PFA/5/4. 2 recommendations: accepted 1, partially accepted 1. ' +
        'Key actions: Completed 2, Initiated 3, Overdue 1, Long Overdue 2, No Longer Applicable 3. ' +
        'On track: 5 of 8 key actions (62%), red. R1: accepted. ' +
        'R2: partially accepted, Positions: consent (consent 1, object 1, abstain 1), Comments 3, Completed 2, Initiated 3, ' +
        'Overdue 1, Long Overdue 2, No Longer Applicable 3, ratings part, Due next 2026-12-02.',
    );
  });

  it('draws no rows for a report without recommendations, and says so', async () => {
    const { png, alternative } = await boardPicture(boardWith(0, ''), { language: 'fr', name });
    expect(readPng(png).width).toBe(2400);
    expect(alternative).toContain('Le rapport ne formule aucune recommandation.');
  });

  it('stays of a size that can be shown and described, whatever the names', async () => {
    const board = boardWith(300, `\u202e<svg onload="x">&amp; ${'很长的名称'.repeat(200)}\u0000\ud800`);
    const long = 'A very long name & <of> a "report" '.repeat(60);
    const { png, alternative } = await boardPicture(board, { language: 'en', name: long });
    expect(readPng(png).height).toBe(2 * (112 + 61 * 34 + 68));
    expect(alternative.length).toBeLessThanOrEqual(1024);
    expect(alternative.isWellFormed()).toBe(true);
  });
});

describe('state and trend as a picture', () => {
  it.each(languages)('%s: is a PNG; its words tell the course', async (language) => {
    const weeks = [week('2026-11-09', 4), week('2026-11-16', 0), week('2026-11-23', 7)];
    const { png, alternative } = await statePicture(boardWith(12, text), weeks, { language, name });
    expect(countColour(readPng(png), statusColours['Long Overdue'])).toBeGreaterThan(1000);
    expect(alternative).toContain(
      pictureWordingIn[language].course(pictureWordingIn[language].weekly.comments, 4, 7, 3),
    );
  });

  it('has a trend of no week, of one and of more than a quarter', async () => {
    const alternativeOf = async (count: number) => {
      const weeks = Array.from({ length: count }, (_, at) => week('2026-11-09', at));
      return (await statePicture(boardWith(0, ''), weeks, { language: 'en', name })).alternative;
    };
    expect(await alternativeOf(0)).toContain('No week has passed yet.');
    expect(await alternativeOf(1)).toContain('New comments 0 this week.');
    expect(await alternativeOf(40)).toContain('New comments from 27 to 39 over 13 weeks.');
  });
});

describe('a machine without fonts', () => {
  it('draws Chinese and accented letters, each its own shape and none the box of a missing one', async () => {
    const shape = async (letter: string, family: string) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="5" y="45" font-size="40" font-family="${family}">${letter}</text></svg>`;
      return Buffer.from(readPng(await rasterise(svg, 1)).rgba).toString('latin1');
    };
    const letters = ['保', '障', '議', 'é', 'ñ', '\ue123'];
    const shapes = await Promise.all(letters.map((letter) => shape(letter, 'Noto Sans S Chinese')));
    expect(new Set(shapes).size).toBe(letters.length);
  });

  it.each([
    ['@embedpdf/fonts-latin', 'NotoSans-Regular.ttf', ['en', 'fr', 'es']],
    ['@embedpdf/fonts-latin', 'NotoSans-Bold.ttf', ['en', 'fr', 'es']],
    ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf', ['zh']],
    ['@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf', ['zh']],
  ] as const)('%s %s has every letter of what is worded', (library, file, spoken) => {
    const has = charactersOf(readFileSync(fileURLToPath(new URL(`../fonts/${file}`, import.meta.resolve(library)))));
    const missing = spoken.flatMap((language) =>
      [...new Set(`${said(termsIn[language])}${said(pictureWordingIn[language])}…▲0123456789-`)].filter(
        (letter) => !has(letter.codePointAt(0) ?? 0),
      ),
    );
    expect(missing.filter((letter) => letter !== '▲' || library.endsWith('-sc'))).toEqual([]);
  });
});

describe('wording', () => {
  it.each(languages)('%s: no two values look alike in one legend', (language) => {
    const { status, stand, acceptance } = termsIn[language];
    const names = [status, stand, acceptance].flatMap((terms) => Object.values<string>(terms));
    expect(new Set(names).size).toBe(names.length);
  });

  it('cuts a percentage rather than round it to a bound it does not reach', () => {
    expect(picturesInEnglish.onTrack({ counted: 1000, onTrack: 899, light: 'yellow' }, 'yellow')).toContain('(89%)');
  });
});

/** Every letter in the phrases of a wording, those of functions as they are written. */
function said(wording: object): string {
  return Object.values(wording)
    .map((value) =>
      typeof value === 'object' && value !== null ? said(value) : String(value).replace(/[\n\r\t]/gu, ''),
    )
    .join('');
}

/** Whether a font maps a code point to a glyph: its `cmap`, format 12. */
function charactersOf(font: Buffer): (codePoint: number) => boolean {
  const tables = font.readUInt16BE(4);
  const records = Array.from({ length: tables }, (_, at) => 12 + at * 16);
  const cmap = records.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const start = font.readUInt32BE((cmap ?? 0) + 8);
  const encodings = Array.from({ length: font.readUInt16BE(start + 2) }, (_, at) => start + 4 + at * 8);
  const subtable = encodings.map((at) => start + font.readUInt32BE(at + 4)).find((at) => font.readUInt16BE(at) === 12);
  if (subtable === undefined) throw new Error('no cmap of format 12');
  const groups = Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, at) => subtable + 16 + at * 12);
  return (codePoint) =>
    groups.some((at) => font.readUInt32BE(at) <= codePoint && codePoint <= font.readUInt32BE(at + 4));
}
