import type { Epic, FaultSite } from './faultSite';
import type { Flow } from './flow';
import type { Row } from './reliabilityTable';
import { strikesOnCalls, type Strike } from './strikes';
import { tryCase } from './tryCase';

const BACKGROUND = ['issue-or-project-deleted', 'work-consumer', 'hourly-sweep', 'nightly-reconcile', 'work-consumer'];

/** What came of all cases of one flow, after the faults were gone and the background had run. */
export interface TriedFlow {
  rows: Row[];
  /** What is still wrong; none is the aim. */
  problems: string[];
  /** Work that is still tried after everything was recovered. */
  stillTried: string[];
}

/** Tries every fault that can hit a flow, each on an epic of its own. */
export async function tryFlow(site: FaultSite, flow: Flow): Promise<TriedFlow> {
  const { jira } = site;
  const rows: Row[] = [];
  const tried: { epic: Epic; what: string }[] = [];
  for (const strike of await strikesOn(site, flow)) {
    const epic = await flow.prepare(site);
    await jira.run('work-consumer');
    const { where, how } = strike;
    const what = `${flow.name}, ${where}: ${how}`;
    try {
      rows.push({ flow: flow.name, where, how, outcome: await tryCase(site, flow, epic, strike) });
    } catch (error) {
      throw new Error(what, { cause: error });
    }
    tried.push({ epic, what });
  }
  if (flow.kind === 'schedule') await jira.run(flow.moduleKey);
  await recover(site);
  const problems: string[] = [];
  for (const { epic, what } of tried) {
    const found = [...(await site.problemsOf(epic.issueId)), ...((await flow.problems?.(site, epic)) ?? [])];
    problems.push(...found.map((problem) => `${what}: ${problem}`));
  }
  await jira.clearCalls();
  await jira.run('work-consumer');
  return { rows, problems, stillTried: (await jira.calls()).invokes.map(({ functionKey }) => functionKey) };
}

/** Runs the flow once with nothing else wrong, to see what it calls and therefore what can fail. */
async function strikesOn(site: FaultSite, flow: Flow): Promise<Strike[]> {
  const { jira } = site;
  const epic = await flow.prepare(site);
  await jira.run('work-consumer');
  await jira.clearCalls();
  if (flow.always) await jira.faults(...flow.always);
  if (flow.kind === 'person') expect(await flow.act(site, epic)).toMatchObject({ status: 200, body: { ok: true } });
  if (flow.kind === 'work') await flow.start(site, epic);
  await jira.run(flow.kind === 'schedule' ? flow.moduleKey : 'work-consumer');
  const calls = await jira.calls();
  await jira.clearFaults();
  await recover(site);
  const own = {
    person: flow.kind === 'person' ? flow.procedure : '',
    work: 'work-consumer',
    schedule: flow.kind === 'schedule' ? flow.moduleKey : '',
  }[flow.kind];
  return [
    ...strikesOnCalls(
      calls,
      ({ moduleKey, functionKey }) => (flow.kind === 'person' ? functionKey : moduleKey) === own,
      flow.leaveOut ?? [],
      flow.kind === 'person',
    ),
    ...flow.events,
  ];
}

async function recover(site: FaultSite): Promise<void> {
  for (const module of BACKGROUND) expect(await site.jira.run(module)).toMatchObject({ status: 200 });
}
