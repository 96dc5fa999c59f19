import { normalForm } from '#tables/words/normalForm';
import type { OwnQuery } from '../../portfolio/page/routes';
import type { Concerns } from '../reading/concerns';
import type { MeasureOnScreen } from '../reading/measureOnScreen';

/** A measure with what is to be said of it. */
export interface ListedMeasure {
  measure: MeasureOnScreen;
  concerns: Concerns;
}

/** Which measures are shown: each with its name, and what holds of them. */
export const PARTS = {
  all: { label: 'All', holds: () => true },
  due: { label: 'Due', holds: ({ concerns }: ListedMeasure) => concerns.owed.length > 0 },
  mine: { label: 'I enter', holds: ({ measure }: ListedMeasure, self: string | null) => measure.owner === self },
  alarm: { label: 'Alarm', holds: ({ concerns }: ListedMeasure) => concerns.alarms.found.length > 0 },
  below: { label: 'Below threshold', holds: ({ concerns }: ListedMeasure) => concerns.isBelow },
  vetting: { label: 'Not vetted', holds: ({ concerns }: ListedMeasure) => concerns.isNotVetted },
} as const satisfies Record<string, { label: string; holds: (one: ListedMeasure, self: string | null) => boolean }>;

export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];

export interface Filter {
  part: Part;
  find: string;
}

/** What the address says; anything else there counts as not given. */
export const readFilter = (own: OwnQuery): Filter => ({
  part: PART_NAMES.find((name) => name === own['show']) ?? 'all',
  find: own['find'] ?? '',
});

export const holds = (part: Part, one: ListedMeasure, self: string | null): boolean => PARTS[part].holds(one, self);

/** @returns whether a measure is shown: its name, or the word of what it shows, holds what was typed. */
export function isShown(one: ListedMeasure, { part, find }: Filter, self: string | null): boolean {
  return holds(part, one, self) && normalForm(one.measure.name).includes(normalForm(find));
}

/** What is to be done first: alarms, then what is due longest, then what is below; else by name. */
export function inOrder(one: ListedMeasure, other: ListedMeasure): number {
  const weight = ({ concerns: { alarms, owed, isBelow } }: ListedMeasure): string =>
    [alarms.found.length > 0 ? 0 : 1, owed[0] ?? '9', isBelow ? 0 : 1].join(' ');
  const [a, b] = [weight(one), weight(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one.measure.name.localeCompare(other.measure.name, 'en');
}
