// A client's contacts in groups that a person thinks in.

import type { ContactEntry } from '../ipc/generated';
import type { t } from '../lib/fluent.svelte';
import { type Day, later, monday } from './days';

/** A group of contacts, the latest first. `month` is `2026-11`. */
export interface Group {
  when: 'coming' | 'this_week' | 'last_week' | 'month';
  month: string;
  entries: ContactEntry[];
}

/** Groups contacts, which come the latest first, by week and then by month. */
export function groups(entries: readonly ContactEntry[], now: Day): Group[] {
  const thisMonday = monday(now);
  const lastMonday = later(thisMonday, -7);
  const found: Group[] = [];
  for (const entry of entries) {
    const on = entry.contact.on;
    const when = on > now ? 'coming' : on >= thisMonday ? 'this_week' : on >= lastMonday ? 'last_week' : 'month';
    const month = on.slice(0, 7);
    const last = found.at(-1);
    if (last?.when === when && (when !== 'month' || last.month === month)) last.entries.push(entry);
    else found.push({ when, month, entries: [entry] });
  }
  return found;
}

/** Everything of a contact in which a person searches: what she wrote, and the words of kind, themes and services. */
export function entryText({ contact }: ContactEntry, words: typeof t): string {
  return [
    contact.line,
    contact.note,
    contact.next_step?.what ?? '',
    words(`kind-${contact.kind}`),
    ...contact.themes.map((theme) => words(`theme-${theme}`)),
    ...contact.services.map(({ name }) => name),
  ].join(' ');
}
