import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import * as z from 'zod/mini';
import { agreementOf } from '#domain/voice/agreement';
import { foresightOf, type Forecast } from '#domain/voice/foresight';
import { referenceFile, withReferenceData } from '../support/referenceData';
import { FILES, proposalsOf } from './catalyst';

const JUDGEMENTS = referenceFile('practice', 'replicats-idea-two-rounds.csv');
const EXPECTED = referenceFile('practice', 'oracles.json');

const oracles = z.object({ oracles: z.array(z.looseObject({ id: z.string(), expected: z.unknown() })) });
const published = z.object({
  blind: z.object({ brier: z.number(), n: z.number() }),
  revised: z.object({ brier: z.number(), n: z.number() }),
});

type Row = Readonly<Record<string, string>>;

/** Per cent that a claim holds: above 50 they side with it, exactly 50 they take no side. */
function forecastOf(row: Row | undefined): Forecast | null {
  if (!row) return null;
  const best = Number(row['three_point_best']);
  return { impact: Math.sign(best - 50), sure: Math.max(best, 100 - best) };
}

/** 25 people on 25 claims, first alone, then after they saw the others. */
function spoken() {
  const { data } = Papa.parse<Row>(readFileSync(JUDGEMENTS, 'utf8'), { header: true, skipEmptyLines: true });
  const rounds = new Map(data.map((row) => [`${row['round']} ${row['paper_id']} ${row['user_name']}`, row]));
  return data
    .filter(({ round }) => round === 'round_1')
    .map((row) => ({
      role: row['group'] ?? '',
      realised: Number(row['outcome']) === 1 ? 1 : -1,
      blind: forecastOf(row),
      revised: forecastOf(rounds.get(`round_2 ${row['paper_id']} ${row['user_name']}`)),
    }));
}

withReferenceData('judgements of two rounds with their outcome', [JUDGEMENTS, EXPECTED], () => {
  test('how far 25 people missed, alone and after they saw the others, is as published', () => {
    const told = oracles.parse(JSON.parse(readFileSync(EXPECTED, 'utf8'))).oracles.find(({ id }) => id === 'S14');
    const { blind, revised } = published.parse(told?.expected);
    const found = foresightOf(spoken());
    expect([found.blind.n, found.revised.n]).toEqual([blind.n, revised.n]);
    expect(found.blind.brier).toBeCloseTo(blind.brier, 6);
    expect(found.revised.brier).toBeCloseTo(revised.brier, 6);
    expect(Object.values(found.blind.bias).map(({ n }) => n)).toEqual([125, 125, 125, 125, 125]);
  });
});

/** One to five stars on the scale of an impact. */
const STARS: Record<string, number> = { s1: -3, s2: -1.5, s3: 0, s4: 1.5, s5: 3 };

withReferenceData('proposals that many people rated', Object.values(FILES), () => {
  test('the mean of all who rated a proposal is the published one; most disagree in sign', () => {
    const proposals = proposalsOf('f8');
    let conflicts = 0;
    for (const { assessments, published: rating } of proposals) {
      const means = assessments.map(({ answers }) => {
        const stars = Object.values(answers).map((star) => STARS[String(star)] ?? NaN);
        return stars.reduce((sum, star) => sum + star, 0) / stars.length;
      });
      const { n, mean, agreement, conflict } = agreementOf(means);
      expect([n, (mean ?? NaN) / 1.5 + 3]).toEqual([assessments.length, expect.closeTo(rating, 5)]);
      expect(agreement === null ? n === 1 : agreement >= 0 && agreement <= 1).toBe(true);
      conflicts += conflict ? 1 : 0;
    }
    expect(proposals).toHaveLength(1134);
    expect(conflicts).toBeGreaterThan(100);
  });
});
