// Appointments, moments, crisis calls, local lines and files to take along, for the program that lives in `fake.ts`.
import type { Args, Reply } from './bridge';
import type {
  Appointment, AppointmentEntry, AppointmentToday, AtThisVisit, ClientDetails, Commands, CrisisCall, CrisisCallEntry, Failure, LocalLine,
  LocalLineEntry, Moment, MomentEntry, Municipality, OpenStep, Saved,
} from './generated';
import { LIMITS } from './generated';

/** What this part keeps. */
export interface DaysState {
  appointments: Record<string, Appointment>;
  moments: Record<string, Moment>;
  crisisCalls: Record<string, CrisisCall>;
  localLines: Record<string, LocalLine>;
  /** What stands outside the vault; `null` where she did not agree to it. */
  outside: LocalLineEntry[] | null;
}

/** What it needs of the rest. */
export interface Around {
  state: () => { days: DaysState; isOpen: boolean; clients: Record<string, ClientDetails>; drafts: Record<string, unknown> };
  iso: (days: number) => string;
  id: () => string;
  copy: <T>(value: T) => T;
  fail: (failure: Failure) => never;
  save: (key: string, change: () => void) => Saved;
  steps: () => OpenStep[];
}

export const emptyDays = (): DaysState => ({ appointments: {}, moments: {}, crisisCalls: {}, localLines: {}, outside: null });

const MUNICIPALITIES: Municipality[] = [
  { code: 'GM0344', name: 'Utrecht' },
  { code: 'GM0356', name: 'Nieuwegein' },
  { code: 'GM0307', name: 'Amersfoort' },
];

/** Made-up days for the people of `fill`: `people` are those in the order in which they were made. */
export function fillDays({ id, iso }: Pick<Around, 'id' | 'iso'>, [selam = '', yonas = '', nadia = '']: string[]): DaysState {
  const days = emptyDays();
  const plan = (record: Partial<Appointment>) => {
    days.appointments[id()] = {
      client: null, kind: 'visit', on: iso(0), start: null, minutes: null, with_whom: '', place: '', bring: [], language: null, note: '',
      referral: null, status: 'planned', not_alone: false, knows: '', ...record,
    };
  };
  plan({
    client: selam, kind: 'gp', start: '14:30:00', minutes: 20, with_whom: 'Huisarts Verzonnen', place: 'Praktijk De Brug', bring: ['letter', 'insurance'],
    language: 'ti', knows: 'Coördinator Denkbeeldig, tot vier uur', not_alone: true,
  });
  plan({ client: nadia, kind: 'call', start: '10:00:00' });
  plan({ client: selam, kind: 'interpreter', on: iso(-2), with_whom: 'Tolk aan de telefoon' });
  plan({ client: nadia, kind: 'visit', on: iso(3), start: '11:15:00', place: 'Thuis' });
  plan({ client: selam, kind: 'provider', on: iso(-20), status: 'done' });
  days.moments[id()] = { client: yonas, kind: 'course_ends', on: iso(6), note: 'Daarna nog geen school gevonden.', done: null };
  days.moments[id()] = { client: nadia, kind: 'benefits_stop', on: iso(10), note: '', done: null };
  days.crisisCalls[id()] = {
    client: nadia, on: iso(-1), start: '21:15:00', called: ['gp_post', 'suicide'], whom: 'Dienstdoende arts', agreed: 'Vandaag bellen en morgen samen naar de huisarts.',
    again: iso(0), done: null,
  };
  days.localLines[id()] = { called: 'Huisartsenpost De Verzonnen Gracht', number: '030-0000001', hours: 'Avond, nacht en weekend', municipality: 'GM0344' };
  return days;
}

type Names =
  | 'client_days' | 'appointment' | 'save_appointment' | 'set_appointment_status' | 'delete_appointment' | 'at_this_visit' | 'moment' | 'save_moment'
  | 'finish_moment' | 'delete_moment' | 'crisis_call' | 'save_crisis_call' | 'finish_crisis_call' | 'delete_crisis_call' | 'local_lines'
  | 'save_local_line' | 'delete_local_line' | 'keep_lines_outside' | 'municipalities' | 'save_calendar' | 'save_sheet';
type Answers = { [K in Names]: (args: Args<K>) => Reply<K> | Promise<Reply<K>> };

/** What works without an open vault. */
export const DAYS_BEFORE: readonly (keyof Commands)[] = ['local_lines', 'municipalities'];

/** The commands of this part, and what Today shows of it. */
export function daysOf({ state, iso, id, copy, fail, save, steps }: Around) {
  const days = (): DaysState => state().days;
  const called = (client: string | null): string | null => (client === null ? null : (state().clients[client]?.called ?? null));
  const isActive = (client: string | null): boolean => client === null || state().clients[client]?.status === 'active';
  const byDay = <T extends { on: string; start?: string | null }>(all: [string, T][]): [string, T][] =>
    all.sort(([, a], [, b]) => (`${a.on}${a.start ?? '99'}` < `${b.on}${b.start ?? '99'}` ? -1 : 1));
  const appointments = (): AppointmentEntry[] =>
    byDay(Object.entries(copy(days().appointments))).map(([key, appointment]) => ({ id: key, appointment, called: called(appointment.client) }));
  const moments = (): MomentEntry[] => byDay(Object.entries(copy(days().moments))).map(([key, moment]) => ({ id: key, moment, called: called(moment.client) ?? '' }));
  const crises = (): CrisisCallEntry[] => byDay(Object.entries(copy(days().crisisCalls))).map(([key, call]) => ({ id: key, call, client_called: called(call.client) ?? '' }));
  const near = (on: string): boolean => on >= iso(-14) && on <= iso(14);
  const openMoments = () => moments().filter(({ moment }) => !moment.done && near(moment.on));

  function visit(client: string | null, withHousehold: boolean): AtThisVisit {
    if (client === null) return { steps: [], moments: [], others: 0 };
    const home = state().clients[client]?.household ?? null;
    const others = home === null ? [] : Object.keys(state().clients).filter((key) => key !== client && state().clients[key]?.household === home && isActive(key));
    const open = steps().filter(({ between }) => between.from <= iso(14));
    const has = (step: OpenStep, whom: string) => step.people.some(([key]) => key === whom);
    const shown = withHousehold ? [client, ...others] : [client];
    const hidden = withHousehold
      ? []
      : others.filter((key) => open.some((step) => has(step, key) && !has(step, client)) || openMoments().some(({ moment }) => moment.client === key));
    return {
      steps: open.filter((step) => shown.some((key) => has(step, key))).map((step) => ({ ...step, people: step.people.filter(([key]) => shown.includes(key)) })),
      moments: openMoments().filter(({ moment }) => shown.includes(moment.client)),
      others: hidden.length,
    };
  }
  /** What is still to be done for somebody, but for next steps: what ends each. */
  function openOf(client: string): (() => void)[] {
    const { appointments: plans, moments: changes, crisisCalls: calls } = days();
    return [
      ...Object.values(plans).filter((one) => one.client === client && one.status === 'planned' && one.on >= iso(0)).map((one) => () => void (one.status = 'cancelled')),
      ...Object.values(changes).filter((one) => one.client === client && !one.done && one.on >= iso(-14)).map((one) => () => void (one.done = iso(0))),
      ...Object.values(calls).filter((one) => one.client === client && !one.done && (one.again !== null || one.on >= iso(-14))).map((one) => () => void (one.done = iso(0))),
    ];
  }
  function today() {
    const all: AppointmentToday[] = appointments()
      .filter(({ appointment: one }) => (one.on === iso(0) && one.status !== 'cancelled') || (one.on < iso(0) && one.on >= iso(-7) && one.status === 'planned'))
      .map((entry) => {
        const isOpen = entry.appointment.on === iso(0) && entry.appointment.status === 'planned';
        return { ...entry, is_past: entry.appointment.on < iso(0), visit: visit(isOpen ? entry.appointment.client : null, false) };
      });
    return {
      crisis: crises().filter(({ call }) => !call.done && (call.again ? call.again <= iso(0) : call.on >= iso(-7))),
      calls: all.filter(({ appointment }) => appointment.kind === 'call'),
      appointments: all.filter(({ appointment }) => appointment.kind !== 'call'),
      appointments_coming: appointments().filter(({ appointment: one }) => one.status === 'planned' && one.on > iso(0) && one.on <= iso(7)),
      moments: openMoments(),
    };
  }
  const long = (text: string, field: string, max: number): void => {
    if ([...text].length > max) fail({ code: 'invalid', field, rule: 'too_long', max });
  };
  const dayFits = (on: string | null, field: string): void => {
    if (on !== null && (on < '1900-01-01' || on > '2100-12-31')) fail({ code: 'invalid', field, rule: 'not_a_day' });
  };
  const lines = (): LocalLineEntry[] => Object.entries(copy(days().localLines)).map(([key, line]) => ({ id: key, ...line }));
  function local() {
    if (!state().isOpen) return { lines: copy(days().outside ?? []), is_kept_outside: days().outside !== null, is_open: false };
    if (days().outside !== null) days().outside = lines();
    return { lines: lines(), is_kept_outside: days().outside !== null, is_open: true };
  }

  const answers: Answers = {
    client_days: ({ client }) => ({
      appointments: appointments().filter(({ appointment }) => appointment.client === client),
      moments: moments().filter(({ moment }) => moment.client === client),
      crisis_calls: crises().filter(({ call }) => call.client === client),
    }),
    appointment: ({ id: key }) => copy(days().appointments[key] ?? fail({ code: 'gone' })),
    save_appointment: ({ id: given, appointment, draft }) => {
      dayFits(appointment.on, 'on');
      for (const field of ['with_whom', 'place', 'knows'] as const) long(appointment[field], field, LIMITS.line);
      const key = given ?? id();
      return save(key, () => {
        days().appointments[key] = copy(appointment);
        if (draft) delete state().drafts[draft];
      });
    },
    set_appointment_status: ({ id: key, status }) =>
      save(key, () => {
        const one = days().appointments[key] ?? fail({ code: 'gone' });
        days().appointments[key] = { ...one, status };
      }),
    delete_appointment: ({ id: key }) => save(key, () => void delete days().appointments[key]),
    at_this_visit: ({ id: key, with_household }) => visit((days().appointments[key] ?? fail({ code: 'gone' })).client, with_household),
    moment: ({ id: key }) => copy(days().moments[key] ?? fail({ code: 'gone' })),
    save_moment: ({ id: given, moment, draft }) => {
      dayFits(moment.on, 'on');
      long(moment.note, 'note', LIMITS.line);
      const key = given ?? id();
      return save(key, () => {
        days().moments[key] = copy(moment);
        if (draft) delete state().drafts[draft];
      });
    },
    finish_moment: ({ id: key, done }) =>
      save(key, () => {
        const one = days().moments[key] ?? fail({ code: 'gone' });
        days().moments[key] = { ...one, done: done ? iso(0) : null };
      }),
    delete_moment: ({ id: key }) => save(key, () => void delete days().moments[key]),
    crisis_call: ({ id: key }) => copy(days().crisisCalls[key] ?? fail({ code: 'gone' })),
    save_crisis_call: ({ id: given, crisis_call: record, draft }) => {
      dayFits(record.on, 'on');
      dayFits(record.again, 'again');
      if (record.again !== null && record.again < record.on) fail({ code: 'invalid', field: 'again', rule: 'ends_before_start' });
      const key = given ?? id();
      return save(key, () => {
        days().crisisCalls[key] = copy(record);
        if (draft) delete state().drafts[draft];
      });
    },
    finish_crisis_call: ({ id: key, done }) =>
      save(key, () => {
        const one = days().crisisCalls[key] ?? fail({ code: 'gone' });
        days().crisisCalls[key] = { ...one, done: done ? iso(0) : null };
      }),
    delete_crisis_call: ({ id: key }) => save(key, () => void delete days().crisisCalls[key]),
    local_lines: () => local(),
    save_local_line: ({ id: given, line }) => {
      if (!line.called.trim()) fail({ code: 'invalid', field: 'called', rule: 'empty' });
      if (!/\p{Nd}/u.test(line.number)) fail({ code: 'invalid', field: 'number', rule: 'empty' });
      const key = given ?? id();
      return save(key, () => void (days().localLines[key] = copy(line)));
    },
    delete_local_line: ({ id: key }) => save(key, () => void delete days().localLines[key]),
    keep_lines_outside: ({ keep }) => {
      days().outside = keep ? lines() : null;
      return local();
    },
    municipalities: () => copy(MUNICIPALITIES),
    save_calendar: () => undefined,
    save_sheet: ({ days: period }) => {
      if (period.to < period.from) fail({ code: 'invalid', field: 'days', rule: 'ends_before_start' });
    },
  };
  return { answers, today, appointments, openOf };
}
