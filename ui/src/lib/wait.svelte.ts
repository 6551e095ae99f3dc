// Counts down, by the clock on the wall so that a sleeping machine counts too, until trying again is possible.

/** Seconds that are left of a wait. */
export class Wait {
  /** Seconds left; 0 when there is nothing to wait for. */
  left = $state(0);
  #until = 0;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** Waits so many seconds from now. */
  start(seconds: number): void {
    this.stop();
    this.#until = Date.now() + seconds * 1000;
    this.left = Math.ceil(seconds);
    this.#timer = setInterval(() => this.#tick(), 250);
  }

  /** No longer waits. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.left = 0;
  }

  #tick(): void {
    const left = Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
    if (left === 0) this.stop();
    else this.left = left;
  }
}
