// Days as they are typed, and windows of days. Records keep Gregorian ISO days (`2026-11-21`).
import { CalendarDate, endOfWeek, getLocalTimeZone, parseDate, startOfWeek, today as now } from '@internationalized/date';

import type { DayWindow } from '../ipc/generated';

/** Today, here. */
export function today(): CalendarDate {
  return now(getLocalTimeZone());
}

/** European digits for Arabic-Indic and Persian ones: what people type on their own keyboard. */
export function europeanDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

/**
 * A typed day as ISO 8601: `21-11-2026`, `21/11`, `21 11 26`, `21112026` or `2026-11-21`. A day without a year is this
 * year's; two digits of a year are the nearest year. `null` where it is no day.
 */
export function parseDay(text: string, from = today()): string | null {
  const typed = europeanDigits(text).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  const parts = packed ?? /^(\d{1,2})[-/. ]+(\d{1,2})(?:[-/. ]+(\d{2}|\d{4}))?$/.exec(typed);
  if (!parts) return null;
  return made(yearOf(parts[3], from), Number(parts[2]), Number(parts[1]));
}

function yearOf(typed: string | undefined, from: CalendarDate): number {
  if (!typed) return from.year;
  if (typed.length === 4) return Number(typed);
  const century = Math.floor(from.year / 100) * 100;
  const near = [century - 100, century, century + 100].map((base) => base + Number(typed));
  return near.reduce((best, year) => (Math.abs(year - from.year) < Math.abs(best - from.year) ? year : best));
}

function made(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  // `CalendarDate` moves 31 February to the last day of the month; that is not what was typed.
  const date = new CalendarDate(year, month, day);
  return date.day === day ? date.toString() : null;
}

/** A typed time as `14:30`: also `9:5`, `930`, `14.30`, `14u30`. `null` where it is no time. */
export function parseTime(text: string): string | null {
  const typed = europeanDigits(text).trim().toLowerCase();
  const parts = /^(\d{1,2})(?:\s*[:.uh]\s*(\d{1,2})?)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** From today to Sunday of this week. */
export function thisWeek(from = today()): DayWindow {
  return { from: from.toString(), to: endOfWeek(from, 'nl-NL', 'mon').toString() };
}

/** Monday to Sunday of next week. */
export function nextWeek(from = today()): DayWindow {
  const monday = startOfWeek(from.add({ weeks: 1 }), 'nl-NL', 'mon');
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/** An ISO day as a date; `null` where it is none. */
export function asDate(iso: string | null | undefined): CalendarDate | null {
  if (!iso) return null;
  try {
    return parseDate(iso);
  } catch {
    return null;
  }
}

/** The weeks of a month, Monday first; the days before and after it too. */
export function weeksOf(month: CalendarDate): CalendarDate[][] {
  const first = startOfWeek(month.set({ day: 1 }), 'nl-NL', 'mon');
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => first.add({ days: week * 7 + day }))).filter(
    (days) => days.some((each) => each.month === month.month),
  );
}
