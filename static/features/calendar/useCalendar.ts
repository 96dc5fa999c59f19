import { useMemo } from 'react';
import { calendarOf, type Calendar } from '#domain/calendar/calendar';
import type { Disruption } from '#domain/calendar/disruption';
import type { CalendarRow, RowsBy } from '#domain/calendar/rows';
import { rowsOf } from '#domain/calendar/rows';
import type { Shared, SharedOverlap } from '#domain/calendar/overlaps';
import type { Zone } from '#domain/calendar/zone';
import { openStages } from '#domain/journey/journey';
import { segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { GroupNames } from './calendarWords';
import type { ReadEpic } from './reading/foundEpic';
import type { CalendarReading } from './reading/readCalendar';

export type ReadDisruption = Disruption<ReadEpic>;
export type ReadOverlap = SharedOverlap<ReadDisruption>;

/** A calendar with all that screens take of it. */
export interface ShownCalendar extends Calendar<ReadEpic> {
  names: GroupNames;
  /** What customers share who are hit twice at once. */
  among: Shared;
  /** Keys of the epics that hit the same customers at the same time, by id of a disruption. */
  atOnce: ReadonlyMap<string, readonly string[]>;
}

/** @returns what a reading comes to on a day, worked out once. */
export function useCalendar(
  reading: CalendarReading | null,
  zone: Zone,
  { today, by }: { today: number; by: RowsBy },
): ShownCalendar | null {
  const among = by === 'stages' ? by : 'segments';
  return useMemo(() => {
    if (!reading) return null;
    const calendar = calendarOf(reading.epics, { zone, today, among });
    return { ...calendar, among, names: namesOf(reading.settings), atOnce: atOnceOf(calendar.overlaps) };
  }, [reading, zone, today, among]);
}

const named = (known: readonly { id: string; label: string }[]): { id: string; label: string }[] =>
  known.map(({ id, label }) => ({ id, label: textOf(label) }));
const segmentsIn = (settings: Settings) => named(segmentsOf(settings));
const stagesIn = ({ journeys }: Settings) => named(openStages(journeys));

function namesOf(settings: Settings): GroupNames {
  const byId = (known: { id: string; label: string }[]) => new Map(known.map(({ id, label }) => [id, label]));
  return { segments: byId(segmentsIn(settings)), stages: byId(stagesIn(settings)) };
}

function atOnceOf(overlaps: readonly ReadOverlap[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { disruptions } of overlaps)
    for (const one of disruptions) {
      const others = found.get(one.id) ?? new Set<string>();
      for (const other of disruptions) if (other !== one) others.add(other.epic.key);
      found.set(one.id, others);
    }
  return new Map([...found].map(([id, keys]) => [id, [...keys]]));
}

const UNNAMED: Record<RowsBy, string> = {
  segments: 'Nobody said which customers',
  stages: 'Nobody said at which stage',
  projects: '',
};

/** @returns the rows of the picture. */
export function shownRows(
  disruptions: readonly ReadDisruption[],
  by: RowsBy,
  settings: Settings,
): CalendarRow<ReadDisruption>[] {
  const known = by === 'segments' ? segmentsIn(settings) : by === 'stages' ? stagesIn(settings) : [];
  return rowsOf(disruptions, by, known, UNNAMED[by]);
}
