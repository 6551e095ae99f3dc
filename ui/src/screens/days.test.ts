import { parseDate } from '@internationalized/date';
import { expect, test } from 'vitest';

import { nextWeek, thisWeek } from '../lib/days';
import { age, daysBetween, isDay, isUnlikely, later, monday } from './days';

test('a window is never upside down, never in the past, and the weeks meet, whatever the day', () => {
  for (let i = 0, day = '2026-01-01'; i < 800; i++, day = later(day, 1)) {
    const [soon, next] = [thisWeek(parseDate(day)), nextWeek(parseDate(day))];
    for (const window of [soon, next]) {
      expect(daysBetween(window.from, window.to)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(day, window.from)).toBeGreaterThanOrEqual(0);
    }
    expect(later(soon.to, 1)).toBe(next.from);
    expect(later(monday(day), 7)).toBe(next.from);
  }
});

test('knows what is no day', () => {
  expect(isDay('2026-02-28')).toBe(true);
  for (const text of ['2026-02-30', '', '2026-2-3', '21-11-2026', '2026-13-01', null, 3]) expect(isDay(text)).toBe(false);
});

test('age in days, then months', () => {
  expect(age('2026-11-21', '2026-11-21')).toEqual({ days: 0 });
  expect(age('2026-12-21', '2026-11-21')).toEqual({ days: 0 });
  expect(age('2026-09-22', '2026-11-21')).toEqual({ days: 60 });
  expect(age('2025-11-21', '2026-11-21')).toEqual({ months: 11 });
});

test('a contact is unlikely more than a year ahead and long ago, and nowhere in between', () => {
  const now = '2026-11-21';
  for (const day of ['2027-11-22', '2062-11-21', '1999-12-31', '1926-11-21']) expect(isUnlikely(day, now), day).toBe(true);
  for (const day of ['2027-11-21', '2026-11-21', '2020-02-29', '2000-01-01']) expect(isUnlikely(day, now), day).toBe(false);
  expect(isUnlikely('2029-03-01', '2028-02-29')).toBe(true);
});
