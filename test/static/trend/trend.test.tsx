import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input, Output } from '#contract/procedures';
import { monthOf, monthsLater } from '#domain/trend/month';
import { NO_SUMS } from '#domain/trend/sums';
import type { MonthSums } from '#domain/trend/trend';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { CHART, chartLayout } from '../../../static/features/trend/chartLayout';
import { trendWordsIn } from '../../../static/features/trend/trendWords';
import { EVERYTHING_HOLDS } from '../../support/ladderMonth';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

const NOW = monthOf(new Date().toISOString());
const nameOf = (monthsAgo: number): string => trendWordsIn('en-GB').month(monthsLater(NOW, -monthsAgo));
const sums = (more: Partial<MonthSums>): MonthSums => ({
  ...NO_SUMS,
  rated: 6,
  projects: 1,
  counted: { epics: 12, rated: 6 },
  office: null,
  ...more,
});

type Trend = Output<'trend.read'>;
const BELOW = 'The table below has every month.';

/** Answers with these sums by how many months ago they were; other months are gaps. */
function answerTrend(known: Record<number, MonthSums>, more: Partial<Trend> = {}): void {
  fakeBridge.onInvoke('trend.read', (payload) => {
    const { from, to, projectIds } = payload as Input<'trend.read'>;
    const months: Trend['months'] = [];
    for (let month = from, ago = 0; month <= to; month = monthsLater(month, 1)) {
      while (monthsLater(NOW, -ago) > month) ago += 1;
      while (monthsLater(NOW, -ago) < month) ago -= 1;
      months.push({ month, running: month === NOW, sums: known[ago] ?? null });
    }
    return { ok: true, value: { months, projects: projectIds.length, untallied: 0, small: 0, ...more } };
  });
}

function openAt(address: string) {
  new FakeJira([1, 2, 3].map((n) => anEpic(n, { answers: { impact: n } }, { projectId: String(n) })));
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return history;
}

const chart = (name: string | RegExp) => screen.findByRole('img', { name }, { timeout: 10_000 });
const asked = (): Input<'trend.read'>[] =>
  fakeBridge.invokes('trend.read').map(({ payload }) => payload as Input<'trend.read'>);

test('draws each figure with its first and last number, and a table with every month', async () => {
  answerTrend({
    3: sums({ withImpact: 4, positive: 1, harm: 5, withRequest: 4, requested: 1, withDisruption: 4, disruption: 6 }),
    1: sums({
      counted: { epics: 12, rated: 9 },
      withImpact: 8,
      positive: 4,
      harm: 3,
      withDisruption: 8,
      disruption: 9,
      judged: 20,
      speaking: 2,
    }),
    0: sums({
      counted: { epics: 12, rated: 12 },
      withImpact: 10,
      positive: 6,
      harm: 2,
      withDisruption: 8,
      disruption: 7,
      judged: 120,
      speaking: 18,
    }),
  });
  openAt('/trend?projects=1,2');
  const drawn = await chart(
    `Rating coverage: from 50% in ${nameOf(3)} to 100% in ${nameOf(0)}. The table below has every month.`,
  );
  expect([...drawn.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
    '100%',
    '50%',
    '100%',
    nameOf(3),
    nameOf(0),
  ]);
  expect(drawn.querySelectorAll('circle')).toHaveLength(3);
  expect(
    await chart(`Harm to customers: from 5 in ${nameOf(3)} to 2 in ${nameOf(0)}. The table below has every month.`),
  ).toBeTruthy();
  await chart(`Speaks to customers: from 10% in ${nameOf(1)} to 15% in ${nameOf(0)}. The table below has every month.`);
  // Nobody answered in the later months: that is no zero.
  expect((await chart(`Asked for by customers: 25% in ${nameOf(3)}.`)).querySelectorAll('circle')).toHaveLength(1);
  const rows = within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    [nameOf(3), '1', '50% (6 of 12)', '25% (1 of 4)', '25% (1 of 4)', '5', '6', 'not known'],
    [nameOf(2), 'no figures'],
    [nameOf(1), '1', '75% (9 of 12)', '50% (4 of 8)', 'not known', '3', '9', '10% (2 of 20)'],
    [`${nameOf(0)}, so far`, '1', '100% (12 of 12)', '60% (6 of 10)', 'not known', '2', '7', '15% (18 of 120)'],
  ]);
  // Before the first there is nothing to be missing.
  expect(screen.getByText(`Of the months shown, those before ${nameOf(3)} have no figures.`)).toBeTruthy();
  expect(screen.getByText(`${nameOf(0)} has not ended: it shows the last night so far.`)).toBeTruthy();
  expect(asked()).toEqual([{ projectIds: ['1', '2'], from: monthsLater(NOW, -11), to: NOW }]);
});

test('the office has lines of its own [4.8 4.9 4.25]', async () => {
  answerTrend({
    2: sums({}),
    1: { ...EVERYTHING_HOLDS, office: { ...EVERYTHING_HOLDS.office, did: { all: 10, outside: null }, sayDo: null } },
    0: EVERYTHING_HOLDS,
  });
  openAt('/trend?projects=1');
  expect(await chart(`Rung of the ladder: from 3 in ${nameOf(1)} to 5 in ${nameOf(0)}. ${BELOW}`)).toBeTruthy();
  const [, office] = screen.getAllByRole('table');
  const rows = within(office!)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    // Before the ladder was counted there is a gap, and no zero.
    [nameOf(2), '1', 'not known', 'not known', 'not known', 'not known', 'not known'],
    [nameOf(1), '2', '3', 'not known', '73% (11 of 15)', 'not known', '30% (3 of 10)'],
    [`${nameOf(0)}, so far`, '2', '5', '67% (200 of 300)', '73% (11 of 15)', '0.2', '30% (3 of 10)'],
  ]);
});

test('the line is broken where a month is missing, and the running month is reached by dashes', () => {
  const months = [0.2, 0.4, null, 0.6, 0.8].map((value, at) => ({ month: String(at), value, running: at === 4 }));
  const { solid, dashed, points, top, baseline } = chartLayout(months, 1);
  expect(solid.match(/M/g)).toHaveLength(2);
  expect(dashed).toBe(
    `M${points[2]!.x},${Math.round(points[2]!.y * 1000) / 1000}L${points[3]!.x},` +
      `${Math.round(points[3]!.y * 1000) / 1000}`,
  );
  expect(solid).not.toContain(`${points[3]!.x}`);
  expect(points.map(({ label }) => label !== null)).toEqual([true, false, false, true]);
  expect(points.every(({ x, y }) => x >= 0 && x <= CHART.width && y >= top && y <= baseline)).toBe(true);
  expect(chartLayout([{ month: '0', value: 0, running: true }], 1)).toMatchObject({
    solid: '',
    dashed: '',
    points: [{ y: baseline }],
  });
});

test('the last number stands below its point where a higher and near one is before it', () => {
  const months = (values: (number | null)[]) =>
    values.map((value, at) => ({ month: String(at), value, running: false }));
  const lastOf = (values: (number | null)[]) => chartLayout(months(values), 1).points.at(-1)!;
  // With room for months to come, points stand closely.
  const ahead = Array.from({ length: 24 }, () => null);
  const near = lastOf([0.3, 0.5, 0.4, ...ahead]);
  expect(near.label).toBeGreaterThan(near.y);
  for (const values of [
    [0.3, 0.5, 0.4],
    [0.3, 0.4, 0.5, ...ahead],
    [0.3, 0.1, 0.05, ...ahead],
  ]) {
    const above = lastOf(values);
    expect(above.label).toBeLessThan(above.y);
  }
});

test('looks as far back as is chosen, and keeps that in the address', async () => {
  answerTrend({ 1: sums({}), 23: sums({}) });
  const history = openAt('/trend?projects=1');
  await userEvent.selectOptions(await screen.findByLabelText('Show'), '24 months');
  expect(await screen.findByText(nameOf(23), { selector: 'th' })).toBeTruthy();
  expect(history.moves).toEqual(['PUSH /trend?projects=1&months=24']);
  expect(asked().at(-1)).toMatchObject({ from: monthsLater(NOW, -23) });
});

test('is about the projects of the viewer where none are chosen, and says that it cannot follow a filter', async () => {
  answerTrend({ 0: sums({}), 1: sums({ projects: 2 }) }, { projects: 2, untallied: 1, small: 1 });
  openAt('/trend?filter=summary%20~%20%22Epic%22');
  expect(
    await screen.findByText(
      'Figures are kept for whole projects. These are of all your projects, whatever the filter.',
      undefined,
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect(screen.getByText('1 project has no figures in these months.')).toBeTruthy();
  expect(
    screen.getByText('1 project is left out of months in which fewer than 5 of its epics were rated.'),
  ).toBeTruthy();
  expect(
    screen.getByText('The number of projects differs from month to month. Part of a change may come from that.'),
  ).toBeTruthy();
  expect(asked()[0]?.projectIds.length).toBeGreaterThan(1);
});

test('says what is missing where there is nothing to show', async () => {
  answerTrend({}, { projects: 1, untallied: 1 });
  openAt('/trend?projects=1');
  expect(
    await screen.findByText(
      'There are no figures yet. The first are written tonight, for every project ' +
        'with rated epics; a trend shows from the second month on.',
      undefined,
      { timeout: 10_000 },
    ),
  ).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('what cannot be read says why, and can be tried again', async () => {
  fakeBridge.onInvoke('trend.read', () => ({
    ok: false,
    error: { code: 'unavailable', message: 'Storage is busy at the moment. Try again in a minute.' },
  }));
  openAt('/trend?projects=1');
  expect(
    await screen.findByText('Storage is busy at the moment. Try again in a minute.', undefined, { timeout: 10_000 }),
  ).toBeTruthy();
  answerTrend({ 0: sums({}) });
  fireEvent.click(screen.getByText('Try again'));
  expect(await chart(`Rating coverage: 50% in ${nameOf(0)}.`)).toBeTruthy();
});
