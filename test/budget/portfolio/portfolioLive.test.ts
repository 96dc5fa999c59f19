import { fakeBridge } from '../../support/screen/fakeBridge';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { SUMMARY_PROPERTY, summaryOf, type Summary } from '#domain/publication/summary';
import { syntheticEpics } from '#sandbox/seeds/synthetic';
import { readPortfolio } from '../../../static/features/portfolio/reading/readPortfolio';
import { anAssessment } from '../../support/generators';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
const VIEWER = 'project-manager';

/** The n-th epic's summary: two in three are rated, with every level and stage, and no stage now and then. */
function published(place: number): Summary | undefined {
  if (place % 3 === 0) return undefined;
  const answers = { impact: (place % 7) - 3, ...(place % 2 === 0 ? { request: 'yes' } : {}) };
  return summaryOf(
    anAssessment({ answers, stage: place % 11 === 0 ? null : STAGES[place % 4]! }),
    scaleOf(DEFAULT_SETTINGS),
    0,
  );
}

function onBridge(jira: RunningLocalJira): void {
  fakeBridge.reset();
  fakeBridge.onInvoke(
    'settings.open',
    async () => (await jira.invoke(VIEWER, 'portfolio-gadget', 'settings.open', {})).body,
  );
  fakeBridge.onJira(({ method, path, body }) => jira.rest(VIEWER, method, path, body));
}

// The same of 30,000 and more stands in test/static/portfolio/largePortfolio.test.ts.
describe.each([100, 1_000])('%i epics in a real search', (size) => {
  let jira: RunningLocalJira;
  beforeAll(async () => {
    const properties = (place: number) => {
      const summary = published(place);
      return summary && { [SUMMARY_PROPERTY]: summary };
    };
    const seedIssues = [...syntheticEpics(size, { properties })].map((line) => JSON.parse(line) as object);
    jira = await startLocalJira({ seedIssues });
    onBridge(jira);
  }, 60_000);
  afterAll(() => jira.stop());

  test('the cost of a view does not grow, and its sums are those of the epics', async () => {
    const result = await readPortfolio({ kind: 'all' }, 'both');
    if (!result.ok) throw new Error(result.failure.message);
    const requests = fakeBridge.jira();
    const pages = requests.filter(({ path }) => path.includes('/search/jql')).length;
    const counts = requests.filter(({ path }) => path.includes('/approximate-count')).length;
    expect(fakeBridge.invokes()).toHaveLength(1);
    expect(requests).toHaveLength(pages + counts);
    expect(pages).toBeLessThanOrEqual(2);
    expect(counts).toBeLessThanOrEqual(size <= 200 ? 2 : 5 + 7 * STAGES.length);
    expect(fakeBridge.mostInFlight).toBeLessThanOrEqual(8);

    const rated = Array.from({ length: size }, (_, place) => published(place)).filter((one) => one !== undefined);
    const { coverage, notRated, places } = result.reading;
    expect(notRated).toBe(size - rated.length);
    for (const { stage, supply, harm, epics } of coverage!.stages) {
      const levels = rated.filter((one) => one.stage === stage.id).map(({ answers }) => Number(answers['impact']));
      expect([stage.id, epics]).toEqual([stage.id, levels.length]);
      expect([stage.id, supply]).toEqual([stage.id, levels.reduce((sum, level) => sum + Math.max(0, level), 0)]);
      expect([stage.id, harm]).toEqual([stage.id, levels.reduce((sum, level) => sum + Math.max(0, -level), 0)]);
    }
    expect(coverage!.withoutStage).toBe(rated.filter(({ stage }) => stage === undefined).length);
    const best = rated.map(({ floor }) => floor!).sort((a, b) => b - a);
    places.forEach(({ epic }, i) => expect(epic.score!.floor).toBe(best[i]));
  }, 60_000);
});
