// What is handed over to a person: what the program proposed, and what was decided.
import type { Access, AccessField, AccessItem, AccessSaid } from '../ipc/generated';
import { find, languageName, t } from '../lib/fluent.svelte';

/** Keys that are proposed to be handed over. */
export const proposed = (access: Access): string[] =>
  access.items.filter((item) => item.proposed === 'include').map(({ key }) => key);

/** What an item says, in the language of the window. */
export const said = (parts: AccessSaid[]): string =>
  parts
    .map((part) => {
      if ('text' in part) return part.text;
      if ('minutes' in part) return t('access-minutes', { count: part.minutes });
      const language = /^language-(.+)$/.exec(part.message)?.[1];
      return language ? languageName(language) : (find(part.message) ?? part.message);
    })
    .join(', ');

/** How an item is called. */
export const fieldName = (field: AccessField): string => t(`access-${field}`);

/** What stands beside the contacts: requests, agreements, letters. */
export const PAPERS: ReadonlySet<AccessField> = new Set(['request', 'request_agreed', 'agreement', 'passing_on', 'letter']);
/** What an entry begins with; two on one day stay apart. */
const FIRST: ReadonlySet<AccessField> = new Set(['contact', 'request', 'agreement', 'passing_on', 'letter']);

/** The record itself, then contact by contact, in the order the program gives. */
export function byContact(items: AccessItem[]): { on: string | null; items: AccessItem[] }[] {
  const groups: { on: string | null; items: AccessItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.on === item.on && !FIRST.has(item.field)) last.items.push(item);
    else groups.push({ on: item.on, items: [item] });
  }
  return groups;
}
