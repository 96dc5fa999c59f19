import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { moversNearest } from '../../../static/features/portfolio/weighting/aroundLine';
import { figuresIn } from '../../../static/parts/texts/counted';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

/** With impact 70 and request 30 NET-1 stands before NET-2; with more on the request it is the other way round. */
const TWO_SIDED = [
  anEpic(1, { answers: { impact: 3, request: 'no' } }),
  anEpic(2, { answers: { impact: 1, request: 'yes' } }),
  anEpic(3, { answers: { impact: 0, request: 'no' } }),
];

function openAt(address: string, epics = TWO_SIDED) {
  const jira = new FakeJira(epics);
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return { jira, history };
}

const sliderOf = async (label: string) =>
  (await screen.findByLabelText(label, { selector: 'input[type=range]' })) as HTMLInputElement;
const slide = async (label: string, to: number) =>
  fireEvent.change(await sliderOf(label), { target: { value: String(to) } });
const numberOf = (label: string) => screen.getByLabelText<HTMLInputElement>(`Weight of ${label}`);
const says = (words: RegExp | string) => screen.findByText(words, undefined, { timeout: 5000 });
const tableRows = () =>
  [...document.querySelectorAll('.lens-whatif__table tbody tr')].map((row) =>
    [...row.querySelectorAll('td, .lens-epic__key')].slice(0, 4).map((cell) => cell.textContent),
  );

test('slides a weight: who enters and leaves, which pairs flip, and nothing is saved', async () => {
  openAt('/what-if?places=1');
  await slide('Customer request', 31);
  expect(await says('The same epics hold the first place. 0 of 3 pairs of epics change their order.')).toBeTruthy();
  expect(screen.getByText('0 epics change their rank.')).toBeTruthy();
  await slide('Customer request', 140);
  expect(await says('1 epic enters the first place, 1 leaves. 1 of 3 pairs of epics changes its order.')).toBeTruthy();
  const entering = screen.getByRole('heading', { name: '▲ Would enter the first place' }).parentElement!;
  expect(within(entering).getByText('from 2 to 1')).toBeTruthy();
  expect(within(entering).getByText('NET-2')).toBeTruthy();
  expect(tableRows()).toEqual([
    ['2', '1', '▲ 1 up, enters', 'NET-2'],
    ['1', '2', '▼ 1 down, leaves', 'NET-1'],
  ]);
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['settings.open']);
});

test('a shared rank bears its sign, in the lists as in the table', async () => {
  // NET-1 to NET-3 share the first place now; with more on the request NET-4 goes before them.
  openAt(
    '/what-if?places=1&weights=impact:10,request:90',
    [1, 2, 3]
      .map((n) => anEpic(n, { answers: { impact: 3, request: 'no' } }))
      .concat(anEpic(4, { answers: { impact: 0, request: 'yes' } })),
  );
  const leaving = (await screen.findByRole('heading', { name: '▼ Would leave the first place' })).parentElement!;
  expect([...leaving.querySelectorAll('.lens-weighting__ranks')].map(({ textContent }) => textContent)).toEqual(
    Array(3).fill('=1 → =2from 1 (tie) to 2 (tie)'),
  );
  const entering = screen.getByRole('heading', { name: '▲ Would enter the first place' }).parentElement!;
  expect(entering.querySelector('.lens-weighting__ranks')?.textContent).toBe('4 → 1from 4 to 1');
});

test('at rest it invites: no picture, no table; a press begins, and the focus goes to what came of it', async () => {
  openAt('/what-if?places=2');
  const start = await screen.findByRole('button', { name: 'Double Customer request' });
  expect(
    screen.getByRole('heading', { name: 'Who would enter the first 2 places, and who would leave?' }),
  ).toBeTruthy();
  expect(document.querySelector('.lens-bump, .lens-whatif__table')).toBeNull();
  expect(screen.queryByText('Save as a proposal')).toBeNull();
  await userEvent.click(start);
  expect(numberOf('Customer request').value).toBe('60');
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What would change' }));
  await says(/^The same epics hold the first 2 places\./);
  await userEvent.click(screen.getByRole('button', { name: 'As now' }));
  expect(await screen.findByRole('button', { name: 'Double Customer request' })).toBeTruthy();
});

test('Save as a proposal stands after the result', async () => {
  openAt('/what-if?places=1&weights=impact:10,request:90');
  const table = await screen.findByRole('table');
  const save = screen.getByText('Save as a proposal');
  expect(table.compareDocumentPosition(save) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('the picture draws who moves alone, by name, and tells the direction by sign and line too', async () => {
  openAt('/what-if?places=1&weights=impact:10,request:90');
  const picture = await screen.findByRole('img', {
    name: 'The 2 epics that move: ranks now and with these weights. The table below says the same.',
  });
  expect([...picture.querySelectorAll('.lens-bump__epic text')].map(({ textContent }) => textContent)).toEqual([
    'NET-2  2',
    '1 ▲ NET-2 Epic 2',
    'NET-1  1',
    '2 ▼ NET-1 Epic 1',
  ]);
  expect([...picture.querySelectorAll('.lens-bump__epic')].map((epic) => epic.getAttribute('class'))).toEqual([
    'lens-bump__epic lens-bump__epic--up lens-bump__epic--crosses',
    'lens-bump__epic lens-bump__epic--down lens-bump__epic--crosses',
  ]);
});

test('the weights stand in the address a moment later, and go with the back button', async () => {
  const { history } = openAt('/what-if');
  await slide('Customer impact', 20);
  await waitFor(() =>
    expect(history.moves).toEqual(['REPLACE /what-if?weights=impact%3A20%2Crequest%3A30%2Cstage-need%3A0']),
  );
  history.goTo('/what-if?weights=impact:5');
  await waitFor(async () => expect((await sliderOf('Customer impact')).value).toBe('5'));
  expect(numberOf('Customer request').value).toBe('30');
});

test('a hostile address: what is unknown is left out and named, what is too large is limited', async () => {
  openAt('/what-if?weights=impact:99999999,gone:3,request:-4,constructor:1,request');
  expect(
    await says(
      'The address names what is no criterion in use, or no weight; ' +
        'it was left out: gone:3, request:-4, constructor:1, request.',
    ),
  ).toBeTruthy();
  expect(numberOf('Customer impact').value).toBe('1000000');
  expect(numberOf('Customer request').value).toBe('30');
});

test('as now, equal, and weights that allow no score', async () => {
  openAt('/what-if');
  await slide('Customer request', 140);
  await userEvent.click(screen.getByRole('button', { name: 'Equal weights' }));
  expect([
    numberOf('Customer impact').value,
    numberOf('Customer request').value,
    numberOf('Journey need').value,
  ]).toEqual(['50', '50', '0']);
  await userEvent.click(screen.getByRole('button', { name: 'As now' }));
  expect([numberOf('Customer impact').value, numberOf('Customer request').value]).toEqual(['70', '30']);
  await userEvent.clear(numberOf('Customer impact'));
  expect(numberOf('Customer impact').getAttribute('aria-invalid')).toBe('true');
  await slide('Customer impact', 0);
  await slide('Customer request', 0);
  expect(
    await says('Give at least 1 criterion that people answer a weight above 0: without one there is no score.'),
  ).toBeTruthy();
});

test('warns of a criterion that changes no pair, and of more epics than scores', async () => {
  openAt(
    '/what-if?weights=impact:70,request:1',
    Array.from({ length: 20 }, (_, n) => anEpic(n + 1, { answers: { impact: (n % 7) - 3, request: 'no' } })),
  );
  expect(await says('Customer request has a weight and changes the order of 0 pairs of epics.')).toBeTruthy();
  expect(
    await says(/^\d+ of 20 epics share a place\. At least 7 always will: these criteria tell 14 scores apart\.$/),
  ).toBeTruthy();
});

test('how far ranks can be trusted is worked out once the sliders rest', async () => {
  openAt('/what-if?places=1&weights=impact:10,request:90');
  await waitFor(
    () =>
      expect(
        [...document.querySelectorAll('.lens-whatif__table tbody td:last-child')].map(({ textContent }) => textContent),
      ).toEqual(['1', '2']),
    { timeout: 5000 },
  );
});

test('the link is copied; where the page may not, it stands there to be copied by hand', async () => {
  openAt('/what-if?weights=impact:20');
  const write = jest.fn().mockRejectedValueOnce(new Error('refused')).mockResolvedValueOnce(undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const copy = await screen.findByRole('button', { name: 'Copy link to these weights' });
  fireEvent.click(copy);
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Link to these weights');
  expect(field.value).toBe(
    'https://example.atlassian.net/app/what-if?weights=impact%3A20%2Crequest%3A30%2Cstage-need%3A0',
  );
  fireEvent.click(copy);
  expect(await screen.findByText('Copied.')).toBeTruthy();
});

test('of a portfolio that was read in part it says so, and reads all of it when asked', async () => {
  const { jira } = openAt('/what-if?places=5', aPortfolio(1400));
  expect(
    await says(
      /^[\d,]+ of about 1,260 rated epics are read\. Ranks and pairs below are among those\. Another weighting may bring in epics that were not read\.$/,
    ),
  ).toBeTruthy();
  const before = jira.asked.pages;
  fireEvent.click(screen.getByRole('button', { name: 'Read all 1,260' }));
  await waitFor(() => expect(screen.queryByText(/Another weighting may bring in/)).toBeNull(), { timeout: 15_000 });
  expect(jira.asked.pages).toBeGreaterThan(before);
});

test('the whole list: every epic in the new order, only those in view drawn, and it follows the sliders', async () => {
  const { history } = openAt(
    '/what-if?places=1',
    Array.from({ length: 60 }, (_, n) =>
      anEpic(n + 1, { answers: { impact: n < 1 ? 3 : n < 59 ? 1 : 0, request: n < 59 ? 'no' : 'yes' } }),
    ),
  );
  await slide('Customer request', 31);
  await waitFor(() => expect(history.moves).toHaveLength(1));
  fireEvent.change(await screen.findByLabelText('Show'), { target: { value: 'all' } });
  expect(history.moves.at(-1)).toMatch(/^PUSH \/what-if\?places=1&weights=.*&show=all$/);
  const list = await screen.findByRole('region', { name: 'All 60 epics, in the new order' });
  expect(list.tabIndex).toBe(0);
  const table = within(list).getByRole('table');
  expect(table.getAttribute('aria-rowcount')).toBe('61');
  const rows = () =>
    [...table.querySelectorAll('tr[aria-rowindex]')].map((row) => [
      row.getAttribute('aria-rowindex'),
      row.querySelector('.lens-epic__key')?.textContent,
    ]);
  expect(rows().slice(0, 3)).toEqual([
    ['1', undefined],
    ['2', 'NET-1'],
    ['3', 'NET-60'],
  ]);
  expect(rows().length).toBeLessThan(50);
  await slide('Customer request', 600);
  await waitFor(() => expect(rows()[1]).toEqual(['2', 'NET-60']));
  expect(tableRows()[0]).toEqual(['2', '1', '▲ 1 up, enters', 'NET-60']);
  await waitFor(() => expect(table.querySelector('tr[aria-rowindex="2"] td:last-child')?.textContent).toBe('1'), {
    timeout: 5000,
  });
  expect(screen.getByRole('img', { name: /^The 2 epics that move: ranks now/ })).toBeTruthy();
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['settings.open']);
});

test('an address opens the whole list; an epic that has no rank with the tried weights stands at its end', async () => {
  openAt('/what-if?places=1&show=all&weights=impact:0,request:90', [
    ...TWO_SIDED,
    anEpic(4, { answers: { impact: 2 } }),
  ]);
  await screen.findByRole('region', { name: 'All 4 epics, in the new order' });
  expect(
    tableRows()
      .filter(([now]) => now)
      .at(-1),
  ).toEqual(['3', 'none', 'loses its rank', 'NET-4']);
});

test('of many that move, those are drawn that cross the line, then those nearest to it; who stays never is', () => {
  const figures = figuresIn('en');
  const moves = Array.from({ length: 40 }, (_, n) => ({ key: `NET-${n}`, before: n + 1, after: n === 0 ? 40 : n }));
  const tied = { now: new Set<string>(), then: new Set<string>() };
  const change = { moves: [...moves, { key: 'NET-41', before: 41, after: 41 }], entered: [], left: [] };
  const found = moversNearest(figures, { change: { ...change, flippedPairs: 0, pairs: 0 }, tied }, 20, 5);
  expect(found.all).toBe(40);
  expect(found.movers.map(({ key }) => key)).toEqual(['NET-0', 'NET-18', 'NET-19', 'NET-20', 'NET-21']);
});
