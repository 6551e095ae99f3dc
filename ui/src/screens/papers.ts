// Requests, agreements and papers: lists with their words, what a form begins with, how a letter is said.

import {
  AGREED_BY,
  ASKED_BY,
  CARD_CALENDARS,
  DANGER_RECEIVERS,
  RECEIVERS,
  SHARED_ITEMS,
  type Agreement,
  type ClientId,
  type Concern,
  type Letter,
  type LetterSaid,
  type PassingOn,
  type Request,
  type SharedItem,
} from '../ipc/generated';
import { day, find, languageName, t } from '../lib/fluent.svelte';

export const receivers = () => RECEIVERS.map((value) => ({ value, label: t(`receiver-${value}`) }));
export const items = () => SHARED_ITEMS.map((value) => ({ value, label: t(`item-${value}`) }));
export const agreedBy = () => AGREED_BY.map((value) => ({ value, label: t(`agreed-by-${value}`) }));
export const dangers = () => DANGER_RECEIVERS.map((value) => ({ value, label: t(`danger-${value}`) }));
export const askers = () => ASKED_BY.map((value) => ({ value, label: t(`asked-by-${value}`) }));
export const calendars = () => CARD_CALENDARS.map((value) => ({ value, label: t(`card-calendar-${value}`) }));

/** What most letters need; the rest is asked too, and never ticked beforehand. */
const FIRST_ITEMS: SharedItem[] = ['name', 'language', 'wishes', 'question'];

/** An agreement to begin with. Who interpreted is never guessed. */
export const newAgreement = (client: ClientId, on: string): Agreement => ({
  client, receiver: 'gp', name: '', items: FIRST_ITEMS, concerns: [], why: '', language: null, explained_by: '', helper: null,
  agreed_by: 'self', given: on, until: null, withdrawn: null,
});

/** The same, asked anew: from today; who is named, who explained and who interpreted then says nothing of now. */
export const agreementAgain = (before: Agreement, on: string): Agreement => ({
  ...before, name: '', explained_by: '', helper: null, given: on, until: null, withdrawn: null,
});

/** Something passed on in danger, to begin with: nothing is ticked. */
export const newPassingOn = (client: ClientId, on: string): PassingOn => ({
  client, on, receiver: 'veilig_thuis', reason: '', consulted: '', items: [], concerns: [], told: true, why_not: '',
});

/** A request to begin with. */
export const newRequest = (client: ClientId | null, on: string): Request => ({
  client, asked_by: 'wijkteam', function: '', question: '', behind: '', asked: on, wanted_by: null, agreed: '', agreed_until: null,
  accepted: null, done: null, declined: null, reason: '', told_back: null,
});

/** How a signal is called in a choice: what was noticed or said, else what it is about. */
export const signalName = ({ kind, noticed, label, themes }: Concern): string =>
  (kind === 'doubt' ? label : noticed) || themes.map((theme) => t(`theme-${theme}`)).join(' · ');

/** To whom an agreement lets tell: a name or function where there is one. */
export const toWhom = ({ receiver, name }: Pick<Agreement, 'receiver' | 'name'>): string =>
  name ? `${name} · ${t(`receiver-${receiver}`)}` : t(`receiver-${receiver}`);

/** A line of a letter, in the language of the window. */
export const letterLine = (pieces: LetterSaid[]): string =>
  pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      if ('since' in piece) return find(piece.since[0], { day: day(piece.since[1], 'date') }) ?? piece.since[1];
      if ('count' in piece) return find(piece.count[0], { count: piece.count[1] }) ?? String(piece.count[1]);
      const language = /^language-(.+)$/.exec(piece.message)?.[1];
      return language ? languageName(language) : (find(piece.message) ?? piece.message);
    })
    .join(' · ');

/** Who receives a letter. */
export const letterTo = (letter: Pick<Letter, 'receiver' | 'name'>): string => {
  const receiver = find(letter.receiver) ?? letter.receiver;
  return letter.name ? `${letter.name} · ${receiver}` : receiver;
};
