import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { readPortfolio } from '../../../static/features/portfolio/reading/readPortfolio';

const ALL: Scope = { kind: 'all' };
const rating = (impact: number, request?: string) => ({ answers: { impact, ...(request ? { request } : {}) } });

async function read(scope: Scope = ALL) {
  const result = await readPortfolio(scope, 'both');
  if (!result.ok) throw new Error(result.failure.message);
  return result.reading;
}

async function failureOf(scope: Scope = ALL) {
  const result = await readPortfolio(scope, 'both');
  if (result.ok) throw new Error('It was read.');
  return result.failure;
}

beforeEach(() => fakeBridge.reset());

test('counts that Jira took at another moment never make a negative number', async () => {
  const jira = new FakeJira([anEpic(1, rating(1)), anEpic(2, rating(2))]);
  jira.instead = ({ path }) => (path.endsWith('approximate-count') ? { body: { count: 1 } } : undefined);
  expect(await read()).toMatchObject({ epics: 2, rated: 2, notRated: 0 });
});

test('a large portfolio counted at different moments never shows a negative number', async () => {
  const jira = new FakeJira(aPortfolio(1_000));
  let asked = 0;
  jira.instead = ({ path }) => (path.endsWith('approximate-count') ? { body: { count: (asked += 1) % 5 } } : undefined);
  const { coverage, rated, notRated } = await read();
  const numbers = [
    rated,
    notRated,
    coverage?.withoutImpact,
    coverage?.withoutStage,
    ...(coverage?.stages ?? []).flatMap(({ supply, harm, epics }) => [supply, harm, epics]),
  ];
  for (const number of numbers) expect(number).toBeGreaterThanOrEqual(0);
});

test('an epic on two pages, because it moved meanwhile, counts once', async () => {
  const jira = new FakeJira(aPortfolio(200));
  const whole = await read();
  const again = whole.found.slice(97, 100);
  jira.instead = ({ body }) =>
    (body as { nextPageToken?: string } | undefined)?.nextPageToken
      ? {
          body: {
            issues: again.map(({ id, key, summary, project, property }) => ({
              id,
              key,
              fields: { summary, project },
              properties: { 'customer-lens': property },
            })),
          },
        }
      : undefined;
  expect(whole.places.length).toBeGreaterThan(100);
  expect((await read()).places).toHaveLength(100);
});

test('projects that the viewer cannot see are left out of ranks, counts and coverage', async () => {
  const jira = new FakeJira([
    anEpic(1, rating(1, 'yes')),
    anEpic(2, rating(3, 'yes'), { projectId: '2' }),
    anEpic(3, undefined, { projectId: '2' }),
  ]);
  jira.hiddenProjects = ['2'];
  const reading = await read({ kind: 'projects', projectIds: ['1', '2'] });
  expect(reading).toMatchObject({ someProjectsHidden: true, epics: 1, notRated: 0 });
  expect(reading.places.map(({ epic }) => epic.key)).toEqual(['NET-1']);
});

test('a refusal that is not about projects is passed on', async () => {
  const jira = new FakeJira([anEpic(1)]);
  jira.instead = ({ path }) =>
    path.includes('/search/') && !path.includes('project')
      ? { status: 400, body: { errorMessages: ["The value 'Epic' does not exist for the field 'issuetype'."] } }
      : undefined;
  expect(await failureOf({ kind: 'projects', projectIds: ['1'] })).toMatchObject({
    code: 'refused',
    message: expect.stringContaining("The value 'Epic'"),
  });
  expect((await failureOf()).advice).toContain('tell a Jira administrator what Jira said');
});

test('where Jira has none of the rated types it is said where they are chosen, not in Jira’s own words', async () => {
  const jira = new FakeJira([anEpic(1)]);
  jira.issueTypes = ['Feature', 'Story'];
  for (const scope of [{ kind: 'all' as const }, { kind: 'projects' as const, projectIds: ['1'] }]) {
    const { code, message, advice } = await failureOf(scope);
    expect([code, message]).toEqual([
      'unknownTypes',
      'Customer Lens rates issues of the type “Epic”, and this Jira has no issue type of that name that you can see.',
    ]);
    expect(advice).toContain('in the settings of Customer Lens, under Initiatives');
    expect(message).not.toContain('does not exist');
  }
});

test('what went wrong is told as what it is', async () => {
  const jira = new FakeJira([]);
  jira.instead = () => ({ status: 403, body: {} });
  expect((await failureOf()).code).toBe('forbidden');
  jira.instead = () => ({ body: { unexpected: true } });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await failureOf()).code).toBe('unexpected');
  fakeBridge.onInvoke('settings.open', () => ({ ok: false, error: { code: 'rateLimited', message: 'Later.' } }));
  expect(await failureOf()).toEqual({ code: 'rateLimited', message: 'Later.' });
});

test('epics that were never rated are offered only where nothing is', async () => {
  new FakeJira(Array.from({ length: 150 }, (_, index) => anEpic(index + 1)));
  expect((await read()).firstUnrated.map(({ key }) => key)).toEqual(['NET-1', 'NET-2', 'NET-3']);
  fakeBridge.reset();
  const jira = new FakeJira([anEpic(1), anEpic(2, rating(1))]);
  expect((await read()).firstUnrated).toEqual([]);
  expect(jira.asked.pages).toBe(1);
});
