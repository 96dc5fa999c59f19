import { PROCEDURES, type Input, type ProcedureName } from '#contract/procedures';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { VIEWERS } from '../demoPlaces';
import { ABSENT, INPUTS } from '../matrixInputs';
import { dayIn } from '../../support/days';

/** With roles only, no procedure tells anybody the account of who said or did something, but their own. */

const PEOPLE: readonly string[] = VIEWERS;
// In the demo nobody says anything of it.
const ISSUE = '12011';
const CARE = { projectId: '10020' };
const home = { issueId: ISSUE };
const PAST = '2020-01-01T00:00:00.000Z';

let jira: RunningLocalJira;
let boardId = '';
const records = { challenge: '', disruption: '', opinion: '' };

const add = async (viewer: string, kind: Input<'entry.save'>['kind'], changes: object, at: object = home) =>
  valueOf(
    await onPage(jira, viewer, 'entry.save', { kind, home: at as typeof home, version: 0, changes: { ...changes } }),
  ).entry.id;

beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  await add('admin', 'roster', { person: 'support-colleague', role: 'support', stages: ['retention'] }, CARE);
  await rate(jira, 'admin', ISSUE, { answers: { impact: 2 }, sponsor: 'board-member', stage: 'retention' });
  await rate(jira, 'project-manager', ISSUE, { disruption: 1 });
  const asks = { issueId: ISSUE, people: ['support-colleague', 'admin'], dueAt: dayIn(30) };
  valueOf(await onPage(jira, 'project-manager', 'opinion.ask', asks));
  for (const [viewer, version] of [
    ['support-colleague', 1],
    ['board-member', 0],
  ] as const)
    valueOf(await onPage(jira, viewer, 'opinion.save', { issueId: ISSUE, version, changes: { impact: -1 } }));
  valueOf(
    await onPage(jira, 'admin', 'opinion.save', { issueId: ISSUE, version: 1, changes: { passedTo: 'outsider' } }),
  );
  records.challenge = await add('board-member', 'challenge', { claim: 'tooHigh' });
  valueOf(
    await onPage(jira, 'project-manager', 'entry.answer', {
      id: records.challenge,
      version: 1,
      answer: { outcome: 'kept' },
    }),
  );
  records.disruption = await add('project-manager', 'disruption', { what: 'Night' });
  await add('support-colleague', 'request', { need: 'missing' });
  await add('project-manager', 'ask', { text: 'Two weeks' });
  await add('board-member', 'confirmation', { gate: 'Build' });
  const board = { title: 'B', scope: 'All', places: 1, issueIds: [ISSUE, '12002'], more: false };
  boardId = valueOf(await onPage(jira, 'project-manager', 'board.freeze', board)).id;
  const decision = { boardId, issueId: ISSUE, version: 0, decision: 'go', reason: 'Yes' } as const;
  valueOf(await onPage(jira, 'admin', 'board.decide', decision));
  const proposal = { title: 'P', reason: 'r', weights: { impact: 10 }, settingsVersion: 1, effectiveAt: null };
  valueOf(await onPage(jira, 'board-member', 'proposal.save', proposal));
  const view = { id: 'v1', name: 'Theirs', address: '', sponsor: 'board-member' };
  valueOf(await onPage(jira, 'admin', 'views.save', { version: 0, views: [view], defaultId: null }));
  const opened = valueOf(await onPage(jira, 'support-colleague', 'opinion.open', { issueId: ISSUE }));
  records.opinion = opened.own?.id ?? '';
  const { settings, version } = valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
  const next = { version, settings: { ...settings, rolesOnly: true }, reason: 'Everybody speaks freely' };
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', next));
}, 60_000);
afterAll(() => jira.stop());

/** What tells more than what every procedure is asked with anyway. */
const MORE: Partial<Record<ProcedureName, () => object[]>> = {
  'entry.list': () =>
    (['challenge', 'disruption', 'request', 'ask', 'confirmation', 'opinion'] as const).map((kind) => ({ kind, home })),
  'entry.open': () => [{ id: records.challenge }, { id: records.disruption }],
  'entry.history': () => [{ id: records.challenge }, { id: records.disruption }],
  'board.read': () => [{ boardId }],
  'board.list': () => [{}],
  'board.newcomers': () => [{ since: PAST, issueIds: [ISSUE] }],
  'board.voices': () => [{ boardId, issueIds: [ISSUE] }],
  'board.decide': () => [{ boardId, issueId: ISSUE, version: 0, decision: 'hold', reason: null }],
  'entry.answer': () => [{ id: records.challenge, version: 0, answer: {} }],
  'entry.remove': () => [{ id: records.disruption, version: 0 }],
  'entry.save': () => [{ id: records.disruption, kind: 'disruption', home, version: 0, changes: { depth: 2 } }],
};
/** They tell of people as they are: of a sponsor, of whom one filters by, of who answers for a path or a measure. */
const APPOINTED = /(^|\.)(sponsor|body\.(person|owner|approver|second))$/;

/** @returns where an answer names somebody else by their account. */
function namedIn(value: unknown, self: string, place = ''): string[] {
  if (typeof value === 'string') return PEOPLE.includes(value) && value !== self ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => namedIn(one, self, place === '' ? key : `${place}.${key}`));
}

const NAMES = Object.keys(PROCEDURES) as ProcedureName[];
const told = new Set<string>();

test.each(NAMES)('%s tells nobody the account of anybody else', async (name) => {
  const inputs = [INPUTS[name](ISSUE), INPUTS[name](ABSENT), ...(MORE[name]?.() ?? [])];
  for (const viewer of VIEWERS)
    for (const input of inputs) {
      const answer = await onAdminPage(jira, viewer, name, input as Input<typeof name>);
      const places = namedIn(answer, viewer).filter((place) => !APPOINTED.test(place));
      if ('keepsNames' in PROCEDURES[name]) continue;
      expect({ viewer, input, places }).toEqual({ viewer, input, places: [] });
      if (JSON.stringify(answer).includes('a colleague')) told.add(name);
    }
});

test('whoever tells of people told of some', () => {
  const expected: ProcedureName[] = [
    'assessment.open',
    'assessment.history',
    'assessment.save',
    'board.list',
    'board.read',
    'board.decide',
    'entry.list',
    'entry.open',
    'entry.history',
    'entry.save',
    'entry.answer',
    'opinion.open',
    'proposal.list',
  ];
  expect([...told].sort()).toEqual(expect.arrayContaining(expected.sort()));
});

test('somebody on a roster is told by their role, oneself by name, and a view keeps its sponsor', async () => {
  const { opinions } = valueOf(await onPage(jira, 'board-member', 'opinion.open', { issueId: ISSUE }));
  expect(opinions.map(({ by }) => by).sort()).toEqual(['a colleague (Support)', 'board-member']);
  const { views, version } = valueOf(await onPage(jira, 'admin', 'views.open', {}));
  expect(views[0]?.sponsor).toBe('board-member');
  valueOf(await onPage(jira, 'admin', 'views.save', { version, views, defaultId: null }));
  const listed = valueOf(await onPage(jira, 'board-member', 'entry.list', { kind: 'roster', home: CARE }));
  expect(listed.entries[0]?.body['person']).toBe('support-colleague');
});

test('who spoke is not told by who is missing of those that are close to customers', async () => {
  for (const person of ['project-manager', 'board-member'])
    await add('admin', 'roster', { person, role: 'sales', stages: ['retention'] }, CARE);
  const board = { title: 'C', scope: 'All', places: 1, issueIds: [ISSUE], more: false };
  const { id } = valueOf(await onPage(jira, 'project-manager', 'board.freeze', board));
  const asked = { boardId: id, issueIds: [ISSUE] };
  const { voices } = valueOf(await onPage(jira, 'project-manager', 'board.voices', asked));
  expect(voices).toMatchObject([{ spoke: [{ as: 'harm' }], close: [] }]);
  const { near } = valueOf(await onPage(jira, 'project-manager', 'opinion.open', { issueId: ISSUE }));
  // One of them gave an opinion that nobody had asked for, the other none.
  expect(near.map(({ person }) => person)).toEqual(expect.arrayContaining(['board-member', 'project-manager']));
});

test('a backup holds everybody', async () => {
  const { entries } = valueOf(await onAdminPage(jira, 'admin', 'backup.entries', {}));
  const makers = entries.map(({ by }) => by);
  expect(makers).toEqual(expect.arrayContaining(['board-member', 'support-colleague', 'outsider', 'admin']));
  expect(makers.filter((by) => by.includes(' '))).toEqual([]);
});
