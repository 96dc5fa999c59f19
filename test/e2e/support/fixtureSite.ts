import { cpSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buildSync } from 'esbuild';
import express from 'express';
import { readManifest } from '#sandbox/platform/manifest';
import type { InvokeRequest, JiraRequest, JiraResponse, LocalJira, LocalPlatform, Viewer } from '#sandbox/seams';
import { createShell } from '#sandbox/shell/index';
import { closeDatabase, openDatabase } from '#sandbox/state/database';
import { temporaryFolder } from '../../support/temporaryFolder';

const projectRoot = path.resolve(__dirname, '../../..');

const viewers: Viewer[] = [
  { accountId: 'project-manager', displayName: 'Paula Manager', timeZone: 'Europe/Berlin', locale: 'en_GB' },
  { accountId: 'outsider', displayName: 'Olaf Outside', timeZone: 'America/New_York', locale: 'en_US' },
];

const issue = {
  id: '10001',
  key: 'EX-1',
  fields: {
    summary: 'Bills <b>people</b> understand',
    issuetype: { id: '1', name: 'Epic' },
    status: { id: '1', name: 'In progress' },
    project: { id: '10000', key: 'EX', name: 'Example' },
    labels: ['billing'],
    created: '2026-03-01T23:30:00.000+0000',
    updated: '2026-03-02T10:00:00.000+0000',
    description: {
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'One page, ', marks: [{ type: 'strong' }] },
            { type: 'text', text: 'plain words.' },
          ],
        },
      ],
    },
  },
};

function answer(status: number, body: unknown): JiraResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), points: 1 };
}

/** One issue, which the outsider does not see; a search that fails when it is asked to. */
function fixtureJira(): LocalJira {
  const sees = (viewer: string | null, key: string): boolean =>
    viewer !== 'outsider' && [issue.id, issue.key].includes(key);
  return {
    viewers,
    viewer: (named) => viewers.find(({ accountId }) => accountId === named) ?? null,
    isPanelPinned: () => false,
    onEvent: () => undefined,
    customFields: [],
    fieldTexts: () => null,
    issueContext: (viewer, key) =>
      sees(viewer, key)
        ? {
            issue: { id: issue.id, key: issue.key, type: 'Epic', typeId: '1' },
            project: { id: '10000', key: 'EX', type: 'software' },
          }
        : null,
    handle: async ({ viewer, path: asked, body }: JiraRequest) => {
      const { pathname } = new URL(asked, 'http://jira');
      const jql = (JSON.parse(body ?? '{}') as { jql?: string }).jql ?? '';
      if (jql.includes('broken'))
        return answer(400, {
          errorMessages: ["Field 'broken' does not exist or you do not have permission to view it."],
        });
      const found = viewer === 'outsider' ? [] : [issue];
      if (pathname === '/rest/api/3/search/jql') return answer(200, { issues: found });
      if (pathname === '/rest/api/3/search/approximate-count') return answer(200, { count: found.length });
      if (pathname === '/rest/api/3/mypermissions')
        return answer(200, { permissions: { ADMINISTER: { havePermission: viewer === 'admin' } } });
      if (pathname === '/rest/api/3/permissions/check')
        return answer(200, {
          globalPermissions: [],
          projectPermissions: [{ issues: found.map(({ id }) => Number(id)) }],
        });
      const key = pathname.split('/')[5] ?? '';
      if (!sees(viewer, key))
        return answer(404, { errorMessages: ['Issue does not exist or you do not have permission to see it.'] });
      if (pathname.endsWith('/transitions'))
        return answer(200, { transitions: [{ id: '11', name: 'Ready <b>soon</b>' }] });
      return answer(
        200,
        pathname.includes('/properties/') ? { key: 'customer-lens', value: { floor: 40, ceiling: 55 } } : issue,
      );
    },
  };
}

function fixturePlatform(siteUrl: string): LocalPlatform {
  return {
    site: { cloudId: 'cloud-1', siteUrl, environmentId: 'environment-1', appId: 'app-1' },
    run: async () => ({ kind: 'unknown', message: 'Nothing runs here.' }),
    requestJira: (_viewer, { path: asked }) => Promise.resolve(answer(200, { asked })),
    dynamicProperties: () =>
      Promise.resolve({
        kind: 'answered',
        value: { status: { type: 'lozenge', value: { label: '2.4', type: 'success' } } },
      }),
    act: ({ actionKey }) => Promise.resolve({ kind: 'unknown', message: `No ${actionKey}` }),
    invoke: (request: InvokeRequest) =>
      Promise.resolve(
        request.functionKey === 'echo'
          ? { kind: 'answered', value: request }
          : { kind: 'thrown', message: `No ${request.functionKey}` },
      ),
  };
}

function buildFixtureApp(folder: string): void {
  const source = path.join(__dirname, '../fixtures/app');
  for (const file of ['index.html', 'app.css']) cpSync(path.join(source, file), path.join(folder, file));
  buildSync({
    entryPoints: [path.join(source, 'app.ts')],
    outfile: path.join(folder, 'app.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}

async function listen(app: express.Express): Promise<Server> {
  const server = app.listen(0);
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return server;
}

const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

export interface FixtureSite {
  url: string;
  contentUrl: string;
  stop(): Promise<void>;
}

/**
 * The shell alone, with an app that only tests it and a Jira of one issue: what the pages do must not depend on more.
 */
export async function startFixtureSite(): Promise<FixtureSite> {
  const folder = temporaryFolder('shell');
  buildFixtureApp(folder);
  const database = openDatabase(path.join(folder, 'state'));
  const main = express();
  const second = express();
  const [mainServer, contentServer] = [await listen(main), await listen(second)];
  const [shellOrigin, contentOrigin] = [originOf(mainServer), originOf(contentServer)];
  const platform = fixturePlatform(shellOrigin);
  const manifest = readManifest(path.join(projectRoot, 'manifest.yml'));
  const { pages, content } = createShell({
    jira: fixtureJira(),
    platform,
    manifest,
    bundleDir: folder,
    contentOrigin,
    shellOrigin,
    database,
  });
  main.use(pages);
  second.use(content);
  main.use(express.json());
  main.post('/sandbox/invoke', async (request, response) => {
    const result = await platform.invoke({ ...(request.body as InvokeRequest), viewer: request.get('X-Viewer') ?? '' });
    if (result.kind === 'answered') response.json(result.value);
    else response.status(500).json({ message: result.message });
  });
  main.post('/sandbox/bridge/jira', async (request, response) => {
    const { status, headers, body } = await platform.requestJira(
      request.get('X-Viewer') ?? '',
      request.body as JiraRequest,
    );
    response.json({ status, headers, body });
  });
  return {
    url: shellOrigin,
    contentUrl: contentOrigin,
    stop: async () => {
      for (const server of [mainServer, contentServer]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      closeDatabase(database);
    },
  };
}
