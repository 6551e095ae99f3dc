// Days as the screens compare them: ISO 8601, Gregorian, weeks from Monday to Sunday.

import { parseDate, startOfWeek } from '@internationalized/date';

import { today as todayHere } from '../lib/days';

/** A day, ISO 8601 (`2026-11-21`). */
export type Day = string;

/** Today where the person is. */
export const today = (): Day => todayHere().toString();

/** Whether this is a day: `2026-02-30` is none. */
export function isDay(text: unknown): text is Day {
  try {
    return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

/**
 * Whether a contact can hardly have been, or be agreed, on this day: more than a year ahead, or before 2000. A year that was
 * typed wrong lands there.
 */
export const isUnlikely = (on: Day, now: Day): boolean => on < '2000-01-01' || on > parseDate(now).add({ years: 1 }).toString();

/** Days from one day to another; negative when the other comes first. */
export const daysBetween = (from: Day, to: Day): number => parseDate(to).compare(parseDate(from));

/** The day so many days later. */
export const later = (day: Day, days: number): Day => parseDate(day).add({ days }).toString();

/** The Monday of the week of this day. */
export const monday = (day: Day): Day => startOfWeek(parseDate(day), 'nl-NL', 'mon').toString();

/** How long ago something was checked, in words a person uses: days up to two months, then months of 30.44 days. */
export function age(checked: Day, now: Day): { days: number } | { months: number } {
  const days = Math.max(0, daysBetween(checked, now));
  return days <= 60 ? { days } : { months: Math.floor(days / 30.44) };
}
