import { describe, expect, it } from 'vitest';

import { blankDay, dayDraft, dayFromDraft, isWhole, type DayFormKind } from './day-forms';

describe('the forms of days', () => {
  it('come back from a draft as they were, with a day that was not chosen yet', () => {
    for (const form of ['appointment', 'moment', 'crisis_call'] as const satisfies readonly DayFormKind[]) {
      const written = blankDay(form, 'c1', '2026-11-24');
      written.record.on = null;
      const draft = JSON.parse(JSON.stringify(dayDraft(written))) as { form: string; case: unknown };
      expect(draft.form).toBe(form);
      expect(dayFromDraft(form, draft.case)).toEqual(written);
    }
  });

  it('take whatever an older program kept', () => {
    for (const half of [null, 7, {}, { appointment: null }, { id: 3, appointment: { place: 'Oost' } }]) {
      const form = dayFromDraft('appointment', half);
      expect(form.id).toBeNull();
      expect(form.record).toMatchObject({ on: null, status: 'planned', bring: [] });
    }
  });

  it('are whole with a day, and for a moment or a crisis with a person', () => {
    expect(isWhole(blankDay('appointment', null, '2026-11-24'))).toBe(false);
    expect(isWhole({ ...blankDay('appointment', null, ''), record: { ...blankDay('appointment', null, '').record, on: '2026-11-24' } } as never)).toBe(true);
    expect(isWhole(blankDay('crisis_call', null, '2026-11-24'))).toBe(false);
    expect(isWhole(blankDay('crisis_call', 'c1', '2026-11-24'))).toBe(true);
  });
});
