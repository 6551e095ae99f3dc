// About whom a draft is, for the list of what is not finished.

import type { ClientCard } from '../ipc/generated';

/** Somebody a draft is about. */
export type Whom = Pick<ClientCard, 'id' | 'called' | 'is_code_name'>;

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * The people whom the half of a draft about clients names: of a contact those who are `known`, of a person who is being
 * written what stands in the form, of any other record the one it is about. A person who was never saved has the draft's id for a code.
 */
export function aboutWhom(half: unknown, draft: string, known: readonly ClientCard[]): Whom[] {
  const all = object(half);
  const { id, contact, details } = all;
  const { called, is_code_name } = object(details);
  if (typeof called === 'string' && called.trim() !== '') {
    return [{ id: typeof id === 'string' ? id : draft, called, is_code_name: is_code_name === true }];
  }
  const { people } = object(contact);
  if (Array.isArray(people)) return known.filter((one) => people.includes(one.id));
  // Every other form holds one record, with the person it is about.
  const about = Object.values(all).map((record) => object(record).client);
  return known.filter((one) => about.includes(one.id));
}
