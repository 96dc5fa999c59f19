import fc from 'fast-check';
import { disruptionFact, publishedFacts } from '#domain/register/facts';
import { kindNamed } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { EntryState, Values } from '#domain/register/kind';

const NOW = '2026-11-20T11:00:00.000Z';
const { facts: factsOf, fields } = kindNamed('disruption');
const empty = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));

const anEntry = (number: number, values: Values): EntryState => ({
  id: `disruption-i10001-${number.toString(16).padStart(32, '0')}`,
  ...{ status: 'open', by: 'somebody', at: NOW, updatedAt: NOW, removed: false, answer: null },
  values: { ...empty, ...values },
});
const told = (all: readonly Values[]) =>
  factsOf?.(
    all.map((values, at) => anEntry(at, values)),
    NOW,
    DEFAULT_SETTINGS,
  ) ?? {};
const begins = (from: string): string => (from.length === 10 ? `${from}T00` : from);

const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.parse('2026-06-01') + days * 86_400_000).toISOString().slice(0, 10));
const ids = fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{20,29}$/), { maxLength: 20 });
const values = fc.record({
  from: fc.oneof(
    day,
    day.map((on) => `${on}T21:30Z`),
  ),
  to: fc.constant(null),
  depth: fc.option(fc.integer({ min: 1, max: 3 })),
  segments: ids,
  stages: ids,
  noticeAt: fc.option(day),
  noticeGivenAt: fc.option(day),
});

test('at most ten are published, in the order of time, small, each with a name of its own and without a word', () => {
  fc.assert(
    fc.property(fc.array(values, { maxLength: 30 }), (all) => {
      const { disruptions = [], disruptionCount } = told(
        all.map((one) => ({ ...one, what: 'SECRET', mitigation: 'SECRET' })),
      );
      expect(disruptions.length).toBeLessThanOrEqual(Math.min(10, all.length));
      expect(JSON.stringify(disruptions).length).toBeLessThanOrEqual(1_800);
      expect(JSON.stringify(disruptions)).not.toContain('SECRET');
      expect(disruptions.map(({ from }) => begins(from))).toEqual(disruptions.map(({ from }) => begins(from)).sort());
      expect(new Set(disruptions.map(({ id }) => id)).size).toBe(disruptions.length);
      for (const one of disruptions) expect(disruptionFact.safeParse(one).success).toBe(true);
      expect(disruptionCount).toBe(all.length === 0 ? undefined : all.length);
    }),
  );
});

test('where there are more than ten, what is over gives way to what is to come', () => {
  const month = (from: string, many: number): Values[] =>
    Array.from({ length: many }, (_, at) => ({ from: `${from}-${String(at + 1).padStart(2, '0')}` }));
  const days = (all: readonly Values[]) => told(all).disruptions?.map(({ from }) => from);
  expect(days([...month('2026-10', 9), ...month('2026-12', 4)])).toEqual([
    ...['04', '05', '06', '07', '08', '09'].map((on) => `2026-10-${on}`),
    ...['01', '02', '03', '04'].map((on) => `2026-12-${on}`),
  ]);
  expect(days([...month('2026-10', 9), ...month('2026-12', 12)])?.[0]).toBe('2026-12-01');
});

test.each<[string, Values, boolean]>([
  ['noticeable, and no day is set', { depth: 2 }, true],
  ['noticeable, with a day', { depth: 2, noticeAt: '2026-11-01' }, false],
  ['severe, told without a plan', { depth: 3, noticeGivenAt: '2026-11-01' }, false],
  ['hardly noticed', { depth: 1 }, false],
  ['nobody said how bad', {}, false],
])('a notice is missing or not: %s', (_, one, isMissing) => {
  expect(told([{ from: '2026-12-01', ...one }]).noticeMissing).toBe(isMissing ? 'yes' : undefined);
});

test.each(['2026-13-01', '2026-12-01T25:00Z', '2026-12-01 10:00', ''])(
  'what somebody else published with the time %j is not taken for a disruption',
  (from) => {
    const published = publishedFacts.disruptions;
    expect(published.safeParse([{ from, to: '2026-12-31' }]).success).toBe(false);
    expect(published.safeParse([{ from: '2026-12-01', to: '2026-12-31', id: '../../x' }]).success).toBe(false);
  },
);
