import { expect, it } from 'vitest';

import { isOwn, months } from './terms';

it('knows which terms are hers', () => {
  expect((['clients', 'loose_contacts', 'own_notes', 'questions', 'check_ins'] as const).map(isOwn)).toEqual([false, false, true, true, true]);
});
it('keeps a term choosable that was set in another way', () => {
  expect(months(null)).toEqual([3, 6, 12, 24, 60]);
  expect(months(18)).toEqual([3, 6, 12, 18, 24, 60]);
  expect(months(12)).toEqual([3, 6, 12, 24, 60]);
});
