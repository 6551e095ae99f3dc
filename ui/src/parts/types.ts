import type { Component } from 'svelte';

/** A Lucide icon. */
export type Icon = Component<{ size?: number | string; 'aria-hidden'?: boolean | 'true'; class?: string }>;

/** Something to choose. */
export interface Option<T> {
  value: T;
  label: string;
  /** A second line, softer. */
  detail?: string | null | undefined;
  icon?: Icon | undefined;
  /** A word of explanation under a chip. */
  hint?: string | null | undefined;
}

/** What every field takes. */
export interface FieldProps {
  label: string;
  hint?: string | null | undefined;
  error?: string | null | undefined;
  /** Says that it may stay empty. */
  optional?: boolean;
  required?: boolean;
  /** The label is there for a screen reader alone: what stands around it says enough. */
  hideLabel?: boolean;
}
