/** Parameters of an error made ready for a sentence: numbers and lists as the language writes them, in one line. */
import type { UserErrorParameters } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import type { Facts } from './phrases.ts';

/** Longer than this a value says nothing more to a reader: the start and the end of it do. */
const longest = 200;

export function factsOf(parameters: UserErrorParameters, language: Language): Facts {
  const valuesOf = (name: string): readonly (string | number)[] => [parameters[name] ?? []].flat();
  return {
    text: (name) => valuesOf(name).map(inline).join(', '),
    list: (name) => listText(valuesOf(name).map(inline), language),
    count: (name) => valuesOf(name).length,
  };
}

/** "1, 2 and 3", "1、2和3". */
export function listText(values: readonly (string | number)[], language: Language): string {
  if (language === 'zh') return values.join('、');
  // The United Nations write English without a comma before "and".
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(
    values.map(String),
  );
}

/** "9–12, 15": runs of numbers drawn together, each number once. */
export function numberRuns(numbers: readonly number[]): readonly string[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]) =>
    to - from < 2 ? (from === to ? [`${from}`] : [`${from}`, `${to}`]) : [`${from}–${to}`],
  );
}

function inline(value: string | number): string {
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return text.length <= longest ? text : `${text.slice(0, longest - 40)}…${text.slice(-39)}`;
}
