import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { referenceFile, withReferenceData } from '../../../support/referenceData';
import { told } from './told';

const FOLDER = referenceFile('imports', 'rate');

/** What is told of each file: its name after "==", then the lines. */
const EXPECTED = new Map(
  readFileSync(path.join(__dirname, 'fixtures', 'toldOfFiles.txt'), 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trim().split('\n');
      return [name, lines] as const;
    }),
);

withReferenceData('small files that real ones taught', [FOLDER], () => {
  test('one that came since is read, or refused in words', async () => {
    const others = readdirSync(FOLDER).filter((name) => !EXPECTED.has(name));
    for (const name of others)
      expect([name, await told(readFileSync(path.join(FOLDER, name)))]).not.toEqual([name, []]);
    expect(EXPECTED.size).toBeGreaterThan(50);
  });

  test.each([...EXPECTED.keys()])(
    '%s: every answer arrives, and what does not is told with its cause',
    async (name) => {
      expect(await told(readFileSync(path.join(FOLDER, name)))).toEqual(EXPECTED.get(name));
    },
  );
});
