import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
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

test('draws what is in view of a ranking of any length, and tells how long it is', async () => {
  const jira = new FakeJira(aPortfolio(300));
  renderSurface(PortfolioSurface);
  await screen.findByText('All 270 rated epics listed.', {}, { timeout: 10_000 });
  expect((await grid()).getAttribute('aria-rowcount')).toBe(String(1 + 270 + 1));
  expect((await keys()).length).toBeGreaterThan(10);
  expect((await keys()).length).toBeLessThan(60);
  expect(jira.asked).toMatchObject({ pages: 3, counts: 2 });
  expect(fakeBridge.invokes('settings.open')).toHaveLength(1);
});

test('a page that cannot be read leaves the ranking as it is, and can be tried again', async () => {
  const jira = new FakeJira(aPortfolio(300));
  jira.instead = ({ body }) =>
    (body as { nextPageToken?: string } | undefined)?.nextPageToken === '200' ? { status: 500, body: {} } : undefined;
  renderSurface(PortfolioSurface);
  expect(await screen.findByText(/^The next places could not be read/, {}, { timeout: 10_000 })).toBeTruthy();
  expect(await screen.findByText('200 epics that were read are listed.')).toBeTruthy();
  jira.instead = () => undefined;
  await userEvent.click(screen.getByText('Try again'));
  expect(await screen.findByText('All 270 rated epics listed.', {}, { timeout: 10_000 })).toBeTruthy();
});

test('a large portfolio is read as far as the line asks, and whole on demand', async () => {
  const spread = Array.from({ length: 2_000 }, (_, n) =>
    anEpic(n + 1, { answers: { impact: n < 30 ? 3 : n < 300 ? 1 : -2, request: n < 30 ? 'yes' : 'no' } }),
  );
  const jira = new FakeJira(spread);
  renderSurface(PortfolioSurface);
  expect(
    await screen.findByText(
      '100 of about 2,000 rated epics are read. No other can reach the first 20 places.',
      {},
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect(await screen.findByText(/^20 are open: 30 epics tie for them\.$/, {}, { timeout: 10_000 })).toBeTruthy();
  const { pages } = jira.asked;
  await userEvent.click(screen.getByRole('button', { name: 'Read all 2,000' }));
  expect(await screen.findByText('All 2,000 rated epics listed.', {}, { timeout: 20_000 })).toBeTruthy();
  expect(jira.asked.pages - pages).toBe(19);
});

test('who stops reading everything, where the line was read to, is offered the rest and no empty choice', async () => {
  const jira = new FakeJira(aPortfolio(2_000));
  renderSurface(PortfolioSurface);
  const readAll = await screen.findByRole('button', { name: /^Read all/ }, { timeout: 10_000 });
  let answer = (): void => undefined;
  jira.instead = () => new Promise((resolve) => (answer = () => resolve({ status: 500, body: {} })));
  await userEvent.click(readAll);
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  answer();
  expect(await screen.findByRole('button', { name: /^Read all/ })).toBeTruthy();
  expect(screen.getByText(/No other can reach the first 20 places/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Read on' })).toBeNull();
});

test('takes another scope when it is applied, and the back button brings the first again', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory();
  renderSurface(PortfolioSurface);
  await waitFor(async () => expect(await keys()).toEqual(['NET-3', 'NET-2', 'NET-1']));
  await userEvent.click(screen.getByText('Which epics:'));
  await userEvent.click(await screen.findByRole('radio', { name: 'Some projects' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Web shop/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  await waitFor(async () => expect(await keys()).toEqual(['NET-2']), { timeout: 10_000 });
  expect(history.moves).toEqual(['PUSH /ranking?projects=2']);
  expect(screen.getByText('Which epics:').textContent).toBe('Which epics: those of 1 project');
  act(() => history.goTo('/ranking'));
  await waitFor(async () => expect(await keys()).toHaveLength(3), { timeout: 10_000 });
});

test('a line is set on itself: taken by Enter, put back by Escape; must-haves stay above it', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory('/ranking?places=3&must=2');
  renderSurface(PortfolioSurface);
  await screen.findByRole('slider', { name: 'Must-have line' }, { timeout: 10_000 });
  const field = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Places above the cut line' });
  await userEvent.clear(field());
  expect(screen.getByText(/Write a whole number from 1/)).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect([field().value, screen.queryByText(/Write a whole number/)]).toEqual(['3', null]);
  await userEvent.clear(field());
  await userEvent.type(field(), '1');
  expect(history.moves).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(history.moves).toEqual(['REPLACE /ranking?places=1']);
  expect(screen.getByRole('slider', { name: 'Cut line' }).getAttribute('aria-valuenow')).toBe('1');
  expect(screen.queryByRole('slider', { name: 'Must-have line' })).toBeNull();
  await userEvent.type(field(), '{ArrowUp}');
  expect(history.moves.at(-1)).toBe('REPLACE /ranking?places=2');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await userEvent.clear(field());
  await userEvent.type(field(), '3');
  await userEvent.tab();
  expect(history.moves.at(-1)).toBe('REPLACE /ranking?places=3');
});

test('what is known of the certainty of a place stays, marked, until that of another line is worked out', async () => {
  new FakeJira(THREE);
  renderSurface(PortfolioSurface);
  const cells = async () => [...(await grid()).querySelectorAll('td.lens-ranking__cell--band')];
  const told = async () => (await cells()).map(({ textContent }) => textContent);
  await waitFor(async () => expect(await told()).toEqual(['safe3 epics, down to NET-1', 'safe', 'safe']), {
    timeout: 10_000,
  });
  const field = screen.getByRole('spinbutton', { name: 'Places above the cut line' });
  fireEvent.change(field, { target: { value: '1' } });
  fireEvent.blur(field);
  expect((await cells())[0]?.querySelector('[aria-busy]')?.textContent).toContain('safe');
  await waitFor(async () => expect(await told()).toEqual(['safe', 'out2 epics, down to NET-1', 'out']), {
    timeout: 10_000,
  });
  expect((await grid()).querySelector('[aria-busy]')).toBeNull();
});

test('sorted by anything but the rank, every row says its certainty, and nothing is drawn of the line', async () => {
  new FakeJira(THREE);
  answerPageHistory('/ranking?places=1&sort=epic');
  renderSurface(PortfolioSurface);
  const cells = async () => [...(await grid()).querySelectorAll('td.lens-ranking__cell--band')];
  await waitFor(
    async () => expect((await cells()).map(({ textContent }) => textContent)).toEqual(['out', 'out', 'safe']),
    { timeout: 10_000 },
  );
  expect((await grid()).querySelectorAll('[class*="--stripe"], .lens-line')).toHaveLength(0);
});

test('the must-have line comes and goes by the menu, or by its own button', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory('/ranking?places=3');
  renderSurface(PortfolioSurface);
  await grid();
  expect(screen.queryByRole('slider', { name: 'Must-have line' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'More of the ranking' }));
  await userEvent.click(screen.getByRole('menuitemcheckbox', { name: /^Must-have line/ }));
  expect(screen.getByRole('slider', { name: 'Must-have line' }).getAttribute('aria-valuenow')).toBe('2');
  await userEvent.click(screen.getByRole('button', { name: 'Remove the must-have line' }));
  expect(screen.queryByRole('slider', { name: 'Must-have line' })).toBeNull();
  expect(history.moves).toEqual(['REPLACE /ranking?places=3&must=2', 'REPLACE /ranking?places=3']);
});

test('a filter says what it matches when it is applied; a refused one says why and stays as written', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory();
  renderSurface(PortfolioSurface);
  await grid();
  await userEvent.click(screen.getByText('Which epics:'));
  await userEvent.click(await screen.findByRole('radio', { name: 'A JQL filter' }));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'JQL filter' });
  await userEvent.type(box, 'customerImpact 3');
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  expect(await screen.findByText('At character 16, “3”, a comparison is missing, such as = or in.')).toBeTruthy();
  expect([box.value, history.moves.length]).toEqual(['customerImpact 3', 0]);
  await userEvent.clear(box);
  await userEvent.type(box, 'customerImpact = 3 ORDER BY created');
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  await waitFor(() => expect(history.moves).toEqual(['PUSH /ranking?filter=customerImpact+%3D+3']));
  expect(
    screen.getByText(
      'This filter matches about 1 epic. "ORDER BY created" was left out: the ranking orders by customer score.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('Which epics:').textContent).toBe('Which epics: JQL filter customerImpact = 3');
});

test.each([
  ['/ranking', ['Which epics:']],
  ['/what-if', ['Cut line after', 'Which epics:']],
  ['/coverage', ['Which epics:']],
  ['/trend', ['Which epics:']],
  ['/rate', ['Which epics:']],
  ['/boards', ['Cut line after', 'Which epics:']],
])('%s has the controls above it that it uses, and no others', async (at, controls) => {
  // What the other views ask beside is not answered here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  new FakeJira(THREE);
  answerPageHistory(at);
  renderSurface(PortfolioSurface);
  await screen.findByRole('region', { name: /./ }, { timeout: 10_000 });
  const all = ['Cut line after', 'Which epics:'];
  expect(all.filter((label) => screen.queryByText(label) !== null)).toEqual(controls);
});

test('what needs no epics is there without any', async () => {
  // What the other views ask beside is not answered here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  new FakeJira([]);
  const history = answerPageHistory('/boards');
  renderSurface(PortfolioSurface);
  expect(
    await screen.findByText(
      'No rated epic is shown, so there is nothing to freeze yet.',
      { exact: false },
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect(screen.queryByText(/There is no epic here that you can see/)).toBeNull();
  act(() => history.lead('/trend'));
  expect(await screen.findByRole('region', { name: 'Trend' })).toBeTruthy();
  act(() => history.lead('/coverage'));
  expect(await screen.findByRole('region', { name: 'Coverage' })).toBeTruthy();
  act(() => history.lead('/ranking'));
  expect(await screen.findByText(/There is no epic here that you can see/)).toBeTruthy();
});

test('Jira leads to another view: heading focused, window named, and scope and line go along', async () => {
  new FakeJira(THREE);
  const titles: unknown[] = [];
  const history = answerPageHistory('/?projects=2,3&places=2&must=1&sort=epic');
  fakeBridge.onOperation('changeWindowTitle', (title) => titles.push(title));
  renderSurface(PortfolioSurface);
  await grid();
  // Where the page is opened the focus stays in Jira, and the address names the view.
  expect([document.activeElement, titles]).toEqual([document.body, ['Ranking · Customer Lens']]);
  act(() => history.lead('/coverage'));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Coverage' });
  expect([document.activeElement, titles.at(-1)]).toEqual([heading, 'Coverage · Customer Lens']);
  expect(history.moves).toEqual([
    'REPLACE /ranking?projects=2,3&places=2&must=1&sort=epic',
    'REPLACE /coverage?projects=2%2C3&places=2&must=1',
  ]);
  act(() => history.lead('/nowhere'));
  expect(await screen.findByText(/There is no page at the address \/nowhere/)).toBeTruthy();
});

test('where the page around keeps no history, the page works all the same', async () => {
  new FakeJira(THREE);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBridge.onOperation('createHistory', () => Promise.reject(new Error('not here')));
  const nothing = { cards: [], more: 0, late: 0, next: [], done: [], answered: [] };
  fakeBridge.onInvoke('mine.list', () => ({
    ok: true,
    value: { ...nothing, settings: DEFAULT_SETTINGS, settingsVersion: 0 },
  }));
  renderSurface(PortfolioSurface);
  await userEvent.click(await screen.findByRole('link', { name: 'Go to the ranking' }));
  await grid();
  await userEvent.click(screen.getByRole('button', { name: 'More of the ranking' }));
  await userEvent.click(screen.getByRole('menuitem', { name: /^Try other weights/ }));
  expect(await screen.findByRole('region', { name: 'What if' })).toBeTruthy();
});
