import fc from 'fast-check';
import type { Disruption } from '#domain/calendar/disruption';
import { lanesOf } from '#domain/calendar/lanes';
import { overlapsIn, sharedOverlaps } from '#domain/calendar/overlaps';
import { rowsOf } from '#domain/calendar/rows';
import { anEpic, facts, inBerlin } from './cases';

const at = (moment: number, all: readonly Disruption[]): Disruption[] =>
  all.filter(({ start, end }) => start <= moment && moment < end);

test('two are at once exactly where two of them are, and each stretch names all that fall in it', () => {
  fc.assert(
    fc.property(facts, (published) => {
      const all = inBerlin(published);
      const noticed = all.filter(({ depth }) => depth !== 1);
      const overlaps = overlapsIn(all);
      for (const moment of all.flatMap(({ start, end }) => [start - 1, start, start + 1, end - 1, end])) {
        const told = overlaps.filter(({ start, end }) => start <= moment && moment < end);
        const active = at(moment, noticed);
        expect(told.length).toBe(active.length >= 2 ? 1 : 0);
        for (const one of active) if (told[0]) expect(told[0].disruptions).toContain(one);
      }
      for (const [index, { start, end, disruptions }] of overlaps.entries()) {
        expect(start).toBeLessThan(end);
        expect(disruptions.length).toBeGreaterThanOrEqual(2);
        expect(new Set(disruptions).size).toBe(disruptions.length);
        for (const one of disruptions) expect(one.start < end && one.end > start).toBe(true);
        const next = overlaps[index + 1];
        if (next) expect(next.start).toBeGreaterThanOrEqual(end);
      }
    }),
  );
});

test.each(['segments', 'stages'] as const)('an overlap on several %s is told once, with all of them', (among) => {
  fc.assert(
    fc.property(facts, (published) => {
      const all = inBerlin(published);
      const shared = sharedOverlaps(all, among);
      for (const { groups, disruptions } of shared) {
        expect(groups.length).toBeGreaterThan(0);
        for (const one of disruptions) expect(groups.every((id) => one[among].includes(id))).toBe(true);
      }
      const names = shared.map(({ start, end, disruptions }) =>
        [start, end, ...disruptions.map(({ id }) => id)].join(),
      );
      expect(new Set(names).size).toBe(names.length);
      for (const group of ['consumers', 'retention']) {
        const hit = overlapsIn(all.filter((one) => one[among].includes(group)));
        expect(shared.filter(({ groups }) => groups.includes(group))).toHaveLength(hit.length);
      }
    }),
  );
});

test('what ends as another begins is not at once with it, and customers of whom nobody spoke are not hit twice', () => {
  const [first, second] = [
    { from: '2026-12-01', to: '2026-12-01', segments: ['consumers'] },
    { from: '2026-12-02', to: '2026-12-03', segments: ['consumers'] },
  ];
  expect(sharedOverlaps(inBerlin([first, second]), 'segments')).toEqual([]);
  // The first night in Berlin is over an hour before it is in UTC.
  const night = { from: '2026-12-01T22:00Z', to: '2026-12-01T23:00Z', segments: ['consumers'] };
  expect(sharedOverlaps(inBerlin([second, night]), 'segments')).toEqual([]);
  const longer = { ...night, to: '2026-12-01T23:30Z' };
  expect(sharedOverlaps(inBerlin([second, longer]), 'segments')).toMatchObject([{ groups: ['consumers'] }]);
  expect(sharedOverlaps(inBerlin([second, longer]), 'stages')).toEqual([]);
  expect(sharedOverlaps(inBerlin([second, { ...longer, depth: 1 }]), 'segments')).toEqual([]);
  const nobody = { from: '2026-12-01', to: '2026-12-05' };
  expect(sharedOverlaps(inBerlin([nobody, nobody]), 'segments')).toEqual([]);
});

test('in no lane one lies over another, and there are as many lanes as stretches at the busiest place', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 40 }), (unsorted) => {
      const sorted = [...unsorted].sort((a, b) => a.from - b.from);
      const lanes = lanesOf(sorted);
      const busiest = Math.max(
        0,
        ...sorted.map(({ from }) => sorted.filter((o) => o.from <= from && from < o.to).length),
      );
      expect(new Set(lanes).size).toBe(busiest);
      for (const [index, one] of sorted.entries())
        for (const [other, that] of sorted.entries())
          if (index < other && lanes[index] === lanes[other]) expect(one.to <= that.from).toBe(true);
    }),
  );
});

const NAMED = [
  { id: 'partners', label: 'Partners' },
  { id: 'consumers', label: 'Consumers' },
];

test('each disruption stands in every row that it names, or in the one for those that name none that there is', () => {
  fc.assert(
    fc.property(facts, (published) => {
      const all = inBerlin(published);
      const rows = rowsOf(all, 'segments', NAMED, 'Nobody said');
      for (const one of all) {
        const named = NAMED.filter(({ id }) => one.segments.includes(id)).map(({ id }) => id);
        const standsIn = rows.filter(({ disruptions }) => disruptions.includes(one)).map(({ id }) => id);
        expect(standsIn).toEqual(named.length === 0 ? [null] : named);
      }
      expect(rows.every(({ disruptions }) => disruptions.length > 0)).toBe(true);
      for (const { disruptions } of rows)
        expect(disruptions.every(({ start }, index) => index === 0 || disruptions[index - 1]!.start <= start)).toBe(
          true,
        );
    }),
  );
});

test('projects come by their names, each with what is recorded of its epics', () => {
  const plain = [{ from: '2026-12-01', to: '2026-12-01' }];
  const epic = (id: string, name: string) => anEpic({ id, project: { id: name, key: 'X', name } });
  const all = [epic('1', 'Mobile'), epic('2', 'Care'), epic('3', 'Mobile')].flatMap((one) => inBerlin(plain, one));
  const rows = rowsOf(all, 'projects', [], '');
  expect(rows.map(({ label, disruptions }) => [label, disruptions.map(({ epic: { id } }) => id)])).toEqual([
    ['Care', ['2']],
    ['Mobile', ['1', '3']],
  ]);
});
