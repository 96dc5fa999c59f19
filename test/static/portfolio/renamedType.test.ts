import { fakeBridge } from '../../support/screen/fakeBridge';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { readPortfolio } from '../../../static/features/portfolio/reading/readPortfolio';
import { onAdminPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const VIEWER = 'project-manager';
let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(3) });
  await rate(jira, VIEWER, idOf(1), { answers: { impact: 2 } });
  fakeBridge.reset();
  fakeBridge.onInvoke(
    'settings.open',
    async () => (await jira.invoke(VIEWER, 'portfolio-gadget', 'settings.open', {})).body,
  );
  fakeBridge.onJira(({ method, path, body }) => jira.rest(VIEWER, method, path, body));
});
afterAll(() => jira.stop());

test('a type that Jira does not know any more does not empty the list of the others', async () => {
  const settings = { ...DEFAULT_SETTINGS, initiativeTypes: ['Epic', 'Initiative that was renamed'] };
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings, reason: 'Two types' }));
  const result = await readPortfolio({ kind: 'all' }, 'both');
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.reading.places.map(({ epic }) => epic.key)).toEqual(['X-1']);
  expect(result.reading.notRated).toBe(2);
});
