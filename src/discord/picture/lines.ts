/**
 * The markup that we write - headings, bullets, quotes, subtext, code blocks, bold, inline code, escapes - as lines of words
 * with their places, broken to a width. No markup of others is known here: none reaches a message unescaped.
 */
import { measure, measureCode, unitsOf } from './measure.ts';

export type Word = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly isBold: boolean;
  readonly isCode: boolean;
};

export type Line = {
  readonly words: readonly Word[];
  readonly size: number;
  readonly height: number;
  readonly look: 'text' | 'title' | 'subtext' | 'quote' | 'code';
  /** First line of a bulleted item. */
  readonly hasBullet: boolean;
};

type Run = { readonly text: string; readonly isBold: boolean; readonly isCode: boolean };

/** Space to both sides of inline code. */
export const chipPadding = 4;

/** Prefixes in the order they are looked for; the last one is of every line. Sizes as in Discord's client on a computer. */
const looks = [
  { prefix: '### ', look: 'title', size: 16, height: 24, indent: 0 },
  { prefix: '## ', look: 'title', size: 20, height: 28, indent: 0 },
  { prefix: '-# ', look: 'subtext', size: 13, height: 18, indent: 0 },
  { prefix: '> ', look: 'quote', size: 16, height: 22, indent: 16 },
  { prefix: '- ', look: 'text', size: 16, height: 22, indent: 20 },
  { prefix: '', look: 'text', size: 16, height: 22, indent: 0 },
] as const;

export function linesOf(markup: string, width: number): readonly Line[] {
  const lines: Line[] = [];
  let isCode = false;
  for (const row of markup.split('\n')) {
    if (row === '```') isCode = !isCode;
    else if (isCode) lines.push(codeLine(row));
    else lines.push(...linesOfRow(row, width));
  }
  return lines;
}

function codeLine(text: string): Line {
  const words = [{ text, x: 12, width: measureCode(text, 14), isBold: false, isCode: true }];
  return { words, size: 14, height: 20, look: 'code', hasBullet: false };
}

function linesOfRow(row: string, width: number): readonly Line[] {
  const { prefix, look, size, height, indent } = looks.find((known) => row.startsWith(known.prefix)) ?? looks[5];
  const broken = breakRuns(runsOf(row.slice(prefix.length), look === 'title'), width - indent, size);
  return broken.map((words, at) => ({
    words: words.map((word) => ({ ...word, x: word.x + indent })),
    size,
    height,
    look,
    hasBullet: prefix === '- ' && at === 0,
  }));
}

/** Stretches of one style, escapes taken off. */
function runsOf(markup: string, isBold: boolean): readonly Run[] {
  const tokens = markup.matchAll(/\*\*((?:\\.|[^\\*])+)\*\*|`([^`]+)`|((?:\\.|[^\\*`])+)/gsu);
  return [...tokens].flatMap(([, bold, code, plain]): readonly Run[] => {
    if (bold !== undefined) return runsOf(bold, true);
    return [{ text: (code ?? plain ?? '').replace(/\\(.)/gsu, '$1'), isBold, isCode: code !== undefined }];
  });
}

function breakRuns(runs: readonly Run[], width: number, size: number): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]];
  let x = 0;
  for (const run of runs) {
    const texts = run.isCode ? [run.text] : unitsOf(run.text);
    for (const text of texts) {
      const isSpace = text.trim() === '';
      const taken = run.isCode ? measureCode(text, size * 0.875) + 2 * chipPadding : measure(text, size, run.isBold);
      if (x > 0 && x + taken > width && !isSpace) {
        lines.push([]);
        x = 0;
      }
      // A space at a break belongs to neither line.
      if (isSpace && x === 0 && lines.length > 1) continue;
      lines.at(-1)?.push({ ...run, text, x, width: taken });
      x += taken;
    }
  }
  return lines.map(joined);
}

/** Neighbours of one style as one word: their letters then fall as the font likes. */
function joined(words: readonly Word[]): readonly Word[] {
  const merged: Word[] = [];
  for (const word of words) {
    const last = merged.at(-1);
    if (last !== undefined && !last.isCode && !word.isCode && last.isBold === word.isBold)
      merged[merged.length - 1] = { ...last, text: last.text + word.text, width: word.x + word.width - last.x };
    else merged.push(word);
  }
  return merged;
}
