/** Shows a `popover="manual"` over everything that is open now, a dialog too. */
export function onTop(element: HTMLElement): void {
  element.showPopover();
}
