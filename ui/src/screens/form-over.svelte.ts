// A form that lies over a place, from opening to saving: what is written, its draft, what went wrong. One rule for all of them.
import { onMount } from 'svelte';

import { asFailure, call } from '../ipc/bridge';
import type { DraftId, Failure, Saved } from '../ipc/generated';
import { tell, tellSaved } from '../lib/toast.svelte';
import { FormDraft, settled } from './form-draft.svelte';
import { fromOverDraft, goesOn, overDraft, type OverName, type Written } from './over-forms';
import { changed } from './overlays.svelte';
import { isRight } from './right';

interface Start<T> {
  /** Which form; its element has the id `${form}-form`. */
  form: OverName;
  /** The draft to go on with. Without one it goes on with the latest that is about the same, where there is one. */
  draft: DraftId | null;
  /** The record that is changed; `null` for a new one. */
  id?: string | null;
  /** What stands in it when it opens. */
  record: T;
  /** What an older draft did not know yet stays as here; without it as in `record`. */
  blank?: T;
  /** What has to be read before it can be filled in, after the draft was taken up, if it was. */
  load?: (written: Written<T>, isRestored: boolean) => Promise<void>;
}

/** What happens after it was saved. */
interface After {
  /** Before it is told. */
  saved?: (saved: Saved) => Promise<void>;
  /** When the saving was undone, besides that every screen reads its records again. */
  undone?: () => Promise<void>;
}

/** Made while the form's component begins. */
export class FormOver<T extends object> {
  /** Whether its dialog is open. */
  open = $state(true);
  /** Whether it can be filled in. */
  ready = $state(false);
  /** Why it could not be opened or saved. */
  failure = $state<Failure | null>(null);
  /** Whether it is being saved. */
  busy = $state(false);
  /** What is written. */
  written = $state() as Written<T>;
  /** The id of its element. */
  readonly element: string;
  readonly kept: FormDraft<Written<T>>;

  constructor({ form, draft, id = null, record, blank = record, load }: Start<T>) {
    this.element = `${form}-form`;
    this.written = { id, record };
    this.kept = new FormDraft<Written<T>>(null, () => this.#now(), overDraft(form), () => this.busy, () => (this.open = false));
    onMount(() => {
      const begin = async () => {
        const found = draft ? { id: draft, half: (await call('draft', { id: draft })).case } : await waiting(form, this.#now());
        if (found) {
          this.written = fromOverDraft(form, found.half, blank);
          this.kept.takeUp(found.id);
        }
        await load?.(this.written, found !== null);
        this.ready = true;
        this.kept.ready();
      };
      begin().catch((thrown: unknown) => (this.failure = asFailure(thrown)));
    });
  }

  /** Saves, where `isWhole` says that nothing is missing; `send` lets the draft go in the same commit. */
  save(isWhole: () => boolean, send: (value: Written<T>, draft: DraftId | null) => Promise<Saved>, { saved: then, undone }: After = {}): Promise<void> {
    return this.#send(isWhole, send, async (saved) => {
      this.#close();
      await then?.(saved);
      tellSaved(saved, undone ? async () => { changed(); await undone(); } : changed);
    });
  }

  /** As `save`, for a paper that leaves the vault: `words` tell that it did, and nothing undoes it. With `stays` another can follow. */
  print(isWhole: () => boolean, send: (value: Written<T>, draft: DraftId | null) => Promise<void>, words: string, stays = false): Promise<void> {
    return this.#send(isWhole, send, () => {
      if (stays) {
        this.kept.beginAnew();
        changed();
      } else this.#close();
      tell(words);
      return Promise.resolve();
    });
  }

  async #send<S>(isWhole: () => boolean, send: (value: Written<T>, draft: DraftId | null) => Promise<S>, done: (saved: S) => Promise<void>): Promise<void> {
    if (this.busy || !this.ready) return;
    this.failure = null;
    let whole = false;
    const right = await isRight(document.getElementById(this.element), () => (whole = isWhole()));
    if (!right || !whole) return;
    this.busy = true;
    const value = this.#now();
    const draft = await this.kept.stop();
    try {
      await done(await send(value, draft));
    } catch (thrown) {
      const failure = asFailure(thrown);
      // Whoever chose no place for a paper knows that.
      this.failure = failure.code === 'cancelled' ? null : failure;
      this.kept.goOn(draft, value);
    } finally {
      this.busy = false;
    }
  }

  #close(): void {
    this.kept.saved();
    this.open = false;
    changed();
  }

  #now(): Written<T> {
    return $state.snapshot(this.written) as Written<T>;
  }
}

/** The latest draft of this form that is about the same. */
async function waiting(form: OverName, begun: Written<object>): Promise<{ id: DraftId; half: unknown } | null> {
  // One that was just closed may still be writing its last words.
  await settled();
  for (const { id, form: of } of await call('drafts')) {
    if (of !== form) continue;
    const half = (await call('draft', { id })).case;
    if (goesOn(form, half, begun)) return { id, half };
  }
  return null;
}
