// What is being typed in one form of Voor mij. Kept as a sealed draft, in the private half alone, until it is saved.

import { now } from '@internationalized/date';

import { call } from '../ipc/bridge';
import type { DraftCard, DraftId } from '../ipc/generated';
import { Autosave, type Kept } from './autosave';

/** The forms of Voor mij, as their drafts name them. */
export type OwnForm = 'own_note' | 'question' | 'check_in';

/** One form with its draft. A screen shows `value`, calls `heard` in an effect, and `flush` when it is left. */
export class OwnDraft<T extends object> {
  /** What stands in the form. */
  value: T = $state() as T;
  /** How its draft stands. */
  kept = $state<Kept>('nothing');
  /** When it was kept last: a moment. */
  keptAt = $state<string | null>(null);
  /** It is being saved: pressing again does nothing. */
  busy = $state(false);

  readonly #form: OwnForm;
  readonly #blank: () => T;
  readonly #read: (found: Record<string, unknown>, saved: string) => T;
  #autosave: Autosave<T>;
  /** What stood there when it was last looked at; it differs after a keystroke. */
  #last: string;

  /**
   * `blank` is the empty form; `read` makes a form of what a draft holds, whatever version of the program wrote it, and
   * hears the moment at which it was kept.
   */
  constructor(form: OwnForm, blank: () => T, read: (found: Record<string, unknown>, saved: string) => T) {
    this.#form = form;
    this.#blank = blank;
    this.#read = read;
    this.value = blank();
    this.#last = this.#written();
    this.#autosave = this.#start(null);
  }

  /** Goes on with the draft that waits among these, unless something stands here already. Says whether it did. */
  async resume(waiting: readonly DraftCard[]): Promise<boolean> {
    const card = waiting.find(({ form }) => form === this.#form);
    if (!card || !this.#isBlank()) return false;
    const { private: found } = await call('draft', { id: card.id });
    // Somebody may have begun to type meanwhile.
    if (!this.#isBlank()) return false;
    this.#put(this.#read(typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}, card.saved), card.id);
    this.kept = 'kept';
    this.keptAt = card.saved;
    return true;
  }

  /** Begins with what stands in a record. What was typed before stays as its own draft. */
  async begin(value: T): Promise<void> {
    await this.flush();
    this.#put(value, null);
  }

  /** Looks whether something was typed. Reads the whole form, so that an effect that calls it hears every change. */
  heard(): void {
    const written = this.#written();
    if (written === this.#last) return;
    this.#last = written;
    // Nothing typed is nothing to keep; a draft that was emptied is kept empty.
    if (this.#isBlank() && !this.#autosave.id) return;
    this.#autosave.changed(this.#snapshot());
  }

  /** Keeps at once what waits. */
  flush(): Promise<void> {
    return this.#autosave.flush();
  }

  /** Saves it once with `write`, which lets the draft go in the same commit, and empties the form; null while it is being saved already. Where it fails, the words and the draft stay. */
  async save<S>(write: (value: T, draft: DraftId | null) => Promise<S>): Promise<S | null> {
    if (this.busy) return null;
    this.busy = true;
    const value = this.#snapshot();
    const draft = await this.#autosave.stop();
    try {
      const saved = await write(value, draft);
      this.#put(this.#blank(), null);
      return saved;
    } catch (thrown) {
      this.#autosave = this.#start(draft);
      this.#autosave.changed(value);
      throw thrown;
    } finally {
      this.busy = false;
    }
  }

  /** Empties the form and lets its draft go. */
  async discard(): Promise<void> {
    const draft = await this.#autosave.stop();
    this.#put(this.#blank(), null);
    if (draft) await call('discard_draft', { id: draft });
  }

  #put(value: T, draft: DraftId | null): void {
    this.value = value;
    this.#last = this.#written();
    this.#autosave = this.#start(draft);
    this.kept = 'nothing';
    this.keptAt = null;
  }

  #start(id: DraftId | null): Autosave<T> {
    const made: Autosave<T> = new Autosave(
      (which, value) => call('save_draft', { id: which, draft: { form: this.#form, case: null, private: value } }),
      (kept) => {
        // One that was left behind for another form tells nothing any more.
        if (made !== this.#autosave) return;
        this.kept = kept;
        if (kept === 'kept') this.keptAt = now('UTC').toAbsoluteString();
      },
      id,
    );
    return made;
  }

  #snapshot(): T {
    return $state.snapshot(this.value) as T;
  }
  #written(): string {
    return JSON.stringify(this.value);
  }
  #isBlank(): boolean {
    return this.#written() === JSON.stringify(this.#blank());
  }
}
