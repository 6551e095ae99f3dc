import { describe, expect, it } from 'vitest';

import type { ConflictCard } from '../ipc/generated';
import { blankMeldcode } from './meldcode-form';
import { fieldLabel, recordName, valueWords } from './conflicts';

const card = (kind: string, field: string | null): ConflictCard => ({
  id: '1', kind, about: null, field, shown: '', shown_at: '2026-11-20T10:00:00Z', other: '', other_at: '2026-11-21T10:00:00Z',
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
  });
});
