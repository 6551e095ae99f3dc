// Zorg om veiligheid, for the fake bridge: its lock, and what stands behind it. People are made up.
import type { Args, Reply } from './bridge';
import type { ClientDetails, Draft, DraftCard, Failure, Meldcode, MeldcodeKept, MeldcodePath, MeldcodeStep, Saved } from './generated';
import { MELDCODE_STEPS_PAID, MELDCODE_STEPS_VOLUNTEER } from './generated';

/** What the fake keeps for this part. */
export interface MeldcodeState {
  records: Record<string, Meldcode>;
  path: MeldcodePath | null;
}
/** What it needs of the rest. */
export interface MeldcodeWorld {
  held: () => { meldcode: MeldcodeState; clients: Record<string, ClientDetails>; drafts: Record<string, { draft: Draft; saved: string }> };
  id: () => string;
  save: (key: string, change: () => void) => Saved;
  fail: (failure: Failure) => never;
  /** Refuses what does not open the vault. */
  prove: (typed: string, isPin: boolean) => void;
}

type Names =
  | 'open_meldcode' | 'stay_meldcode' | 'close_meldcode' | 'meldcode_page' | 'save_meldcode' | 'delete_meldcode' | 'meldcode_draft'
  | 'meldcode_conflicts';
type Answers = { [K in Names]: (args: Args<K>) => Reply<K> };

export const noMeldcode = (): MeldcodeState => ({ records: {}, path: null });

function isDone(m: Meldcode, step: MeldcodeStep): boolean {
  if (step === 'signals') return m.signals.length > 0 && m.children !== null;
  if (step === 'consult') return m.advice.length > 0;
  if (step === 'talk') return m.talk !== null;
  if (step === 'weigh') return m.acute !== null && (m.nature !== '' || m.severity !== '');
  return m.reason !== '' && (m.path === 'paid' ? m.report !== null && m.help !== null : m.who_acts !== '');
}

/** The form of its drafts: they stand in no other list. */
export const MELDCODE_FORM = 'meldcode';

/** What it answers, and how it is shut when the vault locks. */
export function meldcodeOf({ held, id, save, fail, prove }: MeldcodeWorld): { answers: Answers; shut: () => void } {
  let key: string | null = null;
  const check = (given: string) => {
    if (key === null || given !== key) fail({ code: 'meldcode_closed' });
  };
  const kept = ([one, meldcode]: [string, Meldcode]): MeldcodeKept => {
    const steps = meldcode.path === 'paid' ? MELDCODE_STEPS_PAID : MELDCODE_STEPS_VOLUNTEER;
    const entry: Omit<MeldcodeKept, 'due'> = {
      id: one, called: held().clients[meldcode.client]?.called ?? '', meldcode,
      steps: steps.map((step) => ({ step, is_done: isDone(meldcode, step) })),
    };
    const due = meldcode.closed === null ? null : `${String(Number(meldcode.closed.slice(0, 4)) + 1)}${meldcode.closed.slice(4)}`;
    return { ...entry, due };
  };
  const answers: Answers = {
    open_meldcode: ({ typed, is_pin }) => {
      prove(typed, is_pin);
      key = id();
      return { key, minutes: 5 };
    },
    stay_meldcode: ({ key: given }) => check(given),
    close_meldcode: () => void (key = null),
    meldcode_page: ({ key: given, client }) => {
      check(given);
      const about = (draft: Draft) => (draft.case as { meldcode?: { client?: string } } | null)?.meldcode?.client;
      const drafts: DraftCard[] = Object.entries(held().drafts)
        .filter(([, { draft }]) => draft.form === MELDCODE_FORM && (client === null || about(draft) === client))
        .map(([one, { draft, saved }]) => ({ id: one, form: draft.form, saved, reminds: true }));
      return {
        client, called: client === null ? '' : (held().clients[client] ?? fail({ code: 'gone' })).called, path: held().meldcode.path,
        entries: Object.entries(held().meldcode.records).filter(([, one]) => client === null || one.client === client).map(kept), drafts, months: 6,
        facts: [
          { path: 'paid', source: 'Besluit verplichte meldcode huiselijk geweld en kindermishandeling, Stb. 2013, 324', checked: '2026-11-24', check_before: '2027-11-24', is_stale: false },
          { path: 'volunteer', source: 'expertisecentrum-hgkm.nl, Vrijwilligers en de meldcode', checked: '2026-11-24', check_before: '2027-11-24', is_stale: false },
        ],
      };
    },
    save_meldcode: ({ key: given, id: known, meldcode, draft }) => {
      check(given);
      if (meldcode.signals.some(({ what }) => what.trim() === '')) fail({ code: 'invalid', field: 'what', rule: 'empty' });
      if (meldcode.closed !== null && meldcode.closed < meldcode.began) fail({ code: 'invalid', field: 'closed', rule: 'ends_before_start' });
      if (meldcode.closed !== null && meldcode.closed_why.trim() === '' && !isDone(meldcode, 'decide')) fail({ code: 'invalid', field: 'closed_why', rule: 'empty' });
      const one = known ?? id();
      return save(one, () => {
        held().meldcode.records[one] = {
          ...meldcode,
          signals: meldcode.signals.map((row) => ({ ...row, id: row.id ?? id() })),
          advice: meldcode.advice.map((row) => ({ ...row, id: row.id ?? id() })),
        };
        held().meldcode.path = meldcode.path;
        if (draft) Reflect.deleteProperty(held().drafts, draft);
      });
    },
    delete_meldcode: ({ key: given, id: one }) => {
      check(given);
      return save(one, () => void Reflect.deleteProperty(held().meldcode.records, one));
    },
    meldcode_draft: ({ key: given, id: one }) => {
      check(given);
      const found = held().drafts[one];
      return found?.draft.form === MELDCODE_FORM ? found.draft : fail({ code: 'gone' });
    },
    meldcode_conflicts: ({ key: given }) => {
      check(given);
      return [];
    },
  };
  return { answers, shut: () => void (key = null) };
}
