import { describe, expect, it } from 'vitest';

import { behindMore, blankConcern, concernDraft, concernFromDraft, lacking } from './concern-form';

describe('the form of a signal', () => {
  it('comes back from a draft as it was, and keeps its kind', () => {
    const form = { id: 'a', concern: { ...blankConcern('c', 'doubt'), label: 'Kan niet leren' } };
    expect(concernFromDraft(concernDraft(form).case)).toEqual(form);
    expect(concernDraft(form).private).toBeNull();
  });

  it('takes whatever an older or a broken draft holds', () => {
    expect(concernFromDraft(null)).toEqual({ id: null, concern: blankConcern('', 'signal') });
    expect(concernFromDraft({ concern: { client: 7, kind: 'worry', noticed: 'x' } }).concern).toMatchObject({ kind: 'signal', noticed: 'x' });
  });

  it('asks for whom, and for a line or what it is about', () => {
    expect(lacking(blankConcern('', 'signal'))).toEqual(['client', 'noticed']);
    expect(lacking({ ...blankConcern('c', 'signal'), themes: ['sleep'] })).toEqual([]);
    expect(lacking({ ...blankConcern('c', 'signal'), noticed: '  ' })).toEqual(['noticed']);
    expect(lacking(blankConcern('c', 'doubt'))).toEqual(['label']);
  });

  it('counts what stands behind Meer; of a doubt the reason stands in front', () => {
    expect(behindMore({ ...blankConcern('c', 'signal'), note: 'n', weight: 'w' })).toBe(2);
    expect(behindMore({ ...blankConcern('c', 'doubt'), note: 'n' })).toBe(0);
  });
});
