import { describe, expect, it } from 'vitest';

import { MELDCODE_STEPS_PAID, MELDCODE_STEPS_VOLUNTEER, MELDCODE_WHOM } from '../ipc/generated';
import { blankAdvice, blankMeldcode, blankSignal, meldcodeDraft, meldcodeFromDraft, nextStep, sent, whomFor, wordless } from './meldcode-form';

describe('the form of Zorg om veiligheid', () => {
  it('is kept as a draft of its own form and comes back as it was', () => {
    const meldcode = { ...blankMeldcode('client-1', 'volunteer', '2026-11-20'), reason: 'samen besproken' };
    const draft = meldcodeDraft({ id: 'one', meldcode });
    expect(draft).toMatchObject({ form: 'meldcode', private: null });
    expect(meldcodeFromDraft(draft.case)).toEqual({ id: 'one', meldcode });
  });

  it('takes a draft of another version: what is missing is empty, what is wrong is not believed', () => {
    const form = meldcodeFromDraft({ id: 7, meldcode: { client: 'client-1', path: 'captain', reason: 'x' } });
    expect(form.id).toBeNull();
    expect(form.meldcode).toMatchObject({ client: 'client-1', path: 'paid', reason: 'x', signals: [], closed: null });
    expect(meldcodeFromDraft(null).meldcode.client).toBe('');
  });

  it('leaves out rows in which nothing was written, and keeps those that stand there already', () => {
    const meldcode = blankMeldcode('client-1', 'paid', '2026-11-20');
    const stands = { ...blankSignal('2026-11-20'), id: 'stands' };
    meldcode.signals = [blankSignal('2026-11-20'), { ...blankSignal('2026-11-20'), what: 'Riep hard' }, stands];
    meldcode.advice = [blankAdvice('gp', '2026-11-20')];
    expect(sent(meldcode).signals.map(({ what, id }) => [what, id])).toEqual([['Riep hard', null], ['', 'stands']]);
    expect(sent(meldcode).advice.map(({ whom }) => whom)).toEqual(['gp']);
  });

  it('asks for words where something else of it was filled in', () => {
    const meldcode = blankMeldcode('client-1', 'paid', '2026-11-20');
    meldcode.signals = [blankSignal('2026-11-20')];
    expect(wordless(meldcode)).toBe(-1);
    meldcode.signals = [{ ...blankSignal('2026-11-20'), present: 'de buurvrouw' }];
    expect(wordless(meldcode)).toBe(0);
  });

  it('goes from step to step and ends', () => {
    expect(MELDCODE_STEPS_PAID.map((step) => nextStep(MELDCODE_STEPS_PAID, step))).toEqual(['consult', 'talk', 'weigh', 'decide', null]);
    expect(nextStep(MELDCODE_STEPS_VOLUNTEER, 'consult')).toBe('decide');
    expect(nextStep(MELDCODE_STEPS_VOLUNTEER, 'weigh')).toBeNull();
  });

  it('names the own organisation first for a volunteer, and everybody once', () => {
    const order = whomFor('volunteer', MELDCODE_WHOM);
    expect(order.slice(0, 3)).toEqual(['coordinator', 'official', 'veilig_thuis']);
    expect([...order].sort()).toEqual([...MELDCODE_WHOM].sort());
    expect(whomFor('paid', MELDCODE_WHOM)).toEqual([...MELDCODE_WHOM]);
  });
});
