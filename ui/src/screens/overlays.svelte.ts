// What lies over any place and gives it back unchanged: writing down a contact, and searching.

import type { ClientId, ContactId, DraftId, Mentioned, RequestId, Saved } from '../ipc/generated';
import { place } from '../lib/place.svelte';
import type { OverForm } from './over-forms';

/** What a contact starts with. Without anything: an empty one. */
export interface Writing {
  /** The contact that is changed; without it a new one. */
  id?: ContactId;
  /** Filled in: the person from whose page it was opened. */
  client?: ClientId;
  /** Goes on with this draft. */
  draft?: DraftId;
  /** Already attached. */
  service?: Mentioned;
  /** Already written in the one line. */
  line?: string;
  /** The request of somebody else that it was for. */
  request?: RequestId;
}

const open = $state<{ writing: Writing | null; form: OverForm | null; palette: boolean; step: Saved | null; changes: number }>({
  writing: null,
  form: null,
  palette: false,
  step: null,
  changes: 0,
});

/** What is being written, and whether the palette is open. */
export const overlays = {
  get writing(): Writing | null {
    return open.writing;
  },
  /** The form that lies over the place. */
  get form(): OverForm | null {
    return open.form;
  },
  get palette(): boolean {
    return open.palette;
  },
  /** The contact that was just saved, for which the next step is asked. */
  get step(): Saved | null {
    return open.step;
  },
  /** Grows with every record that was saved, removed or undone: what shows records reads again. */
  get changes(): number {
    return open.changes;
  },
};

/** On the page of a person a contact is with that person. */
const here = (): Writing => (place.now.at === 'client' ? { client: place.now.id } : {});

/** Opens Contact opschrijven over the place where one is. While one is open nothing happens: it has a draft. */
export function writeContact(writing: Writing = here()): void {
  open.palette = false;
  open.step = null;
  open.writing ??= writing;
}

/** Opens a form over the place where one is. While one is open nothing happens: it has a draft. */
export function openForm(form: OverForm): void {
  open.form ??= form;
}

/** Closes it. */
export function closeForm(): void {
  open.form = null;
}

/** Closes Contact opschrijven. */
export function stopWriting(): void {
  open.writing = null;
}

/** Whether a contact is being written. */
export const isWriting = (): boolean => open.writing !== null;

/** Opens the search palette. Not while a contact is being written: its own search attaches services. */
export function openPalette(): void {
  if (!isWriting()) open.palette = true;
}

/** Closes it. */
export function closePalette(): void {
  open.palette = false;
}

/** Asks, once, what the next step of this contact is. */
export function askStep(saved: Saved): void {
  open.step = saved;
}

/** Stops asking. */
export function stopAsking(): void {
  open.step = null;
}

/** Lets go of everything that holds words of a record: the vault was locked. A contact goes on with its draft. */
export function closeOverlays(): void {
  const draft = open.writing?.draft;
  open.writing = draft ? { draft } : null;
  open.form = null;
  open.palette = false;
  open.step = null;
}

/** Records changed: what shows them reads them again. */
export function changed(): void {
  open.changes += 1;
}
