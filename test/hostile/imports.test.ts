import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { ImportError } from '#sandbox/jira/index';
import { aFolder, aJira, anIssue } from '../sandbox/jira/aJira';
import { hostileText, hostileValue, spoilt } from './hostileValues';
import { timeFor, tryCases } from './runs';

const PART = 0.15;
const RIGHT = anIssue({
  key: 'A-1',
  labels: ['x'],
  created: '2026-10-01T09:00:00.000+0000',
  duedate: '2026-12-01',
  votes: 3,
  assignee: { accountId: 'a', displayName: 'A' },
});

const issues = fc.array(fc.oneof({ weight: 4, arbitrary: spoilt(RIGHT) }, { weight: 1, arbitrary: hostileValue }), {
  minLength: 1,
  maxLength: 4,
});

const cell = fc.oneof(
  hostileText,
  fc.constantFrom('A-1', '1', 'Epic', 'A-2', '15/Feb/26 4:37 PM', '31/Feb/26', '"', 'a\nb'),
);
const headers = fc.shuffledSubarray(
  [
    'Issue key',
    'Issue id',
    'Summary',
    'Issue Type',
    'Created',
    'Due date',
    'Votes',
    'Parent',
    'Project key',
    'Labels',
    'Labels',
    'Reporter',
    '__proto__',
    'Security Level',
  ],
  { minLength: 2 },
);
const quoted = (value: string, quote: boolean): string => (quote ? `"${value.replaceAll('"', '""')}"` : value);
const csv = fc
  .tuple(
    headers,
    fc.array(fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 12 }), { maxLength: 5 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([names, rows, delimiter, end]) =>
    [
      ['Issue key', 'Summary', ...names].join(delimiter),
      ...rows.map((row) => row.map(([value, quote]) => quoted(value, quote)).join(delimiter)),
    ].join(end),
  );

const cutShort = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(500)).map(([whole, length]) => whole.slice(0, length));
const text: fc.Arbitrary<string> = fc.oneof(
  issues.map((list) => list.map((issue) => JSON.stringify(issue)).join('\n')),
  issues.map((list) => JSON.stringify({ issues: list })),
  issues.map((list) => JSON.stringify(list)),
  csv,
  cutShort(issues.map((list) => JSON.stringify({ issues: list }))),
  hostileText,
  hostileValue.map((value) => JSON.stringify(value)),
  fc.constantFrom('[', '{"a":').map((opening) => opening.repeat(20_000)),
  fc
    .constantFrom(900, 5000, 9000, 20_000)
    .map(
      (depth) =>
        `[{"id":"7","key":"A-7","fields":{"summary":"s"},"properties":{"p":${'['.repeat(depth)}${']'.repeat(depth)}}}]`,
    ),
);
const content: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 8, arbitrary: text.map((said) => Buffer.from(said)) },
  { weight: 1, arbitrary: text.map((said) => gzipSync(said)) },
  { weight: 1, arbitrary: text.map((said) => gzipSync(said).subarray(0, 30)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

test(
  'a file is imported row by row with reasons, or refused in one line; nothing else happens',
  async () => {
    const file = join(aFolder(), 'export');
    let imported = 0;
    let refused = 0;
    let jira = aJira();
    await tryCases(content, PART, async (bytes) => {
      // A large Jira makes every further import slower.
      if (jira.counts.issues > 500) jira = aJira();
      const before = jira.counts.issues;
      writeFileSync(file, bytes);
      try {
        const { files, added } = await jira.importFiles([file]);
        expect(jira.counts.issues).toBe(before + added);
        for (const one of files) {
          expect(one.issues).toBe(one.added + one.alreadyHere + one.refused.length);
          for (const { row, reason } of one.refused) {
            expect(row).toBeGreaterThan(0);
            expect(reason).not.toBe('');
          }
        }
        imported += 1;
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        expect(jira.counts.issues).toBe(before);
        refused += 1;
      }
    });
    expect({ imported: imported > 0, refused: refused > 0 }).toEqual({ imported: true, refused: true });
  },
  timeFor(PART),
);

test(
  'what was imported can be searched and opened by everyone who may, without a failure',
  async () => {
    await tryCases(issues, 0.05, async (list) => {
      const jira = aJira();
      jira.importIssues(list);
      for (const viewer of ['project-manager', 'outsider']) {
        const found = await jira.ask(
          'POST',
          '/search/jql',
          { jql: 'project IS NOT EMPTY ORDER BY created DESC', fields: ['*all'], properties: ['customer-lens'] },
          viewer,
        );
        expect(found.status).toBe(200);
        for (const { id } of (found.body as { issues: { id: string }[] }).issues)
          expect((await jira.ask('GET', `/issue/${id}`, undefined, viewer)).status).toBe(200);
      }
      jira.close();
    });
  },
  timeFor(0.05),
);
