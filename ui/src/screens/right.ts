// Whether all that stands in a form can be kept.
import { tick } from 'svelte';

/**
 * A field that is still being typed in counts when it is left; `look` says then what is missing. The first field that says what
 * is wrong with it gets the focus: a day that is none, or a period that ends before it starts, must not go unsaid. Says whether
 * all is well.
 */
export async function isRight(form: HTMLElement | null | undefined, look?: () => void): Promise<boolean> {
  const active = document.activeElement;
  const here = active instanceof HTMLInputElement && form?.contains(active) ? active : null;
  here?.blur();
  await tick();
  look?.();
  await tick();
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (wrong ?? here)?.focus();
  return !wrong;
}
