// The list of people, with those of one household together.

import type { ClientCard, Household, HouseholdId } from '../ipc/generated';

/** People who stand together: those of a household, or one alone. */
export interface Together {
  household: { id: HouseholdId; called: string } | null;
  people: ClientCard[];
}

/**
 * Puts members of a household together, where the first of them stands. A household of which only one person is shown is
 * named too: it tells which of two Fatimas this is.
 */
export function together(cards: readonly ClientCard[], households: readonly Household[]): Together[] {
  const found: Together[] = [];
  const at = new Map<HouseholdId, Together>();
  for (const card of cards) {
    const household = households.find(({ id }) => id === card.household);
    const there = household && at.get(household.id);
    if (there) {
      there.people.push(card);
      continue;
    }
    const one: Together = { household: household ? { id: household.id, called: household.called } : null, people: [card] };
    found.push(one);
    if (household) at.set(household.id, one);
  }
  return found;
}

/** The latest seen first; who was never seen comes last. */
export const byLastContact = (cards: readonly ClientCard[]): ClientCard[] =>
  [...cards].sort((a, b) => (b.last_contact ?? '').localeCompare(a.last_contact ?? ''));
