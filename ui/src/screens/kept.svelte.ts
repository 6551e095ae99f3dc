// What was searched for, so that coming back to a list finds it as it was. Forgotten when the vault locks.

import type { Language, Postcode, Theme } from '../ipc/generated';

/** From where distances are measured. */
export interface Near {
  /** What the screen says: a place, or a person's name with it. */
  label: string;
  /** Whose place it is. */
  client: string | null;
  place: string;
  municipality: string | null;
  /** Four digits of the client's postcode: measured from where the table of postcodes knows them. */
  postcode: Postcode | null;
}

const nothing = () => ({
  people: '',
  closed: false,
  /** How Wie doet wat is shown. */
  board: 'list' as 'list' | 'board',
  map: {
    text: '',
    language: null as Language | null,
    theme: null as Theme | null,
    municipality: null as string | null,
    near: null as Near | null,
    limit: 50,
  },
});

/** What was searched for on each list. */
export const kept = $state(nothing());

/** Begins anew. */
export function forget(): void {
  Object.assign(kept, nothing());
}

/** The social map without words or filters. */
export function clearMap(): void {
  kept.map = nothing().map;
}
