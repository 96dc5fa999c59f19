import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Passed } from '../../checks/forge/passed';
import { temporaryFolder } from '../support/temporaryFolder';

const LINES = ['ok    full validation'];

/** A project and an app in it, as small as can be. */
function aProject(): { root: string; write(file: string, text: string): void } {
  const root = temporaryFolder('passed');
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  for (const file of ['src/index.ts', 'static/dist/index.html', 'manifest.yml', 'checks/forge/main.ts', 'sandbox/a.ts'])
    write(file, file);
  return { root, write };
}

test('what passed is known by the content of all that was read, and by what was asked for', () => {
  const { root, write } = aProject();
  const passed = (parts = ['rules']): readonly string[] | undefined => new Passed(root, root, parts).lines;
  expect(passed()).toBeUndefined();
  new Passed(root, root, ['rules']).keep(LINES);
  expect(passed()).toEqual(LINES);
  expect(passed(['rules', 'bundle'])).toBeUndefined();
  write('docs/note.md', 'nobody reads it');
  write('checks/forge/node_modules/tool/index.js', 'known by the lock file');
  expect(passed()).toEqual(LINES);
});

test.each([
  'src/new.ts',
  'static/dist/index.html',
  'manifest.yml',
  'checks/forge/main.ts',
  'sandbox/a.ts',
  'package-lock.json',
])('a change of %s makes it unknown, and taking it back known again', (file) => {
  const { root, write } = aProject();
  write(file, 'before');
  new Passed(root, root, ['rules']).keep(LINES);
  write(file, 'after');
  expect(new Passed(root, root, ['rules']).lines).toBeUndefined();
  write(file, 'before');
  expect(new Passed(root, root, ['rules']).lines).toEqual(LINES);
});
