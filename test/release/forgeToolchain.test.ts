import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installTools } from '../../checks/forge/installTools';
import { asBridgeCalls } from '../../checks/forge/lintApp';
import { differences } from '../../checks/forge/smoke';
import type { Turn } from '../../checks/forge/smoke/conversation';
import { ROOT, textOfFile } from '../support/projectFiles';
import { referenceFile } from '../support/referenceData';
import { temporaryFolder } from '../support/temporaryFolder';

const JIRA_API = existsSync(referenceFile('openapi', 'jira-cloud-v3.json'));
/** The tools may have to be installed first. */
const PATIENCE_MILLISECONDS = 400_000;

function checkForge(...words: string[]): { code: number | null; output: string } {
  const script =
    (JSON.parse(textOfFile('package.json')) as { scripts: Record<string, string> }).scripts['check:forge'] ?? '';
  const [, ...args] = script.split(' ');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...words], { cwd: ROOT, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

test(
  'the real toolchain finds nothing, and its bundle answers as the development build does',
  () => {
    const { code, output } = checkForge();
    expect(code === 0 ? '' : output).toBe('');
    for (const row of ['full validation', 'client-side lint', 'scopes are the approved ones', 'bundle', 'smoke run'])
      expect(output).toMatch(new RegExp(`^ok +${row}`, 'm'));
    expect(output).not.toMatch(/^failed/m);
    expect(output).toMatch(/ 16 linters, \d{2,} files/);
    expect(output).toMatch(/ \d{2,} calls, the same answers as the development build/);
    expect(output).toMatch(JIRA_API ? /permissions by jira-cloud-v3\.json/ : /PERMISSIONS NOT JUDGED/);
    if (!JIRA_API) console.warn('The permission linter was given stubs: ../shared/data/openapi is not there.');
  },
  PATIENCE_MILLISECONDS,
);

/** The app in a folder of its own, to plant mistakes in; its pages are the built ones. */
function copyOfApp(): string {
  const folder = temporaryFolder('forge-checks');
  for (const file of ['package.json', 'tsconfig.json', 'manifest.yml'])
    copyFileSync(path.join(ROOT, file), path.join(folder, file));
  cpSync(path.join(ROOT, 'src'), path.join(folder, 'src'), { recursive: true });
  cpSync(path.join(ROOT, 'static'), path.join(folder, 'static'), {
    recursive: true,
    filter: (file) => file !== path.join(ROOT, 'static', 'dist'),
  });
  symlinkSync(path.join(ROOT, 'static', 'dist'), path.join(folder, 'static', 'dist'));
  return folder;
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test(
  'planted mistakes are found: a scope removed, @forge/ui, a key no widget may have, a file no pattern names',
  () => {
    const folder = copyOfApp();
    change(path.join(folder, 'manifest.yml'), '    - read:jira-user\n', '');
    change(
      path.join(folder, 'manifest.yml'),
      'key: portfolio-widget\n',
      'key: portfolio-widget\n      refreshable: true\n',
    );
    change(path.join(folder, 'tsconfig.json'), '"src/**/*"', '"src/adapters/**/*"');
    writeFileSync(path.join(folder, 'src', 'old.ts'), "import ForgeUI from '@forge/ui';\nexport default ForgeUI;\n");
    const { code, output } = checkForge('--app', folder, '--only', 'manifest,lint,rules');
    expect(code).toBe(1);
    expect(output).toMatch(/^failed +full validation[^]*refreshable/m);
    expect(output).toMatch(/^failed +client-side lint[^]*must name files by patterns/m);
    if (JIRA_API) {
      expect(output).toMatch(
        /src.adapters.forge.jira.viewerJira\.ts:\d+:\d+ .*\/rest\/api\/3\/user requires "read:jira-user"/,
      );
      expect(output).toMatch(/static.host.jira\.ts:\d+:\d+ .*\/rest\/api\/3\/user\/search requires "read:jira-user"/);
    }
    expect(output).toMatch(/^failed +scopes are the approved ones\n? +.*\n? +The scope read:jira-user is missing/m);
    expect(output).toMatch(/src.old\.ts imports @forge\/ui/);
    expect(output).toMatch(/^ok +every handler exists/m);
  },
  PATIENCE_MILLISECONDS,
);

test("a page's request to Jira is shown to the linter as a call of the bridge", () => {
  const code =
    "await jiraRequest('POST', '/rest/api/3/search/jql', { jql });\nawait " +
    "jiraRequest('GET', `/rest/api/3/user/search?query=${query}`);";
  expect(asBridgeCalls(code)).toBe(
    "await requestJira('/rest/api/3/search/jql', { method: 'POST' }, { jql });\nawait " +
      'requestJira(`/rest/api/3/user/search?query=${query}`, { method: ' +
      "'GET' });",
  );
});

test('a bundle that answers or asks otherwise than the development build is found', () => {
  const turns = (changed: Partial<Turn>): Turn[] =>
    Array.from({ length: 30 }, (_, at) => ({
      what: `call ${at}`,
      status: 200,
      answer: { ok: true },
      asked: ['store get a'],
      ...(at === 7 ? changed : {}),
    }));
  expect(differences(turns({}), turns({}))).toEqual([]);
  expect(differences(turns({}), turns({ answer: { ok: false } }))).toEqual([
    'call 7: the development build gave the answer {"ok":true}, the bundle {"ok":false}',
  ]);
  expect(differences(turns({}), turns({ status: 500 }))).toEqual([
    'call 7: the development build gave the status 200, the bundle 500',
  ]);
  expect(differences(turns({}), turns({ asked: [] }))).toEqual([
    'call 7: the development build gave the asked ["store get a"], the bundle []',
  ]);
  expect(differences(turns({}), turns({}).slice(1))).toEqual([
    '30 calls were made of the development build, 29 of the bundle.',
  ]);
  expect(differences([], [])).toEqual(['0 calls were made of the development build, 0 of the bundle.']);
});

test('without a network, one clear sentence says what is missing', () => {
  const folder = temporaryFolder('forge-checks');
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(ROOT, 'checks', 'forge', file), path.join(folder, file));
  const before = { ...process.env };
  Object.assign(process.env, { npm_config_offline: 'true', npm_config_cache: path.join(folder, 'cache') });
  try {
    expect(() => installTools(() => undefined, folder)).toThrow(
      /^Forge's tools cannot be installed: `npm ci --prefix checks\/forge` failed\. It needs the npm registry/,
    );
  } finally {
    process.env = before;
  }
}, 60_000);

test('a check that does not exist is refused by name', () => {
  const { code, output } = checkForge('--only', 'nonsense');
  expect(code).toBe(2);
  expect(output.trim()).toBe('There is no check nonsense; there are manifest, lint, rules, bundle.');
}, 60_000);

test('the lock file of the tools names no registry', () => {
  const lock = textOfFile('checks/forge/package-lock.json');
  expect(lock).toContain('"node_modules/@forge/lint"');
  expect(lock).not.toContain('"resolved"');
});
