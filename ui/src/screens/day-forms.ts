// What the forms of an appointment, of a moment in which much changes, and of a call in a crisis hold.

import type { Appointment, ClientId, CrisisCall, Moment } from '../ipc/generated';

/** Which of the three. */
export type DayFormKind = 'appointment' | 'moment' | 'crisis_call';

/** A record while it is written: a day that is not chosen yet is none, and so is a person. */
type Unfinished<T> = Omit<T, 'on' | 'client'> & { on: string | null; client: ClientId | null };

/** What is being written. */
export type DayForm =
  | { form: 'appointment'; id: string | null; record: Unfinished<Appointment> }
  | { form: 'moment'; id: string | null; record: Unfinished<Moment> }
  | { form: 'crisis_call'; id: string | null; record: Unfinished<CrisisCall> };

const APPOINTMENT: Unfinished<Appointment> = {
  client: null, kind: 'visit', on: null, start: null, minutes: null, with_whom: '', place: '', bring: [], language: null, note: '',
  referral: null, status: 'planned', not_alone: false, knows: '',
};
const MOMENT: Unfinished<Moment> = { client: null, kind: 'moving', on: null, note: '', done: null };
const CRISIS_CALL: Unfinished<CrisisCall> = { client: null, on: null, start: null, called: [], whom: '', agreed: '', again: null, done: null };

/** A form to begin with. A crisis is written down on its day: that is filled in, and can be changed. */
export function blankDay(form: DayFormKind, client: ClientId | null, today: string): DayForm {
  switch (form) {
    case 'appointment':
      return { form, id: null, record: { ...APPOINTMENT, client } };
    case 'moment':
      return { form, id: null, record: { ...MOMENT, client } };
    case 'crisis_call':
      return { form, id: null, record: { ...CRISIS_CALL, client, on: today } };
  }
}

/** A form as a draft. Nothing of it is hers alone. */
export const dayDraft = ({ form, id, record }: DayForm): { form: DayFormKind; case: unknown; private: unknown } => ({
  form,
  case: { id, [form]: record },
  private: null,
});

/** A draft as a form. What an older version of the program did not know yet stays empty. */
export function dayFromDraft(form: DayFormKind, half: unknown): DayForm {
  const found = typeof half === 'object' && half !== null ? (half as Record<string, unknown>) : {};
  const record = typeof found[form] === 'object' && found[form] !== null ? found[form] : {};
  const blank = blankDay(form, null, '');
  const id = typeof found.id === 'string' ? found.id : null;
  return { ...blank, id, record: { ...blank.record, on: null, ...record } } as DayForm;
}

/** Whether all that must be there is: a day, and for a moment or a crisis a person. */
export const isWhole = ({ form, record }: DayForm): boolean => record.on !== null && (form === 'appointment' || record.client !== null);

/** Whether anything stands behind Meer, so that it opens by itself. */
export const appointmentHasMore = (record: Unfinished<Appointment>): boolean =>
  record.minutes !== null || record.bring.length > 0 || record.language !== null || record.note !== '';
