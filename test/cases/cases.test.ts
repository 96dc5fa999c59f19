import { existsSync } from 'node:fs';
import path from 'node:path';
import { referenceFile } from '../support/referenceData';
import { readCases } from './caseFile';
import { differences } from './compare';
import { byHeading, judge, lineOf } from './tally';

/**
 * Files of worked cases: those that LENS_CASES names, `:` between them, or the published ones beside the repository.
 */
const named = process.env['LENS_CASES'];
const files = named
  ? named.split(':').filter((file) => file !== '')
  : [referenceFile('scoring-cases.json'), referenceFile('practice', 'cases.json')];
const wanted = files.filter((file) => named !== undefined || existsSync(file));

for (const file of wanted) {
  describe(`worked cases of ${path.basename(file)}`, () => {
    test.each(byHeading(readCases(file).map(judge)))('%s', (heading, verdicts) => {
      process.stdout.write(`${lineOf(heading, verdicts)}\n`);
      expect(verdicts.flatMap(({ problems }) => problems)).toEqual([]);
    });
  });
}

if (wanted.length < files.length) {
  test('worked cases are skipped, because the reference data is missing', () => {
    const absent = files.filter((file) => !wanted.includes(file));
    console.warn(`Skipped: worked cases. Missing: ${absent.join(', ')}`);
    expect(absent.every((file) => !existsSync(file))).toBe(true);
  });
}

const settings = {
  criteria: [
    { id: 'impact', kind: 'signed', weight: 70 },
    { id: 'request', kind: 'yesNo', weight: 30 },
  ],
  stages: [{ id: 'Awareness', need: 1 }],
};
const worked = (expected: object) => ({
  id: 'own',
  rule: '2',
  input: { settings, epics: [{ key: 'A-1', answers: { impact: 2 } }] },
  expected,
});
const score = (ceiling: number) => ({ 'A-1': { status: 'range', floor: 46.666667, ceiling } });

test('a case holds, fails with the place of the difference, or is not built; a wrong part fails all the same', () => {
  expect(judge(worked({ scores: score(76.666667) }))).toMatchObject({ heading: 'rule 2', outcome: 'held' });
  const failed = judge(worked({ scores: score(76.6667), mood: 1 }));
  expect(failed).toMatchObject({ outcome: 'failed' });
  expect(failed.problems[1]).toBe('.scores.A-1.ceiling: expected 76.6667, found 76.666667');
  expect(judge(worked({ scores: score(76.666667), mood: 1 }))).toMatchObject({ outcome: 'not built' });
  expect(judge({ id: 'W1', section: 2, rule: 'no such rule', input: {}, expected: { p: 1 } })).toMatchObject({
    heading: 'section 2',
    outcome: 'not built',
  });
  expect(judge({ ...worked({ scores: {} }), input: { epics: 'none' } })).toMatchObject({ outcome: 'failed' });
});

test('each heading has one line', () => {
  const verdicts = [worked({ scores: score(1) }), worked({ mood: 1 }), { ...worked({ scores: {} }), section: 10 }].map(
    judge,
  );
  expect(byHeading(verdicts).map(([heading, of]) => lineOf(heading, of))).toEqual([
    'rule 2: 0 held, 1 failed, 1 not built',
    'section 10: 0 held, 0 failed, 1 not built',
  ]);
});

test('numbers are compared to six decimals, large ones to nine digits, lists in length, texts exactly', () => {
  expect(differences(0.7, 0.7000009)).toEqual([]);
  expect(differences(0.7, 0.700002)).toHaveLength(1);
  expect(differences(4_000_000_000, 4_000_000_001)).toEqual([]);
  expect(differences(1_000_001, 1_000_001.1)).toHaveLength(1);
  expect(differences([1], [1, 2])).toHaveLength(1);
  expect(differences({ a: null }, {})).toHaveLength(1);
  expect(differences({ a: 'x' }, { a: 'x', b: 1 })).toEqual([]);
  expect(differences(0, -0)).toEqual([]);
});
