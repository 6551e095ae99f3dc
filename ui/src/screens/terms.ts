// Terms of retention: which are hers, and what can be chosen.
import type { RetentionKind } from '../ipc/generated';

const OWN: readonly RetentionKind[] = ['own_notes', 'questions', 'check_ins'];
/** Months to choose from; the program keeps any from 1 to 240. */
const MONTHS = [3, 6, 12, 24, 60];

/** Whether she alone sets it. */
export const isOwn = (kind: RetentionKind): boolean => OWN.includes(kind);

/** Months to choose from; one that was set in another way stays choosable. */
export const months = (chosen: number | null): number[] =>
  [...new Set(chosen === null ? MONTHS : [...MONTHS, chosen])].sort((a, b) => a - b);
