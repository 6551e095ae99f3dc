import { describe, expect, it } from 'vitest';

import type { Tidy } from '../ipc/generated';
import { cards } from './waiting.svelte';

const NOTHING: Tidy = {
  last_backup: '2026-11-21T17:00:00Z', backup_is_late: false, has_no_code: false, code_is_unrehearsed: false, old_backups: 0, keys_changed: null,
  conflicts: [], meldcode_waits: false, proposal: { clients: [], contacts: [], records: [], own: [], is_time: false }, refused: [],
};
const DUE = { id: 'a', since: '2025-01-01', due: '2026-01-01' };

describe('what waits in Opruimen', () => {
  it('is nothing where nothing waits', () => {
    expect(cards(NOTHING)).toBe(0);
  });
  it('is each card by itself', () => {
    expect(cards({ ...NOTHING, backup_is_late: true })).toBe(1);
    expect(cards({ ...NOTHING, old_backups: 2 })).toBe(1);
    expect(cards({ ...NOTHING, keys_changed: '2026-11-20T10:00:00Z' })).toBe(1);
    expect(cards({ ...NOTHING, refused: ['exchange-refused-clock'] })).toBe(1);
    expect(cards({ ...NOTHING, code_is_unrehearsed: true })).toBe(1);
  });
  it('does not ask to rehearse a code that is not there', () => {
    expect(cards({ ...NOTHING, has_no_code: true, code_is_unrehearsed: true })).toBe(1);
  });
  it('holds the proposal once a month only', () => {
    // Whether it is time the program says; also where nothing but an appointment with nobody is due.
    for (const due of [{ clients: [DUE] }, { records: [{ ...DUE, kind: 'loose_appointments' as const }] }]) {
      const proposal = { ...NOTHING.proposal, ...due };
      expect(cards({ ...NOTHING, proposal })).toBe(0);
      expect(cards({ ...NOTHING, proposal: { ...proposal, is_time: true } })).toBe(1);
    }
  });
});
