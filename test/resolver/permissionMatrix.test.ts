import { PROCEDURES, type ProcedureName } from '#contract/procedures';
import type { Envelope } from '#contract/errors';
import { onPage, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { browsesProject, PLACES, rights, VIEWERS, type DemoIssue } from './demoPlaces';
import { ABSENT, BOARDS, INPUTS, PARTNER, SAVES } from './matrixInputs';

/** Every procedure × every viewer × every place where an issue can stand, by the restrictions of the demo portfolio. */

/** The code that the guard of the contract leads to; null where the call gets through. */
function expected(procedure: ProcedureName, place: DemoIssue, viewer: string): string | null {
  const { browse, edit } = rights(place, viewer);
  switch (PROCEDURES[procedure].guard) {
    case 'signedIn':
    case 'ownRecord':
    case 'seesListed':
    case 'browsesProjects':
      return null;
    case 'seesBoard':
      return browse ? null : 'notFound';
    case 'decidesTie': {
      const other = rights(PARTNER, viewer);
      if (!BOARDS.alone.has(place.issueId) || !(browse || other.browse)) return 'notFound';
      return edit && other.edit ? null : 'forbidden';
    }
    case 'ownsBoard':
    case 'setsNeeds':
    case 'administersJira':
      return viewer === 'admin' ? null : 'forbidden';
    case 'seesIssue':
    case 'seesHome':
    case 'seesNamedHome':
      return browse ? null : 'notFound';
    case 'ratesIssue':
    case 'decidesIssue':
      return !browse ? 'notFound' : edit ? null : 'forbidden';
  }
}

const ABOUT_ISSUES = (Object.keys(PROCEDURES) as ProcedureName[]).filter((name) =>
  ['seesIssue', 'ratesIssue', 'decidesIssue', 'seesListed', 'seesHome', 'seesNamedHome'].includes(
    PROCEDURES[name].guard,
  ),
);

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  const freeze = async (...issueIds: string[]): Promise<string> => {
    const board = { title: 'Trying', scope: 'Some', places: 1, issueIds, more: false };
    return valueOf(await onPage(jira, 'admin', 'board.freeze', board)).id;
  };
  for (const { issueId } of [PARTNER, ...PLACES.filter((place) => place.issueId !== ABSENT)]) {
    await rate(jira, 'admin', issueId, { answers: { impact: 1, request: 'no' } });
    if (issueId === PARTNER.issueId) continue;
    BOARDS.alone.set(issueId, await freeze(issueId));
    BOARDS.tied.set(issueId, await freeze(issueId, PARTNER.issueId));
  }
  BOARDS.frozenBefore = new Date(Date.now() + 1).toISOString();
  expect((await jira.rest('admin', 'DELETE', '/rest/api/3/issue/11010')).status).toBe(204);
  await jira.run('work-consumer');
});
afterAll(() => jira.stop());

const READS = ['get', 'getMany', 'batchGet'];

interface Trace {
  answer: Envelope<unknown>;
  requests: unknown[];
  store: unknown[];
}

/** What was answered, and what the app asked of Jira and the storage for it. */
async function trace(
  viewer: string,
  moduleKey: string,
  procedure: ProcedureName,
  payload: object,
  extension: Record<string, unknown> = {},
): Promise<Trace> {
  await jira.clearCalls();
  const { status, body } = await jira.invoke(viewer, moduleKey, procedure, payload, extension);
  expect(status).toBe(200);
  const calls = await jira.calls();
  const own = calls.invokes.find(({ functionKey }) => functionKey === procedure)?.id;
  const mine = <T extends { invocation: string }>(entries: readonly T[]): Omit<T, 'invocation'>[] =>
    entries.filter(({ invocation }) => invocation === own).map(({ invocation: _, ...entry }) => entry);
  return { answer: body as Envelope<unknown>, requests: mine(calls.jira), store: mine(calls.store) };
}

const cases = (Object.keys(PROCEDURES) as ProcedureName[]).flatMap((procedure) =>
  VIEWERS.flatMap((viewer) => PLACES.map((place) => ({ procedure, viewer, place, name: place.name }))),
);

test.each(cases)('$procedure as $viewer, issue $name', async ({ procedure, viewer, place }) => {
  const { answer, store } = await trace(viewer, 'settings-page', procedure, INPUTS[procedure](place.issueId));
  const code = expected(procedure, place, viewer);
  if (code !== null) {
    expect(answer).toMatchObject({ ok: false, error: { code } });
    // The guard has to read which group the settings name.
    if (procedure === 'needs.save') expect(store).toEqual([expect.objectContaining({ op: 'get' })]);
    // What a guard of a board has to read to know whose it is; nothing else is read, and nothing written.
    else if (procedure.startsWith('board.') && procedure !== 'board.freeze')
      expect(store.every((call) => READS.includes((call as { op: string }).op))).toBe(true);
    else expect(store).toEqual([]);
  } else if (procedure === 'board.freeze') {
    const { browse } = rights(place, viewer);
    expect(answer).toMatchObject(
      browse ? { ok: true, value: { epics: 1 } } : { ok: false, error: { code: 'invalid' } },
    );
  } else if (procedure === 'look.save') {
    // Who may is said by the kind of record: who may edit the issue, and the office, to which administrators belong.
    const mayLook = rights(place, viewer).edit || viewer === 'admin';
    expect(answer).toMatchObject({ ok: false, error: { code: mayLook ? 'invalid' : 'forbidden' } });
  } else if (procedure === 'goLive.freeze') {
    // Who may is said by the kind of record: who may edit the issue. Nobody decides where no sponsor is named.
    const { sponsor } = valueOf(await onPage(jira, viewer, 'assessment.open', { issueId: place.issueId })).assessment;
    const refused = !rights(place, viewer).edit ? 'forbidden' : sponsor === null ? 'invalid' : null;
    expect(answer).toMatchObject(refused === null ? { ok: true } : { ok: false, error: { code: refused } });
  } else if (SAVES[procedure]) expect(answer).toMatchObject({ ok: false, error: { code: SAVES[procedure] } });
  else expect(answer.ok).toBe(true);
  if (procedure === 'board.list') {
    const { boards: listed } = (answer as { value: { boards: { id: string }[] } }).value;
    const known = PLACES.filter(({ stands }) => stands && browsesProject(viewer, stands.project));
    expect(known.every(({ issueId }) => listed.some(({ id }) => id === BOARDS.alone.get(issueId)))).toBe(true);
    expect(listed.length > 0).toBe(known.length > 0);
  }
  if (procedure === 'trend.read') {
    expect(answer).toMatchObject({
      ok: true,
      value: { projects: place.stands && browsesProject(viewer, place.stands.project) ? 1 : 0 },
    });
  }
  if (procedure === 'board.newcomers') {
    expect(answer).toEqual({ ok: true, value: { newcomers: rights(place, viewer).browse ? [place.issueId] : [] } });
  }
  if (procedure === 'audit.state') {
    const { value } = answer as { value: { issues: { issueId: string; state: string }[] } };
    const told = rights(place, viewer).browse ? [{ issueId: place.issueId, state: 'none' }] : [];
    expect(value.issues.map(({ issueId, state }) => ({ issueId, state }))).toEqual(told);
  }
  if (procedure === 'assessment.reasons') {
    const { value } = answer as { value: { reasons: { issueId: string }[] } };
    expect(value.reasons.map(({ issueId }) => issueId)).toEqual(rights(place, viewer).browse ? [place.issueId] : []);
  }
  if (procedure === 'portfolio.vouch') {
    expect(answer).toEqual({ ok: true, value: { doubtful: rights(place, viewer).browse ? [place.issueId] : [] } });
  }
});

const hidden = ABOUT_ISSUES.flatMap((procedure) =>
  VIEWERS.flatMap((viewer) =>
    PLACES.filter((place) => place.issueId !== ABSENT && !rights(place, viewer).browse).map((place) => ({
      procedure,
      viewer,
      place,
      name: place.name,
    })),
  ),
);

test('enough is hidden to compare', () => {
  expect(hidden.length).toBeGreaterThan(50);
});

test.each(hidden)(
  '$procedure as $viewer, issue $name: the answer and the calls of an issue that is not there',
  async ({ procedure, viewer, place }) => {
    const input = INPUTS[procedure];
    expect(await trace(viewer, 'portfolio-page', procedure, input(place.issueId))).toEqual(
      await trace(viewer, 'portfolio-page', procedure, input(ABSENT)),
    );
  },
);

/** A list and the home of a record are named by the payload on a panel too. */
const NAMED_IN_PAYLOAD: readonly string[] = ['seesListed', 'seesHome', 'seesNamedHome'];

test.each(hidden.filter(({ procedure }) => !NAMED_IN_PAYLOAD.includes(PROCEDURES[procedure].guard)))(
  '$procedure as $viewer on a panel that claims the issue $name',
  async ({ procedure, viewer, place }) => {
    const { issueId: _, ...input } = INPUTS[procedure](place.issueId) as { issueId: string };
    const claim = (issueId: string) => ({ issue: { id: issueId, type: 'Epic' }, project: { id: '10000' } });
    const onPanel = (issueId: string) => trace(viewer, 'rating-panel', procedure, input, claim(issueId));
    const answered = await onPanel(place.issueId);
    expect(answered.answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(answered).toEqual(await onPanel(ABSENT));
  },
);

test('a panel is about its own issue: another one in the payload is ignored', async () => {
  const extension = { issue: { id: '12001' } };
  const { answer } = await trace(
    'support-colleague',
    'rating-panel',
    'assessment.open',
    { issueId: '14011' },
    extension,
  );
  const { answer: own } = await trace('support-colleague', 'rating-panel', 'assessment.open', {}, extension);
  expect(answer).toMatchObject({ ok: true });
  expect(answer).toEqual(own);
});

test('so is an action on an issue', async () => {
  const extension = { issue: { id: '12001' } };
  const open = (moduleKey: string, input: object) =>
    trace('support-colleague', moduleKey, 'assessment.open', input, extension);
  const { answer } = await open('rate-issue', { issueId: '14011' });
  expect(answer).toMatchObject({ ok: true });
  expect(answer).toEqual((await open('rating-panel', {})).answer);
});

test('off a panel a context that claims an issue means nothing', async () => {
  const { answer } = await trace(
    'support-colleague',
    'portfolio-page',
    'assessment.open',
    { issueId: '14011' },
    { issue: { id: '12001', type: 'Epic' }, project: { id: '10010' } },
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'notFound' } });
});
