// The part of the fake bridge about handing people over. Every dialog is answered with a made-up file.
import type { Args, Reply } from './bridge';
import type { Commands, Failure, HandoverCard, Handovers } from './generated';

type Answers = { [K in keyof Commands]: (args: Args<K>) => Reply<K> | Promise<Reply<K>> };

/** What it needs of the rest. */
export interface HandWorld {
  id: () => string;
  /** The day so many days from today. */
  iso: (days: number) => string;
  fail: (failure: Failure) => never;
  /** Whether another machine takes part. */
  others: () => boolean;
  /** Somebody is taken over. */
  takes: () => void;
}

const CARD = `age1${'q'.repeat(50)}k7m2xv9t`;

/** What it answers. */
export function hand({ id, iso, fail, others, takes }: HandWorld) {
  let name = '';
  let check: string | null = null;
  let all: HandoverCard[] = [];
  const state = (): Handovers => ({
    name, check, all: structuredClone(all),
    elsewhere: all.filter((one) => one.is_waiting || one.is_unsure).flatMap(({ people }) => people.map(({ client }) => client ?? '')),
  });
  const kept = (direction: 'given' | 'taken', other: string, until: string | null, people: HandoverCard['people']): HandoverCard => ({
    id: id(), direction, name: other, card: CARD, day: iso(0), until, is_back: false, receipt_on: null, accepted: 0, declined: 0,
    people, is_waiting: direction === 'given', is_unsure: false, can_go_back: false, leaving: 0,
  });
  return {
    handovers: () => state(),
    save_receiver_card: ({ name: given }) => {
      if (!given.trim()) fail({ code: 'invalid', field: 'name', rule: 'empty' });
      name = given;
      check = 'X4V7 QK2M';
      return state();
    },
    set_handover_name: ({ name: given }) => {
      if (!given.trim()) fail({ code: 'invalid', field: 'name', rule: 'empty' });
      name = given;
      return state();
    },
    read_receiver_card: () => ({ party: { name: 'Bert Verzonnen', card: CARD }, check: 'K7M2 XV9T' }),
    give_people: ({ choice }) => {
      if (!name) fail({ code: 'invalid', field: 'name', rule: 'empty' });
      const people = choice.people.map((client) => ({ client, called: null, original: client, state: 'waiting' as const, ask_anew: 0 }));
      all = [kept('given', choice.to.name, choice.until, people), ...all];
      return state();
    },
    take_back_people: ({ id: which }) => {
      all = all.map((one) => (one.id === which ? { ...one, is_waiting: false, is_unsure: true, people: one.people.map((who) => ({ ...who, state: 'taken_back' as const })) } : one));
      return state();
    },
    settle_handover: ({ id: which }) => {
      all = all.map((one) => (one.id === which ? { ...one, is_unsure: false, people: one.people.map((who) => ({ ...who, state: 'settled' as const })) } : one));
      return state();
    },
    give_back_people: () => state(),
    open_handover: () => ({
      from: { name: 'Chantal Verzonnen', card: CARD }, check: 'K7M2 XV9T', made: iso(-1), until: null,
      people: ['Meeuw 3', 'Spreeuw 8'].map((called, n) => ({
        id: `hand-${n}`, called, is_code_name: true, languages: ['ti'], safe_to_call: 'safe', mind: '',
        signals: n === 0 ? [{ noticed: 'Slaapt al weken slecht', lead: null }] : [], referrals: [], appointments: [],
        contacts: [{ day: iso(-9), what: 'Koffie en de post' }], contact_count: 12, agreements: 1, ask_anew: 1, likely: [], comes_back: false,
      })),
    }),
    take_people: ({ accepted }) => {
      const one = kept('taken', 'Chantal Verzonnen', null, []);
      takes();
      all = [{ ...one, accepted: accepted.length, declined: 2 - accepted.length }, ...all];
      return { handover: one.id, people: [], declined: 2 - accepted.length, kept: 0, undo: null };
    },
    save_receipt: () => state(),
    read_receipt: () => {
      const waits = all.find((one) => one.is_waiting);
      if (!waits) return fail({ code: 'handover_refused', why: 'unknown' });
      const leaving = others() ? waits.people.length : 0;
      all = all.map((one) => (one === waits ? { ...one, is_waiting: false, receipt_on: iso(0), accepted: one.people.length, leaving } : one));
      return { name: waits.name, given: waits.day, receipt: iso(0), until: waits.until, accepted: waits.people.length, declined: 0, kept: 0, leaving, erased: null };
    },
    save_handover_statement: () => undefined,
  } satisfies Partial<Answers>;
}
