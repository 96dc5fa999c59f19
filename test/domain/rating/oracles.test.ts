import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Criterion } from '#domain/rating/criterion';
import type { Settings } from '#domain/settings/settings';

interface TieCase {
  id: string;
  method: string;
  input: { scores: Record<string, number> };
  expected: { ranks_competition: Record<string, number>; groups: string[][] };
}

interface Case {
  id: string;
  method: string;
  input: { weights: number[]; matrix: number[][] };
  expected: { scores?: number[]; ranks_competition?: number[] };
}

/** Published examples, recomputed; they stand outside the project. */
const ORACLES = path.resolve(__dirname, '../../../../shared/data/oracles/cases.json');
const oracles: (Case | TieCase)[] = existsSync(ORACLES)
  ? (JSON.parse(readFileSync(ORACLES, 'utf8')) as (Case | TieCase)[])
  : [];
const ties = oracles.filter((one): one is TieCase => one.method === 'ranking_with_ties');

/** Rescales over the alternatives, which a fixed scale never does. */
const NOT_OURS = ['wsm-04-pymcdm'];
const weightedSums = oracles.filter((one): one is Case => one.method === 'weighted_sum' && !NOT_OURS.includes(one.id));

/** Criteria of kind choice whose options declare, for each alternative, its value as a share of the largest one. */
function asSettings({ weights, matrix }: Case['input'], largest: number): Settings {
  const criteria = weights.map((weight, c): Criterion => ({
    id: `c${c}`,
    label: `C${c}`,
    question: '',
    anchors: {},
    kind: 'choice',
    weight,
    options: matrix.map((row, a) => ({ id: `a${a}`, label: `A${a}`, u: row[c]! / largest })),
  }));
  const fixed = DEFAULT_SETTINGS.criteria.map((one) => ({ ...one, weight: 0 }));
  return { ...DEFAULT_SETTINGS, criteria: [...fixed, ...criteria] };
}

if (oracles.length === 0) {
  test('published scoring examples are skipped: the folder with them is missing', () => {
    console.warn(`Skipped: ${ORACLES} is missing.`);
    expect(existsSync(ORACLES)).toBe(false);
  });
} else {
  test.each(weightedSums.map((one) => [one.id, one] as const))('weighted mean of %s', (_, { input, expected }) => {
    const largest = Math.max(...input.matrix.flat());
    const totalWeight = input.weights.reduce((sum, weight) => sum + weight, 0);
    const scale = scaleOf(asSettings(input, largest));
    const epics = input.matrix.map((_row, a) => ({
      key: `A-${a + 1}`,
      score: scoreOf(scale, { answers: Object.fromEntries(input.weights.map((_weight, c) => [`c${c}`, `a${a}`])) }),
    }));
    epics.forEach(({ score }, a) =>
      expect((score!.floor / 100) * largest * totalWeight).toBeCloseTo(expected.scores![a]!, 4),
    );
    const { ranked } = rank(epics);
    if (expected.ranks_competition) {
      expect(epics.map(({ key }) => ranked.find(({ epic }) => epic.key === key)!.rank)).toEqual(
        expected.ranks_competition,
      );
    }
  });

  test.each(ties.map((one) => [one.id, one] as const))('shared ranks of %s', (_, { input, expected }) => {
    const { ranked } = rank(
      Object.entries(input.scores).map(([name, score]) => ({ key: name, score: { floor: score, ceiling: score } })),
    );
    expect(Object.fromEntries(ranked.map(({ epic, rank: place }) => [epic.key, place]))).toEqual(
      expected.ranks_competition,
    );
    const tied = ranked.filter((place) => place.tied).map(({ epic }) => epic.key);
    expect(new Set(tied)).toEqual(new Set(expected.groups.filter((group) => group.length > 1).flat()));
  });
}
