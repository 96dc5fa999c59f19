import { fakeBridge } from '../../support/screen/fakeBridge';
import fc from 'fast-check';
import { dayNumber, dayText } from '#domain/calendar/days';
import { releasedIn } from '#domain/engagement/countedVersions';
import { ddpLine, hasCome, LINE_DAYS, linePoint } from '#domain/engagement/ddpLine';
import { versionThatCounts, zeroEntry, type Bug } from '#domain/engagement/zeroEntry';
import { chosenVersions, namesIn } from '../../../static/features/engagement/escape/choosing/chosen';
import { readProject, readVersion } from '../../../static/features/engagement/escape/reading/readEscape';
import { readLines, readVersions, type VersionsOf } from '../../../static/features/engagement/escape/reading/readMany';
import { aJiraWith } from '../../sandbox/jira/aJira';
import { answerByJira } from '../../support/screen/jiraOnScreen';

/** The searches count what the rule counts, on any versions and bugs: the local Jira finds, the domain counts. */

jest.setTimeout(60_000);
beforeEach(() => fakeBridge.reset());

const FIRST = dayNumber('2024-01-01');
const AS_OF = '2025-01-15';
const TYPES = ['Bug'];
const PROJECTS = [
  { id: '10065', key: 'A', name: 'Project A' },
  { id: '10066', key: 'B', name: 'Project B' },
];
const day = fc.integer({ min: FIRST, max: dayNumber(AS_OF) }).map(dayText);
const version = fc.record({ released: fc.boolean(), releaseDate: fc.option(day) });
const bug = fc.record({
  created: day,
  affects: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
  isBug: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
});
const project = fc.record({
  versions: fc.array(version, { minLength: 4, maxLength: 4 }),
  bugs: fc.array(bug, { minLength: 12, maxLength: 40 }),
});
type Sample = {
  versions: { released: boolean; releaseDate: string | null }[];
  bugs: { created: string; affects: number[]; isBug: boolean }[];
};

const BUG = { id: '1', name: 'Bug', subtask: false, hierarchyLevel: 0 };
const TASK = { id: '2', name: 'Task', subtask: false, hierarchyLevel: 0 };

/** Versions of one name stand in both projects. */
const versionsOf = ({ versions }: Sample, at: number) =>
  versions.map(({ released, releaseDate }, index) => ({
    id: String(100 * (at + 1) + index),
    name: `${index}.0`,
    released,
    ...(releaseDate === null ? {} : { releaseDate }),
  }));

function jiraOf(samples: readonly Sample[]) {
  return aJiraWith(
    samples.flatMap((sample, at) => {
      const versions = versionsOf(sample, at);
      return sample.bugs.map(({ created, affects, isBug }, index) => ({
        key: `${PROJECTS[at]?.key}-${index + 1}`,
        issuetype: isBug ? BUG : TASK,
        created: `${created}T12:00:00.000+0000`,
        versions: affects.flatMap((one) => versions[one] ?? []),
      }));
    }),
  );
}

/** The bugs as the rule takes them. */
const bugsOf = (sample: Sample, at: number): Bug[] =>
  sample.bugs
    .filter(({ isBug }) => isBug)
    .map(({ created, affects }) => ({
      created,
      versions: versionsOf(sample, at)
        .filter((_, index) => affects.includes(index))
        .map(({ id, released, releaseDate }) => ({ id, released: released ? (releaseDate ?? null) : null })),
    }));

const nothing = (): void => undefined;
const allOf = (of: readonly VersionsOf[]) => of.flatMap(({ versions }) => versions);

test('a project over its dated versions, and what affects none of them', async () => {
  await fc.assert(
    fc.asyncProperty(project, async (sample) => {
      answerByJira(jiraOf([sample]));
      const of = await readVersions(PROJECTS.slice(0, 1));
      const { versions: chosen } = chosenVersions(of, null);
      fc.pre(chosen.length > 0);
      const asked = { types: TYPES, chosen, all: allOf(of), asOf: AS_OF };
      const { now, line, leftOut } = await readProject('10065', asked, nothing);
      const bugs = bugsOf(sample, 0);
      // Of a version that no issue names nobody tells, and no bug counts for it either.
      const rule = zeroEntry(bugs);
      expect({ before: now.before, n: now.n, leftOut }).toEqual({
        before: rule.before,
        n: rule.n,
        leftOut: rule.leftOut,
      });
      for (const [at, days] of LINE_DAYS.entries()) {
        const told = bugs.flatMap(({ created, versions }) => {
          const counts = versionThatCounts(versions);
          return counts && hasCome(counts.released, days, AS_OF) ? [{ created, released: counts.released }] : [];
        });
        const known = told.filter(({ created, released }) => dayNumber(created) <= dayNumber(released) + days);
        const before = told.filter(({ created, released }) => created < released).length;
        const isTold = chosen.some(({ released }) => hasCome(released, days, AS_OF));
        expect(line[at]).toEqual(isTold ? linePoint(days, before, known.length) : { state: 'not yet', day: days });
      }
    }),
    { numRuns: 12 },
  );
});

test('each version by its name, in one project and over two with days of their own', async () => {
  await fc.assert(
    fc.asyncProperty(project, project, async (one, other) => {
      answerByJira(jiraOf([one, other]));
      const of = await readVersions(PROJECTS);
      const bugs = [...bugsOf(one, 0), ...bugsOf(other, 1)];
      for (const { name } of namesIn(of)) {
        const { versions: chosen } = chosenVersions(of, name);
        const asked = { types: TYPES, chosen, all: allOf(of), asOf: AS_OF };
        const { now, line } = await readVersion(asked, nothing);
        const own = bugs.filter(({ versions }) => chosen.some(({ id }) => id === versionThatCounts(versions)?.id));
        const rule = zeroEntry(own);
        expect([now.before, now.n]).toEqual([rule.before, rule.n]);
        if (chosen.length > 1) continue;
        const [only] = releasedIn(chosen);
        const found = own.map(({ created }) => created);
        expect(line).toEqual(ddpLine(only?.released ?? '', AS_OF, found));
      }
    }),
    { numRuns: 8 },
  );
});

test('a reading for which nobody waits any more sends no further search', async () => {
  fakeBridge.onJira(() => ({ body: { count: 1 } }));
  const versions = [{ id: '1', name: '1.0', projectId: '1', released: '2024-01-01' }];
  const lines = Array.from({ length: 20 }, (_, at) => ({ id: String(at), versions, all: versions }));
  const gone = (done: number): void => {
    if (done >= 2) throw new Error('gone');
  };
  await expect(readLines(TYPES, lines, gone)).rejects.toThrow('gone');
  // Four lines at once with two searches each, and of each that was done before one more.
  expect(fakeBridge.jira().length).toBeLessThanOrEqual(16);
});

test('of more versions than are counted the newest are, and no bug of an older one', async () => {
  const versions = Array.from({ length: 53 }, (_, at) => ({
    id: String(100 + at),
    name: `1.${at}`,
    released: true,
    releaseDate: dayText(FIRST + at),
  }));
  answerByJira(
    aJiraWith([
      ...versions.map((one, at) => ({
        key: `A-${at + 1}`,
        issuetype: BUG,
        created: '2023-06-01T12:00:00.000+0000',
        versions: [one],
      })),
      // It affects an old one too, and counts there.
      { key: 'A-90', issuetype: BUG, created: '2023-06-01T12:00:00.000+0000', versions: [versions[0], versions[52]] },
    ]),
  );
  const of = await readVersions(PROJECTS.slice(0, 1));
  const { versions: chosen, cut } = chosenVersions(of, null);
  expect([chosen.length, cut, chosen[0]?.name]).toEqual([50, 3, '1.3']);
  const asked = { types: TYPES, chosen, all: allOf(of), asOf: AS_OF };
  expect((await readProject('10065', asked, nothing)).now).toMatchObject({ n: 50, before: 50 });
});
