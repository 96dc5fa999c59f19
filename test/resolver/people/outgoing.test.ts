import * as z from 'zod/mini';
import { PROCEDURES, type Input, type ProcedureName } from '#contract/procedures';
import { actorId } from '#kernel/people';
import { currentLeaving, leaving, UndeclaredAnswer } from '#resolver/outgoing';
import { onAdminPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const PEOPLE = [PM, 'admin', 'board-member'];
const declared = z.object({ by: actorId, list: z.array(z.object({ n: z.int() })) });
const asRole = (): string => 'a colleague';

test('only what the contract declares leaves the server, at every depth; all else is an error, not an answer', () => {
  const stored = { by: 'ann', secret: 1, list: [{ n: 1, hidden: 'x' }] };
  expect(leaving(declared, stored, (id) => id)).toEqual({ by: 'ann', list: [{ n: 1 }] });
  expect(leaving(declared, stored, asRole)).toEqual({ by: 'a colleague', list: [{ n: 1 }] });
  expect(() => leaving(declared, { by: 'ann' }, asRole)).toThrow(UndeclaredAnswer);
});

test('what a conflict tells goes through the same door; a procedure that declares none tells nothing', () => {
  const current = { by: 'ann', secret: 1, list: [] };
  expect(currentLeaving({ conflict: declared }, current, asRole)).toEqual({ current: { by: 'a colleague', list: [] } });
  expect(currentLeaving({}, current, asRole)).toEqual({});
  expect(currentLeaving({ conflict: declared }, undefined, asRole)).toEqual({});
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

  test.each(asked)(
    '%s names nobody where the policy hides names, and somebody where it does not',
    async (name, input) => {
      const value: unknown = valueOf(await onAdminPage(jira, 'admin', name, input() as Input<typeof name>));
      const named = (told: unknown): string[] =>
        PEOPLE.filter((person) => JSON.stringify(told).includes(`"${person}"`));
      expect(named(value)).not.toEqual([]);
      expect(named(leaving(PROCEDURES[name].output, value, asRole))).toEqual([]);
    },
  );

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
