/**
 * The small checks every form shares. Lengths are counted in UTF-16 units, which is never less than what Discord counts:
 * whatever passes here passes there.
 */
import type { Form } from '../refusal.ts';

export type Path = readonly (string | number)[];

export function text(form: Form, path: Path, value: unknown, least: number, most: number): value is string {
  if (value === undefined || value === null || value === '') {
    if (least === 0) return value === '';
    form.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    return false;
  }
  if (typeof value !== 'string') {
    form.fail(path, 'BASE_TYPE_STRING', 'Must be a string.');
    return false;
  }
  if (value.length > most || value.length < least) {
    if (least <= 1) form.fail(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
    else form.fail(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
    return false;
  }
  return true;
}

/** A list of the right size, or an empty one after having said what is wrong. */
export function list(form: Form, path: Path, value: unknown, least: number, most: number): readonly unknown[] {
  if (value === undefined || value === null) {
    if (least > 0) form.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    return [];
  }
  if (!Array.isArray(value)) {
    form.fail(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  if (value.length < least || value.length > most) {
    form.fail(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  }
  return value;
}

export function whole(form: Form, path: Path, value: unknown, least: number, most: number): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    form.fail(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
    return;
  }
  if (value < least) form.fail(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${least}.`);
  if (value > most) form.fail(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
}

export function among(form: Form, path: Path, value: unknown, choices: readonly unknown[]): boolean {
  if (choices.includes(value)) return true;
  form.fail(path, 'BASE_TYPE_CHOICES', `Value must be one of {${choices.map(String).join(', ')}}.`);
  return false;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
