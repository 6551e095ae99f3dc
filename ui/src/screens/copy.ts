// Copying a number or an address: the program has no network, so people take it elsewhere themselves.

/** Copies a text. False where the web view does not allow it: the text on the screen can be selected all the same. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'sr-only';
    document.body.append(field);
    field.select();
    // Old, and the only way where a web view has no clipboard interface.
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
