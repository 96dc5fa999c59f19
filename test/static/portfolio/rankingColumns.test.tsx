import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../support/screen/renderSurface';

const grid = () => screen.findByRole('grid', { name: 'Epics ranked by customer score' }, { timeout: 10_000 });
const keys = async (): Promise<(string | null)[]> =>
  [...(await grid()).querySelectorAll('.lens-epic__key')].map((key) => key.textContent);

const THREE = [1, 2, 3].map((n) =>
  anEpic(n, { answers: { impact: n, request: 'no' }, stage: 'purchase' }, { projectId: String(n) }),
);

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('needs.rights', () => ({ ok: true, value: { may: false, group: null } }));
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
});

test('columns are chosen and kept in the address; equal weights rank beside the official rank', async () => {
  new FakeJira([
    anEpic(1, { answers: { impact: 3, request: 'no' } }),
    anEpic(2, { answers: { impact: 2, request: 'yes' } }),
    anEpic(3, { answers: { impact: 1, request: 'yes' } }),
  ]);
  const history = answerPageHistory('/ranking?columns=score,equal');
  renderSurface(PortfolioSurface);
  await grid();
  const cells = [...(await grid()).querySelectorAll('.lens-ranking__row')].map((row) =>
    ['rank', 'epic', 'equal'].map(
      // Behind a rank stands, as soon as it is known, how safe it is.
      (cell) => row.querySelector(`.lens-ranking__cell--${cell}`)?.textContent?.split(/[ ,]/)[0],
    ),
  );
  // Weights 70 and 30: 76.7, 70, 53.3. Weights 1 and 1: 83.3, 50, 66.7.
  expect(cells).toEqual([
    ['1', 'NET-2', '1'],
    ['2', 'NET-1', '3'],
    ['3', 'NET-3', '2'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Columns' })).getByRole('checkbox', { name: 'Disruption' }),
  );
  expect(history.moves).toEqual(['PUSH /ranking?columns=equal%2Cscore%2Cdisruption']);
  expect(screen.getByRole('columnheader', { name: 'Disruption' })).toBeTruthy();
});

test('the two ranks stand beside each other; of a part the second is said not to be known', async () => {
  new FakeJira(
    Array.from({ length: 2_000 }, (_, n) => anEpic(n + 1, { answers: { impact: n < 30 ? 3 : -2, request: 'no' } })),
  );
  answerPageHistory('/ranking?columns=equal,score');
  renderSurface(PortfolioSurface);
  expect(
    await screen.findByText(
      'Ranks with equal weights are known once all 2,000 rated epics are read.',
      {},
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect((await screen.findAllByRole('columnheader')).slice(0, 3).map(({ textContent }) => textContent)).toEqual([
    'Rank ↑',
    'Equal weights',
    'Epic',
  ]);
  expect(screen.getByRole('button', { name: 'Equal weights' }).title).toBe(
    'The rank if all questions weighed the same',
  );
  const [first] = [...(await grid()).querySelectorAll('td.lens-ranking__cell--equal')];
  await waitFor(() => expect(first?.textContent).toBe('–not known'));
  await userEvent.click(screen.getByRole('button', { name: 'Read all 2,000' }));
  await waitFor(
    async () => expect((await grid()).querySelector('td.lens-ranking__cell--equal')?.textContent).toBe('=1 (tie)'),
    { timeout: 20_000 },
  );
  expect(screen.queryByText(/^Ranks with equal weights are known/)).toBeNull();
});

test('an address that was written before chooses the columns that it names', async () => {
  new FakeJira(THREE);
  answerPageHistory('/ranking?columns=score,band,stage,flags');
  renderSurface(PortfolioSurface);
  await grid();
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent?.replace(' ↑', ''))).toEqual([
    'Rank',
    'Epic',
    'Customer score',
    'Certainty',
    'Stage',
    'Flags',
  ]);
});

test('sponsors are a filter wherever one is named, also where names cannot be read', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const [first, ...others] = THREE;
  const jira = new FakeJira([anEpic(1, { answers: { impact: 1, request: 'no' }, sponsor: 'somebody' }), ...others]);
  jira.instead = ({ path }) => (path.startsWith('/rest/api/3/user/bulk') ? { status: 500, body: {} } : undefined);
  const { unmount } = renderSurface(PortfolioSurface);
  const openFilter = async () =>
    userEvent.click(await screen.findByRole('button', { name: 'Filter' }, { timeout: 10_000 }));
  await openFilter();
  const filter = screen.getByRole('combobox', { name: 'Sponsor' });
  await waitFor(() =>
    expect([...filter.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'all',
      'someone (the name could not be read)',
      'no sponsor',
    ]),
  );
  await userEvent.selectOptions(filter, 'somebody');
  await waitFor(async () => expect(await keys()).toEqual(['NET-1']));
  unmount();
  new FakeJira([first!, ...others]);
  renderSurface(PortfolioSurface);
  await openFilter();
  expect(screen.getByRole('combobox', { name: 'Project' })).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'Sponsor' })).toBeNull();
});

test('where the columns do not fit, cells stand in a column: nothing is cut off, no hidden stop of Tab', async () => {
  jest.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(480);
  new FakeJira(THREE);
  renderSurface(PortfolioSurface);
  const stacked = (await grid()).parentElement!;
  await waitFor(() => expect(stacked.className).toContain('lens-ranking__list--stacked'));
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toContain('Certainty');
  expect(within(stacked).queryByRole('button', { name: 'Customer score' })).toBeNull();
  jest.restoreAllMocks();
});

test('of who is named on an unrated epic nothing claims that they may edit it; of the viewer it does', async () => {
  const ada = { accountId: 'ada', displayName: 'Ada', active: true };
  const jira = new FakeJira([...THREE, anEpic(8), anEpic(9)]);
  jira.instead = ({ path, body }) => {
    if (path === '/rest/api/3/permissions/check')
      return { body: { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10_009] }] } };
    if (!(body as { fields?: string[] } | undefined)?.fields?.includes('assignee')) return undefined;
    const issues = [8, 9].map((n) => ({
      id: String(10_000 + n),
      key: `NET-${n}`,
      fields: { summary: `Epic ${n}`, assignee: ada, reporter: null, project: { id: '1' } },
    }));
    return { body: { issues } };
  };
  renderSurface(PortfolioSurface);
  await userEvent.click(await screen.findByRole('button', { name: 'Show whom to ask' }, { timeout: 10_000 }));
  const rows = within(await screen.findByRole('table', { name: 'Not rated: 2 epics' }));
  await rows.findByRole('cell', { name: 'Ada (assigned) · you may rate it' });
  expect(rows.getByRole('cell', { name: 'Ada (assigned)' })).toBeTruthy();
  expect(rows.getByRole('columnheader', { name: 'Whom to ask' })).toBeTruthy();
  expect(screen.getByText(/Whether they may edit it was not checked\.$/)).toBeTruthy();
  expect(screen.queryByText(/could rate/)).toBeNull();
});
