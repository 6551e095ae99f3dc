import { expect, test } from 'vitest';

import type { RequestEntry, WholeContact } from '../ipc/generated';
import { addService, blank, copyFrom, fromDraft, fromWhole, hasMore, requestsFor, setRequests, toDraft, toggle, toWhole } from './contact-form';

const full: WholeContact = {
  contact: {
    people: ['a'],
    on: '2026-11-20',
    start: '14:30:00',
    minutes: 45,
    kind: 'home_visit',
    role: 'mediating',
    language: 'ti',
    present: ['child'],
    interpreter: 'not_needed',
    themes: ['sleep'],
    line: 'regel',
    note: 'notitie',
    travel_km: 12,
    next_step: { what: 'bellen', between: { from: '2026-11-23', to: '2026-11-29' }, done: null },
    services: [{ service: 's', name: 'Hulp' }],
  },
  heaviness: 3,
  question: 'vraag',
  requests: [{ request: 'r', outside: true }],
};

test('copies role and language from last time, and nothing else', () => {
  const form = blank('2026-11-21');
  copyFrom(form, full);
  const expected = blank('2026-11-21');
  expected.contact.role = 'mediating';
  expected.contact.language = 'ti';
  expected.copied = true;
  expect(form).toEqual(expected);
});

test('only the kind is required', () => {
  const form = blank('2026-11-21');
  expect(toWhole(form)).toBeNull();
  form.contact.kind = 'phone';
  expect(toWhole(form)?.contact.kind).toBe('phone');
});

test('a draft gives back every field, and keeps her own half apart', () => {
  const form = fromWhole('c1', full);
  const draft = JSON.parse(JSON.stringify(toDraft(form))) as { case: unknown; private: unknown };
  expect(fromDraft(draft, '2026-11-21')).toEqual(form);
  expect(JSON.stringify(draft.case)).not.toContain('vraag');
  expect(JSON.stringify(draft.case)).not.toContain('heaviness');
});

test('a draft without a kind stays without a kind', () => {
  expect(fromDraft(toDraft(blank('2026-11-21')), '2026-11-21').contact.kind).toBeNull();
});

test('a draft that makes no sense becomes an empty form', () => {
  for (const half of [null, 3, 'x', { contact: null }, { contact: { kind: 'dance', on: 'yesterday' } }]) {
    expect(fromDraft({ case: half, private: half }, '2026-11-21')).toEqual(blank('2026-11-21'));
  }
});

test('knows whether something stands behind Meer', () => {
  const form = blank('2026-11-21');
  copyFrom(form, full);
  expect(hasMore(form)).toBe(false);
  form.heaviness = 0;
  expect(hasMore(form)).toBe(true);
});

test('lists', () => {
  expect(toggle(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
  expect(addService([{ service: 's', name: 'x' }], { service: 's', name: 'y' })).toEqual([{ service: 's', name: 'x' }]);
});

test('offers open requests about those who were there, or about nobody, and what was chosen before', () => {
  const entry = (id: string, client: string | null, status: RequestEntry['status']): RequestEntry =>
    ({ id, status, request: { client } }) as unknown as RequestEntry;
  const all = [entry('hers', 'a', 'accepted'), entry('nobody', null, 'asked'), entry('other', 'b', 'asked'), entry('done', 'a', 'done'), entry('r', 'b', 'declined')];
  const form = fromWhole('c1', full);
  expect(requestsFor(form, all).map(({ id }) => id)).toEqual(['hers', 'nobody', 'r']);
});

test('a request that is chosen keeps how it was marked', () => {
  const had = [{ request: 'r', outside: true }];
  expect(setRequests(had, ['r', 's'])).toEqual([{ request: 'r', outside: true }, { request: 's', outside: true }]);
  expect(setRequests([], ['s'])).toEqual([{ request: 's', outside: false }]);
  expect(setRequests(had, [])).toEqual([]);
});
