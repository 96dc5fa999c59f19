import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { dayIn } from '../../support/days';

/** Who owes an opinion learns nothing in a roundabout way, and only who may ask makes somebody owe one. */

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
const BOARD = 'board-member';
const ADMIN = 'admin';
const LONG_AGO = '2020-01-01T00:00:00.000Z';

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(14) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const ask = (issueId: string, people: string[], dueAt = dayIn(30)) =>
  onPage(jira, PM, 'opinion.ask', { issueId, people, dueAt });
const give = (viewer: string, issueId: string, version: number, changes: Record<string, unknown>) =>
  onPage(jira, viewer, 'opinion.save', { issueId, version, changes });

describe('boards', () => {
  const [owed, other, later] = [idOf(1), idOf(2), idOf(3)];
  let boardId = '';
  const board = (issueIds: string[]) => ({ title: 'B', scope: 'All', places: 1, issueIds, more: false });

  beforeAll(async () => {
    await rate(jira, PM, owed, { answers: { impact: 3 } });
    await rate(jira, PM, other, { answers: { impact: 1 } });
    boardId = valueOf(await onPage(jira, PM, 'board.freeze', board([owed, other]))).id;
    await rate(jira, PM, later, { answers: { impact: 2 } });
    for (const issueId of [owed, later]) valueOf(await ask(issueId, [BOARD, ADMIN]));
    const decided = { boardId, issueId: owed, version: 0, decision: 'stop', reason: 'It harms nobody' } as const;
    valueOf(await onPage(jira, PM, 'board.decide', decided));
  });

  test('the newest tells nothing of the epic, nor whether it was rated since', async () => {
    const { newest } = valueOf(await onPage(jira, BOARD, 'board.newest', { issueIds: [owed, other, later] }));
    expect(newest?.epics.map(({ issueId }) => issueId)).toEqual([other]);
    expect(newest?.newcomers).toEqual([]);
    const asked = { since: LONG_AGO, issueIds: [owed, other, later] };
    expect(valueOf(await onPage(jira, BOARD, 'board.newcomers', asked)).newcomers).toEqual([other]);
    const seen = valueOf(await onPage(jira, PM, 'board.newest', { issueIds: [owed, other, later] })).newest;
    expect([seen?.epics.length, seen?.newcomers]).toEqual([2, [later]]);
  });

  test('a board of their own would tell it by the ranks of the others', async () => {
    expect(failureOf(await onPage(jira, BOARD, 'board.freeze', board([owed, other]))).code).toBe('forbidden');
    valueOf(await onPage(jira, BOARD, 'board.freeze', board([other])));
  });

  test('what was decided about it is not told as a conflict', async () => {
    const stale = { boardId, issueId: owed, version: 0, decision: 'go', reason: null } as const;
    const failure = failureOf(await onPage(jira, ADMIN, 'board.decide', stale));
    expect(failure.code).toBe('forbidden');
    expect(failure.current).toBeUndefined();
  });
});

test('a sponsor who owes an opinion confirms the rating after it: the confirmation holds its impact', async () => {
  const issueId = idOf(4);
  await rate(jira, PM, issueId, { answers: { impact: 3 }, sponsor: BOARD });
  valueOf(await ask(issueId, [BOARD]));
  const sent = { kind: 'confirmation', home: { issueId }, version: 0, changes: { gate: 'Build' } } as const;
  const refused = failureOf(await onPage(jira, BOARD, 'entry.save', sent));
  expect(refused).toMatchObject({ code: 'forbidden', message: expect.stringContaining('asked') as string });
  valueOf(await give(BOARD, issueId, 1, { impact: 1 }));
  const { entry } = valueOf(await onPage(jira, BOARD, 'entry.save', sent));
  expect(entry.body).toMatchObject({ impact: 3, version: 1 });
});

test('only who was asked passes an opinion on, and once: passing on asks somebody', async () => {
  const issueId = idOf(5);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  valueOf(await ask(issueId, [BOARD]));
  expect(failureOf(await give(COLLEAGUE, issueId, 0, { passedTo: PM })).code).toBe('forbidden');
  expect(valueOf(await onPage(jira, PM, 'assessment.open', { issueId })).can.rate).toBe(true);
  valueOf(await give(BOARD, issueId, 1, { passedTo: ADMIN }));
  expect(failureOf(await give(BOARD, issueId, 2, { passedTo: PM })).code).toBe('forbidden');
  expect(valueOf(await onPage(jira, PM, 'opinion.open', { issueId })).own).toBeNull();
});

test.each(['2027-02-31', '2027-01-01T99:99:99.000Z', '2999-12-31T23:59:59.999Z', dayIn(800)])(
  'a date that no calendar has, or that is years away, %s, keeps nobody from the epic',
  async (dueAt) => {
    const issueId = idOf(6);
    await rate(jira, PM, issueId, { disruption: null, answers: { impact: 1 } });
    expect(failureOf(await ask(issueId, [COLLEAGUE], dueAt)).code).toBe('invalid');
    expect(valueOf(await onPage(jira, COLLEAGUE, 'assessment.open', { issueId })).score).not.toBeNull();
  },
);

test('who declined has seen the rating: asked again, what they say is not blind', async () => {
  const issueId = idOf(7);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  valueOf(await ask(issueId, [BOARD, ADMIN]));
  valueOf(await give(BOARD, issueId, 1, { declined: 'On leave' }));
  expect(valueOf(await onPage(jira, BOARD, 'assessment.open', { issueId })).score).not.toBeNull();
  valueOf(await ask(issueId, [BOARD, ADMIN], dayIn(40)));
  const given = valueOf(await give(BOARD, issueId, 3, { impact: 2 }));
  expect(given.own?.body).toMatchObject({ impact: 2, blind: false });
  // Whose date was only moved saw nothing.
  const other = valueOf(await give(ADMIN, issueId, 2, { impact: -1 }));
  expect(other.own?.body).toMatchObject({ impact: -1, blind: true });
});

describe('an index that does not know yet who was asked', () => {
  const issueId = idOf(8);

  test('neither closes the round nor tells of opinions, the rating or its reason', async () => {
    await rate(jira, PM, issueId, { answers: { impact: 3 }, reason: 'Nobody shall know' });
    await jira.settings({ queryLagMs: 20_000 });
    valueOf(await ask(issueId, [ADMIN]));
    valueOf(await ask(issueId, [BOARD]));
    valueOf(await give(BOARD, issueId, 1, { impact: -2 }));
    const { reasons } = valueOf(await onPage(jira, ADMIN, 'assessment.reasons', { issueIds: [issueId] }));
    expect(reasons).toEqual([]);
    const rows = [{ issueId, property: {} }];
    expect(valueOf(await onPage(jira, ADMIN, 'portfolio.vouch', { rows })).doubtful).toEqual([issueId]);
    const board = { title: 'B', scope: 'All', places: 1, issueIds: [issueId], more: false };
    expect(failureOf(await onPage(jira, ADMIN, 'board.freeze', board)).code).toBe('forbidden');
    const seen = valueOf(await onPage(jira, COLLEAGUE, 'opinion.open', { issueId }));
    expect([seen.opinions, seen.round.open]).toEqual([[], true]);
  });

  test('is made up for a minute later', async () => {
    await jira.pass(61_000);
    await jira.run('work-consumer');
    await jira.settings({ queryLagMs: 0 });
    valueOf(await give(ADMIN, issueId, 1, { impact: 2 }));
    const seen = valueOf(await onPage(jira, COLLEAGUE, 'opinion.open', { issueId }));
    expect([seen.opinions.length, seen.round.open]).toEqual([2, false]);
  });
});

test('during a round an opinion that is hidden and one that is not there answer alike, by the same calls', async () => {
  const issueId = idOf(9);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  valueOf(await ask(issueId, [BOARD, ADMIN]));
  const { own } = valueOf(await give(BOARD, issueId, 1, { impact: -2 }));
  const traced = async (id: string) => {
    await jira.clearCalls();
    const answers = [
      await onPage(jira, COLLEAGUE, 'entry.open', { id }),
      await onPage(jira, COLLEAGUE, 'entry.history', { id }),
    ];
    const { store } = await jira.calls();
    return { answers, store: store.map(({ op, keys }) => [op, keys?.length]) };
  };
  const hidden = await traced(own?.id ?? '');
  expect(failureOf(hidden.answers[0]!).code).toBe('notFound');
  expect(hidden).toEqual(await traced(`opinion-i${issueId}-${'0'.repeat(32)}`));
});

test('one person makes a number of challenges at an epic, and no more; others make theirs', async () => {
  const issueId = idOf(10);
  const challenge = (viewer: string) =>
    onPage(jira, viewer, 'entry.save', { kind: 'challenge', home: { issueId }, version: 0, changes: {} });
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  for (let at = 0; at < 20; at += 1) valueOf(await challenge(COLLEAGUE));
  expect(failureOf(await challenge(COLLEAGUE))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('one person can add 20') as string,
  });
  valueOf(await challenge(BOARD));
});

describe('what one said oneself', () => {
  const issueId = idOf(11);
  const add = async (viewer: string, kind: 'challenge' | 'realised', changes: object) =>
    valueOf(await onPage(jira, viewer, 'entry.save', { kind, home: { issueId }, version: 0, changes: { ...changes } }))
      .entry.id;
  let answered = '';
  let open = '';
  let corrected = '';

  beforeAll(async () => {
    await rate(jira, PM, issueId, { answers: { impact: 3 } });
    answered = await add(ADMIN, 'challenge', { claim: 'tooHigh' });
    open = await add(ADMIN, 'challenge', { claim: 'tooLow' });
    corrected = await add(ADMIN, 'realised', { impact: 1 });
    valueOf(await ask(issueId, [ADMIN]));
    const answer = { outcome: 'kept', text: 'It stays at +3' };
    valueOf(await onPage(jira, PM, 'entry.answer', { id: answered, version: 1, answer }));
    const changed = { kind: 'realised', id: corrected, home: { issueId }, version: 1, changes: { impact: 3 } } as const;
    valueOf(await onPage(jira, PM, 'entry.save', changed));
  });

  test('is hidden from who owes an opinion once somebody else wrote in it: an answer tells the rating', async () => {
    for (const id of [answered, corrected])
      for (const name of ['entry.open', 'entry.history'] as const)
        expect(failureOf(await onPage(jira, ADMIN, name, { id })).code).toBe('notFound');
    const listed = valueOf(await onPage(jira, ADMIN, 'entry.list', { kind: 'challenge', home: { issueId } }));
    expect([listed.entries.map(({ id }) => id), listed.hidden]).toEqual([[open], 1]);
    const stale = { id: answered, version: 1 };
    expect(failureOf(await onPage(jira, ADMIN, 'entry.remove', stale)).current).toBeUndefined();
  });

  test('nor is it told when challenges were made and answered; asks say nothing of the rating', async () => {
    const issueIds = [issueId];
    expect(valueOf(await onPage(jira, ADMIN, 'challenge.times', { issueIds })).times).toEqual([]);
    expect(valueOf(await onPage(jira, PM, 'challenge.times', { issueIds })).times).toHaveLength(2);
  });

  test('a file that is compared with what is stored would tell a rating that it guesses', async () => {
    const { site } = valueOf(await onAdminPage(jira, ADMIN, 'backup.status', {}));
    const file = { site, exportedAt: LONG_AGO, parts: 1 };
    const { import: id } = valueOf(await onAdminPage(jira, ADMIN, 'backup.begin', file));
    expect(failureOf(await onAdminPage(jira, ADMIN, 'backup.preview', { import: id })).code).toBe('forbidden');
  });

  test('is told again when one gave an opinion', async () => {
    valueOf(await give(ADMIN, issueId, 1, { impact: 1 }));
    const { entry } = valueOf(await onPage(jira, ADMIN, 'entry.open', { id: answered }));
    expect(entry.answer).toMatchObject({ outcome: 'kept' });
  });
});

test('who declined and takes it back saw the rating: what they say then is not blind', async () => {
  const issueId = idOf(12);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  valueOf(await ask(issueId, [BOARD, COLLEAGUE]));
  valueOf(await give(BOARD, issueId, 1, { declined: 'On leave' }));
  expect(valueOf(await onPage(jira, BOARD, 'assessment.open', { issueId })).score).not.toBeNull();
  valueOf(await give(BOARD, issueId, 2, { declined: null }));
  const { own } = valueOf(await give(BOARD, issueId, 3, { impact: 2 }));
  expect(own?.body).toMatchObject({ impact: 2, blind: false });
});

test('what was passed on is not taken back and passed on to the next, so that everybody would owe one', async () => {
  const issueId = idOf(13);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  valueOf(await ask(issueId, [COLLEAGUE]));
  valueOf(await give(COLLEAGUE, issueId, 1, { passedTo: BOARD }));
  expect(failureOf(await give(COLLEAGUE, issueId, 2, { passedTo: null })).code).toBe('forbidden');
  expect(failureOf(await give(COLLEAGUE, issueId, 2, { passedTo: ADMIN })).code).toBe('forbidden');
  expect(valueOf(await give(COLLEAGUE, issueId, 2, { impact: 1 })).own?.body).toMatchObject({ blind: false });
});

test('what was said blind is changed once; the words beside it can be corrected at any time', async () => {
  const issueId = idOf(14);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  valueOf(await ask(issueId, [BOARD, COLLEAGUE]));
  valueOf(await give(BOARD, issueId, 1, { impact: 3, sure: 90 }));
  valueOf(await give(BOARD, issueId, 2, { impact: 1 }));
  for (const changes of [{ impact: 2 }, { sure: 50 }, { sure: null }])
    expect(failureOf(await give(BOARD, issueId, 3, changes))).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('once') as string,
    });
  const { own } = valueOf(await give(BOARD, issueId, 3, { impact: 1, evidence: 'Visits in May' }));
  expect(own?.body).toMatchObject({ impact: 1, firstImpact: 3, evidence: 'Visits in May' });
});
