import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Wait } from './wait.svelte';

describe('waiting before trying again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts down to nothing', () => {
    const wait = new Wait();
    wait.start(3);
    expect(wait.left).toBe(3);
    vi.advanceTimersByTime(1000);
    expect(wait.left).toBe(2);
    vi.advanceTimersByTime(2000);
    expect(wait.left).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
  it('goes by the clock, so that a machine that slept has waited', () => {
    const wait = new Wait();
    wait.start(600);
    vi.setSystemTime(Date.now() + 599_500);
    vi.advanceTimersByTime(250);
    expect(wait.left).toBe(1);
    vi.advanceTimersByTime(500);
    expect(wait.left).toBe(0);
  });
  it('begins anew, and stops', () => {
    const wait = new Wait();
    wait.start(60);
    wait.start(2);
    expect(wait.left).toBe(2);
    wait.stop();
    expect(wait.left).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
