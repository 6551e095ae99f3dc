// The part of the fake bridge about sensitive marks, and how often help comes.
import type { Args, Reply } from './bridge';
import type { Commands, Failure, Mark, Saved } from './generated';

type Answers = { [K in keyof Commands]: (args: Args<K>) => Reply<K> | Promise<Reply<K>> };

/** What it needs of the rest. */
export interface ChainWorld {
  id: () => string;
  /** The day so many days from today. */
  iso: (days: number) => string;
  save: (key: string, change: () => void) => Saved;
  fail: (failure: Failure) => never;
  forgetDraft: (draft: string | null) => void;
}

/** What it answers. */
export function chain({ id, iso, save, fail, forgetDraft }: ChainWorld) {
  let marks: Record<string, Mark> = {};
  return {
    marks: ({ client }) =>
      Object.entries(marks)
        .filter(([, mark]) => mark.client === client)
        .map(([key, mark]) => ({ id: key, ...mark, is_past: mark.until < iso(0) })),
    save_mark: ({ id: given, mark, draft }) => {
      if (!mark.mark.trim()) fail({ code: 'invalid', field: 'mark', rule: 'empty' });
      if (!mark.purpose.trim()) fail({ code: 'invalid', field: 'purpose', rule: 'empty' });
      const key = given ?? id();
      return save(key, () => {
        marks = { ...marks, [key]: mark };
        forgetDraft(draft);
      });
    },
    delete_mark: ({ id: key }) => save(key, () => void (marks = Object.fromEntries(Object.entries(marks).filter(([one]) => one !== key)))),
    referral_figures: () => ({ all: 0, started: 0, open: 0, ended: 0, middle_days: null, longest_days: null, outcomes: [], refused: [], barriers: [] }),
  } satisfies Partial<Answers>;
}
