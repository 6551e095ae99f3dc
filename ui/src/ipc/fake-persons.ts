// Duplicates, history and the bin, for the fake bridge. People are made up.
import type { Args, Reply } from './bridge';
import { PAGE_PARTS } from './generated';
import type { Agenda, AskingEntry, BinEntry, BottleneckEntry, ClientDetails, Commands, DayWindow, Failure, HistoryStep, MergeDiffers, OwnView, PagePart, Saved, StuckCount, WholeContact } from './generated';

/** What the bin of the fake holds: an entry, and what comes back with it. */
interface Binned {
  entry: BinEntry;
  clients: Record<string, ClientDetails>;
  contacts: Record<string, WholeContact>;
}
/** What the fake keeps for this part. */
export interface PersonsState {
  bin: Binned[];
  bottlenecks: Record<string, BottleneckEntry>;
  askings: Record<string, AskingEntry>;
  views: Record<string, OwnView>;
  partsOff: PagePart[];
}
/** What it needs of the fake's state. */
interface Held {
  clients: Record<string, ClientDetails>;
  contacts: Record<string, WholeContact>;
  persons: PersonsState;
}

type Names =
  | 'page_parts_off' | 'set_page_parts_off' | 'page_parts'
  | 'likely_same' | 'merge_plan' | 'merge_clients' | 'history' | 'bin' | 'put_back' | 'bottlenecks' | 'save_bottleneck' | 'delete_bottleneck'
  | 'chain_agenda' | 'chain_agenda_text' | 'askings' | 'save_asking' | 'delete_asking' | 'own_view' | 'save_own_view';
type Answers = { [K in Names]: (args: Args<K>) => Reply<K> };

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

const NO_VIEW: OwnView = { named: '', cause: '', burden: '', support: '', tried: '', expects: '' };
let made = 0;
const key = (what: string) => `${what}-new-${String((made += 1))}`;

export const noPersons = (): PersonsState => ({ bin: [], bottlenecks: {}, askings: {}, views: {}, partsOff: [] });

/** A contact that was deleted four days ago. */
export function fillPersons(held: Held, blank: WholeContact['contact']): void {
  const [person = ''] = Object.keys(held.clients);
  const contact = { ...blank, people: [person], on: ago(6).slice(0, 10), kind: 'phone' as const, line: 'Belde over de afspraak bij de huisarts.' };
  held.persons.bin.push({
    entry: {
      id: '1:fake', kind: 'contact', says: contact.line, people: [held.clients[person]?.called ?? ''], on: contact.on, contacts: 0, became: null,
      deleted: ago(4), until: ago(-26).slice(0, 10),
    },
    clients: {},
    contacts: { 'binned-contact': { contact, heaviness: null, question: '' } },
  });
  const on = ago(3).slice(0, 10);
  const called = held.clients[person]?.called ?? '';
  held.persons.bottlenecks = {
    'stuck-1': { id: 'stuck-1', called: null, bottleneck: { client: null, stuck: 'waiting', partner: 'mental_care', on, line: 'Vier maanden wachten op een eerste gesprek.' } },
    'stuck-2': { id: 'stuck-2', called, bottleneck: { client: person, stuck: 'interpreter', partner: 'gp', on, line: 'Bij de huisarts was geen tolk voor Selam.' } },
  };
  held.persons.askings = {
    'asking-1': { id: 'asking-1', client: person, asked: 'yes', by: 'municipality', on: ago(40).slice(0, 10), again: ago(-30).slice(0, 10), line: 'Bij de brede intake, met tolk.' },
  };
  held.persons.views = { [person]: { ...NO_VIEW, named: 'Hoofd vol.', support: 'Het koor van de kerk.' } };
}

/** What was deleted lies in the bin. */
export function throwAway(held: Held, kind: 'client' | 'contact', key: string): void {
  const client = kind === 'client' ? held.clients[key] : undefined;
  const of = Object.entries(held.contacts).filter(([id, { contact }]) => (kind === 'contact' ? id === key : contact.people.every((one) => one === key) && contact.people.length > 0));
  const first = of[0]?.[1].contact;
  held.persons.bin.unshift({
    entry: {
      id: `${key}:fake`, kind, says: client?.called ?? first?.line ?? '', on: kind === 'contact' ? (first?.on ?? null) : null, became: null,
      people: kind === 'contact' ? (first?.people ?? []).map((one) => held.clients[one]?.called ?? '') : [], contacts: client ? of.length : 0,
      deleted: new Date().toISOString(), until: ago(-30).slice(0, 10),
    },
    clients: client ? { [key]: structuredClone(client) } : {},
    contacts: structuredClone(Object.fromEntries(of)),
  });
}

function agenda(held: Held, { from, to }: DayWindow): Agenda {
  if (to < from) throw { code: 'invalid', field: 'between', rule: 'ends_before_start' } satisfies Failure;
  const all = Object.values(held.persons.bottlenecks).filter(({ bottleneck: { on } }) => on >= from && on <= to);
  const counts: StuckCount[] = [];
  for (const { bottleneck: { stuck, partner } } of all) {
    const had = counts.find((one) => one.stuck === stuck && one.partner === partner);
    if (had) had.count += 1;
    else counts.push({ stuck, partner, count: 1 });
  }
  const names = Object.values(held.clients).flatMap(({ called }) => called.toLowerCase().split(' '));
  const lines = all.filter(({ bottleneck: { line } }) => line)
    .map(({ id, bottleneck: { line } }) => ({ id, line, names: line.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 2 && names.includes(word)) }));
  return { counts, lines };
}

/** Far simpler than the program's rule: consonants alone. */
const bones = (name: string) =>
  name.toLowerCase().normalize('NFD').replace(/[^\p{L} ]/gu, '').split(/\s+/u)
    .map((word) => word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1')).filter(Boolean).sort().join(' ');

const FIELDS = ['called', 'reach', 'mind', 'guardian'] as const;

export const personsOf = (held: () => Held, save: (key: string, change: () => void) => Saved, fail: (failure: Failure) => never): Answers => ({
  page_parts_off: () => [...held().persons.partsOff],
  set_page_parts_off: ({ parts }) => (held().persons.partsOff = [...parts]),
  // What somebody already has in a part stays in sight in the program; here only what was asked of somebody is looked at.
  page_parts: ({ client }) =>
    PAGE_PARTS.filter((part) => !held().persons.partsOff.includes(part) || (part === 'intake' && Object.values(held().persons.askings).some((asking) => asking.client === client))),
  likely_same: ({ called, except }) =>
    Object.entries(held().clients)
      .filter(([key, one]) => key !== except && called.trim().includes(' ') && bones(one.called) === bones(called))
      .slice(0, 3)
      .map(([id, one]) => ({ id, called: one.called, is_code_name: one.is_code_name, place: one.home?.place ?? null, status: one.status })),
  merge_plan: ({ stays, goes }) => {
    const [a, b] = [held().clients[stays] ?? fail({ code: 'gone' }), held().clients[goes] ?? fail({ code: 'gone' })];
    const differs: MergeDiffers[] = FIELDS.filter((field) => a[field] && b[field] && a[field] !== b[field])
      .map((field) => ({ field, stays: { text: a[field] }, goes: { text: b[field] } }));
    const contacts = Object.values(held().contacts).filter(({ contact }) => contact.people.includes(goes)).length;
    return { stays: a.called, goes: b.called, differs, contacts };
  },
  merge_clients: ({ stays, goes, take }) => {
    if (stays === goes || !held().clients[goes]) fail({ code: 'gone' });
    return save(stays, () => {
      const [a, b] = [held().clients[stays], held().clients[goes]];
      if (!a || !b) return;
      for (const field of FIELDS) if (!a[field] || take.includes(field)) a[field] = b[field];
      for (const { contact } of Object.values(held().contacts)) contact.people = [...new Set(contact.people.map((one) => (one === goes ? stays : one)))];
      delete held().clients[goes];
    });
  },
  history: ({ kind, id }): HistoryStep[] => {
    const written: HistoryStep = { at: ago(9), is_here: true, what: 'written', changes: [] };
    if (kind === 'contact') {
      const { contact } = held().contacts[id] ?? fail({ code: 'gone' });
      return [
        { at: ago(1), is_here: true, what: 'changed', changes: [
          { kind: 'contact', field: 'line', before: 'Slaapt slecht.', after: contact.line },
          { kind: 'contact_theme', field: 'theme', before: '', after: 'sleep' },
        ] },
        written,
      ];
    }
    const details = held().clients[id] ?? fail({ code: 'gone' });
    return [
      { at: ago(2), is_here: false, what: 'changed', changes: [
        { kind: 'client', field: 'reach', before: '06-00000009', after: details.reach },
        { kind: 'client', field: 'safe_to_call', before: 'unknown', after: details.safe_to_call },
      ] },
      written,
    ];
  },
  bin: () => held().persons.bin.map(({ entry }) => entry),
  put_back: ({ id }) => {
    const found = held().persons.bin.find(({ entry }) => entry.id === id) ?? fail({ code: 'gone' });
    const saved = save('', () => {
      Object.assign(held().clients, structuredClone(found.clients));
      Object.assign(held().contacts, structuredClone(found.contacts));
      held().persons.bin = held().persons.bin.filter(({ entry }) => entry.id !== id);
    });
    return { saved, left: 0 };
  },
  bottlenecks: () => Object.values(held().persons.bottlenecks).sort((a, b) => (a.bottleneck.on < b.bottleneck.on ? 1 : -1)),
  save_bottleneck: ({ id: given, bottleneck }) => {
    const id = given ?? key('stuck');
    return save(id, () => {
      held().persons.bottlenecks[id] = { id, bottleneck, called: bottleneck.client ? (held().clients[bottleneck.client]?.called ?? null) : null };
    });
  },
  delete_bottleneck: ({ id }) => save(id, () => void delete held().persons.bottlenecks[id]),
  chain_agenda: ({ between }) => agenda(held(), between),
  chain_agenda_text: ({ between, lines }) => {
    const { counts, lines: all } = agenda(held(), between);
    const ticked = lines.map((id) => all.find((one) => one.id === id && one.names.length === 0) ?? fail({ code: 'invalid', field: 'lines', rule: 'unknown' }));
    return [...counts.map(({ stuck, partner, count }) => `- ${stuck} · ${partner ?? ''}: ${String(count)}×`), ...ticked.map(({ line }) => `- ${line}`)].join('\n');
  },
  askings: ({ client }) => Object.values(held().persons.askings).filter((one) => one.client === client),
  save_asking: ({ id: given, asking }) => {
    const id = given ?? key('asking');
    if (asking.on && asking.again && asking.again < asking.on) fail({ code: 'invalid', field: 'again', rule: 'ends_before_start' });
    return save(id, () => void (held().persons.askings[id] = { id, ...asking }));
  },
  delete_asking: ({ id }) => save(id, () => void delete held().persons.askings[id]),
  own_view: ({ client }) => held().persons.views[client] ?? NO_VIEW,
  save_own_view: ({ client, view }) => save(client, () => void (held().persons.views[client] = view)),
} satisfies { [K in Names]: (args: Parameters<Commands[K]>[0]) => Reply<K> });
