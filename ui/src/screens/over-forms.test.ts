import { expect, test } from 'vitest';

import { fromOverDraft, goesOn, isOver, overDraft, resumed } from './over-forms';

test('a draft gives back what was written, and opens in its own form', () => {
  for (const form of ['request', 'agreement', 'passing_on', 'story', 'own_view', 'asking', 'bottleneck'] as const) {
    const draft = JSON.parse(JSON.stringify(overDraft(form)({ id: 'x', record: { client: 'a', line: 'tekst' } }))) as { form: string; case: unknown; private: unknown };
    expect(draft).toMatchObject({ form, private: null });
    expect(fromOverDraft(form, draft.case, { client: '', line: '', more: 0 })).toEqual({ id: 'x', record: { client: 'a', line: 'tekst', more: 0 } });
    expect(resumed(form, draft.case, 'd')).toMatchObject({ form, draft: 'd' });
  }
});

test('a letter opens on its ground', () => {
  const ground = { ground: 'passing_on', id: 'p' } as const;
  const half = overDraft('letter')({ id: null, record: { client: 'a', ground, wishes: 'x', question: '' } }).case;
  expect(resumed('letter', half, 'd')).toEqual({ form: 'letter', client: 'a', ground, draft: 'd' });
  expect(resumed('letter', { letter: { client: 'a', ground: { ground: 'else' } } }, 'd')).toBeNull();
});

test('a request can be about nobody; what else names nobody opens nothing', () => {
  expect(resumed('request', { request: { client: null } }, 'd')).toEqual({ form: 'request', client: null, draft: 'd' });
  for (const half of [null, 3, 'x', { agreement: null }]) expect(resumed('agreement', half, 'd')).toBeNull();
  expect(resumed('contact', { contact: { people: [] } }, 'd')).toBeNull();
});

test('a form goes on with what is about the same; what it leaves open the draft may have filled in', () => {
  const half = overDraft('lead')({ id: null, record: { client: 'a', concern: 'c', doing: 'decline', asked: 'l', reason: 'x' } }).case;
  const lead = (record: object) => goesOn('lead', half, { id: null, record });
  expect(lead({ client: 'a', concern: 'c', doing: 'decline', asked: 'l', reason: '' })).toBe(true);
  for (const other of [{ client: 'b' }, { concern: 'd' }, { doing: 'release' }, { asked: 'm' }]) {
    expect(lead({ client: 'a', concern: 'c', doing: 'decline', asked: 'l', ...other }), JSON.stringify(other)).toBe(false);
  }
  const from = overDraft('referral_new')({ id: null, record: { client: 'a', concern: null, service: 's', to: 'Taalcafé', stage: null } }).case;
  expect(goesOn('referral_new', from, { id: null, record: { client: null, concern: null, service: 's', stage: null } })).toBe(true);
  expect(goesOn('referral_new', from, { id: null, record: { client: 'a', concern: 'c', service: null, stage: null } })).toBe(false);
  expect(resumed('referral_new', from, 'd')).toEqual({ form: 'referral_new', client: 'a', concern: null, service: { service: 's', name: 'Taalcafé' }, stage: null, draft: 'd' });
  // A letter has a ground, which is no plain word.
  const letter = overDraft('letter')({ id: null, record: { client: 'a', ground: { ground: 'agreement', id: 'p' } } }).case;
  expect(goesOn('letter', letter, { id: null, record: { client: 'a', ground: { ground: 'agreement', id: 'p' } } })).toBe(true);
  expect(goesOn('letter', letter, { id: null, record: { client: 'a', ground: { ground: 'agreement', id: 'q' } } })).toBe(false);
});

test('a record that is changed goes on with its own draft, a new one with that of a new one', () => {
  const half = overDraft('asking')({ id: 'x', record: { client: 'a' } }).case;
  expect(goesOn('asking', half, { id: 'x', record: { client: 'a' } })).toBe(true);
  expect(goesOn('asking', half, { id: null, record: { client: 'a' } })).toBe(false);
  expect(goesOn('asking', half, { id: 'y', record: { client: 'a' } })).toBe(false);
});

test('only forms that lie over a place are among them', () => {
  expect(['lead', 'mark', 'letter'].every(isOver)).toBe(true);
  expect(['contact', 'client', 'meldcode', 'toString', ''].some(isOver)).toBe(false);
});
