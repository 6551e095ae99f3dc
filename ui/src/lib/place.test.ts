import { afterEach, beforeEach, expect, it } from 'vitest';

import { back, beforeLeaving, followHistory, forgetPlaces, go, place } from './place.svelte';

let stop: () => void;
beforeEach(() => {
  stop = followHistory();
  forgetPlaces();
});
afterEach(() => stop());

/** happy-dom goes back without telling; the web view tells. */
function wentTo(at: number): Promise<void> {
  dispatchEvent(new PopStateEvent('popstate', { state: { at } }));
  return new Promise((resolve) => setTimeout(resolve));
}

it('goes somewhere and back', async () => {
  await go({ at: 'people' });
  await go({ at: 'client', id: 'one' });
  expect(place.root).toBe('people');
  await wentTo(1);
  expect(place.now).toEqual({ at: 'people' });
  await wentTo(0);
  expect(place.now).toEqual({ at: 'today' });
  expect(place.canGoBack).toBe(false);
});

it('replaces a form that was saved', async () => {
  await go({ at: 'people' });
  await go({ at: 'client_form', id: null });
  await go({ at: 'client', id: 'one' }, { replace: true });
  await wentTo(1);
  expect(place.now).toEqual({ at: 'people' });
});

it('keeps nothing of a place in the history of the web view', async () => {
  await go({ at: 'client', id: 'a-client' });
  expect(JSON.stringify(history.state)).not.toContain('a-client');
  expect(location.href).not.toContain('a-client');
});

it('stays where a form asks to stay, and asks it once', async () => {
  await go({ at: 'client_form', id: null });
  let asked = 0;
  beforeLeaving(() => {
    asked += 1;
    return asked > 1;
  });
  await go({ at: 'today' });
  expect(place.now.at).toBe('client_form');
  await go({ at: 'today' });
  expect(place.now.at).toBe('today');
  await go({ at: 'map' });
  expect(asked).toBe(2);
});

it('goes to Today where there is no way back', async () => {
  await go({ at: 'map' }, { replace: true });
  back();
  await Promise.resolve();
  await Promise.resolve();
  expect(place.now.at).toBe('today');
});
