// How the two values of a conflict are said: the record's own words for its fields and choices.
import { PAGE_PARTS, type ClientCard, type ClientId } from '../ipc/generated';
import { day, find, languageName, list, t } from '../lib/fluent.svelte';
import { PART_TITLES } from './page-parts';

/** How people are called, by their id. */
export type Names = ReadonlyMap<ClientId, { called: string; isCode: boolean }>;
export const namesOf = (people: readonly ClientCard[]): Names => new Map(people.map((one) => [one.id, { called: one.called, isCode: one.is_code_name }]));

/** A field of a record. */
export interface Field {
  kind: string;
  field: string | null;
}

/** Words of the fields, by table and column. One that is not here is said by its kind of record alone. */
const FIELDS: Record<string, () => string> = {
  'client.called': () => t('access-called'),
  'client.reach': () => t('access-reach'),
  'client.safe_to_call': () => t('access-safe_to_call'),
  'client.mind': () => t('client-mind'),
  'client.birth_year': () => t('access-birth_year'),
  'client.guardian': () => t('access-guardian'),
  'client.prefers': () => t('access-prefers'),
  'client.place': () => t('access-home'),
  'client.postcode': () => t('client-form-postcode'),
  'client.interpreter': () => t('access-wish'),
  'client.strengths': () => t('access-strengths'),
  'client.notes': () => t('access-notes'),
  'client.status': () => t('conflict-status'),
  'contact.day': () => t('conflict-day'),
  'contact.start': () => t('conflict-start'),
  'contact.minutes': () => t('conflict-minutes'),
  'contact.kind': () => t('access-contact'),
  'contact.role': () => t('conflict-role'),
  'contact.language': () => t('conflict-language'),
  'contact.interpreter': () => t('access-wish'),
  'contact.line': () => t('access-line'),
  'contact.note': () => t('access-note'),
  'contact.step_what': () => t('access-next_step'),
  'contact.step_from': () => t('access-next_step'),
  'contact.step_to': () => t('access-next_step'),
  'contact.step_done': () => t('conflict-step-done'),
  'contact.travel_km': () => t('history-travel'),
  'contact_person.client': () => t('history-people'),
  'contact_present.present': () => t('access-present'),
  'contact_theme.theme': () => t('access-themes'),
  'contact_service.name': () => t('access-services'),
  'client.household': () => t('access-household'),
  'client.is_code_name': () => t('history-code-name'),
  'client.is_minor': () => t('client-minor'),
  'client_language.language': () => t('access-languages'),
  'client_language.reading': () => t('history-reading'),
  'concern.noticed': () => t('signal-noticed'),
  'concern.note': () => t('signal-note'),
  'concern.noticed_by': () => t('signal-noticed-by'),
  'concern.since': () => t('signal-since'),
  'concern.weight': () => t('signal-weight'),
  'concern.wants': () => t('signal-wants'),
  'concern.helps': () => t('signal-helps'),
  'concern.social_first': () => t('signal-social-first'),
  'concern.label': () => t('doubt-label'),
  'concern.asked': () => t('doubt-asked'),
  'concern.closed_on': () => t('sheet-closed'),
  'concern.outcome': () => t('signal-close-outcome'),
  'concern.step_what': () => t('signal-step'),
  'concern.step_from': () => t('signal-step'),
  'concern.step_to': () => t('signal-step'),
  'concern.step_done': () => t('conflict-step-done'),
  'concern_theme.theme': () => t('signal-themes'),
  'referral.concern': () => t('signal-title'),
  'referral.to_name': () => t('refer-to'),
  'referral.is_care': () => t('refer-care'),
  'referral.note': () => t('refer-note'),
  'referral.bridging': () => t('refer-bridging'),
  'referral.outcome': () => t('refer-outcome'),
  'referral.outcome_on': () => t('refer-outcome-on'),
  'referral.refused_why': () => t('sheet-refused'),
  'referral_step.step': () => t('history-which-step'),
  'referral_step.day': () => t('history-step-day'),
  'referral_barrier.barrier': () => t('refer-barriers'),
  'referral_barrier.done': () => t('refer-barriers'),
  'agreement.receiver': () => t('share-with'),
  'agreement.name': () => t('share-name'),
  'agreement.why': () => t('share-why'),
  'agreement.language': () => t('share-language'),
  'agreement.explained_by': () => t('share-explained-by'),
  'agreement.helper': () => t('share-helper'),
  'agreement.agreed_by': () => t('share-agreed-by'),
  'agreement.given': () => t('share-given'),
  'agreement.until': () => t('share-until'),
  'agreement.withdrawn': () => t('history-withdrawn'),
  'agreement_item.item': () => t('share-items'),
  'agreement_concern.concern': () => t('share-concerns'),
  'appointment.client': () => t('appointment-form-who'),
  'appointment.kind': () => t('appointment-form-kind'),
  'appointment.day': () => t('appointment-form-day'),
  'appointment.start': () => t('appointment-form-start'),
  'appointment.minutes': () => t('appointment-form-minutes'),
  'appointment.with_whom': () => t('appointment-form-with'),
  'appointment.place': () => t('appointment-form-place'),
  'appointment.language': () => t('appointment-form-language'),
  'appointment.note': () => t('appointment-form-note'),
  'appointment.referral': () => t('refer-title'),
  'appointment.status': () => t('appointment-status'),
  'appointment.not_alone': () => t('appointment-form-not-alone'),
  'appointment.knows': () => t('appointment-form-knows'),
  'appointment_bring.bring': () => t('appointment-form-bring'),
  'request.client': () => t('request-whom'),
  'request.asked_by': () => t('request-asked-by'),
  'request.function': () => t('request-function'),
  'request.question': () => t('request-question'),
  'request.behind': () => t('request-behind'),
  'request.asked': () => t('request-on'),
  'request.wanted_by': () => t('request-wanted-by'),
  'request.agreed': () => t('request-agreed'),
  'request.agreed_until': () => t('request-agreed-until'),
  'request.accepted': () => t('history-accepted'),
  'request.done': () => t('history-done'),
  'request.declined': () => t('history-declined'),
  'request.reason': () => t('request-decline-reason'),
  'request.told_back': () => t('history-told-word'),
  'request_contact.contact': () => t('request-contacts'),
  'request_contact.agreed': () => t('request-contacts'),
  'check_in.energy': () => t('conflict-energy'),
  'check_in.tension': () => t('conflict-tension'),
  'heaviness.weight': () => t('conflict-heaviness'),
  'meldcode.began': () => t('meldcode-began'),
  'meldcode.path': () => t('meldcode-path'),
  'meldcode.children': () => t('meldcode-children'),
  'meldcode.pregnant': () => t('meldcode-pregnant'),
  'meldcode.children_note': () => t('meldcode-children-note'),
  'meldcode.talk': () => t('meldcode-talk'),
  'meldcode.talk_on': () => t('meldcode-step-talk'),
  'meldcode.talk_with': () => t('meldcode-talk-with'),
  'meldcode.talk_said': () => t('meldcode-talk-said'),
  'meldcode.nature': () => t('meldcode-nature'),
  'meldcode.severity': () => t('meldcode-severity'),
  'meldcode.protects': () => t('meldcode-protects'),
  'meldcode.wishes': () => t('meldcode-wishes'),
  'meldcode.acute': () => t('meldcode-acute'),
  'meldcode.report': () => t('meldcode-report'),
  'meldcode.help': () => t('meldcode-help'),
  'meldcode.decided': () => t('meldcode-decided'),
  'meldcode.reason': () => t('meldcode-reason'),
  'meldcode.who_acts': () => t('meldcode-who'),
  'meldcode.closed': () => t('meldcode-closed'),
  'meldcode.closed_why': () => t('meldcode-closed-why'),
  'meldcode_signal.what': () => t('meldcode-what'),
  'meldcode_signal.how': () => t('meldcode-how'),
  'meldcode_signal.day': () => t('meldcode-on'),
  'meldcode_signal.present': () => t('meldcode-present'),
  'meldcode_advice.whom': () => t('meldcode-advice-whom'),
  'meldcode_advice.role': () => t('meldcode-advice-role'),
  'meldcode_advice.day': () => t('meldcode-on'),
  'meldcode_advice.said': () => t('meldcode-advice-said'),
};
/** Columns that hold a stable word, and the family of messages that says it. */
const CHOICES: Record<string, string> = {
  'client.safe_to_call': 'safe-',
  'client.prefers': 'prefers-',
  'client.interpreter': 'wish-',
  'contact.kind': 'kind-',
  'contact.role': 'role-',
  'contact.interpreter': 'interpreter-',
  'contact_present.present': 'present-',
  'contact_theme.theme': 'theme-',
  'client_language.reading': 'reading-',
  'concern.noticed_by': 'noticed-by-',
  'concern.social_first': 'social-first-',
  'concern.outcome': 'concern-outcome-',
  'concern_theme.theme': 'theme-',
  'referral.outcome': 'referral-outcome-',
  'referral.refused_why': 'refused-',
  'referral_step.step': 'step-',
  'referral_barrier.barrier': 'barrier-',
  'agreement.receiver': 'receiver-',
  'agreement.helper': 'interpreter-',
  'agreement.agreed_by': 'agreed-by-',
  'agreement_item.item': 'item-',
  'appointment.kind': 'appointment-',
  'appointment.status': 'appointment-status-',
  'appointment_bring.bring': 'bring-',
  'request.asked_by': 'asked-by-',
  'check_in.energy': 'energy-',
  'check_in.tension': 'tension-',
  'heaviness.weight': 'heaviness-',
  'meldcode.path': 'meldcode-path-',
  'meldcode.talk': 'meldcode-talk-',
  'meldcode.children': 'meldcode-answer-',
  'meldcode.pregnant': 'meldcode-answer-',
  'meldcode.acute': 'meldcode-answer-',
  'meldcode.report': 'meldcode-answer-',
  'meldcode.help': 'meldcode-answer-',
  'meldcode_signal.how': 'meldcode-how-',
  'meldcode_advice.whom': 'meldcode-whom-',
};

/** Columns that say yes or no. */
const YES_OR_NO: readonly string[] = ['client.is_code_name', 'client.is_minor', 'referral.is_care', 'appointment.not_alone'];

/** What kind of record it is. */
export function recordName(kind: string): string {
  if (kind.startsWith('client')) return t('conflict-record-client');
  if (kind.startsWith('contact')) return t('conflict-record-contact');
  if (kind.startsWith('concern')) return t('history-record-concern');
  if (kind.startsWith('referral')) return t('history-record-referral');
  if (kind.startsWith('agreement')) return t('history-record-agreement');
  if (kind.startsWith('appointment')) return t('history-record-appointment');
  if (kind.startsWith('request')) return t('history-record-request');
  if (kind.startsWith('meldcode')) return t('meldcode-title');
  if (kind === 'own_note') return t('conflict-record-note');
  if (kind === 'question') return t('conflict-record-question');
  if (kind === 'check_in') return t('conflict-record-check-in');
  return t('conflict-record');
}

/** What was decided once: the id of the decision, and how its value is said. */
function decisionLabel(about: string): string {
  if (about === 'ground') return t('ground-title');
  if (about === 'page_parts_off') return t('page-parts');
  if (about === 'handover_name') return t('hand-name');
  return find(about.replace(/^retention_/, 'term-')) ?? t('conflict-record');
}
function decisionWords(about: string, value: string): string {
  if (about === 'handover_name') return value;
  const kept = JSON.parse(value) as unknown;
  if (about === 'page_parts_off') return (kept as string[]).length === 0 ? t('conflict-parts-all') : t('conflict-parts-off', { parts: list(PAGE_PARTS.filter((part) => (kept as string[]).includes(part)).map((part) => t(PART_TITLES[part]))) });
  if (about === 'ground') {
    const { kind, line, on } = kept as { kind: string; line: string; on: string };
    return `${find(`ground-${kind}`) ?? kind} · ${line} · ${day(on, 'long')}`;
  }
  const { months, reason } = kept as { months: number | null; reason: string };
  return [months === null ? t('retention-never') : t('retention-months', { count: months }), reason].filter(Boolean).join(' · ');
}
const isDecision = (kind: string): boolean => kind === 'decision' || kind === 'own_decision';

/** What both wrote: the field, or the record where the question is whether it is to be there. */
export function fieldLabel({ kind, field }: Field): string {
  if (field === null) return recordName(kind);
  if (isDecision(kind)) return decisionLabel(field);
  return FIELDS[`${kind}.${field}`]?.() ?? recordName(kind);
}

/** A value as a person reads it. */
export function valueWords({ kind, field }: Field, value: string): string {
  if (value.trim() === '') return field === null ? t('conflict-gone') : t('not-filled-in');
  if (field === null) return t('conflict-there');
  if (isDecision(kind) && field !== null) return decisionWords(field, value);
  const at = `${kind}.${field ?? ''}`;
  const family = CHOICES[at];
  if (family) return find(family + value) ?? value;
  if (YES_OR_NO.includes(at)) return value === '1' ? t('history-yes') : t('history-no');
  if (at === 'request_contact.agreed') return value === 'outside' ? t('request-outside') : t('request-mark-within');
  if (field === 'language') return languageName(value);
  if (at === 'client.status') return value === 'closed' ? t('client-closed-mark') : t('conflict-active');
  return whichWords(value);
}

/** Which record it is: a day in words, or its own words. */
export const whichWords = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, 'long') : value);
