import { expect, test } from 'vitest';

import { agreementAgain, newAgreement } from './papers';

test('what is asked anew says nothing of who was there the last time', () => {
  const before = { ...newAgreement('c1', '2026-01-02'), name: 'Amina Oefen', explained_by: 'Amina Oefen', helper: 'minor' as const, until: '2026-09-01', withdrawn: '2026-11-24' };
  const again = agreementAgain(before, '2026-11-25');
  expect(again).toEqual({ ...before, name: '', explained_by: '', helper: null, given: '2026-11-25', until: null, withdrawn: null });
});
