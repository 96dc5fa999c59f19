import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardView } from '#contract/board';
import type { Input } from '#contract/procedures';
import { freezeEpics } from '#domain/board/board';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { withMade } from '../../../static/features/board/snapshot/useBoard';
import { anAssessment } from '../../support/generators';
import { renderSurface } from '../../support/screen/renderSurface';

const ID = '20261101100000000';
const AT = '2026-11-01T10:00:00.000Z';
const head = {
  id: ID,
  title: 'Board of November',
  scope: 'All epics',
  at: AT,
  author: 'a',
  places: 1,
  epics: 2,
  more: false,
  settingsVersion: 4,
};
const FAILED = {
  ok: false,
  error: { code: 'unavailable', message: 'Storage is busy at the moment. Try again in a minute.' },
};

function aBoard(more: Partial<BoardView> = {}): BoardView {
  const assessed = [1, 2].map((n) => ({
    issueId: String(10_000 + n),
    assessment: anAssessment({ answers: { impact: n, request: 'no' } }),
  }));
  const epics = freezeEpics(DEFAULT_SETTINGS, assessed).map((epic) => ({ ...epic, mayDecide: true }));
  return { board: head, settings: DEFAULT_SETTINGS, epics, leftOut: 0, decisions: [], mayDelete: true, ...more };
}

function open(path: string, updatedAt: string = AT): void {
  const jira = new FakeJira([1, 2].map((n) => anEpic(n, { answers: { impact: n, request: 'no' }, updatedAt })));
  jira.instead = ({ path: asked, body }) => {
    if (asked.startsWith('/rest/api/3/issue/bulkfetch')) {
      const ids = (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
      return {
        body: {
          issues: ids.map((id) => ({ id, key: `NET-${Number(id) - 10_000}`, fields: { summary: `Epic ${id}` } })),
        },
      };
    }
    return asked.startsWith('/rest/api/3/user/bulk')
      ? { body: { values: [{ accountId: 'a', displayName: 'Ada' }] } }
      : undefined;
  };
  answerPageHistory(path);
  renderSurface(PortfolioSurface);
}

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
});

test('without a board it says what boards are for; the one that is frozen holds what is shown', async () => {
  const frozen = jest.fn((input: unknown) => (input ? { ok: true, value: { id: ID, epics: 2 } } : null));
  fakeBridge.onInvoke('board.freeze', frozen);
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard() }));
  open('/boards?places=1');
  expect(await screen.findByText(/No board was frozen yet that you may see/)).toBeTruthy();
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await userEvent.clear(title);
  expect((screen.getByRole('button', { name: 'Freeze this board' }) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.type(title, 'Mine');
  await userEvent.click(screen.getByRole('button', { name: 'Freeze this board' }));
  expect(await screen.findByRole('heading', { name: 'Board of November' })).toBeTruthy();
  expect(screen.getByText(/^Frozen on /).textContent).toContain(
    'All epics. Cut line after 1 place. Settings version 4.',
  );
  const sent = frozen.mock.calls[0]?.[0] as Input<'board.freeze'>;
  expect(sent).toEqual({ title: 'Mine', scope: 'All epics', places: 1, issueIds: ['10002', '10001'], more: false });
});

test('what fails can be tried again: the list, the freezing, the board', async () => {
  let fails = true;
  fakeBridge.onInvoke('board.list', () => (fails ? FAILED : { ok: true, value: { boards: [head] } }));
  fakeBridge.onInvoke('board.freeze', () => FAILED);
  open('/boards');
  const list = within(await screen.findByRole('region', { name: 'Frozen boards' }));
  await list.findByText(/Storage is busy/);
  fails = false;
  await userEvent.click(list.getByText('Try again'));
  await list.findByText('Board of November');
  const form = within(screen.getByRole('region', { name: 'Freeze this board' }));
  await userEvent.click(form.getByRole('button', { name: 'Freeze this board' }));
  expect(await form.findByText(/Storage is busy/)).toBeTruthy();
});

test('a decision that somebody else made meanwhile is shown before it is replaced', async () => {
  const theirs = { issueId: '10002', version: 1, decision: 'hold', reason: 'Legal', at: AT, author: 'b' };
  const answers = [
    {
      ok: false,
      error: {
        code: 'conflict',
        message: 'Somebody else recorded a decision about this epic meanwhile.',
        current: theirs,
      },
    },
    { ok: true, value: { ...theirs, version: 2, decision: 'go', reason: null, author: 'a' } },
  ];
  const sent: unknown[] = [];
  fakeBridge.onInvoke('board.decide', (input) => {
    sent.push(input);
    return answers[sent.length - 1];
  });
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard({ leftOut: 3 }) }));
  open(`/boards/${ID}`);
  expect(await screen.findByText(/3 epics of this board are left out/)).toBeTruthy();
  const rows = within(await screen.findByRole('table', { name: 'The ranking as it was frozen' }));
  await userEvent.click(rows.getAllByRole('button', { name: /^Decide/ })[0] as HTMLElement);
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(await screen.findByText(/Somebody else recorded a decision/)).toBeTruthy();
  expect(rows.getByText('Legal', { selector: 'q' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Record' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Record' })).toBeNull());
  expect(sent).toMatchObject([
    { version: 0, decision: 'go' },
    { version: 1, decision: 'go' },
  ]);
  expect(rows.getByText('Go', { selector: 'strong' })).toBeTruthy();
});

test('ties stand in the order of their keys, as in the ranking: a board holds ids only', async () => {
  const epics = freezeEpics(
    DEFAULT_SETTINGS,
    ['10001', '10009', '10010', '10002'].map((issueId) => ({
      issueId,
      assessment: anAssessment({ answers: { impact: 2, request: 'no' } }),
    })),
  ).map((epic) => ({ ...epic, mayDecide: false }));
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard({ epics: [...epics].reverse() }) }));
  open(`/boards/${ID}`);
  const rows = within(await screen.findByRole('table', { name: 'The ranking as it was frozen' }));
  await rows.findByText('NET-1');
  expect(rows.getAllByText(/^NET-\d+$/).map(({ textContent }) => textContent)).toEqual([
    'NET-1',
    'NET-2',
    'NET-9',
    'NET-10',
  ]);
});

test('a decision that was replaced is kept on the pack, with its reason', async () => {
  const made = {
    issueId: '10002',
    version: 2,
    decision: 'go' as const,
    reason: null,
    at: AT,
    author: 'a',
    earlier: [{ version: 1, decision: 'stop' as const, reason: 'Nobody would notice it', at: AT, author: 'a' }],
  };
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard({ decisions: [made] }) }));
  open(`/boards/${ID}/pack`);
  const dissent = within(await screen.findByRole('region', { name: 'Decisions and dissent' }));
  const kept = dissent.getByText('Nobody would notice it');
  expect(kept.closest('details')).toBeNull();
  expect(kept.closest('li')?.textContent).toMatch(/^Before: Stop/);
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

test('an epic that was first rated after the board is new; what was answered before it only is not asked about', async () => {
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

test('why an epic had its score then is told by the answers and settings that were frozen', async () => {
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard() }));
  open(`/boards/${ID}`);
  const rows = within(await screen.findByRole('table', { name: 'The ranking as it was frozen' }));
  await userEvent.click(await rows.findByText('of NET-2', { exact: false }));
  const receipt = await rows.findByRole('table', { name: 'Why this score' });
  expect(within(receipt).getByRole('row', { name: /^Customer impact \+2/ })).toBeTruthy();
  expect(within(receipt).getByRole('row', { name: /^Score/ }).textContent).toContain('46.7');
});

test('deleting asks once more', async () => {
  const deleted = jest.fn(() => ({ ok: true, value: { deleted: true } }));
  fakeBridge.onInvoke('board.delete', deleted);
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard() }));
  open(`/boards/${ID}`);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete this board' }));
  await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(deleted).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Delete this board' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByRole('heading', { name: 'Frozen boards' })).toBeTruthy();
});

test('a board that is gone, and one that is compared with and gone, say so', async () => {
  fakeBridge.onInvoke('board.read', (input) =>
    (input as { boardId: string }).boardId === ID
      ? { ok: true, value: aBoard() }
      : { ok: false, error: { code: 'notFound', message: 'This board does not exist any more.' } },
  );
  open(`/boards/${ID}?with=20200101000000000`);
  expect(await screen.findByText('This board does not exist any more.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Ranking and decisions' })).toBeTruthy();
});

test('a decision made on the screen takes the place of the one before it, and an older answer that of none', () => {
  const one = { issueId: '1', version: 1, decision: 'go' as const, reason: null, at: AT, author: 'a', earlier: [] };
  const two = { issueId: '1', version: 2, decision: 'stop' as const, reason: 'no', at: AT, author: 'b' };
  expect(withMade([one], [two])).toMatchObject([{ version: 2, earlier: [{ version: 1 }] }]);
  expect(withMade([{ ...two, earlier: [] }], [one])).toMatchObject([{ version: 2 }]);
});
