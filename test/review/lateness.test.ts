import { expect, test } from 'vitest';
import { dayIn, isDay, latenessOf, shownStatusOf } from '../../src/review/lateness.ts';

const due = (day: string | null, status: 'Not Initiated' | 'Completed' = 'Not Initiated') => ({ due: day, status });

test('an action is late from the day after its due date, by the day of the zone', () => {
  // 15:30 UTC of the 28th is half past midnight of the 29th in Tokyo, and half past ten in New York.
  const now = Date.UTC(2026, 10, 28, 15, 30);
  expect(dayIn('Asia/Tokyo', now)).toBe('2026-11-29');
  expect(latenessOf(due('2026-11-28'), now, 'Asia/Tokyo')).toBe('Overdue');
  expect(latenessOf(due('2026-11-28'), now, 'America/New_York')).toBeNull();
  expect(latenessOf(due('2026-11-29'), now, 'Asia/Tokyo')).toBeNull();
  expect(shownStatusOf(due('2026-11-27'), now, 'America/New_York')).toBe('Overdue');
  expect(shownStatusOf(due('2026-11-28'), now, 'America/New_York')).toBe('Not Initiated');
});

test('it is long overdue when more than a year has passed, leap years included', () => {
  const on = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day, 12);
  expect(latenessOf(due('2026-11-28'), on(2027, 11, 28), 'UTC')).toBe('Overdue');
  expect(latenessOf(due('2026-11-28'), on(2027, 11, 29), 'UTC')).toBe('Long Overdue');
  expect(latenessOf(due('2024-02-29'), on(2025, 2, 28), 'UTC')).toBe('Overdue');
  expect(latenessOf(due('2024-02-29'), on(2025, 3, 1), 'UTC')).toBe('Long Overdue');
});

test('what is done or has no deadline is never late', () => {
  const now = Date.UTC(2030, 0, 1);
  expect(latenessOf(due('2020-01-01', 'Completed'), now, 'UTC')).toBeNull();
  expect(latenessOf(due(null), now, 'UTC')).toBeNull();
});

test('days are those of the calendar', () => {
  for (const day of ['2026-11-28', '2024-02-29', '1999-12-31']) expect(isDay(day), day).toBe(true);
  const others = [
    '2026-02-29',
    '2026-13-01',
    '2026-11-31',
    '26-11-28',
    '2026-W48-6',
    '2026-332',
    '2026-11-28T00:00',
    '',
    ' 2026-11-28',
    '0000-01-01',
  ];
  for (const day of others) expect(isDay(day), day).toBe(false);
});
