import fc from 'fast-check';
import { dayNumber, dayText } from '#domain/calendar/days';
import { disruptionsOf, type CalendarEpic, type Disruption } from '#domain/calendar/disruption';
import { zoneOf } from '#domain/calendar/zone';
import type { DisruptionFact } from '#domain/register/facts';

/** Generated disruptions, as they are published, around one day. */

export const TODAY = dayNumber('2026-11-20');
export const BERLIN = zoneOf('Europe/Berlin');
export const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Cairo'];

export const anEpic = (changes: Partial<CalendarEpic> = {}): CalendarEpic => ({
  id: '10001',
  key: 'NET-11',
  summary: 'Core network',
  project: { id: '1', key: 'NET', name: 'Network' },
  impact: 2,
  benefit: null,
  ...changes,
});

/** @returns the disruptions of one epic, in Berlin on the day of the tests. */
export const inBerlin = (facts: readonly DisruptionFact[], epic = anEpic()): Disruption[] =>
  disruptionsOf(epic, facts, BERLIN, TODAY);

const day = fc.integer({ min: -40, max: 40 }).map((offset) => dayText(TODAY + offset));
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([on, hour, minute]) => `${on}T${twoDigits(hour)}:${twoDigits(minute)}Z`);
const moment = fc.oneof(day, time);
const some = (names: string[]) => fc.subarray(names, { minLength: 0 });

export const facts: fc.Arbitrary<DisruptionFact[]> = fc
  .array(
    fc
      .record(
        {
          ends: fc.tuple(moment, moment),
          depth: fc.integer({ min: 1, max: 3 }),
          segments: some(['consumers', 'partners', 'small-business']),
          stages: some(['purchase', 'retention']),
          noticeAt: moment,
          noticeGivenAt: moment,
        },
        { requiredKeys: ['ends'] },
      )
      .map(({ ends, ...rest }): DisruptionFact => {
        const [from = '', to = ''] = [...ends].sort();
        return { from, to, ...rest };
      }),
    { maxLength: 12 },
  )
  .map((all) => all.map((fact, at) => ({ id: String(at).padStart(8, '0'), ...fact })));
