// Icons and choices of appointments, moments and crisis calls.

import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import Cake from '@lucide/svelte/icons/cake';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import House from '@lucide/svelte/icons/house';
import Languages from '@lucide/svelte/icons/languages';
import Phone from '@lucide/svelte/icons/phone';
import Scale from '@lucide/svelte/icons/scale';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Users from '@lucide/svelte/icons/users';
import Wallet from '@lucide/svelte/icons/wallet';

import {
  APPOINTMENT_KINDS, APPOINTMENT_STATUSES, BRING, CRISIS_CALLED, MOMENT_KINDS, type AppointmentKind, type AppointmentStatus, type CrisisCall, type MomentKind,
} from '../ipc/generated';
import { list, t } from '../lib/fluent.svelte';
import type { Icon } from '../parts';

/** One icon for each kind of appointment. Never alone: the word stands beside it. */
export const APPOINTMENT_ICONS: Record<AppointmentKind, Icon> = {
  gp: Stethoscope,
  interpreter: Languages,
  visit: House,
  provider: HandHeart,
  call: Phone,
  other: CalendarDays,
};
/** One icon for each kind of moment. */
export const MOMENT_ICONS: Record<MomentKind, Icon> = {
  eighteen: Cake,
  moving: House,
  decision: Scale,
  benefits_stop: Wallet,
  course_ends: GraduationCap,
  family_reunion: Users,
  other: ArrowRightLeft,
};

export const appointmentKinds = () => APPOINTMENT_KINDS.map((value) => ({ value, label: t(`appointment-${value}`), icon: APPOINTMENT_ICONS[value] }));
/** How an appointment of this kind can stand, and in which word: a call is not visited. */
export function appointmentStatus(kind: AppointmentKind, status: AppointmentStatus): string {
  if (kind === 'call' && status === 'done') return t('appointment-call-done');
  if (kind === 'call' && status === 'missed') return t('appointment-call-missed');
  return t(`appointment-status-${status}`);
}
export const appointmentStatuses = (kind: AppointmentKind) => APPOINTMENT_STATUSES.map((value) => ({ value, label: appointmentStatus(kind, value) }));
export const bringings = () => BRING.map((value) => ({ value, label: t(`bring-${value}`) }));
export const momentKinds = () => MOMENT_KINDS.map((value) => ({ value, label: t(`moment-${value}`), icon: MOMENT_ICONS[value] }));
export const calledOnes = () => CRISIS_CALLED.map((value) => ({ value, label: t(`called-${value}`) }));

/** A time of day as the record has it (`14:30:00`), as on a clock. */
export const clock = (time: string): string => time.slice(0, 5);

/** Who was called, in a row. In the discreet view not: 113 and Veilig Thuis tell what it was about. */
export const calledWords = (call: CrisisCall, discreet: boolean): string => (discreet ? '' : list(call.called.map((one) => t(`called-${one}`))));
