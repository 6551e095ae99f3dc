// Check-ins as a line over time.

import type { CheckIn } from '../ipc/generated';
import { type Day, daysBetween, later } from './days';

/** One value for each day; null where the line is interrupted. */
export interface Line {
  days: Day[];
  energy: (number | null)[];
  tension: (number | null)[];
}

/** After so many days without a check-in the line is interrupted: nobody knows how she was in between. */
export const GAP = 14;

/** The days of the check-ins, which come the first first, with a day without values in every longer gap. */
export function line(checkIns: readonly CheckIn[]): Line {
  const found: Line = { days: [], energy: [], tension: [] };
  const add = (day: Day, energy: number | null, tension: number | null): void => {
    found.days.push(day);
    found.energy.push(energy);
    found.tension.push(tension);
  };
  for (const { on, energy, tension } of checkIns) {
    const last = found.days.at(-1);
    if (last && daysBetween(last, on) > GAP) add(later(last, 1), null, null);
    add(on, energy, tension);
  }
  return found;
}
