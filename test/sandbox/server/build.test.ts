import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isFresh, markFresh } from '#sandbox/build/fingerprint';
import { temporaryFolder } from '../../support/temporaryFolder';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('build');
  mkdirSync(join(folder, 'src', 'dist'), { recursive: true });
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
});

const digest = () => fingerprint(folder, ['src', 'lock.json'], ['src/dist']);

it('changes with any source, by content, name or place, and with nothing else', () => {
  const seen = [digest()];
  writeFileSync(join(folder, 'src', 'dist', 'out.js'), 'built');
  writeFileSync(join(folder, 'other.ts'), 'x');
  writeFileSync(join(folder, 'src', 'a.ts'), 'a');
  expect(digest()).toBe(seen[0]);
  for (const [name, content] of [
    ['src/a.ts', 'b'],
    ['src/b.ts', ''],
    ['lock.json', '{}'],
  ] as const) {
    writeFileSync(join(folder, name), content);
    expect(seen).not.toContain(digest());
    seen.push(digest());
  }
});

it('is fresh when the output is there and was built from the same', () => {
  const [output, stamp] = [join(folder, 'out.js'), join(folder, 'stamp')];
  expect(isFresh(output, stamp, '1')).toBe(false);
  markFresh(stamp, '1');
  expect(isFresh(output, stamp, '1')).toBe(false);
  writeFileSync(output, '');
  expect([isFresh(output, stamp, '1'), isFresh(output, stamp, '2')]).toEqual([true, false]);
});
