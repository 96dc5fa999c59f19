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
  test('each of them has what is told of it', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...EXPECTED.keys()].sort());
  });

  test.each([...EXPECTED.keys()])(
    '%s: every answer arrives, and what does not is told with its cause',
    async (name) => {
      expect(await told(readFileSync(path.join(FOLDER, name)))).toEqual(EXPECTED.get(name));
    },
  );
});
