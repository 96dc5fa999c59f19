import type { DisruptionFact } from '#domain/register/facts';
import { disruptionsOf, missingNotices, type CalendarEpic, type Disruption } from './disruption';
import { harmsFirst, type HarmFirst } from './harmFirst';
import { NOTICEABLE } from './notice';
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
  /** Epics that are rated noticeable or severe, and of which no disruption has a date. */
  undated: E[];
  /** Epics of which more is recorded than stands here. */
  cut: E[];
  /** Epics with a noticeable disruption that promise a gain, and of which nobody said when they are done. */
  withoutDueDate: number;
}

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
    undated: epics.filter(({ level, disruptions: dated }) => (level ?? 0) >= NOTICEABLE && dated.length === 0),
    cut: epics.filter(({ recorded, disruptions: dated }) => dated.length > 0 && recorded > dated.length),
    withoutDueDate: [...disturbing].filter(({ impact, benefit }) => (impact ?? 0) > 0 && benefit === null).length,
  };
}
