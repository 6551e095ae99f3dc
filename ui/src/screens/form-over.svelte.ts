// A form that lies over a place, from opening to saving: what is written, its draft, what went wrong. One rule for all of them.
import { onMount } from 'svelte';

import { asFailure, call } from '../ipc/bridge';
import type { DraftId, Failure, Saved } from '../ipc/generated';
import { tellSaved } from '../lib/toast.svelte';
import { FormDraft } from './form-draft.svelte';
import { fromOverDraft, overDraft, type OverForm, type Written } from './over-forms';
import { changed } from './overlays.svelte';
import { isRight } from './right';

interface Start<T> {
  /** Which form; its element has the id `${form}-form`. */
  form: OverForm['form'];
  /** The draft to go on with. */
  draft: DraftId | null;
  /** The record that is changed; `null` for a new one. */
  id?: string | null;
  /** What stands in it when it opens. */
  record: T;
  /** What an older draft did not know yet stays as here. */
  blank: T;
  /** What has to be read before it can be filled in, after the draft was taken up. */
  load?: (written: Written<T>) => Promise<void>;
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

  constructor({ form, draft, id = null, record, blank, load }: Start<T>) {
    this.element = `${form}-form`;
    this.written = { id, record };
    this.kept = new FormDraft<Written<T>>(draft, () => this.#now(), overDraft(form), () => this.busy, () => (this.open = false));
    onMount(() => {
      const begin = async () => {
        if (draft) {
          this.written = fromOverDraft(form, (await call('draft', { id: draft })).case, blank);
          this.kept.isRestored = true;
        }
        await load?.(this.written);
        this.ready = true;
        this.kept.ready();
      };
      begin().catch((thrown: unknown) => (this.failure = asFailure(thrown)));
    });
  }

  /** Saves, where `isWhole` says that nothing is missing; `send` lets the draft go in the same commit. */
  async save(isWhole: () => boolean, send: (value: Written<T>, draft: DraftId | null) => Promise<Saved>): Promise<void> {
    if (this.busy || !this.ready) return;
    this.failure = null;
    if (!isWhole() || !(await isRight(document.getElementById(this.element)))) return;
    this.busy = true;
    const value = this.#now();
    const draft = await this.kept.stop();
    try {
      const saved = await send(value, draft);
      this.kept.saved();
      this.open = false;
      changed();
      tellSaved(saved, changed);
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.kept.goOn(draft, value);
    } finally {
      this.busy = false;
    }
  }

  #now(): Written<T> {
    return $state.snapshot(this.written) as Written<T>;
  }
}
