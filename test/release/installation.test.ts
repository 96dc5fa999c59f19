import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { npm } from '../../checks/forge/npm';
import { ROOT } from '../support/projectFiles';

test('an installation warns of no conflict: every package gets the peers that it asks for', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'installation-'));
  try {
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
