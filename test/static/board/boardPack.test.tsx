import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import type { Input } from '#contract/procedures';
import type { BoardHead } from '#domain/board/board';
import type { EpicVoices } from '#domain/board/epicVoices';
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

describe('what is said against the ratings', () => {
  const NOTHING: EpicVoices = {
    issueId: '10001',
    ...{ heard: 0, asked: 0, challenges: [], opinions: [], hidden: 0, conflict: false, confirmation: null },
    ...{ openAsks: 0, asksSince: null, sponsor: null, spoke: [], close: [] },
  };
  const said = { by: 'a', at: '2026-11-02T10:00:00.000Z' };
  const dissent = async () => within(await screen.findByRole('region', { name: 'Decisions and dissent' }));
  beforeEach(() => {
    fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
    fakeBridge.onInvoke('board.read', () => ({ ok: true, value: aBoard() }));
  });

  test('stands in the words of those who said it, with what was answered', async () => {
    open(`/boards/${ID}/pack`, AT, [
      {
        ...NOTHING,
        ...{ heard: 3, asked: 5, conflict: true, hidden: 1 },
        challenges: [
          { ...said, claim: 'harmForgotten', reason: 'No smartphone, no login', kept: null },
          { ...said, at: AT, claim: 'tooLow', reason: null, kept: { ...said, text: 'Two regions only' } },
        ],
        opinions: [{ ...said, impact: -1, segment: 'consumers', evidence: 'Calls', role: 'Support', differs: 'sign' }],
      },
    ]);
    const found = await dissent();
    expect((await found.findByText('No smartphone, no login')).closest('li')?.textContent).toBe(
      'Somebody is harmed, and the rating does not say so. No smartphone, no login Ada, 2 Nov 2026. Not answered.',
    );
    expect(found.getByText('Two regions only').closest('li')?.textContent).toBe(
      'The impact is rated too low. Ada, 1 Nov 2026. The rating was kept: Two regions only Ada, 2 Nov 2026.',
    );
    expect(found.getByText('Calls').closest('li')?.textContent).toBe(
      'Calls Ada, 2 Nov 2026: says -1 where +1 is rated, for Consumers.',
    );
    expect(
      found.getByText('3 of 5 heard; they differ in sign. 1 opinion is not told before the round is over.'),
    ).toBeTruthy();
  });

  test('brings an epic on the agenda, with whom to invite [1.33]', async () => {
    open(`/boards/${ID}/pack`, AT, [
      {
        ...NOTHING,
        conflict: true,
        sponsor: 'a',
        spoke: [{ person: 'former-colleague', as: 'harm' }],
        close: ['a', 'a', 'a', 'a'],
      },
    ]);
    const needed = within(await screen.findByRole('region', { name: 'Decisions needed' }));
    expect(await needed.findByText('Disputed ratings: somebody says that they are wrong')).toBeTruthy();
    const words = (await needed.findByText('Invite')).parentElement?.textContent;
    expect(words).toBe(
      'Invite Ada (sponsor); someone you cannot see (sees harm); ' +
        'Ada, Ada, Ada and 1 more (close to these customers, not heard).',
    );
  });

  test('says that nobody does', async () => {
    open(`/boards/${ID}/pack`);
    expect(await (await dissent()).findByText(/^Nobody who may be told of challenges these ratings/)).toBeTruthy();
  });

  test('tells which ratings their sponsors confirmed, and which confirmation lapsed by what was frozen', async () => {
    const at = '2026-10-03T10:00:00.000Z';
    open(`/boards/${ID}/pack`, AT, [
      { ...NOTHING, confirmation: { version: 1, at, impact: 2 } },
      { ...NOTHING, issueId: '10002', confirmation: { version: 1, at, impact: -1 } },
    ]);
    const ranking = within(await screen.findByRole('region', { name: 'Ranking' }));
    expect(await ranking.findByText('1 of 2 ratings stands confirmed.')).toBeTruthy();
    expect(ranking.getByText(/: Confirmed 3 Oct 2026, version 1\.$/)).toBeTruthy();
    expect(
      ranking.getByText(/: Confirmation of 3 Oct 2026, version 1, lapsed: the impact moved from -1 to \+2\.$/),
    ).toBeTruthy();
  });
});
