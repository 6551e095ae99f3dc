// What the form of a signal, or of a doubt, holds.

import type { ClientId, Concern, ConcernKind } from '../ipc/generated';

/** A signal about which nothing is written yet. */
export const blankConcern = (client: ClientId, kind: ConcernKind): Concern => ({
  client,
  kind,
  label: '',
  noticed: '',
  note: '',
  noticed_by: null,
  since: null,
  weight: '',
  wants: '',
  helps: '',
  social_first: null,
  asked: '',
  themes: [],
  next_step: null,
});

/** A signal that is being written. */
export interface ConcernForm {
  /** The record that is changed; null for a new one. */
  id: string | null;
  concern: Concern;
}

/** The form as a draft. Nothing of it is hers alone. */
export const concernDraft = (form: ConcernForm): { form: 'concern'; case: unknown; private: unknown } => ({
  form: 'concern',
  case: { id: form.id, concern: form.concern },
  private: null,
});

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A draft as a form. What an older version of the program did not know yet stays empty. */
export function concernFromDraft(half: unknown): ConcernForm {
  const { id, concern } = object(half);
  const found = object(concern);
  const kind: ConcernKind = found.kind === 'doubt' ? 'doubt' : 'signal';
  const client = typeof found.client === 'string' ? found.client : '';
  return { id: typeof id === 'string' ? id : null, concern: { ...blankConcern(client, kind), ...found, client, kind } };
}

/** What must be filled in before it can be saved, the first first. Of a signal a line, or what it is about. */
export function lacking({ client, kind, noticed, label, themes }: Concern): ('client' | 'label' | 'noticed')[] {
  const lacks = {
    client: client === '',
    label: kind === 'doubt' && label.trim() === '',
    noticed: kind === 'signal' && noticed.trim() === '' && themes.length === 0,
  };
  return (['client', 'label', 'noticed'] as const).filter((field) => lacks[field]);
}

/** How much stands behind Meer, so that it opens by itself when a signal is changed. */
export const behindMore = ({ kind, note, noticed_by, since, weight, wants, helps, social_first }: Concern): number =>
  [kind === 'signal' ? note : '', noticed_by, since, weight, wants, helps, social_first].filter(Boolean).length;
