// What the parts of a person's page are called.
import type { PagePart } from '../ipc/generated';

/** The message that names each part. */
export const PART_TITLES = {
  days: 'client-days',
  intake: 'intake-title',
  marks: 'mark-title',
  requests: 'request-title',
  agreements: 'share-title',
  papers: 'out-title',
} as const satisfies Record<PagePart, string>;
