import { failureSchema } from '#contract/errors';
import type { Epic, FaultSite } from './faultSite';
import type { Flow, PersonFlow, ScheduleFlow, WorkFlow } from './flow';
import type { Strike } from './strikes';

/** The platform's share of deliveries of one event: the first and four more. */
const MOST_DELIVERIES = 5;
/**
 * A deletion is heard once; every other flow of work is one event, which may be delivered twice, or pushed twice, by a
 * fault.
 */
const MOST_EVENTS = 2;

const TOLD: Record<string, string> = {
  rateLimited: 'told to wait',
  unavailable: 'told to try again',
  notFound: 'told that it is not there',
  forbidden: 'told that it is not allowed',
  invalid: 'told that a value is refused',
};

/**
 * Does one case of the matrix, takes the faults away, and answers in a few words what came of it. Recovery is the
 * caller's, for many cases at once.
 */
export async function tryCase(site: FaultSite, flow: Flow, epic: Epic, strike: Strike): Promise<string> {
  try {
    if (flow.kind === 'person') return await tryPerson(site, flow, epic, strike);
    return flow.kind === 'work' ? await tryWork(site, flow, epic, strike) : await trySchedule(site, flow, epic, strike);
  } finally {
    await site.jira.clearFaults();
  }
}

async function tryPerson(site: FaultSite, flow: PersonFlow, epic: Epic, { request }: Strike): Promise<string> {
  await site.jira.faults(...(flow.always ?? []), request);
  const answer = await site.jira.hurry(() => flow.act(site, epic));
  await site.jira.clearFaults();
  if (answer.status !== 200) {
    // Nobody answered: the screen has a sentence of its own for that.
    expect(answer).toMatchObject({ status: 500, body: { message: expect.stringContaining('did not answer within') } });
    return withTrace('no answer in time', site, flow, epic);
  }
  const envelope = answer.body as { ok: boolean; value?: { published?: boolean }; error?: unknown };
  if (envelope.ok) return envelope.value?.published === false ? 'saved, published later' : 'done';
  const { code, message } = failureSchema.parse(envelope.error);
  expect(message).toMatch(PLAIN);
  expect(message).not.toMatch(TECHNICAL);
  return withTrace(TOLD[code] ?? code, site, flow, epic);
}

const PLAIN = /^[A-Z][A-Za-z ,;']+\.( [A-Z][A-Za-z ,;']+\.)*$/;
const TECHNICAL = /\d|error|exception|undefined|null|status|json|http|kvs|property/i;

/** The person tries again, as the screen offers: that shows what the first try left. */
async function withTrace(told: string, site: FaultSite, flow: PersonFlow, epic: Epic): Promise<string> {
  const again = await site.jira.hurry(() => flow.act(site, epic));
  expect(again.status).toBe(200);
  if (flow.wasDone?.(site, epic, again)) return `${told}, although saved; trying again shows it`;
  expect(again.body).toMatchObject({ ok: true });
  return told;
}

async function tryWork(site: FaultSite, flow: WorkFlow, epic: Epic, { request, at }: Strike): Promise<string> {
  const { jira } = site;
  const once = { ...request, count: 1 };
  const always = flow.always ?? [];
  await jira.clearCalls();
  if (at === 'event') {
    await jira.faults(...always, once);
    await flow.start(site, epic);
  } else {
    const letGo = await site.holdWork();
    await flow.start(site, epic);
    await jira.faults(...always, once);
    await letGo();
  }
  if (flow.lastsMs !== undefined) await jira.pass(flow.lastsMs);
  const { status } = await jira.run('work-consumer');
  expect(
    (await jira.standingFaults()).find(
      ({ fault, target }) => fault === request.fault || JSON.stringify(target) === JSON.stringify(request.target),
    )?.struck,
  ).toBe(1);
  const deliveries = (await jira.calls()).invokes.filter(({ moduleKey }) => moduleKey === 'work-consumer').length;
  expect(deliveries).toBeLessThanOrEqual(MOST_DELIVERIES * MOST_EVENTS);
  if (status !== 200) return 'given up; a later run mends it';
  if (!(await isDone(site, flow, epic))) return 'left to a later run';
  return deliveries > 1 ? 'done, by trying again' : 'done';
}

async function trySchedule(site: FaultSite, flow: ScheduleFlow, epic: Epic, { request }: Strike): Promise<string> {
  await site.jira.faults(...(flow.always ?? []), request);
  await site.jira.run(flow.moduleKey);
  await site.jira.clearFaults();
  return (await isDone(site, flow, epic)) ? 'done' : 'done by the next run';
}

async function isDone(site: FaultSite, flow: WorkFlow | ScheduleFlow, epic: Epic): Promise<boolean> {
  return flow.isDone ? flow.isDone(site, epic) : site.showsTruth(epic.issueId);
}
