import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import * as z from 'zod/mini';
import { agreementOf, tableOf } from '#domain/audit/agreement';
import { atLeastMore } from '#domain/engagement/atLeastMore';
import { versionThatCounts, zeroEntry, type Bug } from '#domain/engagement/zeroEntry';
import { differences } from '../../cases/compare';
import { referenceFile, withReferenceData } from '../../support/referenceData';
import { expectedOf, publishedFile } from '../measure/published';

/** Published agreement of judges, published finds of two groups, and the bugs of a real Jira. */

const TWO_JUDGES = publishedFile('two-judges-3x3.csv');
const FOUR_JUDGES = publishedFile('four-judges-raw.csv');
const FINDS = publishedFile('capture-recapture.json');
const BUGS = referenceFile('jira-eucalyptus', 'issues.ndjson.gz');
const ORACLES = publishedFile('oracles.json');

const cellsOf = (file: string): string[][] => Papa.parse<string[]>(readFileSync(file, 'utf8').trim()).data.slice(1);

withReferenceData('judges and finds as published', [ORACLES, TWO_JUDGES, FOUR_JUDGES, FINDS], () => {
  const expected = expectedOf();
  const holds = (id: string, found: unknown): void => expect(differences(expected(id), found)).toEqual([]);

  test('two judges of a hundred', () => {
    holds('S16', agreementOf(cellsOf(TWO_JUDGES).map(([, ...row]) => row.map(Number))));
  });

  test('two of four judges at a time, over what both judged, with a class that neither used', () => {
    const rows = cellsOf(FOUR_JUDGES);
    const both = (a: number, b: number) =>
      agreementOf(
        tableOf(
          ['1', '2', '3', '4', '5'],
          rows.flatMap((row) => (row[a] && row[b] ? [{ first: row[a], second: row[b] }] : [])),
        ),
      );
    holds('S17', { r2r3: both(2, 3), r3r4: both(3, 4) });
  });

  test('two groups that did not meet, and how far the floor lies below a known truth', () => {
    const two = z.object({ n1: z.number(), n2: z.number(), m: z.number() });
    const many = z.object({ f: z.record(z.string(), z.number()), true: z.number() });
    const finds = z
      .object({ seber107: two, focused: two, traffic: many })
      .parse(JSON.parse(readFileSync(FINDS, 'utf8')));
    const more = ({ n1, n2, m }: z.infer<typeof two>) => atLeastMore(n1, n2, m);
    const { f, true: truth } = finds.traffic;
    const seen = Object.values(f).reduce((sum, n) => sum + n, 0);
    // Chao's floor from how many were seen once and twice, for comparison: the app has two groups only.
    const floor = seen + (f['1'] ?? NaN) ** 2 / (2 * (f['2'] ?? NaN));
    holds('S18', { seber107: more(finds.seber107), focused: more(finds.focused), traffic: { seen, floor, truth } });
    expect(floor).toBeLessThan(truth);
  });
});

withReferenceData('the bugs of a real Jira', [ORACLES, BUGS], () => {
  const version = z.object({ id: z.string(), name: z.string(), releaseDate: z.optional(z.string()) });
  const issue = z.object({
    fields: z.object({
      issuetype: z.object({ name: z.string() }),
      created: z.string(),
      versions: z._default(z.array(z.extend(version, { released: z.optional(z.boolean()) })), []),
    }),
  });

  test('the earliest released and dated version counts; bugs with several versions are not left out', () => {
    const names = new Map<string, string>();
    const bugs = gunzipSync(readFileSync(BUGS))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => issue.parse(JSON.parse(line)).fields)
      .filter(({ issuetype }) => issuetype.name === 'Bug')
      .map(({ created, versions }): Bug => {
        for (const { id, name } of versions) names.set(id, name);
        const dated = versions.map(({ id, released, releaseDate }) => ({
          id,
          released: released ? (releaseDate ?? null) : null,
        }));
        return { created, versions: dated };
      });
    const { before, n, ddp, versions, leftOut } = zeroEntry(bugs);
    // A name is the version of several projects.
    const named = (wanted: string) =>
      Object.entries(versions)
        .filter(([id]) => names.get(id) === wanted)
        .reduce((sum, [, one]) => ({ before: sum.before + one.before, n: sum.n + one.n }), { before: 0, n: 0 });
    const expected = z.looseObject({ bugs: z.number(), earliest: z.unknown() }).parse(expectedOf()('S20'));
    expect(bugs).toHaveLength(expected.bugs);
    expect(
      differences(expected.earliest, { '4.0.0': named('4.0.0'), '3.1.0': named('3.1.0'), total: { before, n, ddp } }),
    ).toEqual([]);
    expect(n + leftOut).toBe(bugs.length);

    // The reading that is not in force flatters by five points.
    const one = zeroEntry(bugs.filter((bug) => bug.versions.filter(({ released }) => released !== null).length === 1));
    expect((one.ddp ?? NaN) - (ddp ?? NaN)).toBeCloseTo(0.048, 3);
    expect(bugs.some((bug) => bug.versions.length > 1 && versionThatCounts(bug.versions) !== null)).toBe(true);
  });
});
