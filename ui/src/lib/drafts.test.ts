import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { flushDrafts, registerDraftFlush } from './drafts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits until every form has written its draft', async () => {
  const written: string[] = [];
  const stops = ['a', 'b'].map((name) => registerDraftFlush(() => new Promise((done) => setTimeout(() => done(void written.push(name)), 100))));
  const flushed = flushDrafts();
  await vi.advanceTimersByTimeAsync(100);
  await flushed;
  expect(written).toEqual(['a', 'b']);
  for (const stop of stops) stop();
  await flushDrafts();
  expect(written).toHaveLength(2);
});

it('does not keep the window open for a draft that cannot be written', async () => {
  const stops = [registerDraftFlush(() => Promise.reject(new Error('full'))), registerDraftFlush(() => new Promise(() => undefined))];
  const flushed = flushDrafts();
  await vi.advanceTimersByTimeAsync(1500);
  await expect(flushed).resolves.toBeUndefined();
  for (const stop of stops) stop();
});
