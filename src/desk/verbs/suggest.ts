/** What a person may mean by what they have typed so far: recommendations by number, words and theme; reports by name. */
import type { Recommendation } from '../../report/model.ts';
import { UserError } from '../../shared/errors.ts';
import { fold } from '../../shared/text.ts';
import type { DeskPorts, Request } from '../request.ts';
import { findRecommendations } from './find.ts';

export type Suggestion = Pick<Recommendation, 'number' | 'text' | 'section'>;

/** Longer than anybody types to find something in a list. */
const longestTyped = 200;

/**
 * The likeliest first: numbers that begin so; recommendations that have the words as typed, and those the words find, in any
 * of the languages; what stands under a heading with the words. Never rejects for what was typed.
 */
export async function suggest(
  typed: string,
  request: Request,
  count: number,
  ports: DeskPorts,
): Promise<readonly Suggestion[]> {
  return mild(async () => {
    const { report } = (await ports.library.load(request.report)).reading;
    const all = report.recommendations;
    const given = typed.toWellFormed().slice(0, longestTyped);
    const wanted = fold(given);
    const [, digits] = /^r?(\d+)$/u.exec(wanted) ?? [];
    if (digits !== undefined)
      return all
        .filter(({ number }) => `${number}`.startsWith(digits))
        .slice(0, count)
        .map(shortly);
    // Half a word is found by its letters only; without any, everything is as likely as anything else.
    if (!/[\p{L}\p{N}]/u.test(wanted)) return wanted === '' ? all.slice(0, count).map(shortly) : [];
    const words = wanted.split(' ');
    const hasWords = (text: string): boolean => words.every((word) => text.includes(word));
    const printed = all.filter(({ text, steps }) => hasWords(fold([text, ...steps].join(' '))));
    const found = await findRecommendations(given, report, request, ports);
    const themed = all.filter(({ section }) => section !== null && hasWords(fold(section)));
    const likely = new Set([...printed, ...found.map(({ item }) => item), ...themed]);
    return [...likely].slice(0, count).map(shortly);
  });
}

function shortly({ number, text, section }: Recommendation): Suggestion {
  return { number, text, section };
}

/** Reports whose name, symbol or title contains what was typed. */
export async function suggestReports(
  typed: string,
  ports: DeskPorts,
): Promise<readonly { readonly id: string; readonly title: string | null }[]> {
  return mild(async () => {
    const wanted = fold(typed.slice(0, longestTyped));
    const known = (await ports.library.list()).map(({ reading }) => reading.report);
    return known
      .filter(({ id, symbol, title }) => fold(`${id} ${symbol ?? ''} ${title ?? ''}`).includes(wanted))
      .map(({ id, title }) => ({ id, title }));
  });
}

/** Half a word, a name not yet whole: nothing to suggest is no failure. */
async function mild<Value>(find: () => Promise<readonly Value[]>): Promise<readonly Value[]> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
