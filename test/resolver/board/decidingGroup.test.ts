import { GROUPS } from '#sandbox/jira/groups';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

/** Who decides on boards of the demo portfolio, some of it hidden or read-only for some people. */

const BOARD = GROUPS.find(({ name }) => name === 'portfolio-board')!;
const SUPPORT = GROUPS.find(({ name }) => name === 'customer-support')!;
const OPEN = ['12001', '12002'];
const HIDDEN = ['14001', '14002'];

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  for (const issueId of [...OPEN, ...HIDDEN])
    await rate(jira, 'admin', issueId, { answers: { impact: 2, request: 'no' } });
});
afterAll(() => jira.stop());

async function name(group: (typeof GROUPS)[number] | null): Promise<void> {
  const { settings, version } = valueOf(await onPage(jira, 'admin', 'settings.open', {}));
  const { decisionGroup: _, ...rest } = settings;
  const next = group ? { ...rest, decisionGroup: { id: group.groupId, name: group.name } } : rest;
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version, settings: next, reason: 'Who decides' }));
}

let titles = 0;
const freeze = async (issueIds: string[]): Promise<string> =>
  valueOf(
    await onPage(jira, 'admin', 'board.freeze', {
      title: `Group ${(titles += 1)}`,
      scope: 'Some',
      places: 1,
      issueIds,
      more: false,
    }),
  ).id;
const read = async (viewer: string, boardId: string) => valueOf(await onPage(jira, viewer, 'board.read', { boardId }));
const decide = (viewer: string, boardId: string, issueId: string) =>
  onPage(jira, viewer, 'board.decide', { boardId, issueId, version: 0, decision: 'go', reason: null });
const order = (viewer: string, boardId: string, ids: string[], version = 0) =>
  onPage(jira, viewer, 'board.orderTie', { boardId, version, order: ids, reason: 'It helps more people' });

test('without a group it is as it was: who may edit an epic decides about it', async () => {
  await name(null);
  const boardId = await freeze(OPEN);
  const board = await read('board-member', boardId);
  expect([board.deciders, board.tie?.mayDecide, ...board.epics.map(({ mayDecide }) => mayDecide)]).toEqual([
    null,
    false,
    false,
    false,
  ]);
  expect(failureOf(await decide('board-member', boardId, OPEN[0]!))).toMatchObject({
    code: 'forbidden',
    message: 'A decision is recorded by who may edit the epic. Ask its project lead for the right to edit.',
  });
  expect(failureOf(await order('board-member', boardId, OPEN)).code).toBe('forbidden');
  valueOf(await decide('project-manager', boardId, OPEN[0]!));
  valueOf(await order('project-manager', boardId, OPEN));
});

test('members of the named group decide about what they may browse; they still rate nothing', async () => {
  await name(BOARD);
  const boardId = await freeze(OPEN);
  const board = await read('board-member', boardId);
  expect([board.deciders, board.tie?.mayDecide, ...board.epics.map(({ mayDecide }) => mayDecide)]).toEqual([
    'portfolio-board',
    true,
    true,
    true,
  ]);
  expect(valueOf(await decide('board-member', boardId, OPEN[0]!)).author).toBe('board-member');
  expect(valueOf(await order('board-member', boardId, OPEN)).author).toBe('board-member');
  const rated = await onPage(jira, 'board-member', 'assessment.save', {
    issueId: OPEN[0]!,
    version: 1,
    changes: { answers: { impact: 3 } },
  });
  expect(failureOf(rated).code).toBe('forbidden');
  // In no group, and without the right to edit.
  expect(failureOf(await decide('support-colleague', boardId, OPEN[0]!))).toMatchObject({
    code: 'forbidden',
    message:
      'A decision is recorded by who may edit the epic, or is a member of the group “portfolio-board”. ' +
      'Ask its project lead for the right to edit.',
  });
  // Not a member, but may edit: as before.
  valueOf(await decide('project-manager', boardId, OPEN[1]!));
});

test('a group lifts nobody over what Jira hides from them', async () => {
  await name(SUPPORT);
  const boardId = await freeze([...OPEN, ...HIDDEN]);
  const member = await read('support-colleague', boardId);
  expect(member.epics.map(({ issueId }) => issueId)).toEqual(OPEN);
  // They may decide about what they see; the tie holds epics that they do not see, so it is not theirs to order.
  expect(member.epics.every(({ mayDecide }) => mayDecide)).toBe(true);
  expect(member.tie).toMatchObject({ leftOut: 2, mayDecide: false });
  expect(failureOf(await order('support-colleague', boardId, OPEN))).toMatchObject({
    code: 'forbidden',
    message: 'You do not see every epic of this tie. Ask somebody who does to decide it, or freeze a new board.',
  });
  expect(await decide('support-colleague', boardId, HIDDEN[0]!)).toEqual(
    await decide('support-colleague', boardId, '99999999'),
  );
  valueOf(await order('admin', boardId, [HIDDEN[1]!, OPEN[0]!, HIDDEN[0]!, OPEN[1]!]));
  const answer = await onPage(jira, 'support-colleague', 'board.read', { boardId });
  expect(valueOf(answer).tie?.decided).toMatchObject({
    of: 4,
    reason: null,
    places: [
      { issueId: OPEN[0], place: 2 },
      { issueId: OPEN[1], place: 4 },
    ],
  });
  expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${HIDDEN.join('|')}|helps more people`));
});

test('nobody browses: no board, whatever the group', async () => {
  await name(BOARD);
  const boardId = await freeze(HIDDEN);
  for (const viewer of ['outsider', 'board-member'])
    expect(await order(viewer, boardId, HIDDEN)).toEqual(await order(viewer, '20200101000000000', HIDDEN));
});
