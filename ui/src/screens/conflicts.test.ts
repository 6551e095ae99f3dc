import { describe, expect, it } from 'vitest';

import type { ConflictCard } from '../ipc/generated';
import { blankMeldcode } from './meldcode-form';
import { fieldLabel, recordName, valueWords } from './conflicts';

const card = (kind: string, field: string | null): ConflictCard => ({
  id: '1', kind, about: [], which: '', field, shown: '', shown_at: '2026-11-20T10:00:00Z', other: '', other_at: '2026-11-21T10:00:00Z',
});

describe('a conflict in words', () => {
  it('says the field as the record does', () => {
    expect(fieldLabel(card('client', 'notes'))).toBe('Notities');
    expect(fieldLabel(card('contact', 'kind'))).toBe('Soort contact');
  });
  it('says the kind of record where a field has no words, never the column', () => {
    expect(fieldLabel(card('contact', 'some_new_column'))).toBe('Contact');
    expect(fieldLabel(card('some_new_table', 'x'))).toBe('Iets anders');
    expect(fieldLabel(card('client', null))).toBe('Persoon');
    expect(recordName('client_language')).toBe('Persoon');
  });
  it('says a choice by its word, a day as a day, and text as it stands', () => {
    expect(valueWords(card('contact', 'kind'), 'home_visit')).toBe('Huisbezoek');
    expect(valueWords(card('client', 'safe_to_call'), 'not_safe')).not.toBe('not_safe');
    expect(valueWords(card('contact', 'language'), 'ti')).toBe('Tigrinya');
    expect(valueWords(card('contact', 'day'), '2026-11-21')).toContain('21 november');
    expect(valueWords(card('client', 'notes'), 'Zij belt zelf.')).toBe('Zij belt zelf.');
  });
  it('says what was decided once by what it is about, and whole', () => {
    const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
    const said = (kind: string, about: string, value: string) => [fieldLabel(card(kind, about)), plain(valueWords(card(kind, about), value))];
    expect(said('decision', 'retention_clients', '{"months":24,"reason":"ons beleid"}')).toEqual(['Mensen, na afsluiten', 'Na 24 maanden · ons beleid']);
    expect(said('own_decision', 'retention_own_notes', '{"months":null,"reason":""}')).toEqual(['Eigen notities', 'Nooit weg']);
    expect(said('decision', 'ground', '{"kind":"public_task","line":"Wmo","on":"2026-11-02"}')[1]).toContain('Publieke taak · Wmo · ');
    expect(said('decision', 'page_parts_off', '["papers","marks"]')[1]).toBe('Niet in gebruik: Gevoelig, Op papier');
    expect(said('decision', 'page_parts_off', '[]')[1]).toBe('Alles is in gebruik');
    expect(said('decision', 'handover_name', 'Sleutelpersoon Verzonnen')[1]).toBe('Sleutelpersoon Verzonnen');
  });
  it('says every field of the Meldcode, where somebody has to choose behind its lock', () => {
    const unsaid = Object.keys(blankMeldcode('one', 'paid', '2026-11-20'))
      .filter((field) => !['client', 'signals', 'advice'].includes(field))
      .filter((field) => fieldLabel(card('meldcode', field)) === 'Zorg om veiligheid');
    expect(unsaid).toEqual([]);
    expect(fieldLabel(card('meldcode', 'a_new_one'))).toBe('Zorg om veiligheid');
    expect(valueWords(card('meldcode', 'acute'), 'unknown')).toBe('Weet ik niet');
  });
  it('says that something is empty or gone', () => {
    expect(valueWords(card('client', 'notes'), '')).toBe('niet ingevuld');
    expect(valueWords(card('client', null), '')).toBe('verwijderd');
    expect(valueWords(card('client', null), 'true')).toBe('staat er nog');
  });
});

it('a change of any record with a history is said in words, not in names of columns', () => {
  const said = (kind: string, field: string, value: string) => [fieldLabel({ kind, field }), valueWords({ kind, field }, value)];
  for (const [kind, field, value] of [
    ['concern', 'outcome', 'withdrawn'], ['referral_step', 'step', 'wants_help'], ['referral', 'is_care', '1'], ['agreement_item', 'item', 'name'],
    ['agreement', 'helper', 'minor'], ['appointment', 'status', 'missed'], ['appointment_bring', 'bring', 'letter'], ['request', 'asked_by', 'gp'],
    ['request_contact', 'agreed', 'outside'],
  ] as const) {
    const [label, words] = said(kind, field, value);
    expect(label).not.toBe(recordName(kind));
    expect(words).not.toBe(value);
  }
});
