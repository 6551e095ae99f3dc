// Keeps a draft while somebody types, so that a crash costs two seconds of typing at the most.

/** Rest after the last keystroke before the draft is kept, in milliseconds. */
export const REST = 1000;

/**
 * Longest time between a keystroke and the moment it is handed to the vault, in milliseconds. Half a second below the
 * promised two, because sealing takes time too.
 */
export const LONGEST = 1500;

/** Time before a save that failed is tried again, in milliseconds. */
export const RETRY = 2000;

/** How the draft stands. */
export type Kept = 'nothing' | 'waiting' | 'kept' | 'failed';

/** Keeps the latest value of one form. One save at a time, and never an older value over a newer one. */
export class Autosave<T> {
  #id: string | null;
  #pending: { value: T; since: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #stopped = false;

  readonly #save: (id: string | null, value: T) => Promise<string>;
  readonly #tell: (kept: Kept) => void;

  /** `save` writes the value under `id` (null: a new draft) and gives the id; `tell` hears how the draft stands. */
  constructor(save: (id: string | null, value: T) => Promise<string>, tell: (kept: Kept) => void, id: string | null) {
    this.#save = save;
    this.#tell = tell;
    this.#id = id;
  }

  /** The draft, once there is one. */
  get id(): string | null {
    return this.#id;
  }

  /** Something was typed. */
  changed(value: T): void {
    if (this.#stopped) return;
    const now = Date.now();
    this.#pending = { value, since: this.#pending?.since ?? now };
    this.#tell('waiting');
    this.#in(Math.min(REST, Math.max(0, this.#pending.since + LONGEST - now)));
  }

  /** Keeps at once what waits, and comes back when it was kept or could not be. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#saving;
    if (this.#pending && !this.#stopped) await this.#keep();
  }

  /**
   * Ends it: nothing is written any more. Comes back with the id of the draft when the last write is through, so that a
   * draft that was on its way is let go with the others.
   */
  async stop(): Promise<string | null> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#pending = null;
    await this.#saving;
    return this.#id;
  }

  #in(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), wait);
  }

  async #keep(): Promise<void> {
    // A save that is under way looks itself whether more was typed.
    if (this.#saving || !this.#pending) return;
    const taken = this.#pending;
    this.#pending = null;
    this.#saving = this.#save(this.#id, taken.value).then(
      (id) => {
        this.#id = id;
        if (!this.#pending) this.#tell('kept');
      },
      () => {
        // What was typed since is newer; otherwise this value waits again.
        this.#pending ??= taken;
        this.#tell('failed');
      },
    );
    const failedBefore = taken;
    await this.#saving;
    this.#saving = null;
    const waiting = this.#pending as { value: T; since: number } | null;
    if (this.#stopped || !waiting) return;
    this.#in(waiting === failedBefore ? RETRY : Math.max(0, waiting.since + LONGEST - Date.now()));
  }
}
