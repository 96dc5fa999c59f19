import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { act, screen, within } from '@testing-library/react';
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

/** What a row says of its place: by the edge that is seen, and by the word that is heard. */
const certaintyOf = (row: HTMLElement): string => {
  const rank = row.querySelector('.lens-places__rank');
  const edge = /lens-places__rank--(\w+)/.exec(rank?.className ?? '')?.[1];
  const word = /, ([a-z ]+)$/.exec(rank?.textContent ?? '')?.[1];
  return [edge, ...(word ? [word] : [])].join(': ');
};
const certainties = async (): Promise<string[]> => (await findRows()).map(certaintyOf);
const UNKNOWN = ['none', 'none', 'none', 'none', 'none'];

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
  mockSteps = null;
});

test('the edge of a row tells whether its place is safe, with a word for who listens; a sentence answers', async () => {
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  await screen.findByText('2 of 3 places are safe.');
  expect(await certainties()).toEqual([
    'safe: safe',
    'safe: safe',
    'open: could fall out',
    'open: could get in',
    'none: out',
  ]);
  expect(screen.getByText(/1 is open: 2 epics contest it, 2 missing answers decide\./)).toBeTruthy();
});

test('the answers that decide are named, with the epics that they belong to', async () => {
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  const part = within(await screen.findByRole('region', { name: 'Answers that decide' }));
  expect(part.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'NET-3 Epic 3 Customer request',
    'NET-4 Epic 4 Customer request',
  ]);
});

test('where all have a place, or no ranking is shown, no place is open', async () => {
  new FakeJira(EPICS);
  const { unmount } = show({ cutLine: 5 });
  expect(await screen.findByText('All 5 rated epics have a place.')).toBeTruthy();
  expect(new Set(await certainties())).toEqual(new Set(['safe: safe']));
  unmount();
  show({ cutLine: 3, show: 'coverage' });
  await screen.findByRole('region', { name: 'Journey coverage' });
  expect(screen.queryByText(/places are safe/)).toBeNull();
});

test('where not every epic was read it tells no certainty and says where it is told', async () => {
  const jira = new FakeJira(aPortfolio(1_000));
  show({ cutLine: 5 });
  expect(await screen.findByText(/^Which places are safe is told in the portfolio: here only the first/)).toBeTruthy();
  expect(new Set(await certainties())).toEqual(new Set(['none']));
  expect(jira.asked).toEqual({ pages: 2, counts: 2, projectSearches: 0 });
});

test('the list does not wait for its certainty, and no row moves or changes its height when it comes', async () => {
  let release = false;
  mockSteps = (real) =>
    function* (...asked) {
      while (!release) yield 0.5;
      return yield* real(...asked);
    };
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  const rows = await findRows();
  expect(rows.map(certaintyOf)).toEqual(UNKNOWN);
  expect(screen.getByText('Working out which places are safe…')).toBeTruthy();
  const inside = rows.map((row) => row.querySelectorAll('*').length);
  release = true;
  await screen.findByText('2 of 3 places are safe.');
  expect(await findRows()).toEqual(rows);
  expect(rows.map((row) => row.querySelectorAll('*').length)).toEqual(inside);
});

test('while a refresh is worked out, what was known stays', async () => {
  const jira = new FakeJira(EPICS);
  show({ cutLine: 3 });
  await screen.findByText('2 of 3 places are safe.');
  const told: (string | null)[] = [];
  const watch = new MutationObserver(() =>
    told.push(document.querySelector('.lens-gadget__sentence')?.textContent ?? null),
  );
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  jira.epics = [...EPICS, anEpic(6, { answers: { impact: 1 } })];
  act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
  await screen.findByText(/3 epics contest it/);
  watch.disconnect();
  expect(told.filter((sentence) => sentence?.includes('Working out'))).toEqual([]);
});

test('where certainty cannot be had the list is there all the same, and says so', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  mockSteps = () => () => {
    throw new Error('The chunk could not be loaded');
  };
  new FakeJira(EPICS);
  show({ cutLine: 3 });
  expect(await screen.findByText(/^Which places are safe is not shown/)).toBeTruthy();
  expect(await certainties()).toEqual(UNKNOWN);
  expect(logged).toHaveBeenCalledWith('Which places are certain could not be worked out', expect.any(Error));
});
