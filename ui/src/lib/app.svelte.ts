// What the window knows of itself: how it looks, whether the vault is open, whether it is hidden.
import { call, on } from '../ipc/bridge';
import type { Appearance, Look, Settings, Unlocked } from '../ipc/generated';
import { flushDrafts } from './drafts';
import { FALLBACK, locales, speak } from './fluent.svelte';
import { forgetPlaces } from './place.svelte';
import { tellFailure, untell } from './toast.svelte';

/** What the window shows as a whole. */
export type Stage = 'starting' | 'first_run' | 'locked' | 'older' | 'open';

const EMPTY: Settings = { auto_lock_minutes: 5, discreet: false };
const FIRST_LOOK: Look = { locale: FALLBACK, theme: 'system', text_size: 100 };

/** The window's own state. Nothing of a record is in it. */
export const app = $state({
  stage: 'starting' as Stage,
  look: FIRST_LOOK,
  settings: EMPTY,
  isPractice: false,
  version: '',
  /** The neutral page lies over everything. */
  isHidden: false,
  /** The crisis card is open. */
  crisis: false,
  /** Seconds until the auto-lock, once it warns. */
  lockSoon: null as number | null,
  /** The last save was cut off: when the last whole one was. */
  torn: null as string | null,
  /** This vault is older than what this machine last saw: both moments. Nothing else is shown until she decided. */
  older: null as { saved: string; seen: string | null } | null,
  /** The vault is open, whatever the window shows of it. */
  isUnlocked: false,
  /** Told on the unlock screen, because it locked itself. */
  lockedItself: false,
});

/** Text sizes in per cent. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;

// --- looks -----------------------------------------------------------------------------------------------------------

/** The theme that is drawn: `system` follows the system, also when it changes. */
function drawn(theme: Appearance): Exclude<Appearance, 'system'> {
  if (theme !== 'system') return theme;
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function draw(look: Look): void {
  const root = document.documentElement;
  root.dataset.theme = drawn(look.theme);
  root.dataset.textSize = String(look.text_size);
  speak(look.locale);
}

/** Looks like this from now on, and keeps it. */
export async function setLook(change: Partial<Look>): Promise<void> {
  app.look = { ...app.look, ...change };
  draw(app.look);
  await call('set_look', { look: $state.snapshot(app.look) });
}

// --- starting, opening, locking --------------------------------------------------------------------------------------

/** Asks the program how things stand. Called once. */
export async function start(): Promise<void> {
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', () => draw(app.look));
  }
  on('locked', () => {
    if (app.isUnlocked) {
      app.lockedItself = true;
      shut();
    }
  });
  on('last_words', () => void flushDrafts().then(() => call('last_words_written')));
  on('lock_soon', (soon) => {
    if (app.stage === 'open') app.lockSoon = soon?.seconds ?? 30;
  });
  const found = await call('start');
  app.version = found.version;
  if (found.look && locales.some(({ code }) => code === found.look?.locale)) app.look = found.look;
  else if (found.look) app.look = { ...found.look, locale: FALLBACK };
  draw(app.look);
  if (found.is_open) {
    app.settings = await call('settings');
    app.isPractice = found.is_practice;
    app.isUnlocked = true;
    app.stage = 'open';
  } else {
    app.stage = found.has_vault ? 'locked' : 'first_run';
  }
}

/** The vault was opened. One that is older than this machine last saw waits for a decision first. */
export function opened(unlocked: Unlocked): void {
  const isOlder = unlocked.state === 'older';
  app.settings = unlocked.settings;
  app.isPractice = unlocked.is_practice;
  app.torn = unlocked.state === 'torn_tail' ? unlocked.last_saved : null;
  app.older = isOlder ? { saved: unlocked.last_saved, seen: unlocked.seen } : null;
  app.lockSoon = null;
  app.lockedItself = false;
  app.isUnlocked = true;
  app.stage = isOlder ? 'older' : 'open';
}

/** She goes on with the older version. */
export async function acceptOlder(): Promise<void> {
  await call('accept_older');
  app.older = null;
  app.stage = 'open';
}

const whenShut = new Set<() => void>();

/** Something that holds text of records says how it lets go of it when the vault is locked. */
export function onShut(forget: () => void): () => void {
  whenShut.add(forget);
  return () => whenShut.delete(forget);
}

/** Lets go of everything that belongs to the vault. */
function shut(): void {
  app.stage = 'locked';
  app.isHidden = false;
  app.crisis = false;
  app.lockSoon = null;
  app.torn = null;
  app.older = null;
  app.isUnlocked = false;
  app.isPractice = false;
  app.settings = EMPTY;
  untell();
  forgetPlaces();
  for (const forget of whenShut) forget();
}

/** Locks: first every form writes its draft. */
export async function lock(): Promise<void> {
  if (!app.isUnlocked) return;
  await flushDrafts();
  try {
    await call('lock');
    app.lockedItself = false;
    shut();
  } catch (thrown) {
    tellFailure(thrown);
  }
}

/** Puts the neutral page over everything at once; drafts are written behind it. */
export function hide(): void {
  if (app.stage !== 'open' || app.isHidden) return;
  app.isHidden = true;
  void flushDrafts();
}

/** Takes the neutral page away. */
export function show(): void {
  app.isHidden = false;
}

/** Opens the crisis card. */
export function openCrisis(): void {
  app.crisis = true;
}

/** At most so often the program is told that somebody is here: ms. */
const STAY_EVERY = 20_000;
let stayed = 0;

/** Somebody typed, pressed or pointed. */
export function somebodyIsHere(now = Date.now()): void {
  if (!app.isUnlocked || (now - stayed < STAY_EVERY && app.lockSoon === null)) return;
  stayed = now;
  app.lockSoon = null;
  // Where this fails the vault is locked, and the event says so.
  call('stay').catch(() => undefined);
}
