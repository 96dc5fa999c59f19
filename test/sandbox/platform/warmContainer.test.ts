import Libsql from 'libsql';
import { openPlatform, type RunningPlatform } from '#sandbox/platform/index';
import { warmContainer } from '#sandbox/platform/container';
import type { Database } from '#sandbox/state/database';
import { fixtureBackend, fixtureManifest, ScriptedJira } from './fixtures/platform';

/** Two sites on one loaded app; even the database is one. */
async function twoSites(): Promise<{ platform: RunningPlatform; jira: ScriptedJira }[]> {
  const container = warmContainer(await fixtureBackend());
  const database = new Libsql(':memory:') as Database;
  return ['one', 'two'].map((siteName) => {
    const jira = new ScriptedJira();
    jira.answer = () => ({ body: JSON.stringify({ siteName }) });
    const platform = openPlatform({
      database,
      manifest: fixtureManifest(),
      jira,
      backend: container,
      siteUrl: `http://${siteName}`,
      siteName,
      log: () => undefined,
    });
    return { platform, jira };
  });
}

let sites: Awaited<ReturnType<typeof twoSites>>;
beforeEach(async () => void (sites = await twoSites()));
afterEach(() => sites.forEach(({ platform }) => platform.abandon()));

async function value<T>(platform: RunningPlatform, functionKey: string, payload: unknown = {}): Promise<T> {
  const result = await platform.invoke({ viewer: 'ann', moduleKey: 'page', functionKey, payload, extension: {} });
  if (result.kind !== 'answered') throw new Error(`${functionKey}: ${result.message}`);
  return result.value as T;
}

const each = <T>(work: (site: (typeof sites)[number], name: string) => Promise<T>): Promise<T[]> =>
  Promise.all(sites.map((site, at) => work(site, at === 0 ? 'one' : 'two')));

it('is one: what the app keeps in memory, every site sees', async () => {
  const [one, two] = sites;
  await value(one!.platform, 'remember', { word: 'of one' });
  expect(await value(two!.platform, 'remembered')).toEqual({ word: 'of one' });
});

it('gives each call its own site: Jira, storage, queues, context', async () => {
  const rounds = Array.from({ length: 20 }, (_, at) => at);
  await each(async ({ platform }, name) => {
    await Promise.all(
      rounds.map((round) =>
        value(platform, 'push', { queue: 'slow', events: [{ body: { key: `${name} ${round}` } }] }),
      ),
    );
    platform.start();
    await platform.run('slow-consumer');
  });
  const answers = await each(({ platform }) =>
    Promise.all(rounds.map((round) => value<{ answer: unknown }>(platform, 'twice', { name: `${round}` }))),
  );
  for (const [at, name] of ['one', 'two'].entries()) {
    for (const { answer } of answers[at] ?? []) expect(answer).toEqual({ siteName: name });
    const { platform, jira } = sites[at]!;
    expect(jira.asked).toHaveLength(rounds.length);
    for (const round of rounds) {
      expect(await value(platform, 'stored', { key: `${name} ${round}` })).toHaveLength(1);
      expect(await value(platform, 'stored', { key: `${name === 'one' ? 'two' : 'one'} ${round}` })).toBeUndefined();
    }
    const { context } = await value<{ context: { cloudId: string; siteUrl: string } }>(platform, 'echo');
    expect([context.cloudId, context.siteUrl]).toEqual([platform.site.cloudId, `http://${name}`]);
  }
  const contexts = await each(({ platform }) => value<{ installation: { ari: unknown } }>(platform, 'appContext'));
  expect(new Set(contexts.map(({ installation }) => JSON.stringify(installation.ari))).size).toBe(2);
  expect(new Set(sites.map(({ platform }) => platform.site.cloudId)).size).toBe(2);
});
