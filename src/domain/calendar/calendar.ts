import type { DisruptionFact } from '#domain/register/facts';
import { disruptionsOf, missingNotices, type CalendarEpic, type Disruption } from './disruption';
import { harmsFirst, type HarmFirst } from './harmFirst';
import { NOTICEABLE } from '#domain/register/level';
import { sharedOverlaps, type Shared, type SharedOverlap } from './overlaps';
import type { Zone } from './zone';

/** An epic with what is published of its disruptions. */
export interface DisruptedEpic extends CalendarEpic {
  disruptions: readonly DisruptionFact[];
  /** How many are recorded: more than are published where there are many, or some without a date. */
  recorded: number;
  /** Level of the rating, 0 to 3; null where the question was not answered. */
  level: number | null;
}

/** What a reader's calendar tells. */
export interface Calendar<E extends DisruptedEpic> {
  /** In the order of time. */
  disruptions: Disruption<E>[];
  /** Of what is not over. */
  missing: Disruption<E>[];
  /** On segments, or on stages: all, and those that are not over. */
  overlaps: SharedOverlap<Disruption<E>>[];
  overlapsAhead: SharedOverlap<Disruption<E>>[];
  harms: HarmFirst<Disruption<E>>[];
  /** How many of the epics are rated noticeable or severe, and have a disruption with a date. */
  datedDisturbing: number;
  /** Epics of which more is recorded than stands here. */
  cut: E[];
  /** Epics with a noticeable disruption that promise a gain, and of which nobody said when they are done. */
  withoutDueDate: number;
}

const isDisturbing = ({ level }: Pick<DisruptedEpic, 'level'>): boolean => (level ?? 0) >= NOTICEABLE;

/** Whether no disruption of an epic has a date. */
export const isUndated = ({ disruptions }: Pick<DisruptedEpic, 'disruptions'>): boolean => disruptions.length === 0;

/** @param among what customers have to share to be hit twice at once. */
export function calendarOf<E extends DisruptedEpic>(
  epics: readonly E[],
  { zone, today, among }: { zone: Zone; today: number; among: Shared },
): Calendar<E> {
  const disruptions = epics
    .flatMap((epic) => disruptionsOf(epic, epic.disruptions, zone, today))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  const overlaps = sharedOverlaps(disruptions, among);
  const begins = zone.startOf(today);
  const disturbing = new Set(disruptions.filter(({ depth }) => (depth ?? 0) >= NOTICEABLE).map(({ epic }) => epic));
  return {
    disruptions,
    missing: missingNotices(disruptions, today),
    overlaps,
    overlapsAhead: overlaps.filter(({ end }) => end > begins),
    harms: harmsFirst(disruptions, today),
    datedDisturbing: epics.filter((epic) => isDisturbing(epic) && !isUndated(epic)).length,
    cut: epics.filter(({ recorded, disruptions: dated }) => dated.length > 0 && recorded > dated.length),
    withoutDueDate: [...disturbing].filter(({ impact, benefit }) => (impact ?? 0) > 0 && benefit === null).length,
  };
}
