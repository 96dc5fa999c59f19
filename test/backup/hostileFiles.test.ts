import fc from 'fast-check';
import type { Backup, BackupEpic } from '#domain/backup/format';
import { PART_BYTES } from '#domain/backup/format';
import { NOTHING_READ, readOn } from '#domain/backup/order';
import { bytesOf, splitBackup } from '#domain/backup/parts';
import { readBackup } from '#domain/backup/readBackup';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { spoilt, hostileText, hostileValue } from '../hostile/hostileValues';
import { timeFor, tryCases } from '../hostile/runs';
import { anAssessment } from '../support/generators';

const AT = '2026-11-01T10:00:00.000Z';
const SITE = 'this site';
const PART = 0.05;

function anEpic(issueId: string, versions = 2, reason = 'r'): BackupEpic {
  const changes = Array.from({ length: versions }, (_, at) => ({
    version: at + 1,
    at: AT,
    actor: 'project-manager',
    from: {},
    to: { reason: `${reason}${at}` },
  }));
  const assessment = {
    ...anAssessment({ version: versions, answers: { impact: 2 }, sponsor: 'admin' }),
    version: versions,
    updatedAt: AT,
    updatedBy: 'project-manager',
  };
  return { issueId, projectId: '10000', assessment, changes };
}

const RIGHT: Backup = {
  format: 'customer-lens-export',
  v: 2,
  site: SITE,
  exportedAt: AT,
  settings: { versions: [{ version: 1, at: AT, author: 'former user', reason: 'First', settings: DEFAULT_SETTINGS }] },
  assessments: [anEpic('20001'), anEpic('20002')],
  entries: [],
};
const [first, second] = RIGHT.assessments as [BackupEpic, BackupEpic];
const text = (changes: object): string => JSON.stringify({ ...RIGHT, ...changes });
const withEpic = (epic: object): string => text({ assessments: [epic, second] });

test('a whole file is read', () => {
  expect(readBackup(text({}), SITE)).toMatchObject({ ok: true, epics: 2, versions: 1 });
});

test.each<[string, string, RegExp]>([
  ['cut off', text({}).slice(0, -40), /cut off/],
  ['empty', '', /cut off/],
  ['another kind of file', '{"issues":[]}', /no export of Customer Lens/],
  ['a list', '[]', /no export of Customer Lens/],
  ['nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /no export|cut off/],
  ['of a newer version', text({ v: 3 }), /newer version of Customer Lens/],
  ['of another site', text({ site: 'elsewhere' }), /another Jira site/],
  ['with a field more', text({ more: 1 }), /The file cannot be read/],
  ['with an epic twice', text({ assessments: [first, first] }), /Epic 20001 stands twice/],
  [
    'with a gap in a history',
    withEpic({ ...first, changes: first.changes.slice(1) }),
    /history of epic 20001 is not complete/,
  ],
  [
    'with a history that is too short',
    withEpic({ ...first, changes: first.changes.slice(0, 1) }),
    /history of epic 20001 is not complete/,
  ],
  [
    'without a version of the settings',
    text({ settings: { versions: [{ ...RIGHT.settings.versions[0], version: 2 }] } }),
    /Version 1 of the settings is missing/,
  ],
  [
    'with a key in place of an id',
    withEpic({ ...first, issueId: 'MOB-1' }),
    /Epic number 1 of the file cannot be read \(issueId\)/,
  ],
  [
    'with a time that no calendar has',
    withEpic({ ...first, changes: [{ ...first.changes[0], at: '2026-99-01T10:00:00.000Z' }] }),
    /cannot be read/,
  ],
  [
    'with markup for a person',
    withEpic({ ...first, assessment: { ...first.assessment, sponsor: '<img src=x>' } }),
    /cannot be read/,
  ],
  ['with a prototype in the answers', withEpic(first).replace('"impact":2', '"__proto__":2'), /cannot be read/],
  ['with a constructor in the answers', withEpic(first).replace('"impact":2', '"constructor":2'), /cannot be read/],
  [
    'with 300,000 wrong epics',
    text({ assessments: Array.from({ length: 300_000 }, () => 1) }),
    /Epic number 1 of the file/,
  ],
  [
    'with 200,000 wrong answers',
    withEpic({
      ...first,
      assessment: {
        ...first.assessment,
        answers: Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`A${at}`, {}])),
      },
    }),
    /cannot be read/,
  ],
  [
    'with an epic that no storage holds',
    withEpic({
      ...first,
      assessment: {
        ...first.assessment,
        answers: Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`a${at}`, 1])),
      },
    }),
    /more than Customer Lens can store/,
  ],
])('%s: refused in one sentence that says what to do', (_, file, problem) => {
  const read = readBackup(file, SITE);
  expect(read).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
  if (!read.ok) expect(read.problem).toMatch(/(Choose|choose|Update|Import it on)/);
  if (!read.ok) expect(read.problem.length).toBeLessThan(400);
  expect(Object.prototype).not.toHaveProperty('isAdmin');
});

test(
  'generated damage is read or refused, never a crash',
  async () => {
    let read = 0;
    let refused = 0;
    await tryCases(
      fc.oneof(
        { weight: 4, arbitrary: spoilt(RIGHT).map((value) => JSON.stringify(value) ?? '') },
        { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value) ?? '') },
        hostileText,
        fc.constant(text({})),
      ),
      PART,
      (file) => {
        if (readBackup(file, SITE).ok) read += 1;
        else refused += 1;
      },
    );
    expect({ read: read > 0, refused: refused > 0 }).toEqual({ read: true, refused: true });
  },
  timeFor(PART),
);

test('parts are small enough to send and store, in order, and hold everything once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ versions: fc.integer({ min: 1, max: 700 }), length: fc.integer({ min: 1, max: 450 }) }), {
        minLength: 1,
        maxLength: 120,
      }),
      (shapes) => {
        const assessments = shapes.map(({ versions, length }, at) =>
          anEpic(String(20_000 + at), versions, '漢'.repeat(length)),
        );
        const parts = splitBackup({ settings: RIGHT.settings, assessments, entries: [] });
        for (const part of parts) expect(bytesOf(part)).toBeLessThan(PART_BYTES * 1.1);
        expect(parts.reduce(readOn, NOTHING_READ)).toMatchObject({ settings: 1, last: assessments.at(-1)?.issueId });
        const together = parts.flatMap(({ continued, epics }) => [
          ...(continued?.changes ?? []),
          ...epics.flatMap(({ changes }) => changes),
        ]);
        expect(together).toEqual(assessments.flatMap(({ changes }) => changes));
        expect(parts.flatMap(({ epics }) => epics).length).toBe(assessments.length);
      },
    ),
    { numRuns: 8, seed: 3 },
  );
}, 60_000);
