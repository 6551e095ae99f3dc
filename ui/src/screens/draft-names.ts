// About whom a draft is, for the list of what is not finished.

import type { ClientCard } from '../ipc/generated';

/** Somebody a draft is about. */
export type Whom = Pick<ClientCard, 'id' | 'called' | 'is_code_name'>;

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * The people whom the half of a draft about clients names: of a contact or a signal those who are `known`, of a person who is being
 * written what stands in the form. A person who was never saved has the draft's id for a code.
 */
export function aboutWhom(half: unknown, draft: string, known: readonly ClientCard[]): Whom[] {
  const { id, contact, details, concern } = object(half);
  const { called, is_code_name } = object(details);
  if (typeof called === 'string' && called.trim() !== '') {
    return [{ id: typeof id === 'string' ? id : draft, called, is_code_name: is_code_name === true }];
  }
  const { client } = object(concern);
  const people = typeof client === 'string' ? [client] : object(contact).people;
  return Array.isArray(people) ? known.filter((one) => people.includes(one.id)) : [];
}
