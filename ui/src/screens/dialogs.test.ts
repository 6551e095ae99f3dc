// What was typed in a dialog is there again when the same dialog is opened again; saving and cancelling let it go.
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import fixture from '../../../tests/fixtures/dialog-drafts.json';
import { call, useBridge } from '../ipc/bridge';
import { bridge, control } from '../ipc/fake';
import type { ClientId } from '../ipc/generated';
import { flushDrafts } from '../lib/drafts';
import type { OverForm } from './over-forms';
import { resumed } from './over-forms';
import OverForms from './OverForms.svelte';

/** What is typed in each. */
const WORDS = 'Nog niet af';

interface Dialog {
  name: string;
  /** How it opens, about the one person; and one that looks alike and is about something else. */
  form: () => Promise<OverForm>;
  other: () => Promise<OverForm>;
  /** The field that is typed in, or the group of which the choice with this word is taken. */
  field: string;
  choice?: string;
  /** What is missing still before it can be saved. */
  whole?: () => Promise<void>;
  save: string;
  command: string;
}

const person = async (n: number): Promise<ClientId> => (await call('clients', { text: '' }))[n]?.id ?? '';
/** The person in the middle of all this: who has a signal with a lead, and is underway to help. */
const somebody = async () => {
  for (let n = 0; ; n += 1) {
    const client = await person(n);
    const [concern] = (await call('concerns', { client })).filter(({ lead }) => lead);
    const [referral] = await call('referrals', { client });
    if (concern && referral) return { client, concern: concern.id, referral: referral.id };
  }
};
const stranger = async () => {
  const { client } = await somebody();
  return (await call('clients', { text: '' })).find(({ id }) => id !== client)?.id ?? '';
};
const byId = (id: string) => screen.findByTestId<HTMLInputElement>(id, undefined, { timeout: 2000 });
async function type(id: string, text: string) {
  const field = await byId(id);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
}
async function choose(group: string, word: string) {
  const label = [...(await byId(group)).querySelectorAll('label')].find((one) => one.textContent.trim() === word);
  label?.querySelector('input')?.click();
  await tick();
}
const chosen = async (group: string) => (await byId(group)).querySelector<HTMLInputElement>('input:checked')?.closest('label')?.textContent.trim();
const press = async (id: string) => (await byId(id)).click();

const lead = (doing: 'take' | 'give' | 'release') => async (): Promise<OverForm> => {
  const { client, concern } = await somebody();
  return { form: 'lead', client, concern, doing };
};

const step = async (which: 'been_there' | 'intake'): Promise<OverForm> => {
  const { client, referral } = await somebody();
  return { form: 'referral_step', client, referral, step: which };
};
/** Somebody was asked to take the lead over, and declines. */
const declining = async (): Promise<OverForm> => {
  const { client, concern } = await somebody();
  if (!(await call('concern', { id: concern })).asked) {
    await call('ask_lead', { concern, lead: { organisation: 'GGZ', role: '', name: '' }, reason: '', on: null, draft: null });
  }
  return { form: 'lead', client, concern, doing: 'decline', asked: (await call('concern', { id: concern })).asked?.id ?? '' };
};

const DIALOGS: Dialog[] = [
  { name: 'taking the lead', form: lead('take'), other: lead('give'), field: 'lead-organisation', save: 'lead-keep', command: 'take_lead' },
  { name: 'asking for the lead', form: lead('give'), other: lead('release'), field: 'lead-reason', whole: () => type('lead-organisation', 'GGZ'), save: 'lead-keep', command: 'ask_lead' },
  { name: 'letting go of the lead', form: lead('release'), other: lead('give'), field: 'lead-reason', save: 'lead-keep', command: 'release_lead' },
  { name: 'a lead that is declined', form: declining, other: lead('release'), field: 'lead-reason', save: 'lead-keep', command: 'decline_lead' },
  {
    name: 'a referral that begins', field: 'referral-to', save: 'referral-start', command: 'start_referral',
    form: async () => ({ form: 'referral_new', client: (await somebody()).client, concern: (await somebody()).concern }),
    other: async () => ({ form: 'referral_new', client: await stranger() }),
  },
  {
    name: 'a referral that is changed', field: 'referral-note', save: 'referral-save', command: 'save_referral',
    form: async () => ({ form: 'referral', client: (await somebody()).client, referral: (await somebody()).referral }),
    other: async () => ({ form: 'referral', client: await stranger(), referral: (await call('referrals', { client: await stranger() }))[0]?.id ?? (await somebody()).referral }),
  },
  {
    name: 'the end of a referral', field: 'referral-outcome', choice: 'De plek zei nee', save: 'referral-end-yes', command: 'end_referral',
    form: async () => ({ form: 'referral_end', client: (await somebody()).client, referral: (await somebody()).referral }),
    other: async () => ({ form: 'referral_end', client: await stranger(), referral: 'elsewhere' }),
  },
  {
    name: 'a step', field: 'stage-on', save: 'stage-keep', command: 'set_referral_step',
    form: () => step('been_there'),
    other: () => step('intake'),
  },
  {
    name: 'a mark', field: 'mark-purpose', save: 'mark-save', command: 'save_mark',
    form: async () => ({ form: 'mark', client: (await somebody()).client }),
    other: async () => ({ form: 'mark', client: await stranger() }),
    whole: async () => { await type('mark-mark', 'Iets'); await choose('mark-knows', 'Ja'); },
  },
  {
    name: 'closing a person', field: 'client-close-outcome', choice: 'Blijft open in Wie doet wat', save: 'client-close-yes', command: 'close_client',
    form: async () => ({ form: 'client_close', client: (await somebody()).client }),
    other: async () => ({ form: 'client_close', client: await stranger() }),
    whole: () => choose('client-close-referrals', 'Gestopt'),
  },
  {
    name: 'a request that is not taken on', field: 'request-decline-reason', save: 'request-decline-yes', command: 'answer_request',
    form: async () => {
      const [one] = (await call('requests', { client: null })).filter(({ request }) => request.client !== null);
      return { form: 'request_decline', client: one?.request.client ?? null, request: one?.id ?? '' };
    },
    other: async () => ({ form: 'request_decline', client: await stranger(), request: 'another' }),
  },
  {
    name: 'a card', field: 'card-address', save: 'card-save', command: 'save_appointment_card',
    form: async () => ({ form: 'card', client: (await somebody()).client }),
    other: async () => ({ form: 'card', client: await stranger() }),
    whole: () => type('card-on', '01-12-2030'),
  },
];
/** A day cannot be any words. */
const typed = (one: Dialog) => (one.field === 'stage-on' ? '02-01-2020' : WORDS);
const write = (one: Dialog) => (one.choice ? choose(one.field, one.choice) : type(one.field, typed(one)));
const stands = async (one: Dialog) => (one.choice ? await chosen(one.field) : (await byId(one.field)).value);
const written = (one: Dialog) => one.choice ?? typed(one);

async function open(form: OverForm) {
  const shown = render(OverForms, { form });
  await vi.waitFor(() => expect(document.querySelector('dialog form')).not.toBeNull(), 2000);
  await tick();
  return shown;
}
const restored = () => document.querySelector('[data-testid$="-restored"]') !== null;
const drafts = () => call('drafts');
/** As before a lock: what is typed is kept, and the form is gone. */
async function lock(shown: { unmount: () => void }) {
  (document.activeElement as HTMLElement | null)?.blur();
  await flushDrafts();
  shown.unmount();
}

beforeEach(async () => {
  useBridge(bridge);
  control.reset(new URLSearchParams(''));
  for (const { id } of await drafts()) await call('discard_draft', { id });
});

describe.each(DIALOGS)('$name', (one) => {
  test('comes back when it is opened again, and for nothing else; cancelling lets it go', async () => {
    const form = await one.form();
    const shown = await open(form);
    expect(restored()).toBe(false);
    const before = await stands(one);
    await write(one);
    await lock(shown);
    expect(await drafts()).toHaveLength(1);

    const elsewhere = render(OverForms, { form: await one.other() });
    await new Promise((done) => setTimeout(done, 30));
    expect(restored()).toBe(false);
    elsewhere.unmount();

    const again = await open(form);
    expect(restored()).toBe(true);
    expect(await stands(one)).toBe(written(one));
    [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Annuleren')?.click();
    await vi.waitFor(async () => expect(await drafts()).toEqual([]));
    again.unmount();

    const anew = await open(form);
    expect(restored()).toBe(false);
    expect(await stands(one)).toBe(before);
    anew.unmount();
  });

  test('goes with the saving, and stays where that fails', async () => {
    const form = await one.form();
    const shown = await open(form);
    await write(one);
    await one.whole?.();
    await lock(shown);
    const [kept] = await drafts();
    const again = await open(form);
    control.plan(one.command as Parameters<typeof control.plan>[0], { code: 'internal' });
    await press(one.save);
    await vi.waitFor(() => expect(document.querySelector('[data-testid$="-failure"]')).not.toBeNull(), 2000);
    expect((await drafts()).map(({ id }) => id)).toEqual([kept?.id]);
    control.plan(one.command as Parameters<typeof control.plan>[0], null);
    await press(one.save);
    await vi.waitFor(async () => expect(await drafts()).toEqual([]), 2000);
    const sent = control.calls().filter(({ name }) => name === one.command);
    expect((sent.at(-1)?.args as { draft: unknown }).draft).toBe(kept?.id);
    again.unmount();
  });

  test('its draft names the person, for erasing, and opens from Today', async () => {
    const form = await one.form();
    const shown = await open(form);
    await write(one);
    await lock(shown);
    const [kept] = await drafts();
    const { case: half } = await call('draft', { id: kept?.id ?? '' });
    const { client } = form as { client: string };
    // What erasing is tested with is what the window writes.
    const plain = (text: string) => text.replaceAll(client, 'CLIENT').replaceAll(/"0{8}-0{4}-[^"]*"/g, '"ID"').replaceAll(/\d{4}-\d\d-\d\d/g, 'DAY');
    const known = fixture.find(({ name }) => name === one.name);
    expect({ name: one.name, form: kept?.form, case: JSON.parse(plain(JSON.stringify(half))) as unknown }).toEqual(known);
    expect(resumed(kept?.form ?? '', half, 'd')).toMatchObject({ ...form, draft: 'd' });
  });
});
