import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import * as backend from '../../src/index';
import { manifest, ROOT, textOfFile } from '../support/projectFiles';

const { app, modules, resources, permissions } = manifest();
const all = Object.entries(modules).flatMap(([type, list]) => list.map((module): Record<string, unknown> & { type: string } => ({ type, ...module })));
const surfaces = all.filter(({ resource }) => resource !== undefined);
const functions = modules['function'] as unknown as { key: string; handler: string }[];

test('the official validation of the whole manifest finds nothing', async () => {
  const before = process.cwd();
  process.chdir(ROOT);
  try {
    const { success, errors } = await ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).withOptions({ deprecatedRuntimes: [] }).build().process();
    expect(errors ?? []).toEqual([]);
    expect(success).toBe(true);
  } finally {
    process.chdir(before);
  }
}, 60_000);

test('Node 24 on arm64 with 256 MB', () => {
  expect(app.runtime).toEqual({ name: 'nodejs24.x', memoryMB: 256, architecture: 'arm64' });
});

test('the scopes that every site agreed to: a new one is a major version', () => {
  expect(permissions.scopes).toEqual(['read:jira-work', 'write:jira-work', 'read:jira-user', 'storage:app', 'report:personal-data']);
  const lines = textOfFile('manifest.yml').split('\n');
  for (const scope of permissions.scopes) {
    const at = lines.findIndex((line) => line.trim() === `- ${scope}`);
    expect(lines[at - 1]!.trim()).toMatch(/^# .+/);
  }
});

test('module keys are unique across all types', () => {
  const keys = all.map(({ key }) => key);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('no module is drawn by a function: UI Kit 1 is gone', () => {
  const drawn = surfaces.filter((module) => 'function' in module);
  expect(drawn).toEqual([]);
  expect(surfaces.map(({ key }) => key).sort()).toEqual(
    ['portfolio-gadget', 'portfolio-page', 'portfolio-widget', 'rating-panel', 'score-badge', 'settings-page'].sort(),
  );
});

test('every module with a resource has a surface, and one with an editor an editor', () => {
  const source = textOfFile('static/surfaces/index.ts');
  const [shown, edited] = source.split('const EDITORS');
  for (const { key, edit } of surfaces) {
    expect(shown).toContain(`'${String(key)}':`);
    if (edit) expect(edited).toContain(`'${String(key)}':`);
  }
});

test('every resource is built, every function has a handler, every module names functions and resources that are there', () => {
  expect(resources).toEqual([{ key: 'surfaces', path: 'static/dist' }]);
  for (const { handler } of functions) expect(backend).toHaveProperty(handler.replace('index.', ''), expect.any(Function));
  expect(Object.keys(backend).sort()).toEqual(functions.map(({ handler }) => handler.replace('index.', '')).sort());
  const named = all.flatMap((module) => [module['function'], (module['resolver'] as { function?: string } | undefined)?.function]).filter(Boolean);
  for (const name of named) expect(functions.map(({ key }) => key)).toContain(name);
});

test('a dashboard widget has only the keys that its type allows', () => {
  const allowed = ['type', 'key', 'title', 'description', 'thumbnail', 'resource', 'render', 'edit', 'resolver', 'aiContext'];
  for (const widget of all.filter(({ type }) => type === 'dashboards:widget')) {
    expect(Object.keys(widget).filter((key) => !allowed.includes(key))).toEqual([]);
  }
});

test('at most 20 entities, 7 indexes and 50 attributes each', () => {
  const { entities } = app.storage;
  expect(entities.length).toBeLessThanOrEqual(20);
  for (const { indexes, attributes } of entities) {
    expect(indexes.length).toBeLessThanOrEqual(7);
    expect(Object.keys(attributes).length).toBeLessThanOrEqual(50);
  }
});
