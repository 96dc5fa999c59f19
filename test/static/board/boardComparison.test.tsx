import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardView } from '#contract/board';
import { freezeEpics } from '#domain/board/board';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { anAssessment } from '../../support/generators';
import { aBoard, AT, FAILED, head, ID, open } from './boardScreen';

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
});

test('of the board that is compared with, it is told as well how many epics are left out', async () => {
  const earlier = { ...head, id: '20261001100000000', title: 'October', at: '2026-10-01T10:00:00.000Z' };
  fakeBridge.onInvoke('board.read', (input) => ({
    ok: true,
    value: (input as { boardId: string }).boardId === ID ? aBoard() : aBoard({ board: earlier, leftOut: 2 }),
  }));
  open(`/boards/${ID}?with=${earlier.id}`);
  expect(await screen.findByText(/^2 epics of “October” are left out/)).toBeTruthy();
});

/** A board of the second epic alone: its maker did not see the first, or it was not there. */
const withoutFirst = (): BoardView => ({
  ...aBoard(),
  epics: aBoard().epics.filter(({ issueId }) => issueId === '10001'),
});

test('an epic that the maker of a board did not see is not called new, moves nobody, and is told apart', async () => {
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: withoutFirst() }));
  fakeBridge.onInvoke('board.newcomers', () => ({ ok: true, value: { newcomers: [] } }));
  open(`/boards/${ID}?places=1`, '2026-11-02T10:00:00.000Z');
  const changed = within(await screen.findByRole('region', { name: 'What changed' }));
  await changed.findByRole('heading', { name: 'Not on the frozen board “Board of November”' });
  expect(
    changed.getByText(
      /^1 epic is not on the frozen board: without a score then, outside its choice of epics, or hidden/,
    ),
  ).toBeTruthy();
  expect(changed.getByText('No rank changed: 1 epic stands where it stood.')).toBeTruthy();
  expect(changed.queryByText(/New in the ranking|New epics/)).toBeNull();
  expect(fakeBridge.invokes('board.newcomers')).toEqual([
    { procedure: 'board.newcomers', payload: { since: AT, issueIds: ['10002'] } },
  ]);
});

test('an epic that was first rated after the board is new; what was only answered before it is not asked', async () => {
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: withoutFirst() }));
  fakeBridge.onInvoke('board.newcomers', () => ({ ok: true, value: { newcomers: ['10002'] } }));
  open(`/boards/${ID}?places=1`, '2026-11-02T10:00:00.000Z');
  expect(await screen.findByText('New in the ranking: nobody had rated it when the board was frozen.')).toBeTruthy();
  expect(screen.getByText('New epics: 1 place down.')).toBeTruthy();
  expect(screen.queryByText(/not on the frozen board/)).toBeNull();
});

test('where it cannot be asked what is new, nothing counts as new, and it can be tried again', async () => {
  let fails = true;
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: withoutFirst() }));
  fakeBridge.onInvoke('board.newcomers', () => (fails ? FAILED : { ok: true, value: { newcomers: ['10002'] } }));
  open(`/boards/${ID}?places=1`, '2026-11-02T10:00:00.000Z');
  const changed = within(await screen.findByRole('region', { name: 'What changed' }));
  await changed.findByText(/^Which epics are new could not be read, so none counts as new here\. Storage is busy/);
  expect(changed.getByText(/^1 epic is not on the frozen board/)).toBeTruthy();
  fails = false;
  await userEvent.click(changed.getByText('Try again'));
  expect(await changed.findByText(/^New in the ranking/)).toBeTruthy();
});

test('of two boards neither tells why an epic is only on the other', async () => {
  const earlier = { ...head, id: '20261001100000000', title: 'October', at: '2026-10-01T10:00:00.000Z' };
  const first = aBoard({ board: earlier });
  fakeBridge.onInvoke('board.read', (input) => ({
    ok: true,
    value: (input as { boardId: string }).boardId === ID ? withoutFirst() : first,
  }));
  open(`/boards/${ID}?with=${earlier.id}`);
  const changed = within(await screen.findByRole('region', { name: 'What changed' }));
  await changed.findByRole('heading', { name: 'Not on the frozen board “Board of November”' });
  expect(changed.queryByText(/Epics that are gone|no longer rated/)).toBeNull();
  expect(changed.getByText('No rank changed: 1 epic stands where it stood.')).toBeTruthy();
});

test('every change can be seen with its causes: the movers after the twentieth when asked', async () => {
  const many = (impactOf: (n: number) => number): BoardView['epics'] =>
    freezeEpics(
      DEFAULT_SETTINGS,
      Array.from({ length: 25 }, (_, n) => ({
        issueId: String(10_001 + n),
        assessment: anAssessment({ answers: { impact: impactOf(n), request: 'no' } }),
      })),
    ).map((epic) => ({ ...epic, mayDecide: false }));
  const earlier = { ...head, id: '20261001100000000', title: 'October', at: '2026-10-01T10:00:00.000Z' };
  // One goes up past 23 others, and the first stays first.
  const [before, after] = [
    many((n) => (n === 0 ? 3 : n === 24 ? -1 : 1)),
    many((n) => (n === 0 ? 3 : n === 24 ? 2 : 1)),
  ];
  fakeBridge.onInvoke('board.read', (input) => ({
    ok: true,
    value:
      (input as { boardId: string }).boardId === ID
        ? aBoard({ epics: after })
        : aBoard({ board: earlier, epics: before }),
  }));
  open(`/boards/${ID}?with=${earlier.id}`);
  const changed = within(await screen.findByRole('region', { name: 'What changed' }));
  await userEvent.click(await changed.findByRole('button', { name: /^Show 4 more/ }));
  expect(changed.getAllByText(/^Answers of other epics: 1 (place )?down\.$/)).toHaveLength(23);
  expect(changed.queryByRole('button', { name: /^Show/ })).toBeNull();
});
