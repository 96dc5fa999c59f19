import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { freezeEpics } from '#domain/board/board';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { withMade } from '../../../static/features/board/snapshot/useBoard';
import { anAssessment } from '../../support/generators';
import { aBoard, AT, FAILED, head, ID, open } from './boardScreen';

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
