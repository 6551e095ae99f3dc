// Long lists are drawn in slices: what fits on a screen is there at once, the rest follows while nobody waits for it.

/** As much as the tallest screen holds. */
const FIRST = 30;
/** So many more at a time: drawn within one frame. */
const MORE = 60;

/** How much of a list is drawn. */
export interface Slices {
  /** The first so many. */
  readonly shown: number;
}

/** Draws a list of `count` rows slice by slice. Call it while a component starts. */
export function slices(count: () => number): Slices {
  let shown = $state(FIRST);
  $effect(() => {
    if (shown >= count()) return;
    let timer = 0;
    // After the next picture, so that a click in between is answered first.
    const frame = requestAnimationFrame(() => (timer = window.setTimeout(() => (shown += MORE))));
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
