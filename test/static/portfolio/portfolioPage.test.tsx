import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
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
  expect(await screen.findByText('Listed: the 200 epics that were read.')).toBeTruthy();
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
      'Read 100 of about 2,000 rated epics. No other can reach the first 20 places.',
      {},
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect(
    await screen.findByText(/A tie crosses the line: 30 epics are in, for 20 places\./, {}, { timeout: 10_000 }),
  ).toBeTruthy();
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
  await userEvent.click(screen.getByText('Which epics:', { selector: 'summary' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Some projects' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Web shop/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  await waitFor(async () => expect(await keys()).toEqual(['NET-2']), { timeout: 10_000 });
  expect(history.moves).toEqual(['PUSH /?projects=2']);
  expect(screen.getByText('Which epics:', { selector: 'summary' }).textContent).toBe('Which epics: those of 1 project');
  act(() => history.goTo('/'));
  await waitFor(async () => expect(await keys()).toHaveLength(3), { timeout: 10_000 });
});

test('draws the lines as they are typed, in the address too; the must-have line stays above the cut line', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory('/?places=3&must=2');
  renderSurface(PortfolioSurface);
  await screen.findByRole('slider', { name: 'Must-have line' }, { timeout: 10_000 });
  const field = screen.getByRole('spinbutton', { name: 'Cut line after' });
  await userEvent.clear(field);
  expect(screen.getByText(/Write a whole number from 1/)).toBeTruthy();
  await userEvent.type(field, '1');
  expect(history.moves).toEqual(['REPLACE /?places=1']);
  expect(screen.getByRole('slider', { name: 'Cut line' }).getAttribute('aria-valuenow')).toBe('1');
  expect(screen.queryByRole('slider', { name: 'Must-have line' })).toBeNull();
});

test('what is known of the certainty of a place stays, marked, until that of another line is worked out', async () => {
  new FakeJira(THREE);
  renderSurface(PortfolioSurface);
  const cells = async () => [...(await grid()).querySelectorAll('td.lens-ranking__cell--band')];
  await waitFor(async () => expect((await cells()).map(({ textContent }) => textContent)).toEqual(['in', 'in', 'in']), {
    timeout: 10_000,
  });
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Cut line after' }), { target: { value: '1' } });
  expect(
    (await cells()).map(({ textContent, firstElementChild }) => [
      textContent,
      firstElementChild?.getAttribute('aria-busy'),
    ]),
  ).toEqual(Array(3).fill(['in', 'true']));
  await waitFor(
    async () => expect((await cells()).map(({ textContent }) => textContent)).toEqual(['in', 'out', 'out']),
    { timeout: 10_000 },
  );
  expect((await grid()).querySelector('[aria-busy]')).toBeNull();
});

test('no must-have line is an empty field, not a number', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory('/?places=3');
  renderSurface(PortfolioSurface);
  await grid();
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Must-haves: the first' });
  expect([field.value, field.placeholder, field.getAttribute('aria-invalid')]).toEqual(['', 'none', 'false']);
  await userEvent.type(field, '2');
  expect(screen.getByRole('slider', { name: 'Must-have line' }).getAttribute('aria-valuenow')).toBe('2');
  await userEvent.clear(field);
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['', 'false']);
  expect(screen.queryByRole('slider', { name: 'Must-have line' })).toBeNull();
  expect(history.moves).toEqual(['REPLACE /?places=3&must=2', 'REPLACE /?places=3']);
});

test('a filter says what it matches when it is applied; a refused one says why and stays as written', async () => {
  new FakeJira(THREE);
  const history = answerPageHistory();
  renderSurface(PortfolioSurface);
  await grid();
  await userEvent.click(screen.getByText('Which epics:', { selector: 'summary' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'A JQL filter' }));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'JQL filter' });
  await userEvent.type(box, 'customerImpact 3');
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  expect(
    await screen.findByText("Error in the JQL Query: expecting an operator near 'customerImpact 3'."),
  ).toBeTruthy();
  expect([box.value, history.moves.length]).toEqual(['customerImpact 3', 0]);
  await userEvent.clear(box);
  await userEvent.type(box, 'customerImpact = 3 ORDER BY created');
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  await waitFor(() => expect(history.moves).toEqual(['PUSH /?filter=customerImpact+%3D+3']));
  expect(
    screen.getByText(
      'This filter matches about 1 epic. "ORDER BY created" was left out: the ranking orders by customer score.',
    ),
  ).toBeTruthy();
  expect(screen.getByText('Which epics:', { selector: 'summary' }).textContent).toBe(
    'Which epics: JQL filter customerImpact = 3',
  );
});

test.each([
  ['/', ['Cut line after', 'Must-haves: the first', 'Which epics:']],
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
  const all = ['Cut line after', 'Must-haves: the first', 'Which epics:'];
  expect(all.filter((label) => screen.queryByText(label) !== null)).toEqual(controls);
});

test('what needs no epics is there without any', async () => {
  // What the other views ask beside is not answered here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  new FakeJira([]);
  answerPageHistory('/boards');
  renderSurface(PortfolioSurface);
  expect(
    await screen.findByText(
      'No rated epic is shown, so there is nothing to freeze yet.',
      { exact: false },
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect(screen.queryByText(/There is no epic here that you can see/)).toBeNull();
  await userEvent.click(screen.getByRole('link', { name: 'Trend' }));
  const trend = await screen.findByRole('region', { name: 'Trend' });
  expect(document.activeElement).toBe(trend);
  await userEvent.click(screen.getByRole('link', { name: 'Coverage' }));
  expect(await screen.findByRole('region', { name: 'Coverage' })).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Ranking' }));
  expect(await screen.findByText(/There is no epic here that you can see/)).toBeTruthy();
});

test('where the page around keeps no history, the page works all the same', async () => {
  new FakeJira(THREE);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBridge.onOperation('createHistory', () => Promise.reject(new Error('not here')));
  renderSurface(PortfolioSurface);
  await grid();
  await userEvent.click(screen.getByRole('link', { name: 'Coverage' }));
  expect(await screen.findByRole('region', { name: 'Coverage' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Coverage' }).getAttribute('aria-current')).toBe('page');
});
