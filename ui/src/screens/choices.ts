// Lists of the contract as options with their words.

import {
  BARRIERS,
  CONTACT_KINDS,
  DOUBT_OUTCOMES,
  INTERPRETERS,
  INTERPRETER_WISHES,
  LANGUAGES,
  MILESTONES,
  NOTICED_BY,
  PREFERS,
  PRESENT,
  READINGS,
  REFERRAL_OUTCOMES,
  REFUSED_WHY,
  ROLES,
  SAFE_TO_CALL,
  SIGNAL_OUTCOMES,
  SOCIAL_FIRST,
  THEMES,
  type ConcernKind,
  type Theme,
} from '../ipc/generated';
import { compare, languageName, t } from '../lib/fluent.svelte';
import type { Option } from '../parts';
import { isHidden } from './discreet';
import { KIND_ICONS } from './icons';

export const kinds = () => CONTACT_KINDS.map((value) => ({ value, label: t(`kind-${value}`), icon: KIND_ICONS[value] }));
export const roles = () => ROLES.map((value) => ({ value, label: t(`role-${value}`) }));
export const present = () => PRESENT.map((value) => ({ value, label: t(`present-${value}`) }));
export const interpreters = () => INTERPRETERS.map((value) => ({ value, label: t(`interpreter-${value}`) }));
export const readings = () => READINGS.map((value) => ({ value, label: t(`reading-${value}`) }));
export const safe = () => SAFE_TO_CALL.map((value) => ({ value, label: t(`safe-${value}`) }));
export const preferences = () => PREFERS.map((value) => ({ value, label: t(`prefers-${value}`) }));
export const wishes = () => INTERPRETER_WISHES.map((value) => ({ value, label: t(`wish-${value}`) }));
export const themes = () => THEMES.map((value) => ({ value, label: t(`theme-${value}`) }));

export const noticedBy = () => NOTICED_BY.map((value) => ({ value, label: t(`noticed-by-${value}`) }));
export const socialFirst = () => SOCIAL_FIRST.map((value) => ({ value, label: t(`social-first-${value}`) }));
export const barriers = () => BARRIERS.map((value) => ({ value, label: t(`barrier-${value}`) }));
export const milestones = () => MILESTONES.map((value) => ({ value, label: t(`step-${value}`) }));
export const referralOutcomes = () => REFERRAL_OUTCOMES.map((value) => ({ value, label: t(`referral-outcome-${value}`) }));
export const refusals = () => REFUSED_WHY.map((value) => ({ value, label: t(`refused-${value}`) }));

/** How a signal can end, or a doubt. */
export const outcomes = (kind: ConcernKind) =>
  (kind === 'doubt' ? DOUBT_OUTCOMES : SIGNAL_OUTCOMES).map((value) => ({ value, label: t(`concern-outcome-${value}`) }));

/** Languages by name; one that is not in the list but was chosen before stays choosable. */
export function languages(chosen: string | null = null): Option<string>[] {
  const codes = chosen && !LANGUAGES.includes(chosen) ? [...LANGUAGES, chosen] : LANGUAGES;
  return codes.map((value) => ({ value, label: languageName(value) })).sort((a, b) => compare(a.label, b.label));
}

/** The word of a theme, or the neutral one while somebody looks along. */
export const themeName = (theme: Theme, discreet: boolean): string =>
  isHidden(theme, discreet) ? t('theme-neutral') : t(`theme-${theme}`);
