// The draft of a form that is a place of its own, or lies over one: kept while somebody types, let go in the commit that saves it.
import { now } from '@internationalized/date';
import { onMount, untrack } from 'svelte';

import { call } from '../ipc/bridge';
import type { Draft, DraftId } from '../ipc/generated';
import { registerDraftFlush } from '../lib/drafts';
import { t } from '../lib/fluent.svelte';
import { back, beforeLeaving } from '../lib/place.svelte';
import { tell, tellFailure } from '../lib/toast.svelte';
import { Autosave, type Kept } from './autosave';
import { changed } from './overlays.svelte';

/** What forms that were closed are still writing. */
let leaving: Promise<void> = Promise.resolve();

/** Comes back when forms that were closed have written their last words. */
export const settled = (): Promise<void> => leaving;

/** Lets a draft go, and tells it with the way to bring it back. */
export async function throwAway(id: DraftId): Promise<void> {
  try {
    const had = await call('draft', { id });
    await call('discard_draft', { id });
    changed();
    tell(t('today-draft-discarded'), 'done', {
      label: t('undo'),
      run: async () => {
        await call('save_draft', { id: null, draft: had });
        changed();
      },
    });
  } catch (thrown) {
    tellFailure(thrown);
  }
}

/** What a form has to do with its draft. Made while the form's component begins. */
export class FormDraft<T> {
  /** How the draft stands. */
  kept = $state<Kept>('nothing');
  /** When it was kept last: a moment. */
  keptAt = $state<string | null>(null);
  /** Whether the form goes on with a draft of before. */
  isRestored = $state(false);

  readonly #draftOf: (value: T) => Draft;
  readonly #read: () => T;
  readonly #leave: () => void;
  #autosave: Autosave<T>;
  /** What stood in the form when it was ready; nothing is kept before that. */
  #untouched: string | null = null;
  #left = false;

  /**
   * `id` is the draft to go on with; `read` gives what stands in the form, `draftOf` what is kept of it. While `isBusy`
   * says that it is being saved, nothing is kept. `leave` closes a form that lies over a place.
   */
  constructor(id: DraftId | null, read: () => T, draftOf: (value: T) => Draft, isBusy: () => boolean, leave: () => void = back) {
    this.#leave = leave;
    this.#read = read;
    this.#draftOf = draftOf;
    this.#autosave = this.#start(id);
    onMount(() => {
      const unregister = registerDraftFlush(() => this.#autosave.flush());
      const stay = beforeLeaving(async () => {
        if (!this.#left) await this.#autosave.flush();
        return true;
      });
      return () => {
        unregister();
        stay();
        if (!this.#left) leaving = this.#autosave.flush().then(changed);
      };
    });
    $effect(() => {
      const value = this.#read();
      if (this.#untouched === null || isBusy() || JSON.stringify(value) === this.#untouched) return;
      untrack(() => this.#autosave.changed(value));
    });
  }

  /** The form is filled: from now on a change is kept. */
  ready(): void {
    this.#untouched = JSON.stringify(this.#read());
  }

  /** Goes on with this draft, found while the form opened. */
  takeUp(id: DraftId): void {
    this.#autosave = this.#start(id);
    this.isRestored = true;
  }

  /** What stands here was saved and the form stays: it is kept again, as a draft of its own, when it changes. */
  beginAnew(): void {
    this.#autosave = this.#start(null);
    this.isRestored = false;
    this.kept = 'nothing';
    this.keptAt = null;
    this.ready();
  }

  /** Nothing is kept any more. Gives the draft, for the commit that lets it go. */
  stop(): Promise<DraftId | null> {
    return this.#autosave.stop();
  }

  /** It did not work: the draft goes on, with what could not be saved where there is something. */
  goOn(id: DraftId | null, value?: T): void {
    this.#autosave = this.#start(id);
    if (value !== undefined) this.#autosave.changed(value);
  }

  /** It was saved: leaving keeps nothing. */
  saved(): void {
    this.#left = true;
  }

  /** Leaves, and lets go of what was typed, now or before. */
  async cancel(): Promise<void> {
    const was = await this.#autosave.stop();
    this.#left = true;
    if (was) await throwAway(was);
    this.#leave();
  }

  #start(id: DraftId | null): Autosave<T> {
    return new Autosave(
      (which, value) => call('save_draft', { id: which, draft: this.#draftOf(value) }),
      (state) => {
        this.kept = state;
        if (state === 'kept') this.keptAt = now('UTC').toAbsoluteString();
      },
      id,
    );
  }
}
