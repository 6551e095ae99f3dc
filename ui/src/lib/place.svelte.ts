// Where the window is. Places live in memory alone; the web view's history only holds their number, so that nothing
// about a record can land on the disk and a mouse's back button still works.
import type { ClientId, ConcernId, ConcernKind, DraftId, HistoryKind, ReferralId, ServiceId } from '../ipc/generated';

/** Everywhere one can be. */
export type Place =
  | { at: 'today' }
  | { at: 'people' }
  /** A client page. */
  | { at: 'client'; id: ClientId; find?: string }
  /** The client form; without an id a new client. */
  | { at: 'client_form'; id: ClientId | null; draft?: DraftId | null }
  /** An appointment, a moment or what came of a crisis; without an id a new one. */
  | { at: 'day_form'; form: 'appointment' | 'moment' | 'crisis_call'; id: string | null; client?: ClientId | null; draft?: DraftId | null }
  /** Lists and appointments to take along. */
  | { at: 'sheets' }
  /** Wie doet wat: open signals and referrals. */
  | { at: 'board' }
  /** A signal or a doubt. */
  | { at: 'concern'; id: ConcernId }
  /** Its form; without an id a new one. */
  | { at: 'concern_form'; id: ConcernId | null; kind?: ConcernKind; client?: ClientId; draft?: DraftId | null }
  /** Going together to help. */
  | { at: 'referral'; id: ReferralId }
  /** The social map. */
  | { at: 'map' }
  /** A service of the social map. */
  | { at: 'service'; id: ServiceId }
  /** Directories that were loaded. */
  | { at: 'directories' }
  /** Voor mij. */
  | { at: 'own' }
  /** What is written about a client, to be handed over. */
  | { at: 'access'; id: ClientId }
  /** Meer: other places, and settings. */
  | { at: 'settings' }
  /** Opruimen. */
  | { at: 'tidy' }
  /** What opens the vault. */
  | { at: 'safety' }
  /** Backups. */
  | { at: 'backups' }
  /** The second machine. */
  | { at: 'exchange' }
  /** Mensen overdragen. */
  | { at: 'handover' }
  /** How long what is kept. */
  | { at: 'retention' }
  /** Zorg om veiligheid, behind a lock of its own: about one person, or everybody. */
  | { at: 'meldcode'; id: ClientId | null }
  /** Somebody who stands in the list twice. */
  | { at: 'merge'; id: ClientId }
  /** What became of a record. */
  | { at: 'history'; kind: HistoryKind; id: string }
  /** Prullenbak. */
  | { at: 'bin' }
  /** Wat liep vast? */
  | { at: 'bottlenecks' };

/** A place of the bar. */
export type Root = 'today' | 'people' | 'map' | 'own' | 'more';

const ROOTS: Record<Place['at'], Root> = {
  today: 'today',
  people: 'people',
  client: 'people',
  client_form: 'people',
  day_form: 'today',
  sheets: 'more',
  board: 'more',
  concern: 'people',
  concern_form: 'people',
  referral: 'people',
  map: 'map',
  service: 'map',
  directories: 'map',
  own: 'own',
  access: 'people',
  settings: 'more',
  tidy: 'more',
  safety: 'more',
  backups: 'more',
  exchange: 'more',
  handover: 'more',
  retention: 'more',
  meldcode: 'people',
  merge: 'people',
  history: 'people',
  bin: 'more',
  bottlenecks: 'more',
};
const START: Place = { at: 'today' };
const MOST = 200;

/** Asked before a place is left; `false` stays. */
type Leave = () => boolean | Promise<boolean>;

let stack: Place[] = [START];
let leaving: Leave | null = null;
const state = $state<{ index: number; now: Place; visit: number }>({ index: 0, now: START, visit: 0 });

/** Where the window is. */
export const place = {
  /** The place itself. */
  get now(): Place {
    return state.now;
  },
  /** Which place of the bar it belongs to. */
  get root(): Root {
    return ROOTS[state.now.at];
  },
  /** Grows with every move: the frame moves the focus when it changes. */
  get visit(): number {
    return state.visit;
  },
  /** Whether there is a place to go back to. */
  get canGoBack(): boolean {
    return state.index > 0;
  },
};

/** Asks this before the window leaves the place it is in. Forgotten after leaving. */
export function beforeLeaving(ask: Leave): () => void {
  leaving = ask;
  return () => {
    if (leaving === ask) leaving = null;
  };
}

async function mayLeave(): Promise<boolean> {
  if (leaving && !(await leaving())) return false;
  leaving = null;
  return true;
}

function arrive(index: number): void {
  state.index = index;
  state.now = stack[index] ?? START;
  state.visit += 1;
}

/** Goes to a place. With `replace` the place it leaves is no longer on the way back (a form that was saved). */
export async function go(to: Place, options: { replace?: boolean } = {}): Promise<void> {
  if (!(await mayLeave())) return;
  if (options.replace) {
    stack[state.index] = to;
    arrive(state.index);
    return;
  }
  stack = [...stack.slice(0, state.index + 1), to].slice(-MOST);
  history.pushState({ at: stack.length - 1 }, '');
  arrive(stack.length - 1);
}

/** Goes back to where one came from; to Today when there is no such place. */
export function back(): void {
  if (place.canGoBack) history.back();
  else if (state.now.at !== 'today') void go(START, { replace: true });
}

/** Forgets every place: the vault was locked. */
export function forgetPlaces(): void {
  stack = [START];
  leaving = null;
  history.replaceState({ at: 0 }, '');
  arrive(0);
}

/** Follows the back and forward of the web view. Called once, by the frame. */
export function followHistory(): () => void {
  history.replaceState({ at: 0 }, '');
  const follow = async (event: PopStateEvent) => {
    const index = (event.state as { at?: number } | null)?.at ?? 0;
    if (index === state.index) return;
    if (await mayLeave()) arrive(Math.min(index, stack.length - 1));
    else history.go(state.index - index);
  };
  const listen = (event: PopStateEvent) => void follow(event);
  addEventListener('popstate', listen);
  return () => removeEventListener('popstate', listen);
}
