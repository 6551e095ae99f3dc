// The words of the window, and how it writes numbers and days. Adding a language is adding a folder under /locales.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import type { Messages } from './messages';

/** Id of a message in /locales. */
export type MessageId = keyof Messages;
/** What a message takes besides its id: nothing, or its variables. */
export type Variables<K extends MessageId> = Messages[K] extends null ? [] : [Messages[K]];

/** A language the window can speak. */
export interface Locale {
  /** Name of the folder under /locales. */
  code: string;
  /** Its name in itself. */
  name: string;
  /** Direction of its script. */
  dir: 'ltr' | 'rtl';
  /** For `Intl`: with calendar and digits, so that neither follows the system. */
  tag: string;
}

/** Spoken where a locale has no words for something, and before anything was chosen. */
export const FALLBACK = 'nl';

const files = import.meta.glob<string>('../../../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });

const bundles = new Map<string, FluentBundle>();
/** Every language there is words for, by code. */
export const locales: readonly Locale[] = load();

function load(): Locale[] {
  const texts = new Map<string, string[]>();
  for (const [path, text] of Object.entries(files)) {
    const code = path.split('/').at(-2) ?? FALLBACK;
    texts.set(code, [...(texts.get(code) ?? []), text]);
  }
  const found: Locale[] = [];
  for (const [code, all] of texts) {
    const facts = new FluentBundle(code);
    for (const text of all) facts.addResource(new FluentResource(text));
    const fact = (id: string) => {
      const value = facts.getMessage(id)?.value;
      return value ? facts.formatPattern(value) : null;
    };
    // The calendar and the digits are given: `fa` would silently write another year, `ar` other digits.
    const tag = `${fact('locale-tag') ?? code}-u-ca-gregory-nu-latn`;
    const bundle = new FluentBundle(tag, { useIsolating: true });
    for (const text of all) bundle.addResource(new FluentResource(text));
    bundles.set(code, bundle);
    found.push({ code, name: fact('locale-name') ?? code, dir: fact('locale-dir') === 'rtl' ? 'rtl' : 'ltr', tag });
  }
  // Dutch first, since the work is in Dutch; then by code.
  return found.sort((a, b) => Number(b.code === FALLBACK) - Number(a.code === FALLBACK) || a.code.localeCompare(b.code));
}

const current = $state({ code: FALLBACK });

/** The language the window speaks now. */
export function locale(): Locale {
  const found = locales.find(({ code }) => code === current.code) ?? locales[0];
  return found ?? { code: FALLBACK, name: FALLBACK, dir: 'ltr', tag: FALLBACK };
}

/** Speaks another language from now on. A language without words changes nothing. */
export function speak(code: string): void {
  if (!bundles.has(code)) return;
  current.code = code;
  const { dir } = locale();
  document.documentElement.lang = code;
  document.documentElement.dir = dir;
}

/** Words for an id that only exists at run time; `null` where no locale has them. */
export function find(id: string, variables?: Record<string, FluentVariable>, code = current.code): string | null {
  const [name = id, attribute] = id.split('.');
  for (const spoken of [code, FALLBACK]) {
    const bundle = bundles.get(spoken);
    const message = bundle?.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    // Errors of a pattern leave a readable text behind; a test checks every message of every locale.
    if (bundle && pattern) return bundle.formatPattern(pattern, variables, []);
  }
  return null;
}

/** The words of a message, in the language of the window. */
export function t<K extends MessageId>(id: K, ...variables: Variables<K>): string {
  return find(id, variables[0] as Record<string, FluentVariable> | undefined) ?? id;
}

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { tag } = locale();
  const key = tag + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formats.set(key, made);
  return made as Intl.DateTimeFormat;
}

/** How much of a day is written. `short`: 21 nov; `long`: zaterdag 21 november 2026; `date`: 21 november 2026; `numeric`: 21-11-2026; `month`: november 2026; `compact`: za 21 nov. */
export type DayStyle = 'month' | 'compact' | 'short' | 'medium' | 'long' | 'date' | 'numeric' | 'weekday';

const DAYS: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  medium: { weekday: 'short', day: 'numeric', month: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
  compact: { weekday: 'short', day: 'numeric', month: 'short' },
};

/** A day (ISO 8601, `2026-11-21`) as people write it. Days of another year always show it. */
export function day(iso: string, style: DayStyle = 'medium'): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const options = DAYS[style];
  const otherYear = date.getUTCFullYear() !== new Date().getFullYear() && style !== 'weekday';
  return dateFormat({ ...options, ...(otherYear ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(date);
}

/** The time of a moment (ISO 8601 with zone), as on a clock here: `14:03`. */
export function time(moment: string | Date): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
}

/** A moment as day and time. */
export function moment(at: string | Date, style: DayStyle = 'medium'): string {
  const date = new Date(at);
  const iso = [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')];
  return `${day(iso.join('-'), style)} ${time(date)}`;
}

/** A window between two days: `tussen 23 nov en 29 nov`; one day stands alone. */
export function between(window: { from: string; to: string }): string {
  if (window.from === window.to) return day(window.from, 'medium');
  return t('between', { from: day(window.from, 'compact'), to: day(window.to, 'compact') });
}

/** A number, with the separators of the language and European digits. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const { tag } = locale();
  const key = `n${tag}${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(tag, options);
  formats.set(key, made);
  return (made as Intl.NumberFormat).format(value);
}

/** Minutes as people say them: `45 minuten`, `1 uur en 30 minuten`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return t('duration', { hours, minutes: minutes % 60 });
}

/** Several words in a row, with the comma of the reader's language; empty ones are left out. */
export function list(words: string[]): string {
  return new Intl.ListFormat(locale().tag, { type: 'unit', style: 'short' }).format(words.filter(Boolean));
}

/** Name of a language in the language of the window; where nobody named it, its code says which it is. */
export function languageName(code: string): string {
  return find(`language-${code}`) ?? t('language-other', { code });
}

/** Sorts words as the language of the window does. */
export function compare(a: string, b: string): number {
  return a.localeCompare(b, locale().tag);
}
