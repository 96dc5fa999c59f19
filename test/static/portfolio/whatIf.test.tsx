import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Proposal } from '#domain/proposal/proposal';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

/** With impact 70 and request 30 NET-1 stands before NET-2; with more on the request it is the other way round. */
const TWO_SIDED = [
  anEpic(1, { answers: { impact: 3, request: 'no' } }),
  anEpic(2, { answers: { impact: 1, request: 'yes' } }),
  anEpic(3, { answers: { impact: 0, request: 'no' } }),
];

const PROPOSED: Proposal = {
  ...{
    id: '20260301100000000',
    version: 1,
    title: 'Requests first',
    reason: 'Customers ask',
    weights: { impact: 20 },
    settingsVersion: 0,
  },
  ...{
    effectiveAt: null,
    status: 'open',
    author: 'admin',
    proposedAt: '2026-03-01T10:00:00.000Z',
    decision: null,
    appliedAs: null,
    problem: null,
  },
};

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
  expect(await says('The same epics hold the first place. 0 of 3 pairs of epics change their order.')).toBeTruthy();
  await slide('Customer request', 140);
  expect(await says('1 epic enters the first place, 1 leaves. 1 of 3 pairs of epics changes its order.')).toBeTruthy();
  const entering = screen.getByRole('heading', { name: '▲ Would enter the first place' }).parentElement!;
  expect(within(entering).getByText('from 2 to 1')).toBeTruthy();
  expect(within(entering).getByText('NET-2')).toBeTruthy();
  expect(tableRows()).toEqual([
    ['2', '1', '▲ 1 up, enters', 'NET-2'],
    ['1', '2', '▼ 1 down, leaves', 'NET-1'],
    ['3', '3', 'stays', 'NET-3'],
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

test('the picture tells who enters and leaves by sign, and says in words what it shows', async () => {
  openAt('/what-if?places=1&weights=impact:10,request:90');
  const picture = await screen.findByRole('img', {
    name: 'Ranks of 3 epics now and with these weights; the table beside it says the same.',
  });
  expect([...picture.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['NET-2  2', '1  NET-2 ▲', 'NET-1  1', '2  NET-1 ▼']),
  );
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
    await says('No score can be computed: give at least one criterion that people answer a weight above 0.'),
  ).toBeTruthy();
});

test('warns of a criterion that changes no pair, and of more epics than scores', async () => {
  openAt(
    '/what-if?weights=impact:70,request:1',
    Array.from({ length: 20 }, (_, n) => anEpic(n + 1, { answers: { impact: (n % 7) - 3, request: 'no' } })),
  );
  expect(await says('Customer request has a weight but changes the order of no two of these epics.')).toBeTruthy();
  expect(
    await says(/^These criteria can tell only 14 scores apart\. Of 20 epics ranked here at least 7 will share a place/),
  ).toBeTruthy();
});

test('how far ranks can be trusted is worked out once the sliders rest', async () => {
  openAt('/what-if?places=1');
  await waitFor(
    () =>
      expect(
        [...document.querySelectorAll('.lens-whatif__table tbody td:last-child')].map(({ textContent }) => textContent),
      ).toEqual(['1', '2', '3']),
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
      /^Read [\d,]+ of about 1,260 rated epics\. Ranks and pairs below are among those\. Another weighting may bring in epics that were not read\.$/,
    ),
  ).toBeTruthy();
  const before = jira.asked.pages;
  fireEvent.click(screen.getByRole('button', { name: 'Read all 1,260' }));
  await waitFor(() => expect(screen.queryByText(/Another weighting may bring in/)).toBeNull(), { timeout: 15_000 });
  expect(jira.asked.pages).toBeGreaterThan(before);
});

describe('proposing', () => {
  const proposing = async () => {
    openAt('/what-if?weights=impact:20');
    await userEvent.click(await screen.findByText('Save as a proposal'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Requests first' } });
    fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Customers ask' } });
    return {
      day: screen.getByLabelText<HTMLInputElement>(/^Takes effect on, today or later/),
      button: screen.getByRole('button', { name: 'Propose these weights' }),
    };
  };

  test('a day that is over is not offered, and is told in words; today is taken', async () => {
    const { day, button } = await proposing();
    const today = day.min;
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
    const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    fireEvent.change(day, { target: { value: yesterday } });
    expect(screen.getByText('This day is over. Choose today or a later day.').id).toBe(
      day.getAttribute('aria-describedby'),
    );
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.submit(button);
    expect(fakeBridge.invokes('proposal.save')).toEqual([]);
    fireEvent.change(day, { target: { value: today } });
    expect(screen.queryByText(/This day is over/)).toBeNull();
    expect(button.getAttribute('aria-disabled')).toBe('false');
  });

  test('what is proposed asks for nothing any more, and the keyboard stays at the button', async () => {
    fakeBridge.onInvoke('proposal.save', () => ({ ok: true, value: { proposal: PROPOSED } }));
    const { button } = await proposing();
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(await says(/^Proposed\. It waits for an administrator/)).toBeTruthy();
    expect(screen.queryByText(/Write a title and a reason first/)).toBeNull();
    expect(document.activeElement).toBe(button);
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Another' } });
    expect(screen.getByText('Write a title and a reason first.')).toBeTruthy();
    expect(screen.queryByText(/^Proposed\./)).toBeNull();
  });
});

test('the whole list: every epic in the new order, only those in view drawn, and it follows the sliders', async () => {
  const { history } = openAt(
    '/what-if?places=1',
    Array.from({ length: 60 }, (_, n) =>
      anEpic(n + 1, { answers: { impact: n < 1 ? 3 : n < 59 ? 1 : 0, request: n < 59 ? 'no' : 'yes' } }),
    ),
  );
  fireEvent.change(await screen.findByLabelText('Show'), { target: { value: 'all' } });
  expect(history.moves.at(-1)).toBe('PUSH /what-if?places=1&show=all');
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
  expect(screen.getByRole('img', { name: /^Ranks of 30 epics now/ })).toBeTruthy();
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
