import * as z from 'zod/mini';
import { PROCEDURES, type Input, type ProcedureName } from '#contract/procedures';
import { NAMES_SHOWN, toldByRole } from '#domain/people/namePolicy';
import { actorId, appointedId } from '#kernel/people';
import { currentLeaving, leaving, UndeclaredAnswer, type Recipient } from '#resolver/outgoing';
import { onAdminPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const PEOPLE = [PM, 'admin', 'board-member'];
const declared = z.object({ by: actorId, sponsor: z.optional(appointedId), list: z.array(z.object({ n: z.int() })) });
const asked: string[][] = [];
const byName: Recipient = { self: 'dee', namesFor: () => Promise.resolve(NAMES_SHOWN) };
const byRole = (self: string): Recipient => ({
  self,
  namesFor(others) {
    asked.push([...others]);
    return Promise.resolve(toldByRole(self, new Map([['cy', 'Support']])));
  },
});

test('only what the contract declares leaves the server, at every depth; all else is an error, no answer', async () => {
  const stored = { by: 'ann', secret: 1, list: [{ n: 1, hidden: 'x' }] };
  expect(await leaving({ output: declared }, stored, byName)).toEqual({ by: 'ann', list: [{ n: 1 }] });
  await expect(leaving({ output: declared }, { by: 'ann' }, byName)).rejects.toThrow(UndeclaredAnswer);
});

test('by role: oneself and who was appointed by name, all others by their role, or as a colleague', async () => {
  const told = (by: string, self: string) =>
    leaving({ output: declared }, { by, sponsor: 'bob', list: [] }, byRole(self));
  expect(await told('ann', 'dee')).toMatchObject({ by: 'a colleague', sponsor: 'bob' });
  expect(await told('cy', 'dee')).toMatchObject({ by: 'a colleague (Support)' });
  expect(await told('dee', 'dee')).toMatchObject({ by: 'dee' });
  expect(await told('former user', 'dee')).toMatchObject({ by: 'former user' });
  expect(asked).toEqual([['ann'], ['cy'], [], []]);
  const kept = await leaving({ output: declared, keepsNames: true }, { by: 'ann', list: [] }, byRole('dee'));
  expect(kept).toMatchObject({ by: 'ann' });
});

test('what a conflict tells goes through the same door; a procedure that declares none tells nothing', async () => {
  const current = { by: 'ann', secret: 1, list: [] };
  const told = await currentLeaving({ conflict: declared }, current, byRole('dee'));
  expect(told).toEqual({ current: { by: 'a colleague', list: [] } });
  expect(await currentLeaving({}, current, byRole('dee'))).toEqual({});
  expect(await currentLeaving({ conflict: declared }, undefined, byRole('dee'))).toEqual({});
});

describe('on the local Jira', () => {
  let jira: RunningLocalJira;
  let boardId: string;
  let challenge: string;
  beforeAll(async () => {
    jira = await startLocalJira({ seedIssues: seedEpics(2) });
    await rate(jira, PM, idOf(1), { answers: { impact: 2 }, reason: 'r', sponsor: 'board-member' });
    await rate(jira, 'admin', idOf(1), { answers: { impact: 3 }, sponsor: 'admin' });
    const { settings } = valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
    valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings, reason: 'As they are' }));
    const board = { title: 'B', scope: 'All', places: 1, issueIds: [idOf(1), idOf(2)], more: false };
    boardId = valueOf(await onAdminPage(jira, PM, 'board.freeze', board)).id;
    const decision = { boardId, issueId: idOf(1), version: 0, decision: 'go', reason: 'Yes' } as const;
    valueOf(await onAdminPage(jira, PM, 'board.decide', decision));
    const proposal = { title: 'P', reason: 'r', weights: { impact: 10 }, settingsVersion: 1, effectiveAt: null };
    valueOf(await onAdminPage(jira, 'board-member', 'proposal.save', proposal));
    await rate(jira, 'admin', idOf(2), { answers: { impact: 1 } });
    const said = { kind: 'challenge', home: { issueId: idOf(2) }, version: 0, changes: { claim: 'tooLow' } } as const;
    challenge = valueOf(await onAdminPage(jira, 'board-member', 'entry.save', said)).entry.id;
    const opinion = { issueId: idOf(2), version: 0, changes: { impact: 1, passedTo: 'admin' } };
    valueOf(await onAdminPage(jira, 'board-member', 'opinion.save', opinion));
  });
  afterAll(() => jira.stop());

  /** Every procedure that tells of people, with what it is asked. */
  const asked: [ProcedureName, () => object][] = [
    ['assessment.open', () => ({ issueId: idOf(1) })],
    ['assessment.history', () => ({ issueId: idOf(1) })],
    ['board.list', () => ({})],
    ['board.read', () => ({ boardId })],
    ['proposal.list', () => ({})],
    ['settings.history', () => ({})],
    ['opinion.open', () => ({ issueId: idOf(2) })],
    ['entry.list', () => ({ kind: 'challenge', home: { issueId: idOf(2) } })],
    ['entry.open', () => ({ id: challenge })],
    ['entry.history', () => ({ id: challenge })],
    ['mine.list', () => ({})],
    ['backup.entries', () => ({})],
    ['backup.page', () => ({})],
  ];

  test.each(asked)('%s names somebody', async (name, input) => {
    const value: unknown = valueOf(await onAdminPage(jira, 'admin', name, input() as Input<typeof name>));
    expect(PEOPLE.filter((person) => JSON.stringify(value).includes(`"${person}"`))).not.toEqual([]);
  });

  test('a conflict tells the assessment in force and nothing else of its record', async () => {
    const stale = { issueId: idOf(1), version: 1, changes: { answers: { impact: 1 } } };
    const answer = await onAdminPage(jira, PM, 'assessment.save', stale);
    if (answer.ok) throw new Error('The save should have been refused.');
    expect(answer.error).toMatchObject({ code: 'conflict', current: { version: 2, sponsor: 'admin' } });
    expect(Object.keys(answer.error.current as object).sort()).toEqual(
      Object.keys(PROCEDURES['assessment.save'].conflict.shape).sort(),
    );
  });
});
