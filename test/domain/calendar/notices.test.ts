import fc from 'fast-check';
import { dayNumber } from '#domain/calendar/days';
import { disruptionsOf, isOver, missingNotices } from '#domain/calendar/disruption';
import { benefitAhead, HARM_TOLD_DAYS, HARM_WAITS_DAYS, harmsFirst } from '#domain/calendar/harmFirst';
import { zoneOf } from '#domain/calendar/zone';
import { anEpic, facts, inBerlin, TODAY } from './cases';

const MOB_7 = { from: '2026-12-12', to: '2026-12-12', depth: 2 };

test.each([
  [{}, { state: 'unplanned' }],
  [{ depth: 1 }, { state: 'none' }],
  [{ depth: undefined }, { state: 'none' }],
  [{ noticeAt: '2026-11-19' }, { state: 'late', day: TODAY - 1, days: 1 }],
  [
    { noticeAt: '2026-11-12', depth: 1 },
    { state: 'late', day: TODAY - 8, days: 8 },
  ],
  [{ noticeAt: '2026-11-20' }, { state: 'due', day: TODAY }],
  // It is the next day in Berlin already.
  [{ noticeAt: '2026-11-19T23:30Z' }, { state: 'due', day: TODAY }],
  [
    { noticeAt: '2026-11-12', noticeGivenAt: '2026-11-18' },
    { state: 'given', day: TODAY - 2 },
  ],
])('a disruption with %j: its notice is %j', (changes, notice) => {
  expect(inBerlin([{ ...MOB_7, ...changes }])[0]?.notice).toEqual(notice);
});

test('missing are the notices of what is not over: the latest first, then what begins first', () => {
  fc.assert(
    fc.property(facts, (published) => {
      const all = inBerlin(published);
      const missing = missingNotices(all, TODAY);
      for (const one of all) {
        const isMissing = one.notice.state === 'late' || one.notice.state === 'unplanned';
        expect(missing.includes(one)).toBe(isMissing && one.lastDay >= TODAY);
      }
      const late = missing.map(({ notice }) => (notice.state === 'late' ? notice.days : 0));
      expect(late).toEqual([...late].sort((a, b) => b - a));
    }),
  );
});

test('days are those of the zone, and every disruption lies within its days', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom('Europe/Berlin', 'America/New_York'), (published, name) => {
      const zone = zoneOf(name);
      const all = disruptionsOf(anEpic(), published, zone, TODAY);
      for (const { start, end, firstDay, lastDay, from, to } of all) {
        expect(start).toBeLessThan(end);
        expect(firstDay).toBeLessThanOrEqual(lastDay);
        expect(zone.startOf(firstDay)).toBeLessThanOrEqual(start);
        expect(zone.startOf(lastDay + 1)).toBeGreaterThanOrEqual(end);
        if (from.length === 10) expect(firstDay).toBe(dayNumber(from));
        if (to.length === 10) expect(lastDay).toBe(dayNumber(to));
      }
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    }),
  );
});

test('what ends before it begins, as only somebody else could publish it, is left out', () => {
  expect(inBerlin([{ from: '2026-12-02', to: '2026-12-01' }])).toEqual([]);
  expect(inBerlin([{ from: '2026-12-02T10:00Z', to: '2026-12-02T09:00Z' }])).toEqual([]);
  expect(inBerlin([{ from: '2026-12-02T10:00Z', to: '2026-12-02T10:00Z' }])).toHaveLength(1);
});

const due = (day: string, isReached = false) => ({ benefit: { day: dayNumber(day), isReached } });

test('a harm on 12 December whose benefit comes on 26 February waits 76 days', () => {
  const told = harmsFirst(inBerlin([MOB_7], anEpic(due('2027-02-26'))), TODAY);
  expect(told).toMatchObject([{ days: 76, benefitDay: dayNumber('2027-02-26'), isOverdue: false }]);
});

test.each([
  ['nothing is promised to customers', { ...due('2027-02-26'), impact: 0 }, MOB_7],
  ['it is not rated', { ...due('2027-02-26'), impact: null }, MOB_7],
  ['nobody said when it is done', { benefit: null }, MOB_7],
  ['the benefit is there', due('2026-11-01', true), MOB_7],
  ['it comes within a month', due('2027-01-11'), MOB_7],
  ['the harm is hardly noticed', due('2027-02-26'), { ...MOB_7, depth: 1 }],
  ['nobody said how bad it is', due('2027-02-26'), { from: '2026-12-12', to: '2026-12-12' }],
])('no harm is told before its benefit where %s', (_, epic, fact) => {
  expect(harmsFirst(inBerlin([fact], anEpic(epic)), TODAY)).toEqual([]);
});

test('a due date that has passed: the benefit is not before today', () => {
  const past = { from: '2026-10-01', to: '2026-10-02', depth: 3 };
  const told = harmsFirst(inBerlin([past], anEpic(due('2026-11-01'))), TODAY);
  expect(told).toMatchObject([{ days: 49, benefitDay: TODAY, isOverdue: true }]);
  expect(isOver(told[0]!.disruption, TODAY)).toBe(true);
});

test('harms that can still be moved stand first; those that were over long ago are told no more', () => {
  const [ahead, over, longOver] = ['2026-12-12', '2026-10-01', '2026-08-21'].map((day) => ({
    ...{ from: day, to: day, depth: 2 },
  }));
  const told = harmsFirst(inBerlin([longOver!, over!, ahead!], anEpic(due('2027-02-26'))), TODAY);
  expect(told.map(({ days }) => days)).toEqual([76, 148]);
});

test('each harm that is told waits more than a month, the longest first of what is over and of what is not', () => {
  const epics = fc.record({
    impact: fc.option(fc.integer({ min: -3, max: 3 })),
    benefit: fc.option(fc.record({ day: fc.integer({ min: TODAY - 60, max: TODAY + 200 }), isReached: fc.boolean() })),
  });
  fc.assert(
    fc.property(facts, epics, (published, changes) => {
      const epic = anEpic(changes);
      const all = inBerlin(published, epic);
      const told = harmsFirst(all, TODAY);
      const ahead = benefitAhead(epic, TODAY);
      if (!ahead) expect(told).toEqual([]);
      else {
        expect(ahead.day).toBeGreaterThanOrEqual(TODAY);
        const waits = all.filter(
          ({ depth, lastDay }) =>
            (depth ?? 0) >= 2 && ahead.day - lastDay > HARM_WAITS_DAYS && TODAY - lastDay <= HARM_TOLD_DAYS,
        );
        expect(new Set(told.map(({ disruption }) => disruption))).toEqual(new Set(waits));
        const order = told.map(({ disruption, days }) => (isOver(disruption, TODAY) ? 0 : 10_000) + days);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }
    }),
  );
});
