import fc from 'fast-check';
import { deliveryOf, type Delivered } from '#domain/audit/delivery';

const NOTHING: Delivered = { due: null, doneOn: null, estimate: null, spent: null };
const TODAY = '2026-11-30';

test('on time, on budget and done are counted apart, each with those to which it does not apply [4.1]', () => {
  const delivery = deliveryOf(
    [
      { ...NOTHING, due: '2026-11-20', doneOn: '2026-11-20', estimate: 10, spent: 10 },
      { ...NOTHING, due: '2026-11-20', doneOn: '2026-11-21', estimate: 10, spent: 11 },
      { ...NOTHING, due: '2026-11-29', estimate: 10, spent: 12 },
      { ...NOTHING, due: TODAY, estimate: 10, spent: 4 },
      { ...NOTHING, doneOn: '2026-11-02', estimate: 10 },
      NOTHING,
    ],
    TODAY,
  );
  expect(delivery).toEqual({
    all: 6,
    done: { x: 3, n: 6 },
    onTime: { x: 1, n: 3 },
    notDueYet: 1,
    noDueDate: 2,
    onBudget: { x: 1, n: 3 },
    stillWithin: 1,
    noEstimate: 1,
    noHours: 1,
  });
});

const day = fc.option(fc.constantFrom('2026-11-01', TODAY, '2026-12-24'), { nil: null });
const seconds = fc.option(fc.constantFrom(0, 3_600, 7_200), { nil: null });
const some = fc.array(fc.record({ due: day, doneOn: day, estimate: seconds, spent: seconds }));

test('whatever Jira knows: each deliverable is counted in one place of each ledger', () => {
  fc.assert(
    fc.property(some, (all) => {
      const { onTime, notDueYet, noDueDate, onBudget, stillWithin, noEstimate, noHours } = deliveryOf(all, TODAY);
      expect(onTime.n + notDueYet + noDueDate).toBe(all.length);
      expect(onBudget.n + stillWithin + noEstimate + noHours).toBe(all.length);
      expect(onTime.x).toBeLessThanOrEqual(onTime.n);
      expect(onBudget.x).toBeLessThanOrEqual(onBudget.n);
    }),
  );
});
