import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '#sandbox/platform/manifest';
import { temporaryFolder } from '../../support/temporaryFolder';

let folder: string;
beforeEach(() => void (folder = temporaryFolder('manifest')));

function read(text: string) {
  const file = join(folder, 'manifest.yml');
  writeFileSync(file, text);
  return readManifest(file);
}

const APP = 'app: { id: "ari:cloud:ecosystem::app/1" }\n';

it("reads the app's own manifest, by the names it will be asked with", () => {
  const manifest = readManifest(join(__dirname, '..', '..', '..', 'manifest.yml'));
  expect(manifest.module('rating-panel')?.type).toBe('jira:issuePanel');
  expect(manifest.module('jira:adminPage')?.key).toBe('settings-page');
  expect(manifest.module('scheduledTrigger')).toBeUndefined();
  expect(manifest.module('toString')).toBeUndefined();
  expect(manifest.entities.get('change')?.indexes.get('by-subject')).toEqual({
    name: 'by-subject',
    partition: ['subject'],
    range: 'version',
  });
  expect(manifest.scopes.has('storage:app')).toBe(true);
  for (const { function: key } of [...manifest.consumers, ...manifest.schedules, ...manifest.triggers])
    expect(manifest.functions.has(key)).toBe(true);
});

it.each([
  ['is not YAML', 'app: [', 'cannot be read'],
  ['has no app', 'modules: { function: [] }', 'wrong at app'],
  [
    'has a handler that is none',
    `${APP}modules: { function: [{ key: f, handler: index }] }`,
    'wrong at modules.function.0.handler',
  ],
  [
    'has an interval that does not exist',
    `${APP}modules: { function: [{ key: f, handler: ` +
      'index.f }], scheduledTrigger: [{ key: s, function: ' +
      'f, interval: minute }] }',
    'interval',
  ],
  [
    'names a function that it does not declare',
    `${APP}modules: { function: [], consumer: [{ key: c, queue: q, function: f }] }`,
    'names the function f',
  ],
  [
    'uses one key twice',
    `${APP}modules: { function: [{ key: f, handler: index.f }], consumer: [{ key: f, queue: q, function: f }] }`,
    'two modules f',
  ],
])('refuses a manifest that %s', (_what, text, problem) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ name: 'StartError', message: expect.stringContaining(problem) }),
  );
});
