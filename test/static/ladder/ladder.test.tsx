import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input, Output } from '#contract/procedures';
import { RUNGS, type LadderMonth } from '#domain/ladder/rungs';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { monthOf, monthsBetween, monthsLater } from '#domain/trend/month';
import { PLACES as LADDER_PLACES, PLACES_OF_ALL } from '../../../static/features/ladder/ladderPlaces';
import { devolutionSentence, endSentence } from '../../../static/features/ladder/office/officeWords';
import { trendWordsIn } from '../../../static/features/trend/trendWords';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { VIEWS } from '../../../static/surfaces/portfolioPage/views';
import { EVERYTHING_HOLDS } from '../../support/ladderMonth';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

const NOW = monthOf(new Date().toISOString());
const words = trendWordsIn('en-GB');
const { office } = EVERYTHING_HOLDS;
/** On the first rung: nobody is asked, and nobody knows who belongs to the office. */
const FIRST: LadderMonth = {
  ...EVERYTHING_HOLDS,
  office: {
    ...office,
    followed: { ...office.followed, withAsked: 0, asked: 0, heard: 0 },
    did: { all: 40, outside: null },
    people: [
      {
        ...{ projectIds: ['1'], asked: 4, answered: 1, others: 2 },
        levels: {
          sponsor: { asked: 1, answered: 0, others: 0 },
          project: { asked: 0, answered: 0, others: 2 },
          colleague: { asked: 3, answered: 1, others: 1 },
        },
      },
      { projectIds: ['2'], asked: 0, answered: 0, others: 3 },
    ],
    unseen: 2,
  },
};

function openLadder(known: Record<number, LadderMonth>, more: Partial<Settings> = {}, trend: object = {}) {
  new FakeJira([1, 2].map((n) => anEpic(n, { answers: { impact: n } }, { projectId: String(n) })));
  fakeBridge.onInvoke('settings.open', () => ({
    ok: true,
    value: { settings: { ...DEFAULT_SETTINGS, ...more }, version: 1, latest: 1, texts: {} },
  }));
  fakeBridge.onInvoke('trend.read', (payload) => {
    const { from, to, projectIds } = payload as Input<'trend.read'>;
    const months: Output<'trend.read'>['months'] = monthsBetween(from, to).map((month) => {
      const ago = monthsBetween(month, NOW).length - 1;
      return { month, running: month === NOW, sums: known[ago] ?? null };
    });
    return { ok: true, value: { months, projects: projectIds.length, untallied: 0, small: 0, ...trend } };
  });
  const history = answerPageHistory('/ladder?projects=1,2');
  renderSurface(PortfolioSurface);
  return history;
}

const rungNamed = (name: string) => within(screen.getByRole('region', { name }));

test('how far the office stands, what is missing next with its figure, and where it is done [4.25]', async () => {
  const history = openLadder({ 0: FIRST });
  expect(await screen.findByRole('heading', { name: 'Rung 1 of 5: Rated' }, { timeout: 10_000 })).toBeTruthy();
  expect(
    screen.getByText(/Colleagues are asked for their opinion: 0% \(0 of 100\), and it takes at least 20%/),
  ).toBeTruthy();
  const rungs = within(screen.getByRole('list', { name: 'Rungs, from the top' })).getAllByRole('listitem');
  expect(rungs.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^5 Devolved/),
    '4 Audited and honestreached'.replace('reached', '5 of 5 hold'),
    '3 Followed until used3 of 3 hold',
    '2 Heard1 of 3 hold',
    '1 Ratedthe office stands here',
  ]);
  expect(rungNamed('1 Rated').getAllByRole('img', { name: 'holds' })).toHaveLength(3);
  expect(
    screen.getByText(
      /Paths, My turn, Audit, Measures and People show all that you may browse, so their numbers differ/,
    ),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ask for opinions' }));
  // The projects that were chosen go along.
  expect(history.moves).toEqual(['PUSH /voices?projects=1%2C2']);
});

test('a condition without a figure says which one is missing, and does not hold [4.25]', async () => {
  openLadder({ 0: FIRST });
  await screen.findByRole('heading', { name: 'Rung 1 of 5: Rated' }, { timeout: 10_000 });
  const heard = rungNamed('2 Heard');
  expect(heard.getByText(/Nobody was asked for an opinion\./)).toBeTruthy();
  expect(heard.getAllByRole('img', { name: 'no figure' })).toHaveLength(1);
  expect(rungNamed('5 Devolved').getByText(/nobody knows who belongs to the office/)).toBeTruthy();
  expect(screen.getByText(/How much is done outside the office is not known of any of these months/)).toBeTruthy();
  expect(screen.getByText(/No Jira group is the office, so nobody knows what is done outside it/)).toBeTruthy();
});

test('done outside the office is drawn month by month up to its last day, which is said [4.8]', async () => {
  const ends = `${monthsLater(NOW, 14)}-20`;
  const group = { id: '1a6e1bd0-0f53-4a2c-9d5c-3c1f7c0b0001', name: 'office' };
  const before = { ...EVERYTHING_HOLDS, office: { ...office, did: { all: 100, outside: 20 } } };
  openLadder({ 3: before, 0: EVERYTHING_HOLDS }, { officeEndsAt: ends, officeGroup: group });
  const part = within(await screen.findByRole('region', { name: 'Done outside the office' }, { timeout: 10_000 }));
  const [first, last] = [monthsLater(NOW, -3), NOW].map(words.month);
  expect(part.getByText(`67% (200 of 300) in ${last}; it was 20% in ${first}.`)).toBeTruthy();
  expect(part.getByText(/The office ends on 20 .*, in 14 months\./)).toBeTruthy();
  const drawn = part.getByRole('img', { name: new RegExp(`^Done outside the office: from 20% in ${first} to 67%`) });
  expect(drawn.querySelectorAll('circle')).toHaveLength(2);
  expect(within(drawn).getByText(/^the office ends 20 /)).toBeTruthy();
});

test('people are told by department, the fewest first; of what is not seen only how many [4.9]', async () => {
  const departments = [{ id: 'care', label: 'Care', projects: ['1'] }];
  openLadder({ 0: FIRST }, { departments });
  const table = await screen.findByRole('table', { name: /^People by department/ }, { timeout: 10_000 });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    // The other was counted before it was told who took part as what.
    ['Care', '1 of 40 of 1 as sponsors2 unasked at the project1 of 3 as colleagues, 1 unasked', '2'],
    [expect.stringMatching(/, of no department$/), 'nobody was asked', '3'],
  ]);
  expect(screen.getByText(/2 departments with a project that is not shown here are left out/)).toBeTruthy();
});

test('before the first night, and where nothing may be seen, it says so', async () => {
  openLadder({});
  expect(await screen.findByText(/Nothing is counted yet: the figures are written tonight/)).toBeTruthy();
});

test('every condition has a place that the page has', () => {
  for (const { conditions } of RUNGS)
    for (const { id } of conditions) {
      const { view, label, doneAt } = LADDER_PLACES[id];
      expect([id, VIEWS[view]?.label, VIEWS[doneAt] !== undefined]).toEqual([id, label, true]);
      // Whether the place is narrowed to the projects that were chosen is said below the ladder.
      expect([id, PLACES_OF_ALL.includes(label)]).toEqual([id, !VIEWS[view]?.controls.includes('scope')]);
    }
});

test('the end of the office is told before it, in its month, and after it', () => {
  const day = (one: string): string => one;
  expect(endSentence('2027-01-15', '2026-11', day)).toBe('The office ends on 2027-01-15, in 2 months.');
  expect(endSentence('2026-12-01', '2026-11', day)).toBe('The office ends on 2026-12-01, in a month.');
  expect(endSentence('2026-11-30', '2026-11', day)).toBe('The office ends on 2026-11-30, this month.');
  expect(endSentence('2026-10-01', '2026-11', day)).toBe('The office was to end on 2026-10-01.');
  expect(endSentence(null, '2026-11', day)).toMatch(/^Nobody said until when/);
  expect(devolutionSentence(words, [{ month: '2026-09', running: false, sums: EVERYTHING_HOLDS }])).toBe(
    '67% (200 of 300) in Sept 2026.',
  );
});
