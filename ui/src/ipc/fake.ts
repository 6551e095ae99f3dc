// A program that lives in this file alone: for `npm run dev` and the tests of the window. Never in the built program.
//
// People, places of work and phone numbers are made up. The address decides how it starts: `?fresh` without a vault,
// `?locked` with one, otherwise open; `?look=ar,dark,150`; `?empty` without records; `?slow` answers late; `?crashed` with the drafts of before.
// `?safe` has everything that opens a vault, backups, a second machine and something in Opruimen; `?pin` with `?locked` has a short PIN;
// `?second` a second passphrase; `?older` opens an older vault; `?postcodes` a table of postcodes.
import { DAYS_BEFORE, daysOf, emptyDays, fillDays, type DaysState } from './fake-days';
import { asFailure, type Args, type Bridge, type Events, type Reply } from './bridge';
import { fillPersons, noPersons, personsOf, throwAway, type PersonsState } from './fake-persons';
import { chain } from './fake-chain';
import { fillPapers, noPapers, papersOf, type Papers } from './fake-papers';
import { hand } from './fake-hand';
import { MELDCODE_FORM, meldcodeOf, noMeldcode, type MeldcodeState } from './fake-meldcode';
import { care, fillCare, noCare, type Care } from './fake-screens';
import {
  LIMITS,
  type AccessItem,
  type BackupCopy,
  type BackupState,
  type CheckIn,
  type ClientCard,
  type ClientDetails,
  type Commands,
  type ConflictCard,
  type Contact,
  type ContactEntry,
  type CrisisLine,
  type Directory,
  type Doors,
  type Draft,
  type ErasureChoice,
  type ErasurePlan,
  type ErasureStatement,
  type ExchangeState,
  type Failure,
  type Going,
  type Ground,
  type Hit,
  type Household,
  type ImportPlan,
  type Look,
  type Nine,
  type OwnNote,
  type Place,
  type PostcodeTable,
  type Question,
  type RetentionTerm,
  type Saved,
  type ServicePage,
  type Settings,
  type Start,
  type Tidy,
  type Unlocked,
  type WholeContact,
} from './generated';

interface State {
  meldcode: MeldcodeState;
  look: Look | null;
  passphrase: string | null;
  isOpen: boolean;
  isPractice: boolean;
  settings: Settings;
  clients: Record<string, ClientDetails>;
  contacts: Record<string, WholeContact>;
  households: Record<string, string>;
  notes: Record<string, OwnNote>;
  questions: Record<string, Question>;
  checkIns: Record<string, CheckIn>;
  drafts: Record<string, { draft: Draft; saved: string }>;
  services: Record<string, ServicePage>;
  directories: Directory[];
  postcodes: PostcodeTable | null;
  second: string | null;
  pin: string | null;
  code: string | null;
  secondCode: string | null;
  doors: Doors;
  backup: BackupState;
  exchange: ExchangeState;
  conflicts: ConflictCard[];
  persons: PersonsState;
  ground: Ground | null;
  terms: RetentionTerm[];
  /** Whether this month's proposal waits. */
  keysChanged: string | null;
  isTime: boolean;
  days: DaysState;
  care: Care;
  papers: Papers;
}

const query = new URLSearchParams(typeof location === 'undefined' ? '' : location.search);
/** What the vault of the fake opens with. */
export const PASSPHRASE = 'vier losse gewone woorden';
/** The second one, of her own part. */
export const SECOND = 'heel andere eigen woorden';
/** The recovery code that it makes. */
export const CODE = '7K2M-9QXA-41TB-RWZE-55NC-08HD-VJ3P';
const PIN = '4711';

let n = 0;
const id = () => {
  n += 1;
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
};
const iso = (days: number) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
};
const now = () => new Date().toISOString();
const copy = <T>(value: T): T => structuredClone(value);

function fail(failure: Failure): never {
  throw failure;
}

const NOBODY: ClientDetails = {
  called: '', is_code_name: false, languages: [], reach: '', safe_to_call: 'unknown', mind: '', birth_year: null,
  is_minor: false, guardian: '', prefers: null, home: null, postcode: null, household: null, interpreter: null,
  strengths: '', notes: '', status: 'active',
};
const NOTHING: Contact = {
  people: [], on: iso(0), start: null, minutes: null, kind: 'home_visit', role: null, language: null, present: [],
  interpreter: null, themes: [], line: '', note: '', travel_km: null, next_step: null, services: [],
};

const PLACES: Place[] = [
  { name: 'Utrecht', municipality: 'GM0344', lat: 52.0908, lon: 5.1222 },
  { name: 'Nieuwegein', municipality: 'GM0356', lat: 52.0292, lon: 5.0806 },
  { name: 'Amersfoort', municipality: 'GM0307', lat: 52.155, lon: 5.3875 },
  { name: 'Zeist', municipality: 'GM0355', lat: 52.09, lon: 5.2333 },
];
const MUNICIPALITIES = [
  { code: 'GM0344', name: 'Utrecht' },
  { code: 'GM0356', name: 'Nieuwegein' },
  { code: 'GM0307', name: 'Amersfoort' },
];
const CRISIS: CrisisLine[] = [
  ['emergency', '112', 'rijksoverheid.nl'],
  ['suicide', '113', '113.nl; ANP, 3 oktober 2025'],
  ['suicide_free', '0800-0113', '113.nl; ANP, 3 oktober 2025'],
  ['gp_post', '', 'wijzijnmind.nl; vzinfo.nl'],
  ['violence_at_home', '0800-2000', 'rijksoverheid.nl'],
  ['sexual_violence', '0800-0188', 'rijksoverheid.nl'],
  ['police', '0900-8844', 'dichtbijgewoongeluk.nl'],
].map(([key = '', number = '', source = '']) => ({ key, number, source, checked: '2026-11-21' }));

function empty(): State {
  const directory: Directory = {
    id: id(), called: 'Landelijke lijst', services: 1, loaded: now(), is_fictional: false, is_built_in: true,
  };
  return {
    look: null, passphrase: null, isOpen: false, isPractice: false, settings: { auto_lock_minutes: 10, discreet: false },
    clients: {}, contacts: {}, households: {}, notes: {}, questions: {}, checkIns: {}, drafts: {}, services: {},
    directories: [directory], postcodes: null, second: null, pin: null, code: null, secondCode: null,
    doors: {
      passphrase_since: null, code: null, has_second: false, second_code: null, cards: [], has_pin: false, old_backups: 0, can_reseal: false,
    },
    backup: { folder: null, is_there: false, last_good: null, trouble: null, copies: [], keep: { daily: 7, weekly: 4, monthly: 3 } },
    exchange: { folder: null, is_there: false, last: null, trouble: null, received: 0, sent: 0, waiting: [], refused: [], devices: [] },
    conflicts: [],
    persons: noPersons(),
    ground: null,
    meldcode: noMeldcode(),
    terms: (['clients', 'loose_contacts', 'meldcode', 'own_notes', 'questions', 'check_ins'] as const).map((kind) => ({
      kind, months: kind === 'meldcode' ? 6 : kind === 'clients' || kind === 'loose_contacts' ? 12 : null, reason: '', is_suggestion: true,
    })),
    keysChanged: null,
    isTime: false,
    days: emptyDays(),
    care: noCare(),
    papers: noPapers(),
  };
}

const wall = (days: number, time = '17:42:00') => `${iso(days)}T${time}`;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const aBackup = (days: number, old = false): BackupCopy => ({ id: `${iso(-days)}-${id().slice(-4)}.sleutel`, made: wall(-days), size: 2_400_000, is_old: old });

/** A vault that is looked after, and where something waits all the same. */
function safe(state: State): State {
  state.code = CODE;
  state.doors = {
    ...state.doors, passphrase_since: iso(-20), code: { id: 'code-1', made: iso(-200), rehearsed: null }, old_backups: 3, can_reseal: true,
    cards: [{ id: 'card-1', called: 'Coördinator Denkbeeldig', since: iso(-90), with: null }],
  };
  state.backup = {
    ...state.backup, folder: 'Blauwe stick', is_there: true, last_good: ago(9),
    copies: [aBackup(9), aBackup(10), aBackup(23, true), aBackup(30, true), aBackup(61, true)],
  };
  state.exchange = {
    folder: 'Sleutelbos delen', is_there: true, last: ago(1), trouble: null, received: 4, sent: 2,
    waiting: ['exchange-waits-gap', 'exchange-waits-no_key'], refused: ['exchange-refused-conflict_copy', 'exchange-refused-unknown'],
    devices: [
      { id: 'device-1', is_this: true, is_gone: false },
      { id: 'device-2', is_this: false, is_gone: false },
      { id: 'device-3', is_this: false, is_gone: true },
    ],
  };
  const [selam = ''] = Object.keys(state.clients);
  state.conflicts = [
    { id: 'conflict-1', kind: 'client', about: [selam], which: '', field: 'mind', shown: 'Niet over de procedure praten.', shown_at: ago(2), other: 'Niet over de procedure praten waar de kinderen bij zijn.', other_at: ago(1) },
    { id: 'conflict-2', kind: 'contact', about: [selam], which: '2026-11-21', field: 'kind', shown: 'home_visit', shown_at: ago(3), other: 'phone', other_at: ago(2) },
  ];
  state.keysChanged = ago(4);
  state.isTime = true;
  return state;
}

/** People who do not exist, so that every screen has something to show. */
function fill(state: State): State {
  const tesfay = id();
  state.households[tesfay] = 'Gezin Tesfay';
  const person = (details: Partial<ClientDetails>) => {
    const key = id();
    state.clients[key] = { ...NOBODY, ...details };
    return key;
  };
  const contact = (what: Partial<Contact>, heaviness: number | null = null, question = '') => {
    const key = id();
    state.contacts[key] = { contact: { ...NOTHING, ...what }, heaviness, question, requests: [] };
    return key;
  };
  const selam = person({
    called: 'Selam Tesfay', languages: [{ language: 'ti', reading: 'well' }, { language: 'nl', reading: 'a_little' }],
    reach: '06-00000001', safe_to_call: 'safe', mind: 'Niet over de procedure praten waar de kinderen bij zijn.',
    birth_year: 1988, prefers: 'woman', home: { place: 'Utrecht', municipality: 'GM0344' }, household: tesfay,
    interpreter: 'in_person', strengths: 'Zingt in het koor van de kerk.\nHaar zus woont dichtbij.',
  });
  const yonas = person({
    called: 'Yonas Tesfay', languages: [{ language: 'ti', reading: 'well' }], birth_year: 2012, is_minor: true,
    guardian: 'Moeder: Selam', home: { place: 'Utrecht', municipality: 'GM0344' }, household: tesfay,
  });
  const nadia = person({
    called: 'سمر الحمصي', languages: [{ language: 'ar', reading: 'well' }], reach: '06-00000002', safe_to_call: 'not_safe',
    mind: 'Bel niet na zes uur.', birth_year: 1995, home: { place: 'Nieuwegein', municipality: 'GM0356' }, interpreter: 'phone',
  });
  const omar = person({
    called: 'Merel 7', is_code_name: true, languages: [{ language: 'so', reading: 'not' }], birth_year: 1979,
    home: { place: 'Amersfoort', municipality: 'GM0307' },
  });
  person({ called: 'Olena Vymyslenko', languages: [{ language: 'uk', reading: 'well' }], status: 'closed' });

  contact({
    people: [selam], kind: 'home_visit', start: '10:30', minutes: 60, role: 'exploring', language: 'ti', themes: ['sleep', 'parenting'],
    line: 'Slaapt slecht sinds de brief van de gemeente.', note: 'We hebben de brief samen gelezen. Ze wil met de huisarts praten over slapen.',
    next_step: { what: 'Samen naar de huisarts', between: { from: iso(0), to: iso(6) }, done: null },
  }, 2, 'Hoe praat ik over slapen zonder dat ze schrikt?');
  const school = contact({
    people: [selam, yonas], on: iso(-9), kind: 'along_elsewhere', minutes: 90, role: 'accompanying', language: 'ti', themes: ['school'],
    line: 'Gesprek op school over het huiswerk.', note: 'De mentor belt volgende week terug.',
  }, 1);
  contact({
    people: [nadia], on: iso(-3), kind: 'phone', minutes: 15, role: 'advising', language: 'ar', themes: ['money', 'violence_at_home'],
    line: 'سألت عن الرسالة من البلدية.', next_step: { what: 'Brief van de gemeente uitleggen', between: { from: iso(-2), to: iso(-1) }, done: null },
  }, 3);
  contact({ people: [omar], on: iso(-61), kind: 'office', minutes: 45, role: 'informing', themes: ['dutch'], line: 'Wil Nederlandse les in de avond.' });
  const group = contact({ on: iso(-1), kind: 'group', minutes: 90, role: 'informing', themes: ['health'], line: 'Uitleg over de huisarts, negen vrouwen.' }, 0);
  fillPapers(state.papers, selam, school, iso);

  fillCare(state.care, id, iso, [selam, nadia, omar]);

  for (const [text, days] of [['Vandaag was het veel verdriet. Ik heb daarna gewandeld.', -1], ['Grenzen: ik neem na zes uur niet meer op.', -8]] as const) {
    const key = id();
    state.notes[key] = { id: key, text, about: null, written: new Date(Date.now() + days * 86_400_000).toISOString() };
  }
  const question = id();
  state.questions[question] = { id: question, text: 'Wanneer zeg ik nee tegen vervoer?', about: group, written: now(), discussed: null };
  for (const [days, energy, tension] of [[-12, 3, 1], [-10, 3, 2], [-9, 2, 2], [-7, 2, 3], [-5, 1, 3], [-3, 2, 2], [-1, 3, 1]] as const) {
    state.checkIns[iso(days)] = { on: iso(days), energy, tension, line: days === -5 ? 'Slecht geslapen.' : '' };
  }

  state.days = fillDays({ id, iso }, [selam, yonas, nadia]);

  const local: Directory = {
    id: id(), called: 'Oefenlijst Midden', services: 3, loaded: now(), is_fictional: true, is_built_in: true,
  };
  state.directories.push(local);
  const service = (name: string, organization: string, rest: Partial<ServicePage['card']>, page: Partial<ServicePage> = {}) => {
    const key = id();
    state.services[key] = {
      card: {
        id: key, name, organization, summary: '', languages: [], themes: [], place: 'Utrecht', km: null, phone: '030-0000000',
        is_national: false, is_fictional: true, checked: '2026-10-02', ...rest,
      },
      description: rest.summary ?? '', alternate_name: null, url: null, email: null, eligibility: null, minimum_age: null,
      maximum_age: null, application: null, fees: null, interpretation: null, alert: null, status: 'active',
      phones: [{ number: rest.phone ?? '030-0000000', extension: null, description: null }], locations: [], schedules: [],
      source: 'Verzonnen voor de oefening', directory: local, ...page,
    };
  };
  service('Taalcafé De Verzonnen Brug', 'Buurthuis De Verzonnen Brug', { summary: 'Elke dinsdag samen Nederlands praten met koffie.', themes: ['dutch', 'loneliness'], languages: ['nl', 'ar', 'ti'], km: 1.2 });
  service('Inloop Hoofd Vol', 'Stichting Kalme Kade', { summary: 'Praten over slecht slapen en een vol hoofd. Met tolk.', themes: ['sleep', 'head_full'], languages: ['nl', 'ar'], km: 3.4 });
  service('Papierwinkel', 'Wijkteam Denkbeeldig Oost', { summary: 'Hulp met brieven en geld.', themes: ['money', 'procedure'], languages: ['nl'], place: 'Nieuwegein', km: 8.9, checked: '2024-02-11' });
  const national = state.directories[0];
  if (national) {
    service('Luisterlijn (voorbeeld)', 'Landelijk voorbeeld', { summary: 'Dag en nacht iemand die luistert.', is_national: true, is_fictional: false, place: null, themes: ['loneliness', 'suicide'] }, { directory: national });
  }
  fillPersons(state, NOTHING);
  return state;
}

let state: State;
/** Wrong tries in a row: three cost no waiting, as in the program (`tries.rs`). */
let tries = 0;
/** No try before this moment (milliseconds). */
let waitsUntil = 0;
const DRAFTS = 'fake-drafts';
const before = new Map<string, State>();
const hearers: { [E in keyof Events]: Set<(payload: Events[E]) => void> } = {
  progress: new Set(), lock_soon: new Set(), last_words: new Set(), locked: new Set(),
};
const planned = new Map<keyof Commands, Failure>();
const calls: { name: keyof Commands; args: unknown }[] = [];

/** Starts anew, as an address says. */
export function reset(address = query): void {
  n = 0;
  tries = waitsUntil = 0;
  before.clear();
  planned.clear();
  calls.length = 0;
  state = empty();
  if (address.has('crashed')) state.drafts = JSON.parse(sessionStorage.getItem(DRAFTS) ?? '{}') as State['drafts'];
  const look = address.get('look');
  const [locale = 'nl', theme = 'light', size = '100'] = (look ?? '').split(',').filter(Boolean);
  // The look is kept outside the vault: it can be there before the vault is.
  if (look !== null || !address.has('fresh')) state.look = { locale, theme: theme as Look['theme'], text_size: Number(size) };
  if (address.has('fresh')) return;
  state.passphrase = PASSPHRASE;
  if (!address.has('empty')) fill(state);
  if (address.has('safe')) safe(state);
  if (address.has('second')) {
    state.second = SECOND;
    state.doors.has_second = true;
  }
  if (address.has('pin')) {
    state.pin = PIN;
    state.doors.has_pin = true;
  }
  if (address.has('postcodes')) state.postcodes = { called: 'postcodes.csv', loaded: iso(0), postcodes: 3 };
  state.isOpen = !address.has('locked');
}

function tell<E extends keyof Events>(event: E, payload: Events[E]): void {
  for (const hear of hearers[event]) hear(payload);
}

async function work(name: string, duration = query.has('slow') ? 4000 : 300): Promise<void> {
  for (let step = 0; step <= 10; step += 1) {
    tell('progress', { work: name, thousandths: step * 100 });
    await new Promise((resolve) => setTimeout(resolve, duration / 10));
  }
}

/** Keeps how things were, changes them, and says how to go back. */
function save(key: string, change: () => void): Saved {
  const undo = id();
  before.set(undo, copy(state));
  change();
  return { id: key, at: now(), undo };
}

const folded = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const has = (text: string, words: string) => folded(words).split(/\s+/).every((word) => folded(text).includes(word));
const sorted = <T>(all: T[], by: (one: T) => string) => all.sort((a, b) => (by(a) < by(b) ? 1 : -1));
/** Words found stand between these two signs, as the program marks them. */
const around = (text: string, words: string) => (words && has(text, words) ? text.slice(0, 160) : null);

function entry(key: string, found: string | null = null): ContactEntry {
  const whole = state.contacts[key] ?? fail({ code: 'gone' });
  return {
    id: key, contact: whole.contact, found_in: found,
    called: whole.contact.people.map((person) => state.clients[person]?.called ?? ''),
  };
}
function timeline(client: string): ContactEntry[] {
  const all = Object.entries(state.contacts).filter(([, whole]) => whole.contact.people.includes(client));
  return sorted(all.map(([key]) => entry(key)), ({ contact }) => contact.on + (contact.start ?? ''));
}
function card(key: string, words = ''): ClientCard {
  const details = state.clients[key] ?? fail({ code: 'gone' });
  const contacts = timeline(key);
  const steps = contacts.flatMap(({ contact }) => (contact.next_step && !contact.next_step.done ? [contact.next_step.between] : []));
  const text = [details.notes, details.strengths, ...contacts.map(({ contact }) => `${contact.line} ${contact.note}`)].find((each) => words && has(each, words));
  return {
    id: key, called: details.called, is_code_name: details.is_code_name, language: details.languages[0]?.language ?? null,
    place: details.home?.place ?? null, household: details.household, status: details.status,
    last_contact: contacts[0]?.contact.on ?? null, next_step: sorted(steps, ({ to }) => to).at(-1) ?? null,
    found_in: text ? around(text, words) : null,
  };
}
function households(): Household[] {
  return Object.entries(state.households).map(([key, called]) => ({
    id: key, called,
    members: Object.entries(state.clients).filter(([, one]) => one.household === key).map(([person, one]): [string, string] => [person, one.called]),
  }));
}
function steps() {
  return Object.entries(state.contacts).flatMap(([key, { contact }]) =>
    contact.next_step && !contact.next_step.done
      ? [{
          contact: key, what: contact.next_step.what, between: contact.next_step.between, is_past: contact.next_step.between.to < iso(0),
          people: contact.people.map((person): [string, string] => [person, state.clients[person]?.called ?? '']),
        }]
      : [],
  );
}
const drafts = () =>
  sorted(Object.entries(state.drafts).filter(([, { draft }]) => draft.form !== MELDCODE_FORM).map(([key, { draft, saved }]) => ({ id: key, form: draft.form, saved, reminds: true })), ({ saved }) => saved);

function check(details: ClientDetails): void {
  if (!details.called.trim()) fail({ code: 'invalid', field: 'called', rule: 'empty' });
  if ([...details.called].length > LIMITS.line) fail({ code: 'invalid', field: 'called', rule: 'too_long', max: LIMITS.line });
  if ([...details.notes].length > LIMITS.note) fail({ code: 'invalid', field: 'notes', rule: 'too_long', max: LIMITS.note });
}
function checkContact({ contact }: WholeContact): void {
  if ([...contact.line].length > LIMITS.line) fail({ code: 'invalid', field: 'line', rule: 'too_long', max: LIMITS.line });
  if (contact.minutes !== null && (contact.minutes < 1 || contact.minutes > 1440)) {
    fail({ code: 'invalid', field: 'minutes', rule: 'out_of_range', min: 1, max: 1440 });
  }
}
function nines(text: string): Nine[] {
  return [...text.matchAll(/(?<![\d+])\d(?:[ .-]?\d){8}(?!\d)/g)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '').split('').map(Number);
    const sum = digits.reduce((all, digit, at) => all + digit * (at === 8 ? -1 : 9 - at), 0);
    const end = match.index + match[0].length;
    const marked = text.slice(end).trimStart().startsWith('(geen BSN)');
    return sum % 11 === 0 && !marked ? [{ start: match.index, end }] : [];
  });
}
function unlocked(): Unlocked {
  return { is_practice: state.isPractice, state: query.has('torn') ? 'torn_tail' : query.has('older') ? 'older' : 'ok', last_saved: query.has('older') ? ago(6) : now(), seen: query.has('older') ? ago(2) : null, settings: copy(state.settings) };
}

function mayTry(): void {
  const left = Math.ceil((waitsUntil - Date.now()) / 1000);
  if (left > 0) fail({ code: 'wait', seconds: left });
}
function miss(): never {
  tries += 1;
  if (tries > 3) waitsUntil = Date.now() + 2000;
  fail({ code: 'wrong_key' });
}
const signs = (typed: string) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
/** Opens as the vault does: first the passphrase or the code, then what opens her own part. */
function prove(passphrase: string, second: string | null): void {
  mayTry();
  if (passphrase !== state.passphrase) miss();
  if (state.second !== null && second !== state.second) fail({ code: 'second_door' });
  tries = 0;
}
function proveCode(typed: string, code: string | null): void {
  if (signs(typed).length !== 28) fail({ code: 'invalid', field: 'code', rule: 'unknown' });
  mayTry();
  if (code === null || signs(typed) !== signs(code)) miss();
  tries = 0;
}
/** What opens the vault changed: backups of before still open as before. */
function rekeyed(): Doors {
  for (const one of state.backup.copies) one.is_old = true;
  state.doors.can_reseal = true;
  return doors();
}
function doors(): Doors {
  state.doors.old_backups = state.backup.copies.filter((one) => one.is_old).length;
  state.doors.has_second = state.second !== null;
  state.doors.has_pin = state.pin !== null;
  return copy(state.doors);
}
async function backUp(): Promise<BackupState> {
  await work('backup', query.has('slow') ? 6000 : 300);
  state.backup.copies = [{ ...aBackup(0), made: wall(0, new Date().toTimeString().slice(0, 8)) }, ...state.backup.copies];
  state.backup.last_good = now();
  state.backup.trouble = null;
  return copy(state.backup);
}
const NONE: Going = { clients: 0, contacts: 0, figures: 0, concerns: 0, referrals: 0, working_notes: 0, appointments: 0, requests: 0, households: 0, drafts: 0, attachments: 0, heaviness: 0, own_notes: 0, questions: 0, check_ins: 0 };
function erasure(client: string, choice: ErasureChoice): ErasurePlan {
  const all = timeline(client);
  const shared = all.filter(({ contact }) => contact.people.length > 1).length;
  const ids = new Set(all.map((one) => one.id));
  const notes = Object.values(state.notes).filter(({ about }) => about !== null && ids.has(about)).length;
  const questions = all.filter((one) => state.contacts[one.id]?.question).length;
  const contacts = all.length - (choice.shared ? 0 : shared);
  return {
    going: { ...NONE, clients: 1, contacts, heaviness: contacts, own_notes: choice.own ? notes : 0, questions: choice.own ? questions : 0 },
    shared, own_notes: notes, questions, left: [{ what: 'letter', on: iso(-14) }],
  };
}
const statement = (kind: ErasureStatement['kind'], gone: Going): ErasureStatement => ({
  at: now(), kind, gone, backups: [{ made: ago(9), until: ago(-60) }, { made: ago(61), until: null }], left: [{ what: 'letter', on: iso(-14) }],
  is_finished: true, lists_missed: 0, name: null,
});
function proposal(): Tidy['proposal'] {
  const due = Object.keys(state.clients).filter((key) => state.clients[key]?.status === 'closed');
  return { clients: due.map((key) => ({ id: key, since: iso(-400), due: iso(-35) })), contacts: [], records: [], own: [], is_time: state.isTime && due.length > 0 };
}
function items(client: string): AccessItem[] {
  const details = state.clients[client] ?? fail({ code: 'gone' });
  const item = (key: string, field: AccessItem['field'], text: AccessItem['text'], on: string | null = null, why: AccessItem['why'] = null): AccessItem[] =>
    [{ key, field, on, text, proposed: why ? 'leave_out' : 'include', why }];
  return [
    ...item('called', 'called', [{ text: details.called }]),
    ...(details.languages.length ? item('languages', 'languages', details.languages.map(({ language }) => ({ message: `language-${language}` }))) : []),
    ...(details.mind ? item('mind', 'mind', [{ text: details.mind }], null, 'working_note') : []),
    ...(details.strengths ? item('strengths', 'strengths', [{ text: details.strengths }], null, 'about_others') : []),
    ...timeline(client).reverse().flatMap((one) => [
      ...item(`${one.id}-contact`, 'contact', [{ message: `kind-${one.contact.kind}` }, ...(one.contact.minutes ? [{ minutes: one.contact.minutes }] : [])], one.contact.on),
      ...(one.contact.line ? item(`${one.id}-line`, 'line', [{ text: one.contact.line }], one.contact.on) : []),
      ...(one.contact.note ? item(`${one.id}-note`, 'note', [{ text: one.contact.note }], one.contact.on, 'confidence') : []),
    ]),
  ];
}

const days = daysOf({ state: () => state, iso, id, copy, fail, save, steps });

type Answers = { [K in keyof Commands]: (args: Args<K>) => Reply<K> | Promise<Reply<K>> };
function forgetDraft(draft: string | null): void {
  if (draft) delete state.drafts[draft];
}

const guarded = meldcodeOf({
  held: () => state, id, save, fail,
  prove: (typed, isPin) => {
    if (!isPin) prove(typed, state.second);
    else if (typed !== (state.pin ?? fail({ code: 'pin_over' }))) fail({ code: 'wrong_key' });
  },
});
const caring = care({
  care: () => state.care, clients: () => state.clients, id, iso, save, fail,
  forgetDraft,
  openDays: (client) => [
    ...days.openOf(client),
    ...Object.values(state.contacts).flatMap(({ contact: { people, next_step: step } }) =>
      step && !step.done && people.includes(client) && people.every((one) => one === client || state.clients[one]?.status !== 'active') ? [() => void (step.done = iso(0))] : [],
    ),
  ],
});

const answers: Answers = {
  ...days.answers,
  ...personsOf(() => state, save, fail, forgetDraft),
  ...chain({ id, iso, save, fail, forgetDraft }),
  ...hand({
    id, iso, fail, others: () => state.exchange.devices.some((one) => !one.is_this && !one.is_gone),
    // Whoever comes along is not made up here: a doubt of somebody who is there plays the part.
    takes: () => void (state.care.anew = Object.values(state.care.concerns).flatMap(({ concern, events }) => (concern.kind === 'doubt' ? events.map((event) => event.id) : []))),
  }),
  ...caring.answers,
  ...guarded.answers,
  ...papersOf({ papers: () => state.papers, leadsAnew: caring.leadsAnew, client: (key) => state.clients[key] ?? fail({ code: 'gone' }), contacts: () => state.contacts, appointments: (client) => days.appointments().filter(({ appointment }) => appointment.client === client), save, id, iso, fail, forgetDraft }),
  start: (): Start => ({ look: state.look, has_vault: state.passphrase !== null, is_open: state.isOpen, is_practice: state.isOpen && state.isPractice, has_pin: state.pin !== null, has_code: state.code !== null, version: '0.1.0' }),
  set_look: ({ look }) => void (state.look = copy(look)),
  crisis_lines: () => copy(CRISIS),
  suggest_passphrase: () => ['lantaarn zeester fluweel noorden', 'molen augustus kaneel trui wolk'][(n += 1) % 2] ?? '',
  passphrase_strength: ({ typed }) => {
    const score = Math.min(4, Math.floor(typed.length / 6));
    return { score, is_enough: score >= 3 };
  },
  create_vault: async ({ passphrase, kind }) => {
    await work(kind === 'practice' ? 'practice' : 'unlock');
    state.passphrase = passphrase;
    state.isPractice = kind === 'practice';
    if (state.isPractice) fill(state);
    state.isOpen = true;
    return unlocked();
  },
  unlock: async ({ passphrase, second }) => {
    await work('unlock');
    if (state.passphrase === null) fail({ code: 'no_vault' });
    prove(passphrase, second);
    state.isOpen = true;
    return unlocked();
  },
  unlock_with_code: async ({ code, second }) => {
    await work('unlock');
    proveCode(code, state.code);
    if (state.second !== null && second !== state.second && signs(second ?? '') !== signs(state.secondCode ?? '-')) fail({ code: 'second_door' });
    state.isOpen = true;
    return unlocked();
  },
  unlock_with_pin: ({ pin }) => {
    if (state.pin === null) fail({ code: 'pin_over' });
    if (pin !== state.pin) {
      tries += 1;
      if (tries < 3) fail({ code: 'wrong_key' });
      tries = 0;
      state.pin = null;
      fail({ code: 'pin_over' });
    }
    tries = 0;
    state.isOpen = true;
    return unlocked();
  },
  accept_older: () => undefined,
  choose_restore: () => ({ made: wall(-9), has_code: true, has_vault: state.passphrase !== null }),
  restore: async ({ passphrase, second, is_code }) => {
    await work('restore');
    const was = state.passphrase;
    state.passphrase ??= PASSPHRASE;
    try {
      if (is_code) proveCode(passphrase, CODE);
      else prove(passphrase, second);
    } catch (thrown) {
      state.passphrase = was;
      throw thrown;
    }
    if (Object.keys(state.clients).length === 0) fill(state);
    state.isOpen = true;
    return unlocked();
  },

  doors,
  change_passphrase: async ({ now: present, next, second }) => {
    await work('unlock');
    prove(present, second);
    state.passphrase = next;
    state.doors.passphrase_since = iso(0);
    return rekeyed();
  },
  set_second: async ({ passphrase, now: present, next }) => {
    await work('unlock');
    prove(passphrase, present);
    if (next === passphrase) fail({ code: 'invalid', field: 'next', rule: 'twice' });
    state.second = next;
    if (next === null) state.doors.second_code = null;
    return rekeyed();
  },
  make_code: async ({ which, passphrase, second }) => {
    await work('unlock');
    prove(passphrase, second);
    const door = { id: `code-${which}`, made: iso(0), rehearsed: null };
    if (which === 'vault') {
      state.code = CODE;
      state.doors.code = door;
    } else {
      state.secondCode = CODE;
      state.doors.second_code = door;
    }
    return { written: CODE, doors: rekeyed() };
  },
  save_code_sheet: () => undefined,
  rehearse_code: ({ which, typed }) => {
    proveCode(typed, which === 'vault' ? state.code : state.secondCode);
    const door = which === 'vault' ? state.doors.code : state.doors.second_code;
    if (door) door.rehearsed = iso(0);
    return doors();
  },
  remove_door: async ({ id: key, passphrase, second }) => {
    await work('unlock');
    prove(passphrase, second);
    if (state.doors.code?.id === key) state.doors.code = state.code = null;
    if (state.doors.second_code?.id === key) state.doors.second_code = state.secondCode = null;
    state.doors.cards = state.doors.cards.filter((one) => one.id !== key);
    return rekeyed();
  },
  read_card: () => `age1${'verzonnenkaart'.repeat(5).slice(0, 58)}`,
  add_cards: async ({ cards, rule, passphrase, second }) => {
    await work('unlock');
    prove(passphrase, second);
    cards.forEach(({ called }, n) => state.doors.cards.push({ id: id(), called, since: iso(0), with: rule === 'together' ? (cards[1 - n]?.called ?? null) : null }));
    return rekeyed();
  },
  set_pin: ({ pin }) => {
    if (pin.length < 4) fail({ code: 'invalid', field: 'pin', rule: 'too_weak' });
    state.pin = pin;
    return doors();
  },
  remove_pin: () => {
    state.pin = null;
    return doors();
  },

  backup_state: () => copy(state.backup),
  choose_backup_folder: () => {
    Object.assign(state.backup, { folder: 'Blauwe stick', is_there: true });
    return backUp();
  },
  forget_backup_folder: () => {
    Object.assign(state.backup, { folder: null, is_there: false });
    return copy(state.backup);
  },
  set_backups_kept: ({ keep }) => {
    state.backup.keep = keep;
    return copy(state.backup);
  },
  back_up: backUp,
  cancel_backup: () => undefined,
  rehearse_backup: async ({ passphrase, second, is_code }) => {
    await work('unlock');
    if (is_code) proveCode(passphrase, state.code);
    else prove(passphrase, second);
    return { last_saved: ago(9), clients: Object.keys(state.clients).length, contacts: Object.keys(state.contacts).length, is_sound: true };
  },
  reseal_backups: async () => {
    await work('backup');
    for (const one of state.backup.copies) one.is_old = false;
    return doors();
  },
  delete_old_backups: () => {
    state.backup.copies = state.backup.copies.filter((one) => !one.is_old);
    return doors();
  },

  exchange_state: () => copy(state.exchange),
  choose_exchange_folder: async () => {
    await work('exchange');
    Object.assign(state.exchange, { folder: 'Sleutelbos delen', is_there: true, last: now(), received: 0, sent: 3 });
    state.exchange.devices = [{ id: 'device-1', is_this: true, is_gone: false }];
    return copy(state.exchange);
  },
  forget_exchange_folder: () => {
    Object.assign(state.exchange, { folder: null, is_there: false });
    return copy(state.exchange);
  },
  discard_unknown: () => {
    state.exchange.refused = state.exchange.refused.filter((word) => word !== 'exchange-refused-unknown');
    return copy(state.exchange);
  },
  exchange: async () => {
    await work('exchange');
    Object.assign(state.exchange, { last: now(), received: 1, sent: 0, waiting: [], refused: [] });
    return copy(state.exchange);
  },
  remove_device: ({ id: key }) => {
    for (const device of state.exchange.devices) if (device.id === key) device.is_gone = true;
    return copy(state.exchange);
  },
  settle_conflict: ({ id: key, take_other }) => {
    const conflict = state.conflicts.find((one) => one.id === key) ?? fail({ code: 'gone' });
    const details = state.clients[conflict.about[0] ?? ''];
    if (conflict.field === 'mind' && details) details.mind = take_other ? conflict.other : conflict.shown;
    state.conflicts = state.conflicts.filter((one) => one.id !== key);
  },

  tidy: (): Tidy => {
    const good = state.backup.last_good;
    return {
      last_backup: good, backup_is_late: good === null || good < ago(7), has_no_code: state.doors.code === null,
      code_is_unrehearsed: state.doors.code !== null && state.doors.code.rehearsed === null,
      old_backups: doors().old_backups, keys_changed: state.keysChanged, conflicts: copy(state.conflicts), meldcode_waits: false, proposal: proposal(), refused: copy(state.exchange.refused),
    };
  },
  ground: () => copy(state.ground),
  set_ground: ({ ground }) => copy((state.ground = ground)),
  terms: () => copy(state.terms),
  set_term: ({ term }) => {
    const own = !['clients', 'loose_contacts', 'meldcode'].includes(term.kind);
    if (!own && !term.reason.trim()) fail({ code: 'invalid', field: 'reason', rule: 'empty' });
    state.terms = state.terms.map((one) => (one.kind === term.kind ? { ...term, is_suggestion: false } : one));
    return copy(state.terms);
  },
  accept_proposal: async ({ accepted }) => {
    await work('unlock');
    const figures = accepted.clients.flatMap((key) => timeline(key)).length;
    for (const key of accepted.clients) delete state.clients[key];
    state.isTime = false;
    return statement('reduced', { ...NONE, clients: accepted.clients.length, contacts: figures, figures });
  },
  put_off_proposal: () => void (state.isTime = false),
  erasure_plan: ({ client, choice }) => erasure(client, choice),
  erase_client: async ({ client, choice }) => {
    await work('unlock');
    const { going } = erasure(client, choice);
    delete state.clients[client];
    for (const [key, whole] of Object.entries(state.contacts)) {
      if (!whole.contact.people.includes(client)) continue;
      whole.contact.people = whole.contact.people.filter((person) => person !== client);
      if (choice.shared || whole.contact.people.length === 0) delete state.contacts[key];
    }
    return statement('erased', going);
  },
  save_statement: () => undefined,
  access: ({ client }) => ({ client, locale: 'nl', items: items(client) }),
  save_access: () => undefined,
  choose_vault: () => fail({ code: 'cancelled' }),
  lock: () => {
    guarded.shut();
    state.isOpen = false;
  },
  keys_known: () => void (state.keysChanged = null),
  last_words_written: () => undefined,
  stay: () => undefined,
  settings: () => copy(state.settings),
  set_settings: ({ settings }) => copy((state.settings = copy(settings))),

  clients: ({ text }) =>
    Object.keys(state.clients)
      .map((key) => card(key, text))
      .filter((one) => !text.trim() || has(one.called, text) || one.found_in !== null)
      .sort((a, b) => Number(a.status === 'closed') - Number(b.status === 'closed') || a.called.localeCompare(b.called, 'nl')),
  client: ({ id: key }) => state.clients[key] ?? fail({ code: 'gone' }),
  save_client: ({ id: given, details, draft }) => {
    check(details);
    const key = given ?? id();
    return save(key, () => {
      state.clients[key] = copy(details);
      if (draft) delete state.drafts[draft];
    });
  },
  delete_client: ({ id: key }) =>
    save(key, () => {
      throwAway(state, 'client', key);
      delete state.clients[key];
      for (const [contact, whole] of Object.entries(state.contacts)) {
        whole.contact.people = whole.contact.people.filter((person) => person !== key);
        if (whole.contact.people.length === 0) delete state.contacts[contact];
      }
    }),
  households,
  new_household: ({ called }) => {
    const key = id();
    state.households[key] = called;
    return { id: key, called, members: [] };
  },
  timeline: ({ client }) => timeline(client),

  contact: ({ id: key }) => state.contacts[key] ?? fail({ code: 'gone' }),
  contact_start: ({ client }) => {
    const last = client ? timeline(client)[0]?.contact : undefined;
    return {
      contact: { ...copy(NOTHING), people: client ? [client] : [], on: iso(0), role: last?.role ?? null, language: last?.language ?? null },
      heaviness: null, question: '', requests: [],
    };
  },
  save_contact: ({ id: given, whole, draft }) => {
    checkContact(whole);
    const key = given ?? id();
    return save(key, () => {
      state.contacts[key] = copy(whole);
      for (const links of Object.values(state.papers.links)) delete links[key];
      for (const { request, outside } of whole.requests) (state.papers.links[request] ??= {})[key] = outside;
      forgetDraft(draft);
    });
  },
  delete_contact: ({ id: key }) =>
    save(key, () => {
      throwAway(state, 'contact', key);
      delete state.contacts[key];
    }),
  finish_step: ({ contact, done }) =>
    save(contact, () => {
      const step = state.contacts[contact]?.contact.next_step;
      if (step) step.done = done ? iso(0) : null;
    }),
  set_step: ({ contact, step }) =>
    save(contact, () => {
      const whole = state.contacts[contact] ?? fail({ code: 'gone' });
      whole.contact.next_step = copy(step);
    }),
  undo: ({ token }) => {
    const then = before.get(token) ?? fail({ code: 'gone' });
    state = { ...then, look: state.look, isOpen: state.isOpen, settings: state.settings };
    before.delete(token);
  },
  nine_digit_numbers: ({ text }) => nines(text),

  save_draft: ({ id: given, draft }) => {
    const key = given ?? crypto.randomUUID();
    state.drafts[key] = { draft: copy(draft), saved: now() };
    return key;
  },
  draft: ({ id: key }) => {
    const found = state.drafts[key]?.draft;
    return found && found.form !== MELDCODE_FORM ? found : fail({ code: 'gone' });
  },
  drafts,
  discard_draft: ({ id: key }) => void delete state.drafts[key],

  today: () => {
    const monday = iso(-((new Date().getDay() + 6) % 7));
    const open = steps();
    const active = Object.keys(state.clients).filter((key) => state.clients[key]?.status === 'active').map((key) => card(key));
    return {
      on: iso(0),
      contacts: Object.keys(state.contacts).filter((key) => state.contacts[key]?.contact.on === iso(0)).map((key) => entry(key)),
      closing: open.filter(({ between }) => between.from <= iso(0)).sort((a, b) => (a.between.to < b.between.to ? -1 : 1)),
      coming: open.filter(({ between }) => between.from > iso(0)),
      long_ago: active.filter(({ last_contact }) => last_contact !== null && last_contact <= iso(-42)).slice(0, 5),
      drafts: drafts(),
      minutes_this_week: Object.values(state.contacts).reduce((sum, { contact }) => sum + (contact.on >= monday && contact.on <= iso(0) ? (contact.minutes ?? 0) : 0), 0),
      active_clients: active.length,
      requests: Object.entries(state.papers.requests).flatMap(([key, { client, asked_by, wanted_by, done, declined }]) => {
        if (done !== null || declined !== null || wanted_by === null || wanted_by >= iso(0)) return [];
        const about = client === null ? undefined : state.clients[client];
        return [{ id: key, client, called: about?.called ?? null, is_code_name: about?.is_code_name ?? false, asked_by, wanted_by }];
      }),
      ...days.today(),
      ...caring.today(),
    };
  },
  search: ({ text }): Hit[] => {
    if (!text.trim()) return [];
    const hits: Hit[] = [];
    for (const [key, one] of Object.entries(state.clients)) {
      if (has(`${one.called} ${one.notes} ${one.strengths}`, text)) hits.push({ place: 'client', id: key, title: one.called, around: around(one.notes, text) ?? '', on: null });
    }
    for (const [key, { contact }] of Object.entries(state.contacts)) {
      if (has(`${contact.line} ${contact.note}`, text)) hits.push({ place: 'contact', id: key, title: contact.line, around: contact.note.slice(0, 160), on: contact.on });
    }
    for (const [key, page] of Object.entries(state.services)) {
      if (has(`${page.card.name} ${page.card.organization} ${page.description}`, text)) hits.push({ place: 'service', id: key, title: page.card.name, around: page.card.summary, on: null });
    }
    for (const note of Object.values(state.notes)) if (has(note.text, text)) hits.push({ place: 'own_note', id: note.id, title: note.text.slice(0, 60), around: note.text, on: null });
    for (const one of Object.values(state.questions)) if (has(one.text, text)) hits.push({ place: 'question', id: one.id, title: one.text.slice(0, 60), around: one.text, on: null });
    return hits;
  },

  services: ({ query: asked }) => {
    const cards = Object.values(state.services)
      .filter(
        ({ card: one, description }) =>
          (!asked.text.trim() || has(`${one.name} ${one.organization} ${description}`, asked.text)) &&
          (!asked.language || one.languages.includes(asked.language)) &&
          (!asked.theme || one.themes.includes(asked.theme)),
      )
      .map(({ card: one }) => ({ ...one, km: asked.near ? one.km : null }))
      .sort((a, b) => (a.km ?? 999) - (b.km ?? 999));
    return { cards: cards.slice(0, asked.limit || 50), total: cards.length, instead: [] };
  },
  service: ({ id: key }) => state.services[key] ?? fail({ code: 'gone' }),
  directories: () => copy(state.directories),
  read_directory: async (): Promise<ImportPlan> => {
    await work('import', query.has('slow') ? 8000 : 600);
    if (planned.has('read_directory')) fail(planned.get('read_directory') ?? { code: 'internal' });
    return {
      token: id(), called: 'voorbeeld.csv', more_problems: 0,
      counts: { organizations: 2, services: 3, locations: 2, service_at_locations: 3, languages: 4, schedules: 1, phones: 3 },
      problems: [{ kind: 'row_length', treatment: 'refused', file: 'voorbeeld.csv', line: 7, id: null, field: null }],
    };
  },
  apply_import: () => {
    const directory: Directory = { id: id(), called: 'voorbeeld.csv', services: 3, loaded: now(), is_fictional: true, is_built_in: false };
    state.directories.push(directory);
    return copy(directory);
  },
  cancel_import: () => undefined,
  remove_directory: ({ id: key }) => void (state.directories = state.directories.filter((one) => one.id !== key)),
  postcodes: () => copy(state.postcodes),
  load_postcodes: async () => {
    await work('import', 200);
    if (planned.has('load_postcodes')) fail(planned.get('load_postcodes') ?? { code: 'internal' });
    state.postcodes = { called: 'postcodes.csv', loaded: iso(0), postcodes: 3 };
    return {
      table: copy(state.postcodes), more_problems: 0,
      problems: [{ kind: 'bad_postcode', treatment: 'refused', file: null, line: 4, id: '1001 AB', field: 'pc4' }],
    };
  },
  remove_postcodes: () => void (state.postcodes = null),
  places: ({ start }) => PLACES.filter(({ name }) => folded(name).startsWith(folded(start))),
  service_municipalities: () => copy(MUNICIPALITIES),

  own_notes: () => sorted(Object.values(copy(state.notes)), ({ written }) => written),
  save_own_note: ({ id: given, text, about, draft }) => {
    if (!text.trim()) fail({ code: 'invalid', field: 'text', rule: 'empty' });
    const key = given ?? id();
    return save(key, () => {
      state.notes[key] = { id: key, text, about, written: state.notes[key]?.written ?? now() };
      if (draft) delete state.drafts[draft];
    });
  },
  delete_own_note: ({ id: key }) => save(key, () => void delete state.notes[key]),
  questions: () => sorted(Object.values(copy(state.questions)), ({ written }) => written),
  save_question: ({ id: given, text, about, draft }) => {
    if (!text.trim()) fail({ code: 'invalid', field: 'text', rule: 'empty' });
    const key = given ?? id();
    return save(key, () => {
      const had = state.questions[key];
      state.questions[key] = { ...(had ?? { discussed: null }), id: key, text, about, written: had?.written ?? now() };
      if (draft) delete state.drafts[draft];
    });
  },
  discuss_question: ({ id: key, on }) =>
    save(key, () => {
      const one = state.questions[key];
      if (one) state.questions[key] = { ...one, discussed: on };
    }),
  delete_question: ({ id: key }) => save(key, () => void delete state.questions[key]),
  check_ins: ({ days }) => Object.values(copy(state.checkIns)).filter(({ on }) => on > iso(-days)).sort((a, b) => (a.on < b.on ? -1 : 1)),
  save_check_in: ({ check_in, draft }) =>
    save(check_in.on, () => {
      state.checkIns[check_in.on] = copy(check_in);
      if (draft) delete state.drafts[draft];
    }),
  delete_check_in: ({ on }) => save(on, () => void delete state.checkIns[on]),
};

/** Commands that work without an open vault. */
const BEFORE: readonly (keyof Commands)[] = [
  'start', 'set_look', 'crisis_lines', 'suggest_passphrase', 'passphrase_strength', 'create_vault', 'unlock', 'choose_vault', 'lock',
  'unlock_with_code', 'unlock_with_pin', 'choose_restore', 'restore', ...DAYS_BEFORE,
];

export const bridge: Bridge = {
  async call(name, args) {
    // What crosses is JSON: a reactive object or `undefined` would not survive the real way either.
    const crossed = JSON.parse(JSON.stringify(args)) as typeof args;
    calls.push({ name, args: crossed });
    await new Promise((resolve) => setTimeout(resolve, query.has('slow') ? 700 : 1));
    try {
      const failure = planned.get(name);
      if (failure && name !== 'read_directory') fail(failure);
      if (!state.isOpen && !BEFORE.includes(name)) fail({ code: 'locked' });
      const reply: unknown = await answers[name](crossed as never);
      // What is kept survives the page, as a sealed draft survives a crash.
      if (typeof sessionStorage !== 'undefined') sessionStorage.setItem(DRAFTS, JSON.stringify(state.drafts));
      return copy(reply) as never;
    } catch (thrown) {
      throw asFailure(thrown);
    }
  },
  on(event, hear) {
    hearers[event].add(hear);
    return () => hearers[event].delete(hear);
  },
};

/** What a test does with the fake, from within the page. */
export const control = {
  /** Locks as the auto-lock does. */
  lockItself(): void {
    state.isOpen = false;
    tell('locked', null);
  },
  /** Asks for the last words, as before the window closes. */
  askLastWords(): void {
    tell('last_words', null);
  },
  /** Warns as the auto-lock does. */
  warn(seconds = 30): void {
    tell('lock_soon', { seconds });
  },
  /** From now on this command fails so; without a failure it works again. */
  plan(name: keyof Commands, failure: Failure | null): void {
    if (failure) planned.set(name, failure);
    else planned.delete(name);
  },
  /** Every call so far. */
  calls: () => copy(calls),
  reset,
};
if (typeof window !== 'undefined') Object.assign(window, { fake: control });

reset();
