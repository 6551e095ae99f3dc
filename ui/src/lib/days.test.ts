import { CalendarDate } from '@internationalized/date';
import { describe, expect, it } from 'vitest';

import { nextWeek, parseDay, parseTime, thisWeek, weeksOf } from './days';

const saturday = new CalendarDate(2026, 11, 21);

describe('a typed day', () => {
  it.each([
    ['21-11-2026', '2026-11-21'],
    ['1-2-2026', '2026-02-01'],
    ['21/11/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['21 11 2026', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['21-11', '2026-11-21'],
    ['21-11-26', '2026-11-21'],
    ['5-5-85', '1985-05-05'],
    ['2026-11-21', '2026-11-21'],
    ['29-02-2028', '2028-02-29'],
    ['٢١-١١-٢٠٢٦', '2026-11-21'],
    ['۲۱/۱۱/۲۰۲۶', '2026-11-21'],
    [' 21-11-2026 ', '2026-11-21'],
  ])('%s is %s', (typed, iso) => {
    expect(parseDay(typed, saturday)).toBe(iso);
  });
  it.each(['', 'morgen', '31-02-2026', '29-02-2026', '0-1-2026', '32-1-2026', '1-13-2026', '1-1-1899', '1-1-2101', '21-11-202', '21'])('%s is no day', (typed) => {
    expect(parseDay(typed, saturday)).toBeNull();
  });
});

describe('a typed time', () => {
  it.each([
    ['14:30', '14:30'], ['9:05', '09:05'], ['930', '09:30'], ['1430', '14:30'], ['14.30', '14:30'], ['14u30', '14:30'], ['14', '14:00'], ['14u', '14:00'], ['٠٩:٣٠', '09:30'],
  ])('%s is %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });
  it.each(['', '24:00', '12:60', 'half drie', '12345'])('%s is no time', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});

describe('windows and months', () => {
  it('runs this week to Sunday, and next week from Monday', () => {
    expect(thisWeek(saturday)).toEqual({ from: '2026-11-21', to: '2026-11-22' });
    expect(nextWeek(saturday)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(nextWeek(new CalendarDate(2026, 11, 22))).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(nextWeek(new CalendarDate(2026, 11, 23))).toEqual({ from: '2026-11-30', to: '2026-12-06' });
  });
  it('shows whole weeks from Monday', () => {
    const weeks = weeksOf(new CalendarDate(2026, 11, 1));
    expect(weeks[0]?.[0]?.toString()).toBe('2026-10-26');
    expect(weeks.flat().filter(({ month }) => month === 11)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    // February 2027 fits four weeks exactly.
    expect(weeksOf(new CalendarDate(2027, 2, 1))).toHaveLength(4);
  });
});
