import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { figuresIn } from '../../../static/parts/texts/counted';
import { checkFilter, matchText } from '../../../static/features/portfolio/scope/checkFilter';

beforeEach(() => fakeBridge.reset());

test('counts the epics of a filter, without its order', async () => {
  new FakeJira([anEpic(1), anEpic(2, undefined, { summary: 'Digital bill' })]);
  expect(await checkFilter('summary ~ "Digital" order by key')).toEqual({
    ok: true,
    jql: 'summary ~ "Digital"',
    epics: 1,
    removedOrder: 'order by key',
  });
});

test('a filter is checked by itself before it stands between parentheses', async () => {
  new FakeJira([]);
  expect(await checkFilter('broken) OR (1')).toMatchObject({
    ok: false,
    problem: "Jira cannot read this filter: expecting an operator near 'broken) OR (1'.",
  });
  expect(fakeBridge.jira().map(({ path }) => path)).toEqual(['/rest/api/3/jql/parse?validation=strict']);
});

test.each([[''], ['   '], ['ORDER BY key']])('%j is no filter', async (jql) => {
  new FakeJira([]);
  expect(await checkFilter(jql)).toMatchObject({ ok: false, problem: expect.stringContaining('Write a filter') });
  expect(fakeBridge.jira()).toEqual([]);
});

test('one that is too long to keep is told how long it may be', async () => {
  expect(await checkFilter(`labels = ${'x'.repeat(2_000)}`)).toMatchObject({
    ok: false,
    problem: 'A filter can have 2000 characters; this one has 2009.',
  });
});

test('when Jira cannot check, that is said', async () => {
  const jira = new FakeJira([]);
  jira.instead = () => ({ status: 500, body: {} });
  expect(await checkFilter('labels = x')).toEqual({
    ok: false,
    problem: 'Jira could not answer. Try again in a minute.',
    at: null,
  });
});

test('says about how many epics match', () => {
  expect([0, 1, 6400].map((epics) => matchText(figuresIn('en-GB'), { epics }))).toEqual([
    'This filter matches no epic that you can see.',
    'This filter matches about 1 epic.',
    'This filter matches about 6,400 epics.',
  ]);
});
