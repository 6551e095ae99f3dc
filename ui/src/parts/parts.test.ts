import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useBridge, type Bridge } from '../ipc/bridge';
import { nine_digit } from './testing';
import BsnQuestion from './BsnQuestion.svelte';
import Choices from './Choices.svelte';
import DateField from './DateField.svelte';
import ManyChoices from './ManyChoices.svelte';
import NumberField from './NumberField.svelte';
import Suggest from './Suggest.svelte';
import TextArea from './TextArea.svelte';

const KINDS = [
  { value: 'phone', label: 'Telefoon' },
  { value: 'group', label: 'Groep' },
];
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
async function type(field: HTMLElement, text: string) {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
}

describe('Choices', () => {
  it('is a group of native radio buttons with one name', () => {
    render(Choices, { label: 'Soort', options: KINDS });
    const radios = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(radios).toHaveLength(2);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(screen.getByRole('radiogroup').getAttribute('aria-label')).toBe('Soort');
  });
  it('chooses, and takes it back when it is pressed again', async () => {
    const onchange = vi.fn();
    render(Choices, { label: 'Soort', options: KINDS, onchange });
    const phone = screen.getByLabelText('Telefoon') as HTMLInputElement;
    phone.click();
    await tick();
    expect(onchange).toHaveBeenLastCalledWith('phone');
    expect(phone.checked).toBe(true);
    phone.click();
    await tick();
    expect(onchange).toHaveBeenLastCalledWith(null);
  });
  it('takes it back with Delete', async () => {
    const onchange = vi.fn();
    render(Choices, { label: 'Soort', options: KINDS, value: 'group', onchange });
    press(screen.getByLabelText('Groep'), 'Delete');
    await tick();
    expect(onchange).toHaveBeenLastCalledWith(null);
  });
  it('keeps the choice where one has to be', async () => {
    const onchange = vi.fn();
    render(Choices, { label: 'Soort', options: KINDS, value: 'group', clearable: false, onchange });
    const group = screen.getByLabelText('Groep') as HTMLInputElement;
    press(group, 'Delete');
    group.click();
    await tick();
    expect(onchange).not.toHaveBeenCalled();
    expect(group.checked).toBe(true);
  });
});

it('ManyChoices keeps the order of the options', async () => {
  const onchange = vi.fn();
  render(ManyChoices, { label: 'Soort', options: KINDS, onchange });
  screen.getByLabelText('Groep').click();
  await tick();
  screen.getByLabelText('Telefoon').click();
  await tick();
  expect(onchange).toHaveBeenLastCalledWith(['phone', 'group']);
});

describe('DateField', () => {
  it('takes a typed day at once, and a short one when it is left', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Dag', onchange });
    const field = screen.getByLabelText('Dag') as HTMLInputElement;
    await type(field, '21-11-2026');
    expect(onchange).toHaveBeenLastCalledWith('2026-11-21');
    await type(field, '3/4');
    field.dispatchEvent(new FocusEvent('blur'));
    await tick();
    expect(onchange).toHaveBeenLastCalledWith(`${new Date().getFullYear()}-04-03`);
    expect(field.value).toBe(`03-04-${new Date().getFullYear()}`);
  });
  it('says how to write a day where it was not understood, and keeps what was typed', async () => {
    render(DateField, { label: 'Dag' });
    const field = screen.getByLabelText('Dag') as HTMLInputElement;
    await type(field, '31-02-2026');
    field.dispatchEvent(new FocusEvent('blur'));
    await tick();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('31-02-2026');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('21-11-2026');
  });
  it('opens a calendar, moves by arrows over the end of a month, and picks', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Dag', value: '2026-11-30', onchange });
    screen.getByRole('button', { name: 'Kalender openen' }).click();
    await tick();
    await tick();
    const grid = screen.getByRole('grid');
    press(grid, 'ArrowRight');
    await tick();
    await tick();
    const focused = grid.querySelector<HTMLButtonElement>('button[tabindex="0"]');
    expect(focused?.getAttribute('aria-label')).toBe('dinsdag 1 december 2026');
    focused?.click();
    await tick();
    expect(onchange).toHaveBeenLastCalledWith('2026-12-01');
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

it('NumberField says between which numbers, and gives nothing else', async () => {
  const onchange = vi.fn();
  render(NumberField, { label: 'Minuten', min: 1, max: 60, onchange });
  const field = screen.getByLabelText('Minuten');
  await type(field, '61');
  expect(onchange).not.toHaveBeenCalled();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await type(field, '٤٥');
  expect(onchange).toHaveBeenLastCalledWith(45);
});

it('TextArea tells how much is too much, and cuts nothing', async () => {
  render(TextArea, { label: 'Regel', max: 5 });
  const field = screen.getByLabelText('Regel') as HTMLTextAreaElement;
  await type(field, '😀😀😀😀😀😀');
  expect(field.value).toBe('😀😀😀😀😀😀');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

describe('Suggest', () => {
  const options = [
    { value: 1, label: 'Utrecht' },
    { value: 2, label: 'Uden' },
  ];
  it('suggests while typing, and picks with the arrows and Enter', async () => {
    const onpick = vi.fn();
    render(Suggest, { label: 'Plaats', find: () => options, onpick });
    const field = screen.getByRole('combobox') as HTMLInputElement;
    await type(field, 'U');
    await tick();
    expect(screen.getAllByRole('option')).toHaveLength(2);
    press(field, 'ArrowDown');
    await tick();
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
    press(field, 'Enter');
    await tick();
    expect(onpick).toHaveBeenCalledWith(options[1]);
    expect(field.value).toBe('Uden');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });
  it('shows the answer to the last question, whichever comes first', async () => {
    const waiting: ((found: typeof options) => void)[] = [];
    render(Suggest, { label: 'Plaats', find: () => new Promise<typeof options>((resolve) => waiting.push(resolve)), onpick: vi.fn() });
    const field = screen.getByRole('combobox');
    await type(field, 'U');
    await type(field, 'Ud');
    waiting[1]?.(options.slice(1));
    waiting[0]?.(options);
    await new Promise((resolve) => setTimeout(resolve));
    await tick();
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent.trim())).toEqual(['Uden']);
  });
  it('closes its list with Escape and leaves the dialog around it open', async () => {
    render(Suggest, { label: 'Plaats', find: () => options, onpick: vi.fn() });
    const field = screen.getByRole('combobox');
    await type(field, 'U');
    await tick();
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside, { once: true });
    press(field, 'Escape');
    await tick();
    expect(outside).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });
});

describe('BsnQuestion', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    useBridge({ call: (_name, args) => Promise.resolve(nine_digit((args as { text: string }).text) as never), on: () => () => undefined } satisfies Bridge);
    return () => void vi.useRealTimers();
  });
  async function ask(text: string) {
    const shown = render(BsnQuestion, { text });
    await vi.advanceTimersByTimeAsync(500);
    await tick();
    return shown;
  }
  it('asks about a number, and takes it away', async () => {
    await ask('bsn 111222333 staat erin');
    expect(screen.getByTestId('bsn-question').textContent).toContain('111222333');
    screen.getByRole('button', { name: 'Ja, haal weg' }).click();
    await tick();
    expect(screen.queryByTestId('bsn-question')).toBeNull();
  });
  it('does not ask about short texts', async () => {
    await ask('12345678');
    expect(screen.queryByTestId('bsn-question')).toBeNull();
  });
});
