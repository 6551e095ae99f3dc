// The part of the fake bridge about sensitive marks, and how often help comes.
import type { Args, Reply } from './bridge';
import type { Commands, Failure, Mark, Saved, Today } from './generated';

type Answers = { [K in keyof Commands]: (args: Args<K>) => Reply<K> | Promise<Reply<K>> };

/** What it needs of the rest. */
export interface ChainWorld {
  id: () => string;
  /** The day so many days from today. */
  iso: (days: number) => string;
  save: (key: string, change: () => void) => Saved;
  fail: (failure: Failure) => never;
}

const gone: Failure = { code: 'gone' };

/** Today without signals. */
export const quiet: Pick<Today, 'nobody' | 'nobody_count' | 'signals' | 'clocks'> = { nobody: [], nobody_count: 0, signals: [], clocks: [] };

/** What it answers: a caseload without signals and referrals. */
export function chain({ id, iso, save, fail }: ChainWorld) {
  let marks: Record<string, Mark> = {};
  const missing = () => fail(gone);
  return {
    marks: ({ client }) =>
      Object.entries(marks)
        .filter(([, mark]) => mark.client === client)
        .map(([key, mark]) => ({ id: key, ...mark, is_past: mark.until < iso(0) })),
    save_mark: ({ id: given, mark }) => {
      if (!mark.mark.trim()) fail({ code: 'invalid', field: 'mark', rule: 'empty' });
      if (!mark.purpose.trim()) fail({ code: 'invalid', field: 'purpose', rule: 'empty' });
      const key = given ?? id();
      return save(key, () => void (marks = { ...marks, [key]: mark }));
    },
    delete_mark: ({ id: key }) => save(key, () => void (marks = Object.fromEntries(Object.entries(marks).filter(([one]) => one !== key)))),
    referral_figures: () => ({ all: 0, started: 0, open: 0, ended: 0, middle_days: null, longest_days: null, outcomes: [], refused: [], barriers: [] }),
    board: () => ({ rows: [], nobody: 0, past: 0 }),
    client_summary: () => ({ concerns: [], referrals: [], nobody: 0, closed: 0 }),
    close_client: missing,
    concerns: () => [],
    concern: missing,
    save_concern: missing,
    delete_concern: missing,
    close_concern: missing,
    reopen_concern: missing,
    set_concern_step: missing,
    finish_concern_step: missing,
    take_lead: missing,
    ask_lead: missing,
    accept_lead: missing,
    decline_lead: missing,
    release_lead: missing,
    known_leads: () => [],
    referrals: () => [],
    referral: missing,
    save_referral: missing,
    delete_referral: missing,
    set_referral_step: missing,
    clear_referral_step: missing,
    move_referral: missing,
    end_referral: missing,
    reopen_referral: missing,
    facts: () => [],
  } satisfies Partial<Answers>;
}
