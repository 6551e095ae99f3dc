// Forms that lie over the place they were opened from: which there are, and how each stands in a draft.

import type {
  Agreement, AgreementEntry, AppointmentId, AskingEntry, BottleneckEntry, ClientId, ConcernId, Draft, DraftId, LeadId, LetterGround, Mentioned,
  Milestone, OwnView, PassedOn, ReferralId, ReferralStep, RequestEntry, RequestId,
} from '../ipc/generated';

/** What is done with the lead of a signal. */
export type LeadDoing = 'take' | 'give' | 'release' | 'decline';

/** What lies over a place. `entry` is the record that is changed; without it a new one. `draft` is gone on with. */
export type OverForm = { draft?: DraftId } & (
  | { form: 'request'; client: ClientId | null; entry?: RequestEntry | null }
  | { form: 'request_decline'; client: ClientId | null; request: RequestId }
  | { form: 'agreement'; client: ClientId; entry?: AgreementEntry | null; again?: Agreement }
  | { form: 'passing_on'; client: ClientId; entry?: PassedOn | null }
  | { form: 'letter'; client: ClientId; ground: LetterGround }
  | { form: 'story'; client: ClientId }
  | { form: 'own_view'; client: ClientId; view?: OwnView }
  | { form: 'asking'; client: ClientId; entry?: AskingEntry | null }
  | { form: 'bottleneck'; entry?: BottleneckEntry | null }
  | { form: 'lead'; client: ClientId; concern: ConcernId; doing: LeadDoing; asked?: LeadId | null; reason?: string }
  // `stays`: afterwards one is where one was. The service may be known by its name or not.
  | { form: 'referral_new'; client: ClientId | null; concern?: ConcernId | null; service?: Mentioned | null; stage?: Milestone | null; stays?: boolean }
  | { form: 'referral'; client: ClientId; referral: ReferralId }
  | { form: 'referral_step'; client: ClientId; referral: ReferralId; step: ReferralStep }
  | { form: 'referral_end'; client: ClientId; referral: ReferralId }
  | { form: 'mark'; client: ClientId }
  | { form: 'client_close'; client: ClientId }
  | { form: 'card'; client: ClientId; appointment?: AppointmentId | null }
);

/** The name of such a form, which its draft carries. */
export type OverName = OverForm['form'];

/** The fields of each form's record that say what it is about; one that has to be there for it to open is `true`. */
const ABOUT: Record<OverName, Record<string, boolean>> = {
  request: { client: false },
  request_decline: { client: false, request: true },
  agreement: { client: true },
  passing_on: { client: true },
  letter: { client: true, ground: true },
  story: { client: true },
  own_view: { client: true },
  asking: { client: true },
  bottleneck: {},
  lead: { client: true, concern: true, doing: true, asked: false },
  referral_new: { client: false, concern: false, service: false, stage: false },
  referral: { client: true, referral: true },
  referral_step: { client: true, referral: true, step: true },
  referral_end: { client: true, referral: true },
  mark: { client: true },
  client_close: { client: true },
  card: { client: true, appointment: false },
};

/** What is being written: the record, and its id where it is changed. */
export interface Written<T> {
  id: string | null;
  record: T;
}

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** Whether a draft of this name belongs to a form that lies over a place. */
export const isOver = (form: string): form is OverName => Object.hasOwn(ABOUT, form);

/** As a draft. Nothing of it is hers alone. */
export const overDraft =
  (form: OverName) =>
  <T>({ id, record }: Written<T>): Draft => ({ form, case: { id, [form]: record }, private: null });

/** A draft as it was written. What an older version of the program did not know yet stays as in `blank`. */
export function fromOverDraft<T extends object>(form: OverName, half: unknown, blank: T): Written<T> {
  const found = object(half);
  return { id: typeof found.id === 'string' ? found.id : null, record: { ...blank, ...object(found[form]) } as T };
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && one !== null && Object.entries(one).every(([field, value]) => object(other)[field] === value));

/** Whether a form that opens goes on with this draft: it is about the same. What the form leaves open, the draft may have filled in. */
export function goesOn(form: OverName, half: unknown, begun: Written<object>): boolean {
  const { id, record } = fromOverDraft<Record<string, unknown>>(form, half, {});
  const opened = begun.record as Record<string, unknown>;
  return id === begun.id && Object.keys(ABOUT[form]).every((field) => (opened[field] ?? null) === null || same(opened[field], record[field]));
}

/** The form that a draft belongs to; null where it is another kind of form, or does not say enough of what it is about. */
export function resumed(form: string, half: unknown, draft: DraftId): OverForm | null {
  if (!isOver(form)) return null;
  const record = object(object(half)[form]);
  const about: Record<string, unknown> = {};
  for (const [field, needed] of Object.entries(ABOUT[form])) {
    const value = field === 'ground' ? groundOf(record.ground) : typeof record[field] === 'string' ? record[field] : null;
    if (needed && value === null) return null;
    about[field] = value;
  }
  if (form === 'referral_new') about.service = about.service === null ? null : { service: about.service, name: typeof record.to === 'string' ? record.to : '' };
  return { form, ...about, draft } as unknown as OverForm;
}

function groundOf(value: unknown): LetterGround | null {
  const { ground, id } = object(value);
  return (ground === 'agreement' || ground === 'passing_on') && typeof id === 'string' ? { ground, id } : null;
}
