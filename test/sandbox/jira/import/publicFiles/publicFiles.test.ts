import { readdirSync } from 'node:fs';
import { ImportError } from '#sandbox/jira/index';
import { referenceFile, withReferenceData } from '../../../../support/referenceData';
import { aJira } from '../../aJira';
import type { Expectation } from './expectation';
import { JSON_FILES } from './json';
import { TABLES } from './tables';

const PUBLIC_FILES = [...TABLES, ...JSON_FILES];
const FOLDER = referenceFile('imports', 'jira');

/** Imports the files and holds what comes of it against what a user should get. */
async function hold({
  files,
  added = 0,
  alreadyHere = 0,
  refused = 0,
  says = [],
  error,
  holds,
}: Expectation): Promise<void> {
  const jira = aJira();
  const paths = files.map((name) => `${FOLDER}/${name}`);
  if (error) {
    const attempt = (async () => jira.importFiles(paths))();
    await expect(attempt).rejects.toThrow(ImportError);
    await expect(attempt).rejects.toThrow(error);
    return;
  }
  const report = await jira.importFiles(paths);
  expect(report).toMatchObject({ added, alreadyHere, refused });
  const said = JSON.stringify(report).replaceAll('\\"', '"');
  for (const sentence of says) expect(said).toMatch(sentence);
  await holds?.(jira);
}

withReferenceData('public files of every look, read or refused for their own reason', [FOLDER], () => {
  const right: string[] = [];

  test.each(PUBLIC_FILES.map((one) => [one.files.join(' and '), one.about, one] as const))(
    '%s (%s)',
    async (name, _, expectation) => {
      await hold(expectation);
      right.push(name);
    },
  );

  test('one that came since is imported, or refused in words', async () => {
    const known = PUBLIC_FILES.flatMap(({ files }) => files);
    for (const name of readdirSync(FOLDER).filter((one) => !known.includes(one))) {
      const said = await aJira()
        .importFiles([`${FOLDER}/${name}`])
        .catch((error: unknown) => (error instanceof ImportError ? error.message : Promise.reject(error)));
      expect([name, said]).not.toEqual([name, '']);
    }
    expect(known.length).toBeGreaterThan(50);
  });

  afterAll(() => void process.stdout.write(`public jira files right: ${right.length} of ${PUBLIC_FILES.length}\n`));
});
