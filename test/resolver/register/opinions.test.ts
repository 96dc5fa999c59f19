import type { Input, Output, ProcedureName } from '#contract/procedures';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { dayIn } from '../../support/days';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
const BOARD = 'board-member';
const DAY_MS = 86_400_000;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(20) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const open = async (viewer: string, issueId: string) =>
  valueOf(await onPage(jira, viewer, 'opinion.open', { issueId }));

async function give(
  viewer: string,
  issueId: string,
  changes: Input<'opinion.save'>['changes'],
): Promise<Output<'opinion.save'>> {
  const { own } = await open(viewer, issueId);
  return valueOf(await onPage(jira, viewer, 'opinion.save', { issueId, version: own?.version ?? 0, changes }));
}

const later = (): string => new Date(jira.now() + DAY_MS).toISOString();
const ask = async (issueId: string, people: string[], dueAt = later()) =>
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId, people, dueAt }));

async function published(issueId: string): Promise<Record<string, unknown>> {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
}

test('an opinion given unasked is not blind, is told to whoever may browse, and is counted', async () => {
  const issueId = idOf(1);
  await rate(jira, PM, issueId, { answers: { impact: 3 } });
  const saved = await give(COLLEAGUE, issueId, { impact: -1, sure: 70, customers: 12, evidence: 'Calls' });
  expect(saved).toMatchObject({
    own: {
      version: 1,
      status: 'given',
      by: COLLEAGUE,
      body: { impact: -1, sure: 70, blind: false, role: 'colleague' },
    },
    round: { open: false, asked: 0 },
    heard: { x: 0, n: 0, beside: 1 },
  });
  await give(PM, issueId, { impact: 1, sure: 60 });
  expect(await open(BOARD, issueId)).toMatchObject({
    own: null,
    owes: false,
    hidden: 0,
    agreement: { n: 2, mean: 0, conflict: true },
    opinions: [{ body: { impact: -1 } }, { body: { impact: 1, role: 'project' } }],
  });
  expect(await published(issueId)).toMatchObject({ asked: 0, heard: 0, conflict: 'yes' });
});

test('a value that is not offered is refused by name; what only the server writes too', async () => {
  const issueId = idOf(2);
  for (const [field, value] of [
    ['impact', 4],
    ['sure', 49],
    ['segment', 'martians'],
    ['blind', true],
    ['firstImpact', 1],
  ] as const) {
    const answer = await onPage(jira, COLLEAGUE, 'opinion.save', { issueId, version: 0, changes: { [field]: value } });
    expect(failureOf(answer)).toMatchObject({ code: 'invalid' });
    expect(failureOf(answer).problems?.[0]).toMatch(new RegExp(`^${field}: `));
  }
  const shared = { kind: 'opinion', home: { issueId }, version: 0, changes: { impact: 1 } } as const;
  expect(failureOf(await onPage(jira, COLLEAGUE, 'entry.save', shared)).code).toBe('invalid');
  expect((await open(PM, issueId)).opinions).toEqual([]);
});

describe('blind on the wire', () => {
  const issueId = idOf(3);
  const SECRETS = ['Only the rater knows', 'The colleague thinks so', 'A challenge says so'];
  let boardId = '';
  let challenge = '';

  beforeAll(async () => {
    await rate(jira, PM, issueId, { answers: { impact: 3 }, reason: SECRETS[0] ?? '', sponsor: 'admin' });
    await rate(jira, PM, idOf(4), { answers: { impact: 1 } });
    const board = { title: 'B', scope: 'All', places: 1, issueIds: [issueId, idOf(4)], more: false };
    boardId = valueOf(await onPage(jira, PM, 'board.freeze', board)).id;
    await ask(issueId, [COLLEAGUE, BOARD, 'admin']);
    await give(COLLEAGUE, issueId, { impact: -3, sure: 90, evidence: SECRETS[1] ?? '' });
    const added = { kind: 'challenge', home: { issueId }, version: 0, changes: { reason: SECRETS[2] } } as const;
    challenge = valueOf(await onPage(jira, PM, 'entry.save', added)).entry.id;
  });

  /** Every procedure that could tell something of the epic, as somebody asks it. */
  async function everything(viewer: string): Promise<[ProcedureName, unknown][]> {
    const property = await published(issueId);
    const home = { issueId };
    const asked: [ProcedureName, object][] = [
      ['assessment.open', { issueId }],
      ['assessment.save', { issueId, version: 1, changes: { disruption: 1 } }],
      ['assessment.save', { issueId, version: 0, changes: { disruption: 1 } }],
      ['assessment.history', { issueId }],
      ['portfolio.vouch', { rows: [{ issueId, property }] }],
      ['board.read', { boardId }],
      ['board.list', {}],
      ['opinion.open', { issueId }],
      ['opinion.save', { issueId, version: 77, changes: { impact: 1 } }],
      ['mine.list', {}],
      ['entry.list', { kind: 'opinion', home }],
      ['entry.list', { kind: 'challenge', home }],
      ['entry.open', { id: challenge }],
      ['entry.history', { id: challenge }],
      ['entry.answer', { id: challenge, version: 99, answer: {} }],
      ['entry.remove', { id: challenge, version: 99 }],
      ['backup.page', {}],
    ];
    return Promise.all(
      asked.map(async ([name, input]) => [name, (await onAdminPage(jira, viewer, name, input as never)) as unknown]),
    );
  }
  const tells = (answers: readonly [ProcedureName, unknown][]): ProcedureName[] =>
    answers
      .filter(([, answer]) => {
        const said = JSON.stringify(answer);
        return SECRETS.some((secret) => said.includes(secret)) || /"impact":-?3|"floor":(?!null)\d/.test(said);
      })
      .map(([name]) => name);

  test('who was asked and has not answered gets neither rating nor opinion from any procedure', async () => {
    for (const viewer of [BOARD, 'admin']) {
      const answers = await everything(viewer);
      const onBoard = answers.find(([name]) => name === 'board.read')?.[1] as { value: Output<'board.read'> };
      expect(onBoard.value.epics.map(({ issueId: id }) => id)).toEqual([idOf(4)]);
      expect(tells(answers.filter(([name]) => name !== 'board.read'))).toEqual([]);
      expect(JSON.stringify(onBoard)).not.toContain(issueId);
      const opened = valueOf(await onPage(jira, viewer, 'assessment.open', { issueId }));
      expect(opened).toMatchObject({ assessment: { version: 0, answers: {} }, score: null });
      expect(opened.can).toEqual({ rate: false, why: 'owesOpinion' });
      expect(await open(viewer, issueId)).toMatchObject({ owes: true, opinions: [], hidden: 1, agreement: null });
      const rows = [{ issueId, property: await published(issueId) }];
      expect(valueOf(await onPage(jira, viewer, 'portfolio.vouch', { rows })).doubtful).toEqual([issueId]);
    }
    expect(await published(issueId)).not.toHaveProperty('conflict');
  });

  test('everybody else sees the rating; the opinions only who gave theirs or rated the epic', async () => {
    const answers = await everything(PM);
    expect(tells(answers)).toEqual(
      expect.arrayContaining(['assessment.open', 'assessment.history', 'board.read', 'opinion.open', 'entry.open']),
    );
    expect((await open(PM, issueId)).opinions).toHaveLength(1);
    expect((await open(COLLEAGUE, issueId)).opinions).toHaveLength(1);
    await ask(idOf(4), [BOARD]);
    await give(PM, idOf(4), { impact: 2 });
    expect(await open(COLLEAGUE, idOf(4))).toMatchObject({ owes: false, opinions: [], hidden: 1, agreement: null });
    const listed = valueOf(
      await onPage(jira, COLLEAGUE, 'entry.list', { kind: 'opinion', home: { issueId: idOf(4) } }),
    );
    expect(listed).toMatchObject({ entries: [], hidden: expect.any(Number) as number });
    expect(valueOf(await onPage(jira, COLLEAGUE, 'assessment.open', { issueId: idOf(4) })).score).not.toBeNull();
  });

  test('it waits in My turn until it is given, and is gone then', async () => {
    const { cards } = valueOf(await onPage(jira, BOARD, 'mine.list', {}));
    expect(cards).toMatchObject([{ kind: 'opinion', home: { issueId }, by: PM }, { home: { issueId: idOf(4) } }]);
    const given = await give(BOARD, issueId, { impact: 2, sure: 80 });
    expect(given).toMatchObject({
      owes: false,
      own: { status: 'given', body: { blind: true, impact: 2 } },
      agreement: { n: 2, conflict: true },
      hidden: 0,
    });
    expect(tells(await everything(BOARD))).toContain('assessment.open');
    const left = valueOf(await onPage(jira, BOARD, 'mine.list', {})).cards;
    expect(left.map((one) => one.home)).toEqual([{ issueId: idOf(4) }]);
  });

  test('what is changed in sight of the others is no blind number, also while the round goes on', async () => {
    await rate(jira, PM, idOf(18), { answers: { impact: 1 }, stage: 'retention' });
    await ask(idOf(18), [BOARD, COLLEAGUE]);
    await give(BOARD, idOf(18), { impact: 2, sure: 80, evidence: 'Visits' });
    const corrected = await give(BOARD, idOf(18), { evidence: 'Visits in May' });
    expect(corrected.own).toMatchObject({ body: { impact: 2, firstImpact: null, blind: true } });
    const changed = await give(BOARD, idOf(18), { impact: -1 });
    expect(changed.own).toMatchObject({ body: { impact: -1, firstImpact: 2, firstSure: 80, blind: true } });
    expect(changed.round.open).toBe(true);
  });

  test('who waits and whom one could ask is told by the roster; nothing of it to who owes [1.29]', async () => {
    const roster = { kind: 'roster', home: { projectId: '10000' }, version: 0 } as const;
    for (const changes of [
      { person: COLLEAGUE, role: 'support', segments: ['consumers'], stages: ['retention'] },
      { person: 'outsider', role: 'sales', segments: ['partners'] },
    ])
      valueOf(await onPage(jira, 'admin', 'entry.save', { ...roster, changes }));
    expect(await open(PM, idOf(18))).toMatchObject({
      rated: 1,
      waitingFor: [{ person: COLLEAGUE, segments: ['consumers'] }],
      near: [{ person: 'outsider', role: 'sales', segments: ['partners'], atStage: false }],
      mayAsk: true,
    });
    expect(await open(COLLEAGUE, idOf(18))).toMatchObject({ owes: true, rated: null, waitingFor: [], near: [] });
    await give(COLLEAGUE, idOf(18), { declined: 'On leave' });
    expect((await open(PM, idOf(18))).waitingFor).toEqual([]);
  });

  test('when its date has passed all is told, a conflict is published, opinions are kept or revised', async () => {
    const before = await everything('admin');
    expect(tells(before.filter(([name]) => name !== 'board.read'))).toEqual([]);
    await jira.pass(DAY_MS + 60_000);
    await jira.run('hourly-sweep');
    expect(await published(issueId)).toMatchObject({ conflict: 'yes', asked: 3, heard: 2 });
    expect(tells(await everything('admin'))).toContain('assessment.open');
    expect((await open('admin', issueId)).opinions).toHaveLength(2);
    const revised = await give(BOARD, issueId, { impact: -1, sure: 60 });
    expect(revised.own).toMatchObject({ body: { impact: -1, sure: 60, firstImpact: 2, firstSure: 80, blind: true } });
    const kept = await give(COLLEAGUE, issueId, { kept: true });
    expect(kept.own).toMatchObject({ body: { impact: -3, firstImpact: null, kept: true } });
    const late = await give('admin', issueId, { impact: 1 });
    expect(late.own).toMatchObject({ status: 'given', body: { blind: false } });
    expect(late.heard).toEqual({ x: 3, n: 3, beside: 0 });
    expect(await published(issueId)).toMatchObject({ asked: 3, heard: 3 });
  });
});

test('an opinion is declined with a reason, or passed on to somebody who is asked in turn', async () => {
  const issueId = idOf(5);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  await ask(issueId, [BOARD, COLLEAGUE]);
  const declined = await give(BOARD, issueId, { declined: 'I never meet them' });
  expect(declined).toMatchObject({ owes: false, own: { status: 'declined' }, round: { waiting: 1, asked: 2 } });
  const passed = await give(COLLEAGUE, issueId, { passedTo: 'admin' });
  expect(passed).toMatchObject({ own: { status: 'passed' }, round: { asked: 2, waiting: 1 } });
  expect(await open('admin', issueId)).toMatchObject({ owes: true, own: { status: 'asked' } });
  await ask(issueId, [BOARD]);
  expect(await open(BOARD, issueId)).toMatchObject({ owes: true, own: { status: 'asked', body: { declined: null } } });
  for (const viewer of [BOARD, 'admin']) await give(viewer, issueId, { impact: 0 });
  expect(await published(issueId)).toMatchObject({ asked: 2, heard: 2 });
  expect((await open(PM, issueId)).round).toMatchObject({ open: false, waiting: 0 });
});

test('only who may edit asks, people whom Jira knows, until a day that is still to come', async () => {
  const issueId = idOf(6);
  const asked = (viewer: string, people: string[], dueAt: string) =>
    onPage(jira, viewer, 'opinion.ask', { issueId, people, dueAt });
  expect(failureOf(await asked(COLLEAGUE, [BOARD], dayIn(30))).code).toBe('forbidden');
  expect(failureOf(await asked(PM, [BOARD], '2020-01-01')).code).toBe('invalid');
  expect(failureOf(await asked(PM, ['nobody-of-this-jira'], dayIn(30))).code).toBe('invalid');
  expect((await open(PM, issueId)).round.asked).toBe(0);
});

test('a stale opinion is a conflict with what its giver saved elsewhere', async () => {
  const issueId = idOf(7);
  await give(COLLEAGUE, issueId, { impact: 1 });
  await give(COLLEAGUE, issueId, { impact: 2 });
  const stale = await onPage(jira, COLLEAGUE, 'opinion.save', { issueId, version: 1, changes: { impact: 3 } });
  expect(failureOf(stale)).toMatchObject({ code: 'conflict', current: { version: 2, body: { impact: 2 } } });
});

test('what else waits under one name is no card: a proposal of weights, an own request', async () => {
  const proposal = { title: 'P', reason: 'r', weights: { impact: 10 }, settingsVersion: 0, effectiveAt: null };
  valueOf(await onPage(jira, COLLEAGUE, 'proposal.save', proposal));
  const request = { kind: 'request', home: { issueId: idOf(9) }, version: 0, changes: { need: 'missing' } } as const;
  valueOf(await onPage(jira, COLLEAGUE, 'entry.save', request));
  await rate(jira, PM, idOf(9), { answers: { impact: 1 }, sponsor: COLLEAGUE });
  const asked = { kind: 'ask', home: { issueId: idOf(9) }, version: 0, changes: { what: 'decide' } } as const;
  const { entry } = valueOf(await onPage(jira, PM, 'entry.save', asked));
  expect(valueOf(await onPage(jira, COLLEAGUE, 'mine.list', {}))).toMatchObject({
    cards: [{ id: entry.id, kind: 'ask', by: PM, does: 'Answer' }],
    more: 0,
  });
});

test('those on the roster at a stage of the epic count among the ones to be heard', async () => {
  const issueId = idOf(8);
  await rate(jira, PM, issueId, { stage: 'retention', answers: { impact: 1 } });
  for (const person of [COLLEAGUE, BOARD])
    valueOf(
      await onPage(jira, 'admin', 'entry.save', {
        kind: 'roster',
        home: { projectId: '10000' },
        version: 0,
        changes: { person, role: 'support', stages: ['retention'] },
      }),
    );
  const { own, heard } = await give(COLLEAGUE, issueId, { impact: 1 });
  expect([own?.body['role'], heard]).toEqual(['support', { x: 1, n: 2, beside: 0 }]);
});
