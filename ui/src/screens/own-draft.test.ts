import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useBridge, type Bridge } from '../ipc/bridge';
import type { Draft, DraftCard } from '../ipc/generated';
import { REST } from './autosave';
import { OwnDraft } from './own-draft.svelte';

const drafts = new Map<string, Draft>();
const cards = (): DraftCard[] => [...drafts].map(([id, { form }]) => ({ id, form, saved: '2026-05-01T12:00:00Z', reminds: true }));
const bridge = {
  call: (name: string, given: unknown) => {
    const args = given as { id: string | null; draft: Draft };
    if (name === 'save_draft') {
      const id = args.id ?? `d${String(drafts.size)}`;
      drafts.set(id, args.draft);
      return Promise.resolve(id);
    }
    if (name === 'draft') return Promise.resolve(drafts.get(args.id ?? ''));
    if (name === 'discard_draft') return Promise.resolve(void drafts.delete(args.id ?? ''));
    return Promise.reject(new Error(name));
  },
  on: () => () => undefined,
};
const question = () =>
  new OwnDraft('question', () => ({ text: '' }), (found) => ({ text: typeof found.text === 'string' ? found.text : '' }));

beforeEach(() => {
  vi.useFakeTimers();
  drafts.clear();
  useBridge(bridge as unknown as Bridge);
});
afterEach(() => void vi.useRealTimers());

test('what was typed comes back when the page opens again, and only from its own form', async () => {
  const first = question();
  first.value.text = 'Hoe laat ik dit los?';
  first.heard();
  await first.flush();
  expect([...drafts.values()]).toEqual([{ form: 'question', case: null, private: { text: 'Hoe laat ik dit los?' } }]);

  const again = question();
  expect(await again.resume(cards())).toBe(true);
  expect(again.value.text).toBe('Hoe laat ik dit los?');
  again.value.text += ' Samen?';
  again.heard();
  await vi.advanceTimersByTimeAsync(REST);
  expect([...drafts.values()].map((one) => one.private)).toEqual([{ text: 'Hoe laat ik dit los? Samen?' }]);

  const other = new OwnDraft('own_note', () => ({ text: '' }), () => ({ text: 'wrong' }));
  expect(await other.resume(cards())).toBe(false);
});

test('nothing typed keeps nothing, and what is typed already is not overwritten', async () => {
  const one = question();
  one.heard();
  await one.flush();
  expect(drafts.size).toBe(0);
  drafts.set('old', { form: 'question', case: null, private: { text: 'oud' } });
  one.value.text = 'nieuw';
  expect(await one.resume(cards())).toBe(false);
  expect(one.value.text).toBe('nieuw');
});

test('saving twice saves once, and the draft is gone', async () => {
  const one = question();
  one.value.text = 'Eén keer';
  one.heard();
  await one.flush();
  let done: ((saved: string) => void) | undefined;
  // As the program does: the draft goes with what it became.
  const write = vi.fn((_: { text: string }, draft: string | null) =>
    new Promise<string>((resolve) => (done = resolve)).finally(() => draft && drafts.delete(draft)),
  );
  const first = one.save(write);
  expect(await one.save(write)).toBeNull();
  await vi.advanceTimersByTimeAsync(0);
  done?.('saved');
  expect(await first).toBe('saved');
  expect(write).toHaveBeenCalledTimes(1);
  expect(write).toHaveBeenCalledWith({ text: 'Eén keer' }, 'd0');
  expect(one.value.text).toBe('');
  expect(drafts.size).toBe(0);
  await vi.advanceTimersByTimeAsync(REST * 2);
  expect(drafts.size).toBe(0);
});

test('where saving fails, the words and the draft stay', async () => {
  const one = question();
  one.value.text = 'Blijft';
  one.heard();
  await one.flush();
  await expect(one.save(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(one.value.text).toBe('Blijft');
  expect(one.busy).toBe(false);
  await vi.advanceTimersByTimeAsync(REST);
  expect([...drafts.keys()]).toEqual(['d0']);
});

test('a record that is changed leaves the draft of before alone', async () => {
  const one = question();
  one.value.text = 'half';
  one.heard();
  await one.begin({ text: 'uit het boek' });
  one.heard();
  await one.flush();
  expect([...drafts.values()].map((draft) => draft.private)).toEqual([{ text: 'half' }]);
  one.value.text = 'anders';
  one.heard();
  await one.discard();
  expect(drafts.size).toBe(1);
  expect(one.value.text).toBe('');
});
