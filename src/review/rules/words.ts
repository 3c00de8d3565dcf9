/** What people write, made fit to be kept: trimmed, without what no screen shows, and no longer than it may be. */
import { UserError } from '../../shared/errors.ts';
import { visibleLine, visibleText } from '../../shared/visible.ts';

/** Characters; texts are what a modal of Discord takes in one field (reference: Text Input, 4,000). */
export const limits = { text: 4_000, reason: 1_000, line: 200, address: 2_000 } as const;

/** Text of several lines. UserErrors `words-missing`, and `words-too-long` `{ length, limit }`. */
export function textFrom(written: unknown, limit: number = limits.text): string {
  return measured(
    visibleText(String(written ?? ''))
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    limit,
  );
}

/** Text of one line. The same UserErrors. */
export function lineFrom(written: unknown, limit: number = limits.line): string {
  return measured(visibleLine(String(written ?? '')), limit);
}

/** Null where nothing was written. UserError `words-too-long`. */
export function textOrNull(written: string | null | undefined, limit: number = limits.reason): string | null {
  return isBlank(written) ? null : textFrom(written, limit);
}

export function lineOrNull(written: string | null | undefined): string | null {
  return isBlank(written) ? null : lineFrom(written);
}

/** As it would be opened, "https://…"; other schemes could run something. UserError `address-invalid`. */
export function addressFrom(written: unknown): string {
  const text = lineFrom(written, limits.address);
  const address = URL.parse(text);
  const isWeb =
    address !== null && /^https?:$/u.test(address.protocol) && address.username === '' && address.password === '';
  if (!isWeb) throw new UserError('address-invalid');
  return address.href;
}

function isBlank(written: string | null | undefined): boolean {
  return visibleText(String(written ?? '')).trim() === '';
}

function measured(text: string, limit: number): string {
  if (text === '') throw new UserError('words-missing');
  if (text.length > limit) throw new UserError('words-too-long', { length: text.length, limit });
  return text;
}
