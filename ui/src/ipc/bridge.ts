// The one way to the program. Screens call `call`, and listen with `on`; which bridge answers is chosen here, at build
// time: the fake one is not in the window that people get (a test looks for it).
import type { Commands, Failure, Progress } from './generated';

/** What the program tells the window of its own accord. */
export interface Events {
  /** How far long work is. */
  progress: Progress;
  /** The auto-lock will lock after so many seconds, unless somebody is here. */
  lock_soon: { seconds: number };
  /** The vault closes: every form writes its draft, then `last_words_written`. */
  last_words: null;
  /** The vault was locked. */
  locked: null;
}

/** Arguments of a command. */
export type Args<K extends keyof Commands> = Parameters<Commands[K]>[0];
/** What a command gives. */
export type Reply<K extends keyof Commands> = Awaited<ReturnType<Commands[K]>>;
/** Stops listening. */
export type Stop = () => void;

/** A way to the program. */
export interface Bridge {
  /** Calls a command. Rejects with a `Failure`, never with anything else. */
  call<K extends keyof Commands>(name: K, args: Args<K>): Promise<Reply<K>>;
  /** Listens to the program. */
  on<E extends keyof Events>(event: E, hear: (payload: Events[E]) => void): Stop;
}

async function choose(): Promise<Bridge> {
  const inTauri = typeof window !== 'undefined' && '__TAURI_INTERNALS__' in window;
  if (import.meta.env.MODE !== 'production' && !inTauri) return (await import('./fake')).bridge;
  return (await import('./tauri')).bridge;
}

let chosen: Promise<Bridge> | null = null;

/** Puts another bridge in place, for a test. */
export function useBridge(bridge: Bridge): void {
  chosen = Promise.resolve(bridge);
}

function bridge(): Promise<Bridge> {
  chosen ??= choose();
  return chosen;
}

/** Calls a command of the program. Rejects with a `Failure`. */
export async function call<K extends keyof Commands>(
  name: K,
  ...args: Record<string, never> extends Args<K> ? [args?: Args<K>] : [args: Args<K>]
): Promise<Reply<K>> {
  const to = await bridge();
  return to.call(name, (args[0] ?? {}) as Args<K>);
}

/** Listens to the program until the returned function is called. */
export function on<E extends keyof Events>(event: E, hear: (payload: Events[E]) => void): Stop {
  let stop: Stop | null = null;
  let stopped = false;
  void bridge().then((to) => {
    if (!stopped) stop = to.on(event, hear);
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** Whether what was thrown is a failure of the program. */
export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string';
}

/** Whatever was thrown, as a failure: a mistake in the window is `internal` too. */
export function asFailure(thrown: unknown): Failure {
  return isFailure(thrown) ? thrown : { code: 'internal' };
}
