// What the contact form holds, and how it becomes a record or a draft.

import type { ClientId, Contact, ContactId, ContactKind, ForRequest, Heaviness, Interpreter, Mentioned, RequestEntry, WholeContact } from '../ipc/generated';
import { CONTACT_KINDS } from '../ipc/generated';
import { type Day, isDay } from './days';

/** The half about the client, as it is being written: only the kind is required, and only at the end. */
export interface CaseHalf extends Omit<Contact, 'kind'> {
  kind: ContactKind | null;
}

/** A contact that is being written. */
export interface ContactForm {
  /** The record that is changed; null for a new one. */
  id: ContactId | null;
  contact: CaseHalf;
  heaviness: Heaviness | null;
  question: string;
  /** What others asked, for which it was. */
  requests: ForRequest[];
  /** Whether role and language came from last time, and nobody looked at them yet. */
  copied: boolean;
}

/** Interpreters that get a warning, and are saved all the same. */
export const WARNED: readonly Interpreter[] = ['family_or_friend', 'minor'];

/** An empty form for a day. */
export function blank(on: Day, people: ClientId[] = []): ContactForm {
  return {
    id: null,
    contact: {
      people,
      on,
      start: null,
      minutes: null,
      kind: null,
      role: null,
      language: null,
      present: [],
      interpreter: null,
      themes: [],
      line: '',
      note: '',
      travel_km: null,
      next_step: null,
      services: [],
    },
    heaviness: null,
    question: '',
    requests: [],
    copied: false,
  };
}

/**
 * Takes over role and language from last time, and nothing else whatever comes along: a copied "no interpreter" would be
 * a false record.
 */
export function copyFrom(form: ContactForm, last: WholeContact): void {
  form.contact.role = last.contact.role;
  form.contact.language = last.contact.language;
  form.copied = last.contact.role !== null || last.contact.language !== null;
}

/** A record as a form. */
export const fromWhole = (id: ContactId, whole: WholeContact): ContactForm => ({
  id,
  contact: whole.contact,
  heaviness: whole.heaviness,
  question: whole.question,
  requests: whole.requests,
  copied: false,
});

/** The form as a record; null while the kind is missing. */
export function toWhole(form: ContactForm): WholeContact | null {
  const { kind } = form.contact;
  return kind === null ? null : { contact: { ...form.contact, kind }, heaviness: form.heaviness, question: form.question, requests: form.requests };
}

/** The form as a draft. Her own half goes to the private image. */
export const toDraft = (form: ContactForm): { form: 'contact'; case: unknown; private: unknown } => ({
  form: 'contact',
  case: { id: form.id, contact: form.contact, requests: form.requests, copied: form.copied },
  private: { heaviness: form.heaviness, question: form.question },
});

/** A draft as a form. What an older version of the program did not know yet stays empty. */
export function fromDraft(draft: { case: unknown; private: unknown }, on: Day): ContactForm {
  const empty = blank(on);
  const half = object(draft.case);
  const own = object(draft.private);
  const contact = { ...empty.contact, ...object(half.contact) } as CaseHalf;
  if (contact.kind !== null && !CONTACT_KINDS.includes(contact.kind)) contact.kind = null;
  if (!isDay(contact.on)) contact.on = on;
  return {
    id: typeof half.id === 'string' ? half.id : null,
    contact,
    heaviness: typeof own.heaviness === 'number' ? own.heaviness : null,
    question: typeof own.question === 'string' ? own.question : '',
    requests: Array.isArray(half.requests) ? (half.requests as ForRequest[]) : [],
    copied: half.copied === true,
  };
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Whether anything stands behind Meer, so that it opens by itself when a contact is changed. */
export function hasMore(form: ContactForm): boolean {
  const { contact } = form;
  return (
    contact.start !== null ||
    contact.present.length > 0 ||
    contact.interpreter !== null ||
    contact.note !== '' ||
    contact.travel_km !== null ||
    contact.services.length > 0 ||
    form.requests.length > 0 ||
    form.heaviness !== null ||
    form.question !== ''
  );
}

/** Adds somebody, or takes them away. */
export function toggle<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/** Adds a service once. */
export const addService = (list: readonly Mentioned[], one: Mentioned): Mentioned[] =>
  list.some((other) => other.service === one.service) ? [...list] : [...list, one];

/** The requests that a contact with these people can be for: those it is for already, and open ones about one of them or nobody. */
export const requestsFor = (form: Pick<ContactForm, 'contact' | 'requests'>, all: readonly RequestEntry[]): RequestEntry[] =>
  all.filter(
    ({ id, status, request: { client } }) =>
      form.requests.some(({ request }) => request === id) ||
      ((status === 'asked' || status === 'accepted') && (client === null || form.contact.people.includes(client))),
  );

/** Takes over which requests were chosen; what stood there about each stays, and a new one is as the others are. */
export function setRequests(had: readonly ForRequest[], chosen: readonly string[]): ForRequest[] {
  const outside = had.length > 0 && had.every((one) => one.outside);
  return chosen.map((request) => had.find((one) => one.request === request) ?? { request, outside });
}
