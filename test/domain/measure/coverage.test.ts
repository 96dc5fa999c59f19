import { changeOf } from '#domain/measure/change';
import { wilson } from '#domain/measure/share';
import { funnelOf } from '#domain/path/funnel';

/**
 * What a range promises is that about 95 of 100 surveys hold the truth in it. Here every survey that can come out is
 * gone through, each as often as it comes out.
 */

/** @returns how likely each number of yes is among n, each of whom says yes with probability p. */
function chances(n: number, p: number): number[] {
  const all: number[] = [(1 - p) ** n];
  for (let x = 1; x <= n; x += 1) all.push(((all[x - 1] ?? 0) * (n - x + 1) * p) / (x * (1 - p)));
  return all;
}

const TRUTHS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95];
const ASKED = 24;
const asked = (x: number) => ({ x, n: ASKED, source: 'asked' as const });

/** @returns of all pairs of surveys, the part whose range holds what is true. */
function heldOfPairs(p: number, q: number, holds: (x: number, y: number) => boolean): number {
  const [first, second] = [chances(ASKED, p), chances(ASKED, q)];
  let held = 0;
  for (const [x, likely] of first.entries())
    for (const [y, too] of second.entries()) if (holds(x, y)) held += likely * too;
  return held;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const pairs = TRUTHS.flatMap((p) => TRUTHS.map((q) => [p, q] as const));

function expectAbout95(held: readonly number[]): void {
  expect(mean(held)).toBeGreaterThan(0.945);
  expect(mean(held)).toBeLessThan(0.965);
  expect(Math.min(...held)).toBeGreaterThan(0.9);
}

test('the range of a share holds the truth in about 95 of 100 surveys', () => {
  const held = [10, 40, 120, 200].flatMap((n) =>
    TRUTHS.map((p) =>
      chances(n, p).reduce((sum, likely, x) => {
        const { low, high } = wilson(x, n);
        return low <= p && p <= high ? sum + likely : sum;
      }, 0),
    ),
  );
  expectAbout95(held);
});

test('so does the range of a difference', () => {
  expectAbout95(
    pairs.map(([p, q]) =>
      heldOfPairs(p, q, (x, y) => {
        const change = changeOf(asked(x), asked(y));
        return 'd' in change && (change.low ?? 1) <= q - p && q - p <= (change.high ?? -1);
      }),
    ),
  );
});

test('so does the range of a funnel of two asked steps', () => {
  expectAbout95(
    pairs.map(([p, q]) =>
      heldOfPairs(p, q, (x, y) => {
        const funnel = funnelOf([
          { id: 'knows', cell: asked(x) },
          { id: 'canGetIn', cell: asked(y) },
        ]);
        return funnel.state === 'chain' && (funnel.low ?? 1) <= p * q && p * q <= (funnel.high ?? 0);
      }),
    ),
  );
});
