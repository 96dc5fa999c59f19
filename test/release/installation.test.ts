import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../../checks/forge/npm';
import { ROOT, textOfFile } from '../support/projectFiles';
import { temporaryFolder } from '../support/temporaryFolder';

test('an installation warns of no conflict: every package gets the peers that it asks for', () => {
  const folder = temporaryFolder('installation');
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(ROOT, file), path.join(folder, file));
  const { status, stdout, stderr } = npm(folder, [
    'ci',
    '--dry-run',
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  ]);
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/ERESOLVE|peer/)]);
  expect(stdout).toMatch(/^add react \d/m);
}, 120_000);

test('the newest version that the changes tell is the one of the package and of its lock file', () => {
  const [, newest = 'none'] = /^## (\d+\.\d+\.\d+) - \d{4}-\d\d-\d\d$/m.exec(textOfFile('CHANGELOG.md')) ?? [];
  for (const file of ['package.json', 'package-lock.json'])
    expect([file, JSON.parse(textOfFile(file))]).toEqual([file, expect.objectContaining({ version: newest })]);
});
