import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';
import { modulesOf, readApp, type App } from '../../checks/forge/app';
import { shownResource } from '../../checks/forge/rules/modules';
import { RULES } from '../../checks/forge/rules';
import { manifest, ROOT } from '../support/projectFiles';

const { app: declared, resources } = manifest();
const app = readApp(ROOT);

test('the official validation of the whole manifest finds nothing', async () => {
  const before = process.cwd();
  process.chdir(ROOT);
  try {
    const { success, errors } = await ProcessorBuilder.instance()
      .withValidation(ValidationTypes.FULL)
      .withOptions({ deprecatedRuntimes: [] })
      .build()
      .process();
    expect(errors ?? []).toEqual([]);
    expect(success).toBe(true);
  } finally {
    process.chdir(before);
  }
}, 60_000);

test('Node 24 on arm64 with 256 MB', () => {
  expect(declared.runtime).toEqual({ name: 'nodejs24.x', memoryMB: 256, architecture: 'arm64' });
});

test.each(RULES)('$name', async ({ problems }) => {
  expect(await problems(app)).toEqual([]);
});

test('the surfaces are these', () => {
  const shown = modulesOf(app).filter((module) => shownResource(module) !== undefined);
  expect(shown.map(({ key }) => key).sort()).toEqual([
    'ask-opinion',
    'list-contested',
    'list-thin-stages',
    'portfolio-gadget',
    'portfolio-page',
    'portfolio-widget',
    'project-portfolio',
    'rate-backlog',
    'rate-board',
    'rate-command',
    'rate-issue',
    'rate-selected',
    'rating-panel',
    'read-rating',
    'score-badge',
    'set-answer',
    'settings-config',
    'settings-page',
  ]);
  expect(resources).toEqual([
    { key: 'surfaces', path: 'static/dist' },
    { key: 'agent', path: 'agent' },
  ]);
});

/** A copy of the app with a mistake in it: in the text of its manifest, in its sources, or in what it depends on. */
function planted({ manifestText = (text: string) => text, source, dependency }: Mistake): App {
  const text = manifestText(app.manifestText);
  return {
    ...app,
    manifestText: text,
    manifest: parse(text) as App['manifest'],
    sources: source ? [...app.sources.filter(({ file }) => file !== source.file), source] : app.sources,
    dependencies: dependency === undefined ? app.dependencies : [...app.dependencies, dependency],
  };
}

interface Mistake {
  manifestText?: (text: string) => string;
  source?: App['sources'][number];
  dependency?: string;
}

const replacing = (from: string | RegExp, to: string): Mistake => ({
  manifestText(text) {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`The manifest has no ${String(from)} to plant a mistake in.`);
    return changed;
  },
});
const oldFile = (text: string): Mistake => ({ source: { file: 'src/old.ts', text } });

test.each<[rule: string, mistake: string, Mistake, finding: RegExp]>([
  [
    'scopes are the approved ones',
    'a scope more',
    replacing('  scopes:\n', '  scopes:\n    # For once.\n    - manage:jira-configuration\n'),
    /manage:jira-configuration was approved by no site/,
  ],
  [
    'scopes are the approved ones',
    'a scope less',
    replacing('    - read:jira-user\n', ''),
    /read:jira-user is missing/,
  ],
  [
    'scopes are the approved ones',
    'no reason',
    replacing(/ +# [^\n]*\n( +- storage:app)/, '$1'),
    /storage:app has no comment/,
  ],
  [
    'scopes are the approved ones',
    'a way out',
    replacing('permissions:\n', 'permissions:\n  external: { fetch: { backend: [example.com] } }\n'),
    /permissions.external was approved by no site/,
  ],
  [
    'scopes cover what the packages need',
    'no storage',
    replacing('    - storage:app\n', ''),
    /uses storage, which needs the scope storage:app/,
  ],
  [
    'scopes cover what the packages need',
    'no report',
    replacing('    - report:personal-data\n', ''),
    /uses the report of personal data/,
  ],
  [
    'keys are unique',
    'a module named like a function',
    replacing('key: rating-panel', 'key: work'),
    /The key work stands twice/,
  ],
  [
    'no UI Kit 1',
    'its package imported',
    oldFile("import ForgeUI, { render } from '@forge/ui';"),
    /src\/old\.ts imports @forge\/ui/,
  ],
  [
    'no UI Kit 1',
    'the old storage',
    oldFile("import api, { route, storage } from '@forge/api';"),
    /imports storage of @forge\/api/,
  ],
  ['no UI Kit 1', 'its package depended on', { dependency: '@forge/ui' }, /package\.json depends on @forge\/ui/],
  [
    'no UI Kit 1',
    'a panel drawn by a function',
    replacing('resource: surfaces', 'function: work'),
    /jira:issuePanel rating-panel is drawn by a function/,
  ],
  [
    'dashboard widgets have allowed keys only',
    "a gadget's key",
    replacing('key: portfolio-widget', 'key: portfolio-widget\n      refreshable: true'),
    /portfolio-widget has the key refreshable/,
  ],
  [
    'thumbnails of a registered app answer',
    'an app of its own with the pictures of the local Jira',
    replacing(/id: ari:cloud:ecosystem::app\/\S+/, 'id: ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555'),
    /thumbnail of the jira:dashboardGadget portfolio-gadget[^]*dashboards:widget portfolio-widget/,
  ],
  [
    'every module has a surface',
    'a module without',
    replacing('key: portfolio-page', 'key: new-page'),
    /new-page has no surface[^]*portfolio-page, which is no module/,
  ],
  [
    'every module has a surface',
    'an editor without a module',
    replacing(/edit: \{ resource: surfaces \}\n +refreshable/, 'refreshable'),
    /editor of portfolio-gadget, which is no module/,
  ],
  [
    'every module has a surface',
    'a resource that is not there',
    replacing('resource: surfaces', 'resource: elsewhere'),
    /shows the resource elsewhere/,
  ],
  [
    'every module has a surface',
    'a command that leads nowhere',
    replacing('target: { page: portfolio-page }', 'target: { page: gone }'),
    /jira:command open-portfolio leads to gone, which is no module/,
  ],
  [
    'every module has a surface',
    'an action whose form is not there',
    replacing('key: read-rating\n', 'key: read-it\n'),
    /read-it has no surface/,
  ],
  [
    'what an agent is told stands in a file',
    'a prompt in the manifest itself',
    replacing('prompt: resource:agent;prompt.txt', 'prompt: You help.'),
    /customer-agent is no file of a resource/,
  ],
  [
    'what an agent is told stands in a file',
    'a file that is not there',
    replacing('prompt.txt', 'words.txt'),
    /agent\/words\.txt, which is not there/,
  ],
  [
    'every handler exists',
    'a handler that src does not export',
    replacing('index.sweep', 'index.sweeping'),
    /index\.sweeping, which src does not export[^]*index\.sweep, which is the handler of no function/,
  ],
  [
    'every handler exists',
    'a function that is not declared',
    replacing('function: score-badge-properties', 'function: no-such'),
    /names the function no-such[^]*score-badge-properties is named by no module/,
  ],
  [
    'Jira expressions can be read',
    'a bracket that nobody closes',
    replacing("issue.properties['customer-lens']?.floor", "issue.properties['customer-lens'?.floor"),
    /jira:workflowValidator need-rated cannot be read: Jira expression cannot be read: Unexpected token/,
  ],
  [
    'Jira expressions can be read',
    'one that is longer than Jira takes',
    replacing('?.floor != null"', `?.floor != '${'x'.repeat(1000)}'"`),
    /need-rated cannot be read: Jira expression is too long/,
  ],
  [
    'fields and rules of workflows call no function',
    'a rule that a function decides',
    replacing('key: need-rated\n', 'key: need-rated\n      function: work\n'),
    /jira:workflowValidator need-rated calls a function/,
  ],
  [
    'fields and rules of workflows call no function',
    'a field that people can write, and whose value a function gives',
    replacing(/readOnly: true\n( +)view:\n/, 'readOnly: false\n$1view:\n$1  value: { function: work }\n'),
    /customer-score calls a function[^]*customer-score can be written by hand/,
  ],
])('%s: finds %s', async (rule, _mistake, mistake, finding) => {
  const found = await RULES.find(({ name }) => name === rule)!.problems(planted(mistake));
  expect(found.join('\n')).toMatch(finding);
});

test('at most 20 entities, 7 indexes and 50 attributes each', () => {
  const { entities } = declared.storage;
  expect(entities.length).toBeLessThanOrEqual(20);
  for (const { indexes, attributes } of entities) {
    expect(indexes.length).toBeLessThanOrEqual(7);
    expect(Object.keys(attributes).length).toBeLessThanOrEqual(50);
  }
});
