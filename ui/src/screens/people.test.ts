import { expect, test } from 'vitest';

import type { ClientCard, Household } from '../ipc/generated';
import { byLastContact, together } from './people';

const card = (id: string, household: string | null, last_contact: string | null = null): ClientCard => ({
  id, called: id, is_code_name: false, language: null, place: null, household, status: 'active', last_contact, next_step: null, found_in: null,
});
const HOUSEHOLDS: Household[] = [{ id: 'h', called: 'Familie', members: [] }];

test('a household stands where its first member stands, and nobody is lost', () => {
  const found = together([card('a', null), card('b', 'h'), card('c', null), card('d', 'h'), card('e', 'gone')], HOUSEHOLDS);
  expect(found.map(({ household, people }) => [household?.called ?? null, people.map(({ id }) => id)])).toEqual([
    [null, ['a']],
    ['Familie', ['b', 'd']],
    [null, ['c']],
    [null, ['e']],
  ]);
});

test('the latest seen first', () => {
  const cards = [card('a', null), card('b', null, '2026-01-01'), card('c', null, '2026-11-01')];
  expect(byLastContact(cards).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
