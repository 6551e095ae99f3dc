import { expect, test } from 'vitest';

import { fromOverDraft, overDraft, resumed } from './over-forms';

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
