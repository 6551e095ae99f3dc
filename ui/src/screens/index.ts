// What the frame needs of the screens.
export { default as Overlays } from './Overlays.svelte';
export { closeOverlays, openPalette, writeContact } from './overlays.svelte';
export { default as Screens } from './Screens.svelte';
export { lookWaiting, waiting } from './waiting.svelte';
