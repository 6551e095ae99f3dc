// What the form of Zorg om veiligheid holds: a record, and the step that is looked at.

import type { ClientId, Meldcode, MeldcodeAdvice, MeldcodePath, MeldcodeSignal, MeldcodeStep, MeldcodeWhom } from '../ipc/generated';

/** A record that is being written. */
export interface MeldcodeForm {
  /** The record that is changed; null for a new one. */
  id: string | null;
  meldcode: Meldcode;
}

/** A record about which nothing is written yet. */
export const blankMeldcode = (client: ClientId, path: MeldcodePath, began: string): Meldcode => ({
  client, path, began, signals: [], children: null, pregnant: null, children_note: '', advice: [], talk: null, talk_on: null,
  talk_with: '', talk_said: '', nature: '', severity: '', protects: '', wishes: '', acute: null, report: null, help: null,
  decided: null, reason: '', who_acts: '', closed: null, closed_why: '',
});

/** Something seen or heard that is still to be written. */
export const blankSignal = (on: string): MeldcodeSignal => ({ id: null, what: '', how: null, on, present: '' });

/** A consultation that is still to be written. */
export const blankAdvice = (whom: MeldcodeWhom, on: string): MeldcodeAdvice => ({ id: null, whom, role: '', on, without_names: true, said: '' });

/** The form as a draft. It is kept sealed, and shown nowhere but here. */
export const meldcodeDraft = (form: MeldcodeForm): { form: 'meldcode'; case: unknown; private: unknown } => ({
  form: 'meldcode',
  case: { id: form.id, meldcode: form.meldcode },
  private: null,
});

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A draft as a form. What an older version of the program did not know yet stays empty. */
export function meldcodeFromDraft(half: unknown): MeldcodeForm {
  const { id, meldcode } = object(half);
  const found = object(meldcode);
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const path: MeldcodePath = found.path === 'volunteer' ? 'volunteer' : 'paid';
  return {
    id: typeof id === 'string' ? id : null,
    meldcode: { ...blankMeldcode(text(found.client), path, text(found.began)), ...found, path },
  };
}

/** The record as it is sent: signals in which nothing was written are left out. A consultation was asked for by hand. */
export const sent = (meldcode: Meldcode): Meldcode => ({
  ...meldcode,
  signals: meldcode.signals.filter(({ id, what, how, present }) => id !== null || what.trim() !== '' || how !== null || present.trim() !== ''),
});

/** Which of what was seen or heard has no words yet: they are asked for. */
export const wordless = (meldcode: Meldcode): number => sent(meldcode).signals.findIndex(({ what }) => what.trim() === '');

/** The step after this one; null after the last. */
export function nextStep(steps: readonly MeldcodeStep[], step: MeldcodeStep): MeldcodeStep | null {
  const at = steps.indexOf(step);
  return at === -1 ? null : (steps[at + 1] ?? null);
}

/** Whom to ask, in the order in which it helps: a volunteer asks her own organisation first. */
export const whomFor = (path: MeldcodePath, all: readonly MeldcodeWhom[]): MeldcodeWhom[] =>
  path === 'paid' ? [...all] : [...all].sort((a, b) => first(a) - first(b));
const FIRST: readonly MeldcodeWhom[] = ['coordinator', 'official', 'veilig_thuis'];
const first = (whom: MeldcodeWhom): number => (FIRST.includes(whom) ? FIRST.indexOf(whom) : FIRST.length);
