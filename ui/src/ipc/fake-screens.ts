// The part of the fake bridge about signals, their lead, going together to help, and Wie doet wat.
import type { Args, Reply } from './bridge';
import {
  MILESTONES,
  REFERRAL_STEPS,
  type BoardRow,
  type ClientDetails,
  type Clock,
  type ClockMark,
  type Commands,
  type Concern,
  type ConcernClosed,
  type ConcernEntry,
  type Failure,
  type Lead,
  type LeadEvent,
  type Referral,
  type ReferralEnd,
  type ReferralEntry,
  type ReferralStepDone,
  type Saved,
  type Today,
} from './generated';

interface KeptConcern {
  concern: Concern;
  closed: ConcernClosed | null;
  events: LeadEvent[];
}
interface KeptReferral {
  referral: Referral;
  steps: ReferralStepDone[];
  end: ReferralEnd | null;
}
/** What the fake keeps of it. */
export interface Care {
  concerns: Record<string, KeptConcern>;
  referrals: Record<string, KeptReferral>;
  /** Leads that came along when somebody was handed over. */
  anew: string[];
}

/** What it needs of the rest. */
export interface World {
  care: () => Care;
  clients: () => Record<string, ClientDetails>;
  id: () => string;
  /** The day so many days from today. */
  iso: (days: number) => string;
  save: (key: string, change: () => void) => Saved;
  forgetDraft: (draft: string | null) => void;
  /** Appointments, calls, moments and steps that are open of a client: what ends each. */
  openDays: (client: string) => (() => void)[];
  fail: (failure: Failure) => never;
}

/** Nothing yet. */
export const noCare = (): Care => ({ concerns: {}, referrals: {}, anew: [] });

const blank = (client: string): Concern => ({
  client, kind: 'signal', noticed: '', note: '', noticed_by: null, since: null, themes: [], weight: '', wants: '', helps: '',
  social_first: null, label: '', asked: '', next_step: null,
});

/** Signals of people who do not exist: one without a lead, one handed over, a doubt, and two ways to help. */
export function fillCare(care: Care, id: () => string, iso: (days: number) => string, [selam, nadia, merel]: readonly [string, string, string]): void {
  const add = (concern: Partial<Concern> & { client: string }, events: Omit<LeadEvent, 'id'>[] = []): string => {
    const key = id();
    care.concerns[key] = { concern: { ...blank(concern.client), ...concern }, closed: null, events: events.map((event) => ({ id: id(), ...event })) };
    return key;
  };
  const event = (lead: Lead | null, rest: Partial<LeadEvent>): Omit<LeadEvent, 'id'> => ({ reason: '', answer: '', asked_on: null, accepted_on: null, declined_on: null, lead, ...rest });
  const wijkteam: Lead = { organisation: 'Wijkteam Denkbeeldig Oost', role: 'Regisseur', name: '' };
  const mine: Lead = { organisation: 'Buurthuis De Verzonnen Brug', role: 'Sleutelpersoon', name: '' };

  const sleep = add(
    {
      client: selam, noticed: 'Slaapt sinds de brief bijna niet.', themes: ['sleep', 'head_full'], since: iso(-40), noticed_by: 'myself', weight: 'Mijn hoofd staat nooit stil',
      wants: 'Weer slapen, en met iemand praten die rustig is.', helps: 'Zingen in het koor.', social_first: 'both',
      next_step: { what: 'Bellen met de huisarts', between: { from: iso(-1), to: iso(3) }, done: null },
    },
    [event(wijkteam, { asked_on: iso(-12), accepted_on: iso(-10), reason: 'Kan vaker langskomen' }), event(mine, { accepted_on: iso(-38) })],
  );
  add({ client: nadia, noticed: 'Durft de post niet open te maken.', themes: ['money', 'violence_at_home'], since: iso(-5), noticed_by: 'myself' });
  add({ client: merel, kind: 'doubt', label: '“Licht verstandelijk beperkt”', note: 'Leert snel in zijn eigen taal.', asked: 'Een test zonder taal, aan het wijkteam' }, [event(mine, { accepted_on: iso(-20) })]);

  const way = (referral: Partial<Referral> & { client: string; to_name: string }, steps: ReferralStepDone[]): void => {
    care.referrals[id()] = { referral: { concern: null, service: null, is_care: false, note: '', bridging: '', barriers: [], ...referral }, steps, end: null };
  };
  way(
    { client: selam, concern: sleep, to_name: 'Inloop Hoofd Vol', is_care: true, bridging: 'Elke dinsdag naar het taalcafé.', barriers: [{ barrier: 'own_risk', done: 'Uitgelegd wat het kost' }, { barrier: 'waiting', done: '' }] },
    [{ step: 'wants_help', date: iso(-37) }, { step: 'discussed', date: iso(-37) }, { step: 'appointment_fixed', date: iso(-33) }],
  );
  way({ client: merel, to_name: 'Taalcafé De Verzonnen Brug' }, [{ step: 'wants_help', date: iso(-8) }, { step: 'been_there', date: iso(-2) }]);
}

const without = <T>(all: Record<string, T>, key: string): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));
/** Where a milestone stands in their order; the finer steps before all. */
const rank = (step: string): number => (MILESTONES as readonly string[]).indexOf(step);
const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const apart = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

type Answers = { [K in keyof Commands]: (args: Args<K>) => Reply<K> | Promise<Reply<K>> };
type Mine =
  | 'board' | 'client_summary' | 'close_client' | 'still_open' | 'concerns' | 'concern' | 'save_concern' | 'delete_concern' | 'close_concern' | 'reopen_concern'
  | 'set_concern_step' | 'finish_concern_step' | 'take_lead' | 'ask_lead' | 'accept_lead' | 'decline_lead' | 'release_lead' | 'known_leads'
  | 'referrals' | 'referral' | 'save_referral' | 'delete_referral' | 'set_referral_step' | 'clear_referral_step' | 'start_referral' | 'move_referral' | 'end_referral'
  | 'reopen_referral' | 'facts';

/** What it answers, and what Today shows of it. */
export function care(world: World): { answers: Pick<Answers, Mine>; leadsAnew: (client: string) => ConcernEntry[]; today: () => Pick<Today, 'nobody' | 'nobody_count' | 'signals' | 'clocks'> } {
  const { id, iso, save, fail } = world;
  const called = (client: string) => world.clients()[client]?.called ?? '';
  const concern = (key: string) => world.care().concerns[key] ?? fail({ code: 'gone' });
  const referral = (key: string) => world.care().referrals[key] ?? fail({ code: 'gone' });
  const notToCome = (on: string | null): string => (on !== null && on > iso(0) ? fail({ code: 'invalid', field: 'on', rule: 'to_come' }) : (on ?? iso(0)));

  function entry(key: string): ConcernEntry {
    const { concern: one, closed, events } = concern(key);
    const taken = events.filter(({ accepted_on, declined_on }) => accepted_on && !declined_on).sort((a, b) => (b.accepted_on ?? '').localeCompare(a.accepted_on ?? '') || b.id.localeCompare(a.id))[0];
    return {
      id: key, called: called(one.client), concern: one, closed, found_in: null,
      lead: taken?.lead && taken.accepted_on ? { ...taken.lead, since: taken.accepted_on, ask_anew: world.care().anew.includes(taken.id) } : null,
      asked: [events.filter(({ asked_on }) => asked_on).at(-1)].find((last) => last && !last.accepted_on && !last.declined_on) ?? null,
      history: [...events].sort((a, b) => (b.accepted_on ?? b.declined_on ?? b.asked_on ?? '').localeCompare(a.accepted_on ?? a.declined_on ?? a.asked_on ?? '') || b.id.localeCompare(a.id)),
    };
  }
  function clock({ referral: one, steps, end }: KeptReferral): Clock | null {
    const since = steps.find(({ step }) => step === 'receiver_called' || step === 'wants_help')?.date;
    if (!one.is_care || !since) return null;
    const until = (weeks: number, reached: string | null): ClockMark => {
      const by = plus(since, weeks * 7);
      return { weeks, by, reached, is_past: (reached ?? iso(0)) > by };
    };
    const day = (...any: string[]) => steps.filter(({ step }) => any.includes(step)).map(({ date }) => date).sort()[0] ?? null;
    const started = day('help_started');
    return { since, days: apart(since, started ?? end?.on ?? iso(0)), intake: until(4, day('intake', 'been_there', 'help_started')), start: until(14, started) };
  }
  function way(key: string): ReferralEntry {
    const kept = referral(key);
    const started = kept.steps.find(({ step }) => step === 'help_started')?.date ?? null;
    const first = kept.steps.map(({ date }) => date).sort()[0];
    const stage = MILESTONES.findLast((milestone) => kept.steps.some(({ step }) => step === milestone)) ?? null;
    return {
      id: key, called: called(kept.referral.client), referral: kept.referral, end: kept.end, stage, help_started: started, clock: clock(kept),
      help_after_days: started && first ? apart(first, started) : null,
      steps: [...kept.steps].sort((a, b) => a.date.localeCompare(b.date) || REFERRAL_STEPS.indexOf(a.step) - REFERRAL_STEPS.indexOf(b.step)),
    };
  }
  const entries = () => Object.keys(world.care().concerns).map(entry);
  const ways = () => Object.keys(world.care().referrals).map(way);

  function rows(): BoardRow[] {
    const leads = new Map(entries().map((one) => [one.id, one] as const));
    const plain = { themes: [], step: '', between: null, closes: null, is_client_closed: false };
    const about = (client: string) => ({ client, called: called(client), is_code_name: world.clients()[client]?.is_code_name ?? false });
    const signals = [...leads.values()].filter(({ closed }) => !closed).map((one): BoardRow => {
      const step = one.concern.next_step && !one.concern.next_step.done ? one.concern.next_step : null;
      const title = one.concern.kind === 'doubt' ? one.concern.label : one.concern.noticed;
      return {
        ...plain, ...about(one.concern.client), kind: one.concern.kind, concern: one.id, referral: null, themes: title ? [] : one.concern.themes, stage: 'noticed',
        title, lead: one.lead, is_nobody: one.lead === null,
        step: step?.what ?? '', between: step?.between ?? null, closes: step?.between.to ?? null, is_past: step !== null && step.between.to < iso(0),
      };
    });
    const referrals = ways().filter(({ end }) => !end).map((one): BoardRow => {
      const of = one.referral.concern ? leads.get(one.referral.concern) : undefined;
      const time = one.clock;
      const closes = !time || time.start.reached ? null : time.intake.reached ? time.start.by : time.intake.by;
      return {
        ...plain, ...about(one.referral.client), kind: 'referral', concern: one.referral.concern, referral: one.id, title: one.referral.to_name,
        stage: one.stage ?? 'noticed', lead: of?.lead ?? null, is_nobody: false, closes,
        is_past: closes !== null && closes < iso(0),
      };
    });
    const key = (row: BoardRow) => [row.stage === 'help_started', !row.is_nobody, !row.is_past, row.closes ?? '9'].map(String).join();
    return [...signals, ...referrals].sort((a, b) => key(a).localeCompare(key(b)));
  }
  function addEvent(to: string, lead: Lead | null, draft: string | null, rest: Partial<LeadEvent>): Saved {
    const kept = concern(to);
    if (lead && !lead.organisation.trim()) fail({ code: 'invalid', field: 'organisation', rule: 'empty' });
    return save(to, () => {
      kept.events.push({ id: id(), lead, reason: '', answer: '', asked_on: null, accepted_on: null, declined_on: null, ...rest });
      world.forgetDraft(draft);
    });
  }
  function eventOf(key: string): LeadEvent {
    return Object.values(world.care().concerns).flatMap(({ events }) => events).find((one) => one.id === key) ?? fail({ code: 'gone' });
  }
  function setStep(kept: KeptReferral, step: ReferralStepDone['step'], date: string): void {
    kept.steps = [...kept.steps.filter((one) => one.step !== step), { step, date }];
  }

  return {
    leadsAnew: (client) => Object.keys(world.care().concerns).map(entry).filter(({ concern: one, closed, lead }) => one.client === client && !closed && lead?.ask_anew),
    today: () => {
      const all = rows();
      const nobody = all.filter(({ is_nobody }) => is_nobody);
      return {
        nobody: nobody.slice(0, 5), nobody_count: nobody.length, signals: all.filter(({ between }) => between !== null && between.from <= iso(0)),
        clocks: all.filter((row) => row.referral !== null && row.closes !== null && row.closes <= iso(7)).slice(0, 5),
      };
    },
    answers: {
      board: () => {
        const all = rows();
        return { rows: all, nobody: all.filter(({ is_nobody }) => is_nobody).length, past: all.filter(({ is_past }) => is_past).length };
      },
      client_summary: ({ client }) => {
        const concerns = entries().filter((one) => one.concern.client === client);
        const referrals = ways().filter((one) => one.referral.client === client);
        const open = concerns.filter(({ closed }) => !closed).sort((a, b) => Number(a.lead !== null) - Number(b.lead !== null));
        const going = referrals.filter(({ end, help_started }) => !end && !help_started);
        return {
          concerns: open, referrals: going, nobody: open.filter(({ lead }) => !lead).length,
          closed: concerns.length + referrals.length - open.length - going.length,
        };
      },
      still_open: ({ client }) => ({
        concerns: entries().filter((one) => one.concern.client === client && !one.closed).length,
        referrals: ways().filter((one) => one.referral.client === client && !one.end && !one.help_started).length,
        days: world.openDays(client).length,
      }),
      close_client: ({ id: key, ending, draft }) =>
        save(key, () => {
          const client = world.clients()[key] ?? fail({ code: 'gone' });
          client.status = 'closed';
          world.forgetDraft(draft);
          const { concerns: outcome, referrals } = ending;
          if (outcome) for (const one of Object.values(world.care().concerns)) if (one.concern.client === key) one.closed ??= { on: iso(0), outcome };
          if (referrals) for (const one of Object.values(world.care().referrals)) if (one.referral.client === key) one.end ??= { on: iso(0), outcome: referrals, refused_why: null };
          if (ending.days) for (const end of world.openDays(key)) end();
        }),
      concerns: ({ client }) => entries().filter((one) => one.concern.client === client).sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null)),
      concern: ({ id: key }) => entry(key),
      save_concern: ({ id: given, concern: one, draft }) => {
        if (one.kind === 'doubt' && !one.label.trim()) fail({ code: 'invalid', field: 'label', rule: 'empty' });
        if (one.kind === 'signal' && !one.noticed.trim() && one.themes.length === 0) fail({ code: 'invalid', field: 'noticed', rule: 'empty' });
        const key = given ?? id();
        return save(key, () => {
          const had = world.care().concerns[key];
          world.care().concerns[key] = { closed: null, events: [], ...had, concern: one };
          world.forgetDraft(draft);
        });
      },
      delete_concern: ({ id: key }) => save(key, () => void (world.care().concerns = without(world.care().concerns, key))),
      close_concern: ({ id: key, outcome, on }) => {
        const kept = concern(key);
        const day = notToCome(on);
        return save(key, () => void (kept.closed = { on: day, outcome }));
      },
      reopen_concern: ({ id: key }) => {
        const kept = concern(key);
        return save(key, () => void (kept.closed = null));
      },
      set_concern_step: ({ id: key, step }) => {
        const kept = concern(key);
        return save(key, () => void (kept.concern.next_step = step));
      },
      finish_concern_step: ({ id: key, done }) => {
        const kept = concern(key);
        return save(key, () => {
          if (kept.concern.next_step) kept.concern.next_step.done = done ? iso(0) : null;
        });
      },
      take_lead: ({ concern: to, lead, reason, on, draft }) => addEvent(to, lead, draft, { reason, accepted_on: notToCome(on) }),
      ask_lead: ({ concern: to, lead, reason, on, draft }) => addEvent(to, lead, draft, { reason, asked_on: notToCome(on) }),
      release_lead: ({ concern: to, reason, on, draft }) => addEvent(to, null, draft, { reason, accepted_on: notToCome(on) }),
      accept_lead: ({ id: key, on }) => {
        const event = eventOf(key);
        const day = notToCome(on);
        return save(key, () => void (event.accepted_on = day));
      },
      decline_lead: ({ id: key, answer, on, draft }) => {
        const event = eventOf(key);
        const day = notToCome(on);
        return save(key, () => {
          Object.assign(event, { declined_on: day, answer });
          world.forgetDraft(draft);
        });
      },
      known_leads: () => {
        const all = Object.values(world.care().concerns).flatMap(({ events }) => events.flatMap(({ lead }) => (lead ? [lead] : [])));
        return all.filter((one, n) => all.findIndex((other) => other.organisation === one.organisation && other.role === one.role) === n);
      },
      referrals: ({ client }) => ways().filter((one) => one.referral.client === client),
      referral: ({ id: key }) => way(key),
      save_referral: ({ id: given, referral: one, draft }) => {
        if (!one.to_name.trim()) fail({ code: 'invalid', field: 'to_name', rule: 'empty' });
        const key = given ?? id();
        return save(key, () => {
          const had = world.care().referrals[key];
          world.care().referrals[key] = { steps: [], end: null, ...had, referral: one };
          world.forgetDraft(draft);
        });
      },
      start_referral: ({ referral: one, stage, on, social_first, draft }) => {
        if (!one.to_name.trim()) fail({ code: 'invalid', field: 'to_name', rule: 'empty' });
        const day = notToCome(on);
        const key = id();
        return save(key, () => {
          world.care().referrals[key] = { steps: [{ step: stage, date: day }], end: null, referral: one };
          const signal = one.concern ? concern(one.concern).concern : null;
          if (signal && social_first) signal.social_first = social_first;
          world.forgetDraft(draft);
        });
      },
      delete_referral: ({ id: key }) => save(key, () => void (world.care().referrals = without(world.care().referrals, key))),
      set_referral_step: ({ id: key, step, on, draft }) => {
        const kept = referral(key);
        const day = notToCome(on);
        return save(key, () => {
          setStep(kept, step, day);
          world.forgetDraft(draft);
        });
      },
      clear_referral_step: ({ id: key, step, draft }) => {
        const kept = referral(key);
        return save(key, () => {
          kept.steps = kept.steps.filter((one) => one.step !== step);
          world.forgetDraft(draft);
        });
      },
      move_referral: ({ id: key, stage, on }) => {
        const kept = referral(key);
        const day = notToCome(on);
        return save(key, () => {
          if (stage && !kept.steps.some(({ step }) => step === stage)) setStep(kept, stage, day);
          kept.steps = kept.steps.filter(({ step }) => rank(step) <= (stage ? rank(stage) : -1));
        });
      },
      end_referral: ({ id: key, outcome, why, on, draft }) => {
        const kept = referral(key);
        const day = notToCome(on);
        return save(key, () => {
          kept.end = { outcome, refused_why: why, on: day };
          world.forgetDraft(draft);
        });
      },
      reopen_referral: ({ id: key }) => {
        const kept = referral(key);
        return save(key, () => void (kept.end = null));
      },
      facts: () => {
        const fact = { source: 'verzonnen.example', from: '2016-01-01', to: null, check_before: iso(200), is_stale: false };
        return [
          { ...fact, key: 'treeknorm_intake', value: 4 },
          { ...fact, key: 'treeknorm_start', value: 14 },
          { ...fact, key: 'own_risk', value: 385 },
        ];
      },
    },
  };
}
