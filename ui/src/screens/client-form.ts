// What the form of a person holds.

import type { ClientDetails } from '../ipc/generated';

/** A person about whom nothing is written yet. */
export const blankClient = (): ClientDetails => ({
  called: '',
  is_code_name: false,
  languages: [],
  reach: '',
  safe_to_call: 'unknown',
  mind: '',
  birth_year: null,
  is_minor: false,
  guardian: '',
  prefers: null,
  home: null,
  postcode: null,
  household: null,
  interpreter: null,
  strengths: '',
  notes: '',
  status: 'active',
});

/** A person that is being written. */
export interface ClientForm {
  /** The record that is changed; null for a new one. */
  id: string | null;
  details: ClientDetails;
}

/** The form as a draft. Nothing of it is hers alone. */
export const clientDraft = (form: ClientForm): { form: 'client'; case: unknown; private: unknown } => ({
  form: 'client',
  case: { id: form.id, details: form.details },
  private: null,
});

/** A draft as a form. What an older version of the program did not know yet stays empty. */
export function clientFromDraft(half: unknown): ClientForm {
  const found = typeof half === 'object' && half !== null ? (half as { id?: unknown; details?: unknown }) : {};
  const details = typeof found.details === 'object' && found.details !== null ? found.details : {};
  return { id: typeof found.id === 'string' ? found.id : null, details: { ...blankClient(), ...details } };
}

/** Whether anything stands behind Meer, so that it opens by itself when a person is changed. */
export const clientHasMore = (details: ClientDetails): boolean =>
  details.birth_year !== null ||
  details.is_minor ||
  details.prefers !== null ||
  details.postcode !== null ||
  details.household !== null ||
  details.interpreter !== null ||
  details.strengths !== '' ||
  details.notes !== '';

/** The first and the last year of birth that fit. */
export const birthYears = (now: Date): { min: number; max: number } => ({ min: 1900, max: now.getFullYear() });
