// Long lists are drawn in slices: what fits on a screen is there at once, the rest follows while nobody waits for it.

/** As much as a screen holds. */
const FIRST = 12;
/** So many more at a time: drawn within one frame. */
const MORE = 40;
/** Milliseconds in which somebody who presses at once is answered first. */
const REST = 30;

/** How much of a list is drawn. */
export interface Slices {
  /** The first so many. */
  readonly shown: number;
}

/**
 * Draws a list of `count` rows slice by slice, `first` of them at once. Call it while a component starts. What stands
 * below a whole screen is a list of one, of which nothing is drawn at first.
 */
export function slices(count: () => number, first = FIRST): Slices {
  let shown = $state(first);
  $effect(() => {
    if (shown >= count()) return;
    let timer = 0;
    // The second frame is only asked for when the first was drawn.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => (timer = window.setTimeout(() => (shown += MORE), REST)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get shown() {
      return shown;
    },
  };
}
