import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BoardView } from '#contract/board';
import { freezeEpics } from '#domain/board/board';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { anAssessment } from '../../support/generators';
import { aBoard, AT, head, ID, open } from './boardScreen';

/** A board on which so many epics share the first place, and there is room for two of them. */
function tiedBoard(count: number, tie: Partial<NonNullable<BoardView['tie']>> = {}): BoardView {
  const assessed = Array.from({ length: count }, (_, n) => ({
    issueId: String(10_001 + n),
    assessment: anAssessment({ answers: { impact: 2, request: 'no' } }),
  }));
  const epics = freezeEpics(DEFAULT_SETTINGS, assessed).map((epic) => ({ ...epic, mayDecide: true }));
  const all = { rank: 1, open: 2, leftOut: 0, mayDecide: true, decided: null, ...tie };
  return aBoard({ board: { ...head, places: 2, epics: count }, epics, tie: all });
}

const decided = (order: string[], more: object = {}) => ({
  version: 1,
  at: AT,
  author: 'a',
  of: order.length,
  reason: 'Prepaid customers wait',
  places: order.map((issueId, at) => ({ issueId, place: at + 1 })),
  ...more,
});

jest.setTimeout(30_000);
let sent: { version: number; order: string[]; reason: string }[] = [];
beforeEach(() => {
  fakeBridge.reset();
  sent = [];
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
});
const shows = (board: BoardView): void => fakeBridge.onInvoke('board.read', () => ({ ok: true, value: board }));
const answers = (answer: (input: (typeof sent)[number]) => unknown): void =>
  fakeBridge.onInvoke('board.orderTie', (input) => {
    sent.push(input as (typeof sent)[number]);
    return answer(input as (typeof sent)[number]);
  });
const accepts = ({ version, order, reason }: (typeof sent)[number]) => ({
  ok: true,
  value: decided(order, { version: version + 1, reason }),
});
const ranking = async () => within(await screen.findByRole('table', { name: 'The ranking as it was frozen' }));
/** Rank and key of each row, and where the line stands. */
const rows = async () =>
  (await ranking()).getAllByRole('row').map(({ textContent }) => /^(=1.*?NET-\d|Line)/.exec(textContent ?? '')?.[0]);

/** Answers that the epic with the larger number goes first. */
async function askAll(): Promise<number> {
  let asked = 0;
  for (;;) {
    const question = screen.queryByRole('group', { name: 'Which one first, for customers?' });
    if (!question) return asked;
    const keys = within(question).getAllByRole('button', { name: /^NET/ });
    const larger = keys.sort((a, b) => (a.textContent! < b.textContent! ? 1 : -1))[0]!;
    await userEvent.click(larger);
    asked += 1;
  }
}

test('a tie is put in order by few questions, recorded with a reason, and told as the place in it', async () => {
  shows(tiedBoard(4));
  answers(accepts);
  open(`/boards/${ID}`);
  const table = await ranking();
  await table.findAllByText('NET-1');
  expect(table.getByText('4 epics share place 1. There is room for 2 of them.')).toBeTruthy();
  await userEvent.click(table.getByRole('button', { name: 'Decide the tie' }));
  expect(table.getByText(/^Question 1 of at most 5\./)).toBeTruthy();
  expect(await askAll()).toBeLessThanOrEqual(5);
  const order = within(table.getByRole('group', { name: 'The order of the tie' }));
  expect(order.getAllByRole('listitem').map(({ textContent }) => textContent?.match(/NET-\d|above|below/g))).toEqual([
    ['NET-4', 'above'],
    ['NET-3', 'above'],
    ['NET-2', 'below'],
    ['NET-1', 'below'],
  ]);
  await userEvent.click(order.getByRole('button', { name: 'Record this order' }));
  expect(order.getByRole('alert').textContent).toBe('Say why the board orders the tie so.');
  await userEvent.type(order.getByLabelText('Why this order'), 'Prepaid first');
  await userEvent.click(order.getByRole('button', { name: 'Record this order' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'The order of the tie' })).toBeNull());
  expect(sent).toMatchObject([{ version: 0, order: ['10004', '10003', '10002', '10001'], reason: 'Prepaid first' }]);
  expect((await rows()).slice(1)).toEqual([
    '=1, first of the tieNET-4',
    '=1, second of the tieNET-3',
    'Line',
    '=1, third of the tieNET-2',
    '=1, fourth of the tieNET-1',
  ]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Decide the tie anew'));
});

test('an answer is taken back; a tie that is too large for pairs is narrowed down first', async () => {
  shows(tiedBoard(8));
  answers(accepts);
  open(`/boards/${ID}?decide=tie`);
  const table = await ranking();
  await table.findAllByText('NET-1');
  const ask = await table.findByRole('button', { name: 'Ask' });
  expect((ask as HTMLButtonElement).disabled).toBe(true);
  const boxes = table.getAllByRole('checkbox');
  for (const box of boxes.slice(0, 6)) await userEvent.click(box);
  expect((boxes[7] as HTMLInputElement).disabled).toBe(true);
  for (const box of boxes.slice(2, 6)) await userEvent.click(box);
  expect(table.getByText('2 epics are chosen: at most 1 question.')).toBeTruthy();
  await userEvent.click(ask);
  await userEvent.click(table.getByRole('button', { name: /^NET-2 / }));
  await userEvent.click(table.getByRole('button', { name: 'Back' }));
  await userEvent.click(table.getByRole('button', { name: /^NET-1 / }));
  await userEvent.type(table.getByLabelText('Why this order'), 'Prepaid first');
  await userEvent.click(table.getByRole('button', { name: 'Record this order' }));
  await waitFor(() => expect(sent).toMatchObject([{ order: ['10001', '10002'] }]));
  expect((await rows()).slice(1, 5)).toEqual([
    '=1, first of the tieNET-1',
    '=1, second of the tieNET-2',
    'Line',
    '=1, behind the first 2 of the tieNET-3',
  ]);
});

test('who ordered it meanwhile is shown before their order is replaced', async () => {
  shows(tiedBoard(3));
  const theirs = decided(['10002', '10001', '10003'], { author: 'b', reason: 'Theirs' });
  answers((input) =>
    input.version === 0
      ? {
          ok: false,
          error: { code: 'conflict', message: 'Somebody else ordered this tie meanwhile.', current: theirs },
        }
      : accepts(input),
  );
  open(`/boards/${ID}?decide=tie`);
  const table = await ranking();
  await table.findAllByText('NET-1');
  await askAll();
  await userEvent.type(table.getByLabelText('Why this order'), 'Mine');
  await userEvent.click(table.getByRole('button', { name: 'Record this order' }));
  expect(await table.findByText('Somebody else ordered this tie meanwhile.')).toBeTruthy();
  expect(table.getByText('Theirs', { selector: 'q' })).toBeTruthy();
  await userEvent.click(table.getByRole('button', { name: 'Record this order' }));
  await waitFor(() => expect(sent.map(({ version }) => version)).toEqual([0, 1]));
  expect(await table.findByText('Mine', { selector: 'q' })).toBeTruthy();
});

test.each<[string, Partial<NonNullable<BoardView['tie']>>, string | null, string]>([
  ['may not edit', { mayDecide: false }, null, 'The tie is decided by who may edit all of its epics.'],
  [
    'is in no group',
    { mayDecide: false },
    'Board',
    'The tie is decided by who may edit all of its epics, or is a member of the group “Board”.',
  ],
  [
    'sees only some of it',
    { mayDecide: false, leftOut: 2 },
    null,
    'You do not see every epic of this tie. Ask somebody who does to decide it, or freeze a new board.',
  ],
])('who %s is told who decides', async (_, tie, deciders, words) => {
  shows({ ...tiedBoard(3, tie), deciders });
  open(`/boards/${ID}?decide=tie`);
  const table = await ranking();
  expect(await table.findByText(words)).toBeTruthy();
  expect(table.queryByRole('button', { name: 'Decide the tie' })).toBeNull();
  expect(table.queryByRole('group', { name: /Which/ })).toBeNull();
});

test('the pack and the changes tell the place in the tie, and the pack who ordered it and why', async () => {
  const order = ['10003', '10001', '10002'];
  const told = { ...decided(order, { version: 2 }), earlier: [decided([...order].reverse(), { reason: 'Before' })] };
  shows(tiedBoard(3, { decided: told }));
  open(`/boards/${ID}/pack`);
  const dissent = within(await screen.findByRole('region', { name: 'Decisions and dissent' }));
  expect(dissent.getByRole('heading', { name: 'The tie at place 1, as the board put it in order' })).toBeTruthy();
  expect(dissent.getByText('Prepaid customers wait', { selector: 'q' })).toBeTruthy();
  expect(dissent.getByText('Before', { selector: 'q' })).toBeTruthy();
  const shown = within(screen.getByRole('region', { name: 'Ranking' }));
  await shown.findAllByText('NET-3');
  expect(shown.getAllByRole('listitem').map(({ textContent }) => textContent?.match(/.*(NET-\d)/)?.[0])).toEqual([
    '=1, first of the tieNET-3',
    '=1, second of the tieNET-1',
    '=1, third of the tieNET-2',
  ]);
});

test('a move out of a decided tie names the place in it', async () => {
  shows(tiedBoard(2, { decided: { ...decided(['10002', '10001']), earlier: [] } }));
  open(`/boards/${ID}`);
  const changes = within(await screen.findByRole('region', { name: 'What changed' }));
  expect(await changes.findByText('=1, second of the tie → 2')).toBeTruthy();
});

test('who came to decide a tie freezes the ranking first, and then finds the questions open', async () => {
  shows(tiedBoard(3));
  fakeBridge.onInvoke('board.freeze', () => ({ ok: true, value: { id: ID, epics: 3 } }));
  open('/boards?decide=tie');
  const form = within(await screen.findByRole('region', { name: 'Freeze this board' }));
  expect(form.getByText(/^A tie is decided on a frozen board/)).toBeTruthy();
  await userEvent.click(form.getByRole('button', { name: 'Freeze this board' }));
  expect(await screen.findByRole('group', { name: 'Which one first, for customers?' })).toBeTruthy();
});

test('a pack on which nobody ordered the tie says so among the decisions needed', async () => {
  shows(tiedBoard(3));
  open(`/boards/${ID}/pack`);
  const needed = within(await screen.findByRole('region', { name: 'Decisions needed' }));
  expect(
    await needed.findByText(
      'A tie crosses the line, and nobody has put it in order. 3 epics share place 1. There is room for 2 of them.',
    ),
  ).toBeTruthy();
});

test('what is written while an order or a decision is recorded is not thrown away with the form', async () => {
  const pending: ((answer: unknown) => void)[] = [];
  const later = () => new Promise((resolve) => pending.push(resolve));
  shows(tiedBoard(3));
  answers(later);
  fakeBridge.onInvoke('board.decide', later);
  open(`/boards/${ID}?decide=tie`);
  const table = await ranking();
  await table.findAllByText('NET-1');
  await askAll();
  const why = table.getByLabelText<HTMLInputElement>('Why this order');
  await userEvent.type(why, 'Mine');
  await userEvent.click(table.getByRole('button', { name: 'Record this order' }));
  await userEvent.type(why, ' and more');
  pending[0]?.(accepts(sent[0]!));
  expect((await table.findByRole('alert')).textContent).toMatch(/^Recorded\. What you wrote since/);
  expect(why.value).toBe('Mine and more');
  await userEvent.click(table.getByRole('button', { name: 'Cancel' }));

  await userEvent.click(table.getAllByRole('button', { name: /^Decide about/ })[0]!);
  const reason = table.getByLabelText<HTMLInputElement>(/^Reason/);
  await userEvent.click(table.getByRole('button', { name: 'Record' }));
  await userEvent.type(reason, 'Because');
  const made = { issueId: '10002', version: 1, decision: 'go', reason: null, at: AT, author: 'a' };
  pending[1]?.({ ok: true, value: made });
  expect((await table.findByRole('alert')).textContent).toMatch(/^Recorded\. What you wrote since/);
  expect(reason.value).toBe('Because');
});
