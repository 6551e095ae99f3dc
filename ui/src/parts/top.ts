/** Shows a `popover="manual"` over everything that is open now, a dialog too. */
export function onTop(element: HTMLElement): void {
  element.showPopover();
}

/**
 * Shows a dialog over everything as long as it is there, and then gives the focus back to what had it. The browser gives it
 * back only from a dialog that is still in the page when it closes.
 */
export function asModal(element: HTMLDialogElement): () => void {
  const before = document.activeElement;
  element.showModal();
  return () => {
    element.close();
    if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
