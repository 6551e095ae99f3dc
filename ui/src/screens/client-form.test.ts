import { expect, test } from 'vitest';

import { blankClient, clientDraft, clientFromDraft, clientHasMore } from './client-form';

test('a draft gives back every field', () => {
  const details = { ...blankClient(), called: 'Roos', birth_year: 1990, home: { place: 'Dordrecht', municipality: 'GM0505' } };
  const draft = JSON.parse(JSON.stringify(clientDraft({ id: 'c', details }))) as { case: unknown };
  expect(clientFromDraft(draft.case)).toEqual({ id: 'c', details });
});

test('a draft that makes no sense becomes an empty form', () => {
  for (const half of [null, 3, { details: 'x' }]) expect(clientFromDraft(half)).toEqual({ id: null, details: blankClient() });
});

test('knows whether something stands behind Meer', () => {
  expect(clientHasMore({ ...blankClient(), called: 'Roos', mind: 'x' })).toBe(false);
  expect(clientHasMore({ ...blankClient(), notes: 'x' })).toBe(true);
});
