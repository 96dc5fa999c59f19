import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import type { Input } from '#contract/procedures';
import type { BoardHead } from '#domain/board/board';
import { aBoard, AT, FAILED, head, ID, open } from './boardScreen';

jest.setTimeout(30_000);
const OCTOBER: BoardHead = { ...head, id: '20261001100000000', title: 'October', at: '2026-10-01T10:00:00.000Z' };

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('board.read', (input) => ({
    ok: true,
    value:
      (input as { boardId: string }).boardId === ID ? aBoard({ leftOut: 2 }) : aBoard({ board: OCTOBER, leftOut: 1 }),
  }));
});

test('who does not see all of a board is told that nothing was recorded among the epics that they see', async () => {
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [OCTOBER] } }));
  open(`/boards/${ID}/pack`);
  const dissent = within(await screen.findByRole('region', { name: 'Decisions and dissent' }));
  const words = 'On this board no override, stop or hold was recorded, and no decision was replaced';
  expect(dissent.getByText(`${words}, among the epics that you see.`)).toBeTruthy();
  const overrides = 'No decision against the line was recorded on “October”, among the epics that you see.';
  expect(await dissent.findByText(overrides)).toBeTruthy();
});

test('who sees all of it is told of all of it', async () => {
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
  fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard() }));
  open(`/boards/${ID}/pack`);
  expect(await screen.findByText(/^On this board no override, .* no decision was replaced\.$/)).toBeTruthy();
});

test('the board before is found however many newer ones there are, past those hidden from the viewer', async () => {
  const asked: (string | undefined)[] = [];
  fakeBridge.onInvoke('board.list', (input) => {
    const { before } = input as Input<'board.list'>;
    asked.push(before);
    const value = before === AT ? { boards: [], next: '2026-10-15T10:00:00.000Z' } : { boards: [OCTOBER] };
    return { ok: true, value };
  });
  open(`/boards/${ID}/pack`);
  expect(await screen.findByRole('heading', { name: 'Changes since “October”' })).toBeTruthy();
  expect(asked).toEqual([AT, '2026-10-15T10:00:00.000Z']);
});

test('without an earlier board it says so, and where they could not be read it says that', async () => {
  fakeBridge.onInvoke('board.list', () => FAILED);
  open(`/boards/${ID}/pack`);
  expect(await screen.findByRole('option', { name: 'Earlier boards could not be read' })).toBeTruthy();
  expect(screen.getByText('This page compares with no earlier board.')).toBeTruthy();
});
