import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import type * as BandsModule from '#domain/portfolio/analysis/bands';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

type Steps = typeof BandsModule.bandSteps;

/** In place of the simulation, where a test needs one that is slow or that cannot be had. */
let mockSteps: ((real: Steps) => Steps) | null = null;
jest.mock('#domain/portfolio/analysis/bands', () => {
  const real = jest.requireActual<typeof BandsModule>('#domain/portfolio/analysis/bands');
  const bandSteps: Steps = (...asked) => (mockSteps ? mockSteps(real.bandSteps) : real.bandSteps)(...asked);
  return { ...real, bandSteps };
});

/** Two above the line of three for certain, two ranges that a missing answer decides between, and one far below. */
const EPICS: FakeEpic[] = [
  anEpic(1, { answers: { impact: 3, request: 'yes' } }),
  anEpic(2, { answers: { impact: 3, request: 'yes' } }),
  anEpic(3, { answers: { impact: 1 } }),
  anEpic(4, { answers: { impact: 1 } }),
  anEpic(5, { answers: { impact: -3, request: 'no' } }),
];

const show = (gadgetConfiguration: object) =>
  renderSurface(GadgetSurface, { gadgetConfiguration: { show: 'ranking', ...gadgetConfiguration } });
const findRows = async () =>
  within(await screen.findByRole('table', { name: 'Epics ranked by customer score' }))
    .getAllByRole('row')
    .filter((row) => row.querySelector('.lens-epic'));
const certaintyOf = (row: HTMLElement): string =>
  row
    .querySelector('.lens-ranked__score')
    ?.textContent?.replace(/^.*this score and rank of NET-\d+/, '')
    .trim() ?? '';
const certainties = async (): Promise<string[]> => (await findRows()).map(certaintyOf);
/** Bands are worked out after the rows are drawn: waits for the first one. */
const drawnCertainties = async (): Promise<string[]> => {
  await waitFor(async () => expect(await certainties()).not.toEqual((await certainties()).map(() => '')));
  return certainties();
};
const tags = (): number => document.querySelectorAll('.lens-band').length;

beforeEach(() => {
  fakeBridge.reset();
  mockSteps = null;
});

test('contested rows tell chance and cause, others to who listens; a sentence says how many are open', async () => {
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  // The list comes with its bands: they are there as soon as it is.
  expect(await drawnCertainties()).toEqual([
    'Certainty: in',
    'Certainty: in',
    expect.stringMatching(/^contested · \d\d in 100missing answers decide it$/),
    expect.stringMatching(/^contested · \d\d in 100missing answers decide it$/),
    'Certainty: out',
  ]);
  expect(tags()).toBe(2);
  expect(
    screen.getByText(
      'Among the epics you can see in this scope, 1 of the first 3 places ' +
        'is open; 2 epics contest it, because answers are missing.',
    ),
  ).toBeTruthy();
});

test('without a cut line it is about the places listed, and says how many contested epics stand there', async () => {
  new FakeJira(EPICS);
  show({ places: 3 });
  expect(await drawnCertainties()).toEqual(['Certainty: in', 'Certainty: in', expect.stringContaining('contested')]);
  expect(screen.getByText('1 of them is listed above.')).toBeTruthy();
});

test('where rank and band stand on different sides of the line the row says why', async () => {
  new FakeJira([
    anEpic(1, { answers: { impact: 0, request: 'yes' } }),
    ...Array.from({ length: 12 }, (_, at) => anEpic(at + 2, { answers: { request: 'yes' } })),
  ]);
  show({ cutLine: 1 });
  expect((await drawnCertainties())[0]).toBe('outAbove the line on what is answered, behind it once all is answered.');
});

test('where all have a place, or no ranking is shown, nothing is said of bands', async () => {
  new FakeJira(EPICS);
  const { unmount } = show({ cutLine: 5 });
  expect(await certainties()).toEqual(['', '', '', '', '']);
  expect(screen.queryByText(/Which places are certain|Among the epics/)).toBeNull();
  unmount();
  show({ cutLine: 3, show: 'coverage' });
  await screen.findByRole('region', { name: 'Journey coverage' });
  expect(screen.queryByText(/Among the epics/)).toBeNull();
});

test('where not every epic was read it shows no band and says where they are told, at no further cost', async () => {
  const jira = new FakeJira(aPortfolio(1_000));
  show({ places: 10, cutLine: 5 });
  expect(await certainties()).toEqual(Array.from({ length: 10 }, () => ''));
  expect(screen.getByText(/not every rated epic was read\. The portfolio page tells it/)).toBeTruthy();
  expect(jira.asked).toEqual({ pages: 1, counts: 2, projectSearches: 0 });
});

test('a refresh shows the new list with its bands, and the one before until then', async () => {
  const jira = new FakeJira(EPICS);
  show({ cutLine: 3 });
  await findRows();
  const seen: number[] = [];
  const watch = new MutationObserver(() => seen.push(tags()));
  watch.observe(document.body, { childList: true, subtree: true });
  jira.epics = [...EPICS, anEpic(6, { answers: { impact: 1 } })];
  act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
  await waitFor(async () => expect(await findRows()).toHaveLength(6));
  watch.disconnect();
  expect(tags()).toBe(3);
  expect(new Set(seen)).toEqual(new Set([2, 3]));
});

test('where bands take long the list goes first, with room for them that they keep', async () => {
  let release = false;
  mockSteps = (real) =>
    function* (...asked) {
      while (!release) yield 0.5;
      return yield* real(...asked);
    };
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  await screen.findByText('Reading the portfolio…');
  const rows = await screen.findAllByRole('rowheader', {}, { timeout: 5_000 });
  const kept = [...document.querySelectorAll('.lens-row-band')];
  expect(kept).toHaveLength(rows.length);
  expect(tags()).toBe(0);
  expect(screen.getByText(/Working out which places are certain/)).toBeTruthy();
  release = true;
  await waitFor(() => expect(tags()).toBe(2));
  expect([...document.querySelectorAll('.lens-row-band')]).toEqual(kept);
});

test('where bands cannot be had the list is there all the same, and says so', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  mockSteps = () => () => {
    throw new Error('The chunk could not be loaded');
  };
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  expect(await screen.findByText(/Which places are certain is not shown/)).toBeTruthy();
  expect(await certainties()).toEqual(['', '', '', '', '']);
  expect(logged).toHaveBeenCalledWith('Which places are certain could not be worked out', expect.any(Error));
});
