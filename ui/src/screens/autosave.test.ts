import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Autosave, LONGEST, REST, RETRY, type Kept } from './autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('keeps one second after the last keystroke, once', async () => {
  const saved: string[] = [];
  const autosave = new Autosave<string>((id, value) => (saved.push(value), Promise.resolve(id ?? 'd1')), () => undefined, null);
  autosave.changed('a');
  await vi.advanceTimersByTimeAsync(REST - 1);
  autosave.changed('ab');
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(REST);
  expect(saved).toEqual(['ab']);
  expect(autosave.id).toBe('d1');
});

test('who never stops typing loses less than two seconds', async () => {
  const saved: { at: number; value: number }[] = [];
  const autosave = new Autosave<number>((id, value) => (saved.push({ at: Date.now(), value }), Promise.resolve(id ?? 'd')), () => undefined, null);
  const start = Date.now();
  for (let key = 0; key < 100; key++) {
    autosave.changed(Date.now());
    await vi.advanceTimersByTimeAsync(100);
    // The oldest keystroke that a crash at this moment would lose.
    const latest = saved.at(-1)?.value ?? start;
    expect(Date.now() - latest).toBeLessThan(2000);
  }
  expect(saved.length).toBeGreaterThan(4);
  expect(LONGEST).toBeLessThan(2000);
});

test('a slow save never overtakes a newer one', async () => {
  const order: string[] = [];
  let release: (() => void) | undefined;
  const autosave = new Autosave<string>(
    (_id, value) => new Promise((done) => {
      order.push(`start ${value}`);
      release = () => { order.push(`end ${value}`); done('d'); };
    }),
    () => undefined,
    null,
  );
  autosave.changed('old');
  await vi.advanceTimersByTimeAsync(REST);
  autosave.changed('new');
  await vi.advanceTimersByTimeAsync(LONGEST * 2);
  expect(order).toEqual(['start old']);
  release?.();
  await vi.advanceTimersByTimeAsync(LONGEST);
  release?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(['start old', 'end old', 'start new', 'end new']);
});

test('a save that fails is tried again with the latest words', async () => {
  const told: Kept[] = [];
  const tried: string[] = [];
  const autosave = new Autosave<string>(
    (_id, value) => {
      tried.push(value);
      return tried.length === 1 ? Promise.reject(new Error('disk_full')) : Promise.resolve('d');
    },
    (kept) => told.push(kept),
    null,
  );
  autosave.changed('one');
  await vi.advanceTimersByTimeAsync(REST);
  expect(told.at(-1)).toBe('failed');
  await vi.advanceTimersByTimeAsync(RETRY);
  expect(tried).toEqual(['one', 'one']);
  expect(told.at(-1)).toBe('kept');
});

test('stopping waits for the draft that is on its way and writes no more', async () => {
  let release: ((id: string) => void) | undefined;
  const save = vi.fn(() => new Promise<string>((done) => { release = done; }));
  const autosave = new Autosave<string>(save, () => undefined, null);
  autosave.changed('a');
  await vi.advanceTimersByTimeAsync(REST);
  autosave.changed('b');
  const stopped = autosave.stop();
  release?.('late');
  expect(await stopped).toBe('late');
  autosave.changed('c');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(save).toHaveBeenCalledTimes(1);
});

test('flush keeps at once', async () => {
  const save = vi.fn((_id: string | null, _value: string) => Promise.resolve('d'));
  const autosave = new Autosave<string>(save, () => undefined, 'd');
  autosave.changed('a');
  await autosave.flush();
  expect(save).toHaveBeenCalledWith('d', 'a');
});
