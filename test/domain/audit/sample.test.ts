import fc from 'fast-check';
import { FEWEST_LOOKS, newlySampled, sampleOrder, sampleSize } from '#domain/audit/sample';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 10_000_000 }).map(String), { maxLength: 400 });
const inOrder = (all: readonly string[]): string[] =>
  [...all].sort((a, b) => (sampleOrder(a) < sampleOrder(b) ? -1 : 1));

test('one in ten is looked at again, at least twenty, all if fewer; more judged are never fewer looks', () => {
  expect([0, 1, 19, 20, 21, 200, 201, 210, 211, 600].map(sampleSize)).toEqual([0, 1, 19, 20, 20, 20, 21, 21, 22, 60]);
  fc.assert(fc.property(fc.nat(100_000), (n) => sampleSize(n) <= sampleSize(n + 1)));
});

test('drawn once from all that are judged, the sample is the first of the order, whoever judged when', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const drawn = newlySampled(
        inOrder(all).map((id) => ({ id, isSampled: false })),
        all.length,
      );
      expect(drawn.map(({ id }) => id)).toEqual(inOrder(all).slice(0, sampleSize(all.length)));
    }),
  );
});

test('drawn after each judgement, who was chosen stays chosen, and the first of the order are among them', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const sampled = new Set<string>();
      for (const [at] of all.entries()) {
        const judged = inOrder(all.slice(0, at + 1));
        const size = sampleSize(judged.length);
        // No more of the index is read than the size of the sample.
        const rows = judged.slice(0, size).map((id) => ({ id, isSampled: sampled.has(id) }));
        for (const { id } of newlySampled(rows, judged.length)) {
          expect(sampled.has(id)).toBe(false);
          sampled.add(id);
        }
        expect(judged.slice(0, size).every((id) => sampled.has(id))).toBe(true);
        if (judged.length <= FEWEST_LOOKS) expect(sampled.size).toBe(judged.length);
      }
    }),
    { numRuns: 15 },
  );
});

test('the order is fixed, spreads neighbouring ids, and sorts as text', () => {
  expect(['10001', '10002', '20'].map(sampleOrder)).toMatchInlineSnapshot(`
   [
     "9411ec60.10001",
     "a6d8e80a.10002",
     "a7a2d9b3.20",
   ]
  `);
  const places = Array.from({ length: 4_000 }, (_, at) => parseInt(sampleOrder(String(10_000 + at)).slice(0, 8), 16));
  // Of 4,000 neighbours about 400 in each tenth: five standard deviations of chance are 95.
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inTenth = places.filter((place) => Math.floor((place / 2 ** 32) * 10) === tenth).length;
    expect(inTenth).toBeGreaterThan(305);
    expect(inTenth).toBeLessThan(495);
  }
});
