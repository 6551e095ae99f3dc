// Forms keep what was typed as sealed drafts. Before the window locks or hides, every open form writes its last words.
type Flush = () => Promise<void>;

const open = new Set<Flush>();
/** A draft that cannot be written must not keep a window open that a person wants closed: ms. */
const PATIENCE = 1500;

/** A form says how its draft is written now. Returns how it takes that back (call it when the form closes). */
export function registerDraftFlush(flush: Flush): () => void {
  open.add(flush);
  return () => open.delete(flush);
}

/** Writes every open draft; waits at most a moment, and never fails. */
export async function flushDrafts(): Promise<void> {
  const all = Promise.allSettled([...open].map((flush) => flush()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
