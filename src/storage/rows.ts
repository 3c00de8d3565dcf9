/**
 * Values of a row as what they should be. A database is a file that anyone may have written to: what is not what it should be
 * is a Fault, which whoever reads many rows may take as the absence of that one.
 */
import { Fault } from '../shared/errors.ts';

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Fault(`a row holds ${typeof value} where it should hold text`);
  return value;
}

export function textOrNull(value: unknown): string | null {
  return value === null ? null : textOf(value);
}

/** Postgres gives whole numbers of 64 bits as text. */
export function numberOf(value: unknown): number {
  const number = typeof value === 'string' && /^-?\d{1,16}$/u.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw new Fault(`a row holds ${typeof value} where it should hold a number`);
}

export function flagOf(value: unknown): boolean {
  const number = numberOf(value);
  if (number !== 0 && number !== 1) throw new Fault('a row holds a number where it should hold 0 or 1');
  return number === 1;
}

export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Fault(`a row holds something else than one of ${choices.join(', ')}`);
  return found;
}

/** The JSON in `value`, or undefined where it is none. */
export function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(textOf(value));
  } catch {
    return undefined;
  }
}

/** What `read` makes of each row; rows that it finds damaged are left out. */
export function readable<Row, Value>(rows: readonly Row[], read: (row: Row) => Value): readonly Value[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (error instanceof Fault) return [];
      throw error;
    }
  });
}
