// Forms that lie over the place they were opened from: which there are, and how each stands in a draft.

import type {
  Agreement, AgreementEntry, AskingEntry, BottleneckEntry, ClientId, Draft, DraftId, LetterGround, OwnView, PassedOn, RequestEntry,
} from '../ipc/generated';

/** What lies over a place. `entry` is the record that is changed; without it a new one. `draft` is gone on with. */
export type OverForm = { draft?: DraftId } & (
  | { form: 'request'; client: ClientId | null; entry?: RequestEntry | null }
  | { form: 'agreement'; client: ClientId; entry?: AgreementEntry | null; again?: Agreement }
  | { form: 'passing_on'; client: ClientId; entry?: PassedOn | null }
  | { form: 'letter'; client: ClientId; ground: LetterGround }
  | { form: 'story'; client: ClientId }
  | { form: 'own_view'; client: ClientId; view?: OwnView }
  | { form: 'asking'; client: ClientId; entry?: AskingEntry | null }
  | { form: 'bottleneck'; entry?: BottleneckEntry | null }
);

/** What is being written: the record, and its id where it is changed. */
export interface Written<T> {
  id: string | null;
  record: T;
}

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** As a draft. Nothing of it is hers alone. */
export const overDraft =
  (form: OverForm['form']) =>
  <T>({ id, record }: Written<T>): Draft => ({ form, case: { id, [form]: record }, private: null });

/** A draft as it was written. What an older version of the program did not know yet stays as in `blank`. */
export function fromOverDraft<T extends object>(form: OverForm['form'], half: unknown, blank: T): Written<T> {
  const found = object(half);
  return { id: typeof found.id === 'string' ? found.id : null, record: { ...blank, ...object(found[form]) } as T };
}

/** The form that a draft belongs to; null where it is another kind of form, or says nothing of whom it is about. */
export function resumed(form: string, half: unknown, draft: DraftId): OverForm | null {
  const record = object(object(half)[form]);
  const client = typeof record.client === 'string' ? record.client : null;
  if (form === 'request') return { form, client, draft };
  if (form === 'bottleneck') return { form, draft };
  if (client === null) return null;
  if (form === 'agreement' || form === 'passing_on' || form === 'story' || form === 'own_view' || form === 'asking') return { form, client, draft };
  const ground = object(record.ground);
  if (form === 'letter' && (ground.ground === 'agreement' || ground.ground === 'passing_on') && typeof ground.id === 'string') {
    return { form, client, ground: { ground: ground.ground, id: ground.id }, draft };
  }
  return null;
}
