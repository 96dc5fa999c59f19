import type { Cell } from '#domain/measure/reading';
import type { Values } from '#domain/register/kind';
import { monthsBetween } from '#domain/trend/month';

/** A path of a telecom with eighteen months of readings, as somebody would write it: no ids, no versions. */

export const PATH_SAMPLE: Values = {
  name: 'Pay the bill in the app',
  experience: 'Pay the bill',
  segment: 'consumers',
  stage: 'retention',
  channel: 'app',
  owner: 'admin',
  state: 'mobile',
  phase: 'wanted',
  hops: 3,
  minutes: 4,
  habit: 'Paper slip at the bank',
  department: 'finance',
  customers: 100_000,
  target: 30,
  targetAt: '2027-06-30',
  valueLow: 24,
  valueHigh: 60,
  currency: 'EUR',
  goLiveAt: '2025-11-03',
  treatment: 'In two minutes, without a new password',
  treatmentEvidence: 'MOB-3',
};

export const NEWEST = '2026-10';
/** From here on the bills are counted otherwise. */
export const REDEFINED = '2025-11';

export interface MeasureSample {
  values: Values;
  /** Of everybody, by month; null was not provided. */
  cells: Record<string, Cell>;
}

const everyMonth = (from: string, cellOf: (at: number) => Cell): Record<string, Cell> =>
  Object.fromEntries(monthsBetween(from, NEWEST).map((month, at) => [month, cellOf(at)]));
const counted = (x: number, n: number): Cell => ({ x, n, source: 'counted' });
const asked = (x: number, n: number): Cell => ({ x, n, source: 'asked' });
const money = (number: number): Cell => ({ number, unit: 'EUR', source: 'system' });

const measure = (values: Values, cells: Record<string, Cell>): MeasureSample => ({
  values: { source: 'counted', formula: 'share', ...values },
  cells,
});

const BEFORE_REDEFINED = 6;
const bills = (at: number): Cell => {
  const later = at - BEFORE_REDEFINED;
  return later < 0 ? counted(20_000 + 600 * at, 92_000) : counted(27_000 + 950 * later, 93_500 + 400 * later);
};

/** What is measured of it; `WAYS` is the one that was defined anew. */
export const WAYS = 'Bills paid';
export const MEASURE_SAMPLES: readonly MeasureSample[] = [
  measure(
    { name: 'Customers told', shows: 'told', threshold: 75 },
    everyMonth('2026-05', () => counted(80_000, 100_000)),
  ),
  measure(
    {
      ...{ name: 'Customers who know where', shows: 'knows', source: 'asked', threshold: 80 },
      definition: 'Asked on the telephone where they would pay a bill with the app',
    },
    { ...everyMonth('2026-05', (at) => asked(90 - at, 120)), '2026-09': null, [NEWEST]: asked(84, 120) },
  ),
  measure(
    { name: 'Customers who can get in', shows: 'canGetIn', source: 'asked', threshold: 85 },
    { [NEWEST]: asked(170, 200) },
  ),
  measure({ name: 'Used once', shows: 'once', threshold: 70 }, { [NEWEST]: counted(33_000, 44_000) }),
  measure({ name: 'Used again', shows: 'again', threshold: 60 }, { [NEWEST]: counted(21_450, 33_000) }),
  measure({ name: 'Still in use', shows: 'still', threshold: 60 }, { [NEWEST]: counted(11_200, 16_000) }),
  measure(
    { name: 'Why they do not know', shows: 'reasons', formula: 'reasons', step: 'knows', source: 'asked' },
    {
      [NEWEST]: {
        ...{ asked: 36, gave: 25, source: 'asked' as const },
        reasons: { unclear: 12, broken: 9, 'always-so': 8, 'somebody-else': 4 },
      },
    },
  ),
  measure({ name: WAYS, shows: 'ways' }, { ...everyMonth('2025-05', bills), '2025-08': null }),
  measure({ name: 'A bill in the app', shows: 'costOfDigital', formula: 'number' }, { [NEWEST]: money(0.22) }),
  measure({ name: 'A bill on paper', shows: 'costOfOther', formula: 'number' }, { [NEWEST]: money(4.11) }),
  measure({ name: 'Used in days 1 to 30', shows: 'sustained1' }, { [NEWEST]: counted(14_000, 16_000) }),
  measure({ name: 'Used in days 31 to 60', shows: 'sustained2' }, { [NEWEST]: counted(12_300, 16_000) }),
  measure({ name: 'Used in days 61 to 90', shows: 'sustained3' }, { [NEWEST]: counted(11_200, 16_000) }),
  measure(
    { name: 'Solved at once', shows: 'service', wanted: 'up' },
    { '2025-10': counted(600, 1_000), [NEWEST]: counted(700, 1_000) },
  ),
  measure(
    { name: 'Calls about bills', shows: 'cost', wanted: 'down', formula: 'number' },
    { '2025-10': { number: 9_000, source: 'system' }, [NEWEST]: { number: 7_500, source: 'system' } },
  ),
  measure({ name: 'Paid in time', shows: 'revenue', wanted: 'up' }, { [NEWEST]: counted(90, 100) }),
];

export const MOVE_SAMPLES: readonly Values[] = [
  { name: 'Letter with the way', what: 'message', step: 'knows', at: '2026-04-14' },
  { name: '€5 for the first payment', what: 'incentive', step: 'once', at: '2026-07-01' },
];
