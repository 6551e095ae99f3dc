import { expect, test } from 'vitest';

import type { ClientCard } from '../ipc/generated';
import { aboutWhom } from './draft-names';

const known = ['a', 'b'].map((id) => ({ id, called: `Persoon ${id}`, is_code_name: id === 'b' })) as ClientCard[];

test('a contact names its people, as far as they are known', () => {
  expect(aboutWhom({ id: null, contact: { people: ['b', 'gone'] } }, 'd', known)).toEqual([known[1]]);
  expect(aboutWhom({ id: null, contact: { people: [] } }, 'd', known)).toEqual([]);
});

test('a signal names the person it is about', () => {
  expect(aboutWhom({ id: null, concern: { client: 'a', noticed: 'x' } }, 'd', known)).toEqual([known[0]]);
  expect(aboutWhom({ id: null, concern: { client: '' } }, 'd', known)).toEqual([]);
});

test('a person who is being written is named by the form', () => {
  expect(aboutWhom({ id: null, details: { called: 'Noor', is_code_name: false } }, 'd', known)).toEqual([{ id: 'd', called: 'Noor', is_code_name: false }]);
  expect(aboutWhom({ id: 'a', details: { called: 'N.', is_code_name: true } }, 'd', known)).toEqual([{ id: 'a', called: 'N.', is_code_name: true }]);
  expect(aboutWhom({ id: null, details: { called: '  ' } }, 'd', known)).toEqual([]);
});

test('a draft without such a half names nobody', () => {
  for (const half of [null, 'words', 3, { contact: 'x' }, { contact: { people: 'a' } }]) expect(aboutWhom(half, 'd', known)).toEqual([]);
});

test('any other record names the one it is about', () => {
  for (const form of ['request', 'agreement', 'passing_on', 'letter', 'story', 'own_view', 'asking', 'bottleneck', 'moment', 'lead', 'referral_new', 'referral', 'referral_step', 'referral_end', 'mark', 'client_close', 'card', 'request_decline']) {
    expect(aboutWhom({ id: null, [form]: { client: 'b' } }, 'd', known)).toEqual([known[1]]);
    expect(aboutWhom({ id: null, [form]: { client: null } }, 'd', known)).toEqual([]);
  }
});
