import { fakeBridge } from '../support/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../support/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from './renderSurface';

/** Rows of the ranking; by selector, because roles and names of hundreds of rows take jsdom long. */
function rows(): Element[] {
  const caption = screen.queryByText('Epics ranked by customer score', { selector: 'caption' });
  return [...(caption?.closest('table')?.querySelectorAll('tbody tr') ?? [])];
}

const shown = (least: number, most = least) =>
  waitFor(
    () => {
      expect(rows().length).toBeGreaterThanOrEqual(least);
      expect(rows().length).toBeLessThanOrEqual(most);
    },
    { timeout: 10_000 },
  );

const showMore = () => userEvent.click(screen.getByText('Show 100 more'));

// Hundreds of rows take jsdom seconds on a busy machine.
jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

test('shows the ranking a hundred places at a time, to its end, with progress', async () => {
  const jira = new FakeJira(aPortfolio(300));
  renderSurface(PortfolioSurface);
  const total = 270;
  // The last place of a page waits for the next page where it may turn out to be tied.
  for (const places of [100, 200]) {
    await shown(places - 1, places);
    expect(screen.getByLabelText('Part of the ranking that is shown').getAttribute('max')).toBe(String(total));
    await showMore();
  }
  await shown(total);
  expect(screen.queryByText('Show 100 more')).toBeNull();
  expect(jira.asked.pages).toBe(3);
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['settings.open', 'portfolio.vouch']);
});

test('shows more of what was read without asking Jira again', async () => {
  const jira = new FakeJira(aPortfolio(200));
  renderSurface(PortfolioSurface);
  await shown(100);
  const { pages } = jira.asked;
  await showMore();
  await shown(180);
  expect(jira.asked.pages).toBe(pages);
});

test('a page that cannot be read leaves the ranking as it is, and can be tried again', async () => {
  const jira = new FakeJira(aPortfolio(300));
  renderSurface(PortfolioSurface);
  await shown(99, 100);
  jira.instead = () => ({ status: 500, body: {} });
  await showMore();
  expect(await screen.findByText(/^The next places could not be read/)).toBeTruthy();
  await shown(99, 100);
  jira.instead = () => undefined;
  await userEvent.click(screen.getByText('Try again'));
  await shown(199, 200);
});

test('takes another scope when it is applied, with the coverage of that scope', async () => {
  new FakeJira([1, 2, 3].map((n) => anEpic(n, { answers: { impact: 1, request: 'no' }, stage: 'purchase' }, { projectId: String(n) })));
  renderSurface(PortfolioSurface);
  await shown(3);
  await userEvent.click(screen.getByText('All epics', { selector: 'summary' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Some projects' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Web shop/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Show these epics' }));
  await shown(1);
  expect(screen.getByText('Epics of 1 project')).toBeTruthy();
  const coverage = within(screen.getByRole('region', { name: 'Journey coverage' }));
  expect(coverage.getByText(/over 1 rated epic;/)).toBeTruthy();
});

test('draws the cut line as it is typed', async () => {
  new FakeJira([1, 2, 3].map((n) => anEpic(n, { answers: { impact: n, request: 'no' } })));
  renderSurface(PortfolioSurface);
  await shown(3);
  const field = screen.getByRole('spinbutton', { name: 'Cut line after' });
  await userEvent.clear(field);
  await userEvent.type(field, '2');
  expect(rows()[2]?.textContent).toBe('Cut line: 2 places');
  await userEvent.clear(field);
  expect(screen.getByText(/Write a whole number from 0/)).toBeTruthy();
});
