// How the two values of a conflict are said: the record's own words for its fields and choices.
import { day, find, languageName, t } from '../lib/fluent.svelte';

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

/** What kind of record it is. */
export function recordName(kind: string): string {
  if (kind.startsWith('client')) return t('conflict-record-client');
  if (kind.startsWith('contact')) return t('conflict-record-contact');
  if (kind.startsWith('meldcode')) return t('meldcode-title');
  if (kind === 'own_note') return t('conflict-record-note');
  if (kind === 'question') return t('conflict-record-question');
  if (kind === 'check_in') return t('conflict-record-check-in');
  return t('conflict-record');
}

/** What both wrote: the field, or the record where the question is whether it is to be there. */
export function fieldLabel({ kind, field }: Field): string {
  if (field === null) return recordName(kind);
  return FIELDS[`${kind}.${field}`]?.() ?? recordName(kind);
}

/** A value as a person reads it. */
export function valueWords({ kind, field }: Field, value: string): string {
  if (value.trim() === '') return field === null ? t('conflict-gone') : t('not-filled-in');
  const at = `${kind}.${field ?? ''}`;
  const family = CHOICES[at];
  if (family) return find(family + value) ?? value;
  if (at === 'client.is_code_name' || at === 'client.is_minor') return value === '1' ? t('history-yes') : t('history-no');
  if (at === 'contact.language' || at === 'client_language.language') return languageName(value);
  if (at === 'client.status') return value === 'closed' ? t('client-closed-mark') : t('conflict-active');
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, 'long') : value;
}
