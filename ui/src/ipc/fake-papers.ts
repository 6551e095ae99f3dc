// The made-up program's requests, agreements and papers: see fake.ts. What may be in a letter is decided in Rust; this repeats
// only as much of it as the window needs to be tried.
import type { Args, Reply } from './bridge';
import type {
  Agreement,
  AgreementEntry,
  AppointmentEntry,
  ClientDetails,
  Commands,
  ConcernEntry,
  Contact,
  Failure,
  Letter,
  LetterLeftOut,
  LetterPart,
  LetterSent,
  LinkedContact,
  PassingOn,
  Request,
  RequestEntry,
  Saved,
  SharedItem,
} from './generated';
import { SHARED_ITEMS } from './generated';

/** What the fake keeps of these. */
export interface Papers {
  requests: Record<string, Request>;
  links: Record<string, Record<string, boolean>>;
  agreements: Record<string, Agreement>;
  passed: Record<string, PassingOn>;
  letters: Record<string, LetterSent>;
  /** Ids of agreements that have to be asked anew. */
  anew: string[];
}

/** What these need of the rest of the fake. */
export interface Host {
  leadsAnew: (client: string) => ConcernEntry[];
  papers: () => Papers;
  client: (id: string) => ClientDetails;
  contacts: () => Record<string, { contact: Contact }>;
  appointments: (client: string) => AppointmentEntry[];
  save: (key: string, change: () => void) => Saved;
  id: () => string;
  iso: (days: number) => string;
  fail: (failure: Failure) => never;
  forgetDraft: (draft: string | null) => void;
}

type Names =
  | 'requests' | 'save_request' | 'answer_request' | 'tell_back' | 'words_back' | 'link_contact' | 'unlink_contact' | 'delete_request'
  | 'agreements' | 'before_visit' | 'save_agreement' | 'withdraw_agreement' | 'delete_agreement' | 'passed_on' | 'save_passing_on' | 'delete_passing_on'
  | 'letter' | 'save_letter' | 'letters' | 'save_appointment_card' | 'story' | 'save_story';
type Answers = { [K in Names & keyof Commands]: (args: Args<K>) => Reply<K> };

/** Nothing yet. */
export const noPapers = (): Papers => ({ requests: {}, links: {}, agreements: {}, passed: {}, letters: {}, anew: [] });

/** Something to see on the page of one person. */
export function fillPapers(papers: Papers, client: string, contact: string, iso: (days: number) => string): void {
  papers.requests['request-1'] = {
    client, asked_by: 'klantmanager', function: 'Consulent inburgering (oefen)', question: 'Komt weinig op school. Wil je eens praten?',
    behind: 'Is de cursus te zwaar?', asked: iso(-20), wanted_by: iso(-3), agreed: 'Twee gesprekken en een bericht terug.', agreed_until: iso(-5),
    accepted: iso(-18), done: null, declined: null, reason: '', told_back: iso(-18),
  };
  papers.links['request-1'] = { [contact]: false };
  papers.requests['request-2'] = {
    client: null, asked_by: 'gp', function: '', question: 'Kun je eens meekijken bij een gezin?', behind: '', asked: iso(-2), wanted_by: iso(5), agreed: '',
    agreed_until: null, accepted: null, done: null, declined: null, reason: '', told_back: null,
  };
  papers.agreements['agreement-1'] = {
    client, receiver: 'gp', name: 'Praktijk Aan de Haven (oefen)', items: ['name', 'language', 'wishes', 'question'], concerns: [],
    why: 'Hulp bij slapen', language: 'ti', explained_by: '', helper: 'professional_remote', agreed_by: 'self', given: iso(-10), until: iso(20),
    withdrawn: null,
  };
  papers.agreements['agreement-2'] = {
    client, receiver: 'school', name: '', items: ['name'], concerns: [], why: '', language: null, explained_by: '', helper: null,
    agreed_by: 'self', given: iso(-200), until: iso(-20), withdrawn: null,
  };
  papers.anew = ['agreement-2'];
}

/** Their answers. */
export function papersOf({ papers, leadsAnew, client, contacts, appointments, save, id, iso, fail, forgetDraft }: Host): Answers {
  const standing = (one: Agreement): AgreementEntry['status'] => {
    if (one.withdrawn && one.withdrawn <= iso(0)) return 'withdrawn';
    if (one.given > iso(0)) return 'not_yet';
    return one.until && one.until < iso(0) ? 'past' : 'valid';
  };
  const status = (one: Request): RequestEntry['status'] => (one.done ? 'done' : one.declined ? 'declined' : one.accepted ? 'accepted' : 'asked');
  const request = (key: string): Request => papers().requests[key] ?? fail({ code: 'gone' });
  const entry = (key: string, one: Request): RequestEntry => {
    const linked = Object.entries(papers().links[key] ?? {}).flatMap(([contact, is_marked]): LinkedContact[] => {
      const found = contacts()[contact]?.contact;
      if (!found) return [];
      const is_outside = is_marked || (one.agreed_until !== null && found.on > one.agreed_until);
      return [{ contact, on: found.on, kind: found.kind, minutes: found.minutes, is_outside, is_marked }];
    });
    const sum = (some: LinkedContact[]) => some.reduce((all, { minutes }) => all + (minutes ?? 0), 0);
    const now = status(one);
    return {
      id: key, request: one, status: now, is_late: (now === 'asked' || now === 'accepted') && one.wanted_by !== null && one.wanted_by < iso(0),
      contacts: linked, minutes: sum(linked), minutes_outside: sum(linked.filter(({ is_outside }) => is_outside)),
    };
  };
  const written = (who: ClientDetails, typed: Args<'letter'>['typed'], coming: AppointmentEntry[]): Partial<Record<SharedItem, LetterPart['lines']>> => ({
    ...(who.is_code_name ? {} : { name: [[{ text: who.called }]] }),
    ...(who.birth_year ? { birth_year: [[{ text: String(who.birth_year) }]] } : {}),
    ...(who.reach ? { reach: [[{ text: who.reach }]] } : {}),
    ...(who.languages.length > 0 ? { language: who.languages.map(({ language }) => [{ message: `language-${language}` }]) } : {}),
    ...(who.home ? { place: [[{ text: who.home.place }]] } : {}),
    ...(typed.wishes.trim() ? { wishes: [[{ text: typed.wishes.trim() }]] } : {}),
    ...(typed.question.trim() ? { question: [[{ text: typed.question.trim() }]] } : {}),
    ...(who.strengths ? { strengths: [[{ text: who.strengths }]] } : {}),
    ...(coming.some(({ id: one }) => typed.appointments.includes(one))
      ? {
          appointments: coming
            .filter(({ id: one }) => typed.appointments.includes(one))
            .map(({ appointment: one }) => [{ since: ['letter-on', one.on] }, { text: one.start?.slice(0, 5) ?? '' }, { message: `appointment-${one.kind}` }, { text: one.with_whom }] as LetterPart['lines'][number]),
        }
      : {}),
  });
  const opens = ({ on }: PassingOn): boolean => on <= iso(0) && on >= iso(-7);
  const letter = ({ client: about, ground, typed }: Args<'letter'>): Letter => {
    const agreement = ground.ground === 'agreement' ? papers().agreements[ground.id] : undefined;
    const passed = ground.ground === 'passing_on' ? papers().passed[ground.id] : undefined;
    const found = agreement ?? passed ?? fail({ code: 'gone' });
    if (found.client !== about) fail({ code: 'gone' });
    const stands = agreement ? standing(agreement) : passed && opens(passed) ? 'valid' : 'not_now';
    const coming = appointments(about).filter(({ appointment: one }) => one.status === 'planned' && one.on >= iso(0));
    const lines = written(client(about), typed, coming);
    const parts: LetterPart[] = [];
    const left_out: [SharedItem, LetterLeftOut][] = [];
    for (const item of SHARED_ITEMS) {
      const has = lines[item];
      if (!found.items.includes(item)) left_out.push([item, 'not_agreed']);
      else if (stands !== 'valid') left_out.push([item, stands]);
      else if (has) parts.push({ item, lines: has });
      else left_out.push([item, item === 'appointments' && coming.length > 0 ? 'not_chosen' : 'nothing']);
    }
    return {
      client: about, ground, receiver: agreement ? `receiver-${agreement.receiver}` : `danger-${passed?.receiver ?? 'acute'}`,
      name: agreement?.name ?? '', why: agreement?.why ?? '', parts, left_out, may_copy: passed?.told ?? true,
    };
  };
  const left = (sent: Partial<LetterSent> & Pick<LetterSent, 'client' | 'kind'>): void => {
    papers().letters[id()] = { name: '', on: iso(0), agreement: null, passing_on: null, items: [], ...sent };
  };
  const bare = (text: string, who: ClientDetails): string =>
    who.called.split(/\s+/).reduce((now, part) => now.replaceAll(part, '[naam]'), text);

  return {
    requests: ({ client: about }) =>
      Object.entries(papers().requests)
        .filter(([, one]) => about === null || one.client === about)
        .map(([key, one]) => entry(key, one)),
    save_request: ({ id: given, request: one, draft }) => {
      if (!one.question.trim()) fail({ code: 'invalid', field: 'question', rule: 'empty' });
      if (one.agreed_until && one.agreed_until < one.asked) fail({ code: 'invalid', field: 'agreed_until', rule: 'ends_before_start' });
      const key = given ?? id();
      return save(key, () => {
        papers().requests[key] = one;
        forgetDraft(draft);
      });
    },
    answer_request: ({ id: key, status: now, reason, draft }) =>
      save(key, () => {
        const one = request(key);
        Object.assign(one, {
          accepted: now === 'asked' ? null : (one.accepted ?? (now === 'declined' ? null : iso(0))), done: now === 'done' ? iso(0) : null,
          declined: now === 'declined' ? iso(0) : null, reason: now === 'declined' ? reason : '',
        });
        forgetDraft(draft);
      }),
    tell_back: ({ id: key, told }) => save(key, () => void (request(key).told_back = told ? iso(0) : null)),
    words_back: () => [
      { locale: 'nl', text: 'Beste collega, dank voor je vraag.' },
      { locale: 'en', text: 'Dear colleague, thank you for your request.' },
    ],
    link_contact: ({ request: key, contact, outside }) => save(key, () => void ((papers().links[key] ??= {})[contact] = outside)),
    unlink_contact: ({ request: key, contact }) => save(key, () => void delete papers().links[key]?.[contact]),
    delete_request: ({ id: key }) => save(key, () => void delete papers().requests[key]),

    agreements: ({ client: about }) =>
      Object.entries(papers().agreements)
        .filter(([, one]) => one.client === about)
        .map(([key, agreement]) => ({ id: key, agreement, status: standing(agreement), ask_anew: papers().anew.includes(key) }))
        .sort((a, b) => Number(b.status === 'valid') - Number(a.status === 'valid')),
    before_visit: ({ client: about }) => {
      const leads = leadsAnew(about);
      const all = Object.entries(papers().agreements)
        .filter(([, one]) => one.client === about)
        .map(([key, agreement]) => ({ id: key, agreement, status: standing(agreement), ask_anew: papers().anew.includes(key) }));
      return {
        ending: all.filter(({ agreement, status: now }) => now === 'valid' && agreement.until !== null && agreement.until <= iso(30)),
        ask_anew: all.filter(({ ask_anew }) => ask_anew), leads, unsure: null,
        standing: leads.length > 0 ? { kind: 'taken', handover: 'handover', name: 'Chantal Verzonnen', day: iso(0), until: null, receipt_on: iso(0), ask_anew: 0 } : null,
      };
    },
    save_agreement: ({ id: given, agreement, draft }) => {
      if (agreement.until && agreement.until < agreement.given) fail({ code: 'invalid', field: 'until', rule: 'ends_before_start' });
      const key = given ?? id();
      return save(key, () => {
        papers().agreements[key] = agreement;
        forgetDraft(draft);
      });
    },
    withdraw_agreement: ({ id: key, withdrawn }) =>
      save(key, () => {
        const one = papers().agreements[key] ?? fail({ code: 'gone' });
        one.withdrawn = withdrawn ? iso(0) : null;
        papers().anew = papers().anew.filter((other) => other !== key);
      }),
    delete_agreement: ({ id: key }) => save(key, () => void delete papers().agreements[key]),
    passed_on: ({ client: about }) =>
      Object.entries(papers().passed)
        .filter(([, one]) => one.client === about)
        .map(([key, passing_on]) => ({ id: key, passing_on, opens: opens(passing_on) })),
    save_passing_on: ({ id: given, passing_on, draft }) => {
      const key = given ?? id();
      return save(key, () => {
        papers().passed[key] = passing_on;
        forgetDraft(draft);
      });
    },
    delete_passing_on: ({ id: key }) => save(key, () => void delete papers().passed[key]),

    letter,
    save_letter: ({ copy, draft, ...asked }) => {
      const made = letter(asked);
      if (made.parts.length === 0 || (copy && !made.may_copy)) fail({ code: 'invalid', field: 'ground', rule: 'missing' });
      left({ client: asked.client, kind: copy ? 'copy' : 'letter', name: copy ? '' : made.name, items: made.parts.map(({ item }) => item) });
      forgetDraft(draft);
    },
    letters: ({ client: about }) =>
      Object.entries(papers().letters)
        .filter(([, sent]) => sent.client === about)
        .map(([key, sent]) => ({ id: key, sent }))
        .reverse(),
    save_appointment_card: ({ client: about, draft }) => {
      left({ client: about, kind: 'appointment_card' });
      forgetDraft(draft);
    },
    story: ({ client: about, question }) => {
      const who = client(about);
      const told = Object.entries(contacts())
        .filter(([, { contact }]) => contact.people.includes(about))
        .map(([key, { contact: { on, kind, minutes, themes, line, note } }]) => ({ contact: key, on, kind, minutes, themes, text: bare([line, note].filter(Boolean).join('\n'), who) }))
        .sort((a, b) => a.on.localeCompare(b.on));
      const all = [bare(question, who), ...told.map(({ text }) => text)];
      const count = all.reduce((sum, text) => sum + text.split('[naam]').length - 1, 0);
      return {
        client: about, question: all[0] ?? '', age: null, languages: who.languages.map(({ language }) => language), told,
        found: count > 0 ? [['name', count]] : [],
      };
    },
    save_story: ({ client: about, draft }) => {
      left({ client: about, kind: 'supervision' });
      forgetDraft(draft);
    },
  };
}
