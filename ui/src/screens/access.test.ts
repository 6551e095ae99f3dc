import { describe, expect, it } from 'vitest';

import type { AccessItem } from '../ipc/generated';
import { byContact, proposed, said } from './access';

const item = (key: string, on: string | null, field: AccessItem['field'], leave = false): AccessItem => ({
  key, field, on, text: [], proposed: leave ? 'leave_out' : 'include', why: leave ? 'confidence' : null,
});

describe('what is handed over', () => {
  it('begins with what is proposed', () => {
    const items = [item('a', null, 'called'), item('b', null, 'notes', true), item('c', '2026-11-01', 'contact')];
    expect(proposed({ client: 'x', locale: 'nl', items })).toEqual(['a', 'c']);
  });
  it('stands contact by contact, also two on one day', () => {
    const items = [
      item('a', null, 'called'), item('b', null, 'mind'),
      item('c', '2026-11-01', 'contact'), item('d', '2026-11-01', 'line'),
      item('e', '2026-11-01', 'contact'), item('f', '2026-11-01', 'note'),
    ];
    expect(byContact(items).map((group) => group.items.map(({ key }) => key))).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f']]);
    expect(byContact([])).toEqual([]);
  });
  it('says choices in words and text as it stands', () => {
    expect(said([{ message: 'kind-phone' }, { minutes: 15 }]).replace(/[\u2068\u2069]/g, '')).toBe('Telefoon, 15 minuten');
    expect(said([{ message: 'language-ti' }])).toBe('Tigrinya');
    expect(said([{ text: 'Zij belt zelf.' }])).toBe('Zij belt zelf.');
    expect(said([{ message: 'nobody-says-this' }])).toBe('nobody-says-this');
  });
});
