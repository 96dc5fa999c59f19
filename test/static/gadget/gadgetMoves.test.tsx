import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import type { NewestBoard } from '#contract/board';
import { freezeEpics } from '#domain/board/board';
import type { Assessment } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { anAssessment } from '../../support/generators';
import { renderSurface } from '../../support/screen/renderSurface';

type Rated = Partial<Assessment>;
const rating = (impact: number, request: 'yes' | 'no'): Rated => ({ answers: { impact, request } });

/** A board of these epics by number, frozen on the third of November. */
function aBoard(rated: Record<number, Rated>, more: Partial<NewestBoard> = {}): NewestBoard {
  const epics = freezeEpics(
    DEFAULT_SETTINGS,
    Object.entries(rated).map(([number, one]) => ({
      issueId: String(10_000 + Number(number)),
      assessment: anAssessment({ sponsor: null, ...one }),
    })),
  );
  return {
    board: {
      id: '20261103100000000',
      title: 'November',
      scope: 'All epics',
      at: '2026-11-03T10:00:00.000Z',
      places: 9,
      epics: epics.length,
      more: false,
      settingsVersion: 4,
    },
    settings: DEFAULT_SETTINGS,
    epics,
    newcomers: [],
    ...more,
  };
}

const NOW: FakeEpic[] = [
  anEpic(1, rating(3, 'yes')),
  anEpic(2, rating(2, 'yes')),
  anEpic(3, rating(1, 'yes')),
  anEpic(4, rating(-1, 'no')),
];
/** NET-1 was third then: its request counts by now. */
const THEN = { 1: rating(3, 'no'), 2: rating(2, 'yes'), 3: rating(3, 'yes'), 4: rating(-1, 'no') };

const show = (gadgetConfiguration: object = {}) =>
  renderSurface(GadgetSurface, { gadgetConfiguration: { show: 'ranking', cutLine: 2, ...gadgetConfiguration } });
const rows = async () =>
  within(await screen.findByRole('table', { name: 'Epics ranked by customer score' }))
    .getAllByRole('row')
    .filter((row) => row.querySelector('.lens-epic'));
const moves = async () =>
  (await rows()).map((row) => {
    const sign = row.querySelector('.lens-moved');
    const up = sign?.querySelector('path')?.getAttribute('d')?.startsWith('M5 0');
    return sign ? `${up === undefined ? '' : up ? 'up ' : 'down '}${sign.textContent ?? ''}` : '';
  });
const since = () => screen.findByRole('region', { name: 'Since the board of 3 Nov' });

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
});

test('each place tells how far it moved since the newest board, with the cause behind it', async () => {
  const jira = new FakeJira(NOW);
  jira.newest = aBoard(THEN);
  show();
  await since();
  expect(await moves()).toEqual(['up 2', '', 'down 2', '']);
  const [first] = document.querySelectorAll('.lens-moved');
  expect(first?.getAttribute('aria-label')).toBe(
    '2 places up, from 3 to 1 since the board of 3 Nov. ' + 'Its own answers (Customer request No → Yes): 2 places up.',
  );
});

test('what changed is summed up for the line of the gadget: in, out, then the furthest moved', async () => {
  const jira = new FakeJira(NOW);
  jira.newest = aBoard(THEN);
  show();
  const part = within(await since());
  expect(part.getByText('1 in, 1 out.')).toBeTruthy();
  expect(part.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'InNET-1 Epic 1 3 to 1: Customer request No → Yes',
    'OutNET-3 Epic 3 1 to 3: Customer impact +3 → +1',
  ]);
  const all = await part.findByRole('link', { name: 'All changes' });
  expect(all.getAttribute('href')).toMatch(/\/boards\/20261103100000000\?places=2$/);
});

test('who came since is new; who was left out of the board moves nobody, and is counted', async () => {
  const jira = new FakeJira([...NOW, anEpic(5, rating(3, 'yes')), anEpic(6, rating(3, 'yes'))]);
  jira.newest = aBoard(THEN, { newcomers: ['10005'] });
  show({ cutLine: 6 });
  await since();
  // NET-6 stands above them on the list, and is not compared.
  expect(await moves()).toEqual(['up 2', 'new', '', 'down 1', 'down 3', 'down 1']);
  expect(screen.getByText(/1 epic was not on it, and not counted\.$/)).toBeTruthy();
});

test('a list of some epics says nothing of the others on the board; a list of all misses who is gone', async () => {
  const jira = new FakeJira(NOW);
  jira.newest = aBoard({ ...THEN, 7: rating(3, 'yes'), 8: rating(3, 'yes') });
  const { unmount } = show({ scope: { kind: 'projects', projectIds: ['1'] } });
  await since();
  expect((await moves())[3]).toBe('');
  unmount();
  show();
  await since();
  expect((await moves())[3]).toBe('up 2');
  expect(within(await since()).getByText(/2 no longer ranked\.$/)).toBeTruthy();
});

test('it is asked once for each reading, beside and after the rows, about the epics that stand there', async () => {
  new FakeJira(NOW);
  let answer: (newest: NewestBoard | null) => void = () => undefined;
  fakeBridge.onInvoke(
    'board.newest',
    () => new Promise((resolve) => (answer = (newest) => resolve({ ok: true, value: { newest } }))),
  );
  show();
  const before = await rows();
  await waitFor(() => expect(fakeBridge.invokes('board.newest')).toHaveLength(1));
  expect(fakeBridge.invokes('board.newest')[0]?.payload).toEqual({ issueIds: NOW.map(({ id }) => id) });
  answer(aBoard(THEN));
  await since();
  expect(await rows()).toEqual(before);
  expect(fakeBridge.invokes('board.newest')).toHaveLength(1);
});

test('room for moves is kept from the start where a board stood at the last visit', async () => {
  const jira = new FakeJira(NOW);
  jira.newest = aBoard(THEN);
  const { unmount } = show();
  await since();
  unmount();
  fakeBridge.onInvoke('board.newest', () => new Promise(() => undefined));
  show();
  await rows();
  expect(screen.getByRole('columnheader', { name: 'Moved' })).toBeTruthy();
});

test('no board, and one that cannot be read, are told in the last line; the list is whole', async () => {
  new FakeJira(NOW);
  const { unmount } = show();
  expect(await screen.findByText(/No board is frozen yet\./)).toBeTruthy();
  unmount();
  fakeBridge.onInvoke('board.newest', () => ({ ok: false, error: { code: 'unavailable', message: 'Later.' } }));
  show();
  expect(await screen.findByText(/What moved since the last board could not be read\./)).toBeTruthy();
  expect(await rows()).toHaveLength(4);
});
