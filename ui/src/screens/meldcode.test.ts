import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const calls: { name: string; args: unknown }[] = [];
let refuses: string | null = null;
vi.mock('../ipc/bridge', () => ({
  asFailure: (thrown: unknown) => thrown,
  call: (name: string, args: unknown) => {
    calls.push({ name, args });
    if (refuses !== null && name !== 'open_meldcode') return Promise.reject({ code: refuses } as unknown as Error);
    return Promise.resolve(name === 'open_meldcode' ? { key: `key-${String(calls.length)}`, minutes: 5 } : null);
  },
  on: () => () => undefined,
}));
const { closeLock, inUse, leaveLock, lock, openLock } = await import('./meldcode.svelte');
const named = (name: string) => calls.filter((one) => one.name === name).length;

describe('the lock before Zorg om veiligheid', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    calls.length = 0;
    refuses = null;
  });
  afterEach(() => {
    leaveLock();
    vi.useRealTimers();
  });

  it('closes after five minutes without anything, tells the program, and says so', async () => {
    await openLock('vier losse gewone woorden', false);
    expect(lock.key).toMatch(/^key-/);
    vi.advanceTimersByTime(4 * 60_000);
    inUse();
    vi.advanceTimersByTime(4 * 60_000);
    expect(lock.key).not.toBeNull();
    vi.advanceTimersByTime(61_000);
    expect(lock.key).toBeNull();
    expect(lock.wasShut).toBe(true);
    expect(named('close_meldcode')).toBe(1);
  });

  it('tells the program that somebody is here, and not with every key', async () => {
    await openLock('x', true);
    expect(calls[0]?.args).toEqual({ typed: 'x', is_pin: true });
    inUse(Date.now() + 1000);
    expect(named('stay_meldcode')).toBe(0);
    inUse(Date.now() + 21_000);
    inUse(Date.now() + 22_000);
    expect(named('stay_meldcode')).toBe(1);
  });

  it('believes the program where that says it is closed', async () => {
    await openLock('x', false);
    refuses = 'meldcode_closed';
    inUse(Date.now() + 21_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(lock.key).toBeNull();
  });

  it('says nothing of before when it was left, and closes once', async () => {
    await openLock('x', false);
    leaveLock();
    expect(lock.key).toBeNull();
    expect(lock.wasShut).toBe(false);
    closeLock();
    inUse();
    expect(named('close_meldcode')).toBe(1);
    expect(named('stay_meldcode')).toBe(0);
  });
});
