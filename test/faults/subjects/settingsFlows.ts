import type { Output } from '#contract/procedures';
import { onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import { EXPORTED_AT, exportOf, stageFile } from '../../support/local/backup';
import { anAssessment } from '../../support/generators';
import type { Answer } from '../../support/local/localJira';
import { PM, type Epic, type FaultSite } from '../faultSite';
import type { Flow, PersonFlow, ScheduleFlow, WorkFlow } from '../flow';
import { DELIVERY_STRIKES, PUSH_STRIKES } from '../strikes';

/** Proposals of weights, needs of stages, and a backup that is imported. */

const titleOf = ({ issueId }: Epic): string => `Proposal of ${issueId}`;
const version = async ({ jira }: FaultSite): Promise<number> =>
  valueOf(await onPage(jira, 'admin', 'settings.open', {})).version;

/** Sent as it was first, whatever the settings are by then. */
const wanted = new WeakMap<Epic, object>();

/** Open proposals by title that were seen when room was made for others: one person may have only a few at once. */
const seenOpen = new WeakMap<FaultSite, Map<string, number>>();

async function openProposals({ jira }: FaultSite) {
  return valueOf(await onPage(jira, PM, 'proposal.list', {})).pending.filter(({ status }) => status === 'open');
}

/** Withdraws what earlier cases left open. */
async function makeRoom(site: FaultSite): Promise<void> {
  const seen = seenOpen.get(site) ?? new Map<string, number>();
  seenOpen.set(site, seen);
  for (const { id, version: current, title } of await openProposals(site)) {
    seen.set(title, (seen.get(title) ?? 0) + 1);
    valueOf(await onPage(site.jira, PM, 'proposal.withdraw', { id, version: current }));
  }
}

let weight = 20;
async function preparedProposal(site: FaultSite, effectiveAt: string | null = null) {
  await makeRoom(site);
  const epic = await site.ratedEpic();
  weight += 0.125;
  const input = {
    title: titleOf(epic),
    reason: 'A case of the matrix',
    weights: { impact: weight, request: 100 - weight },
    settingsVersion: await version(site),
    effectiveAt,
  };
  wanted.set(epic, input);
  return { epic, input };
}

const proposalSave: PersonFlow = {
  kind: 'person',
  name: 'Saving a proposal',
  procedure: 'proposal.save',
  events: [],
  prepare: async (site) => (await preparedProposal(site)).epic,
  act: (site, epic) => site.jira.invoke(PM, 'portfolio-page', 'proposal.save', wanted.get(epic)),
  async problems(site, epic) {
    const open = (await openProposals(site)).filter(({ title }) => title === titleOf(epic));
    const all = open.length + (seenOpen.get(site)?.get(titleOf(epic)) ?? 0);
    return all === 1 ? [] : [`there are ${all} proposals`];
  },
};

const proposals = new WeakMap<Epic, { id: string; version: number }>();
const proposalOf = (epic: Epic) => proposals.get(epic) ?? { id: '', version: 0 };

async function proposed(site: FaultSite, effectiveAt: string | null = null): Promise<Epic> {
  const { epic, input } = await preparedProposal(site, effectiveAt);
  const { proposal } = valueOf(await onPage(site.jira, PM, 'proposal.save', input));
  proposals.set(epic, { id: proposal.id, version: proposal.version });
  return epic;
}
const approve = (site: FaultSite, epic: Epic): Promise<Answer> =>
  site.jira.invoke('admin', 'settings-page', 'proposal.decide', {
    ...proposalOf(epic),
    approve: true,
    reason: 'Agreed',
  });

/** Every version of the settings that says so in its reason: one, and the one that the proposal names. */
async function appliedOnce(site: FaultSite, epic: Epic): Promise<string[]> {
  const versions = (await historyOf(site)).filter(({ reason }) => reason.includes(`“${titleOf(epic)}”`));
  return versions.length === 1 ? [] : [`${versions.length} versions of the settings come from the proposal`];
}

async function historyOf({ jira }: FaultSite): Promise<Output<'settings.history'>['versions']> {
  const versions: Output<'settings.history'>['versions'] = [];
  for (let before: number | undefined, more = true; more;) {
    const page: Output<'settings.history'> = valueOf(
      await onAdminPage(jira, 'admin', 'settings.history', before === undefined ? {} : { before }),
    );
    versions.push(...page.versions);
    before = versions.at(-1)?.version;
    more = page.more;
  }
  return versions;
}

const proposalApprove: PersonFlow = {
  kind: 'person',
  name: 'Approving a proposal',
  procedure: 'proposal.decide',
  events: PUSH_STRIKES,
  prepare: (site) => proposed(site),
  act: approve,
  wasDone(_site, _epic, { body }) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: object } };
    if (ok) return false;
    expect(error).toMatchObject({
      code: 'conflict',
      current: { status: 'applied', decision: { by: 'admin', reason: 'Agreed' } },
    });
    return true;
  },
  problems: appliedOnce,
};

/** How far ahead a proposal is dated. */
const AHEAD_MS = 60 * 60 * 1000;

const proposalDue: ScheduleFlow = {
  kind: 'schedule',
  name: 'A proposal whose date has come',
  moduleKey: 'hourly-sweep',
  // The sweep itself publishes what its own flow is tried at.
  leaveOut: ['Jira, as the app: POST /issue/bulkfetch', 'Jira, as the app: PUT /issue/*/properties/customer-lens'],
  events: [],
  async prepare(site) {
    const due = site.jira.now() + AHEAD_MS;
    const epic = await proposed(site, new Date(due).toISOString());
    expect((await approve(site, epic)).body).toMatchObject({ ok: true, value: { proposal: { status: 'approved' } } });
    await site.jira.pass(due - site.jira.now());
    return epic;
  },
  isDone: async (site, epic) => (await appliedOnce(site, epic)).length === 0,
  problems: appliedOnce,
};

const needsSave: PersonFlow = {
  kind: 'person',
  name: 'Setting the needs of stages',
  procedure: 'needs.save',
  events: PUSH_STRIKES,
  async prepare(site) {
    const epic = await site.ratedEpic();
    const { settings, version: inForce } = valueOf(await onPage(site.jira, 'admin', 'settings.open', {}));
    const [stage] = settings.journeys[0]?.stages ?? [];
    wanted.set(epic, {
      version: inForce,
      needs: { [stage?.id ?? '']: ((stage?.need ?? 0) + 1) % 4 },
      reason: titleOf(epic),
    });
    return epic;
  },
  act: (site, epic) => site.jira.invoke('admin', 'portfolio-page', 'needs.save', wanted.get(epic)),
  wasDone(_site, epic, { body }) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: { version: number } } };
    if (ok) return false;
    const { version: sent } = wanted.get(epic) as { version: number };
    expect(error).toMatchObject({ code: 'conflict', current: { version: sent + 1 } });
    return true;
  },
  async problems(site, epic) {
    const versions = (await historyOf(site)).filter(({ reason }) => reason === titleOf(epic));
    return versions.length === 1 ? [] : [`${versions.length} versions of the settings set these needs`];
  },
};

const IMPORTED = { ...anAssessment({ answers: { impact: 2 } }), version: 1, updatedAt: EXPORTED_AT, updatedBy: PM };
const imports = new WeakMap<Epic, number>();

const backupApply: WorkFlow = {
  kind: 'work',
  name: 'Importing a backup',
  // It publishes as the re-scoring does.
  leaveOut: ['Jira, as the app: GET /task/*', 'Jira, as the app: POST /issue/properties/multi'],
  events: DELIVERY_STRIKES,
  async prepare(site) {
    const epic = site.nextEpic();
    const { site: name } = await exportOf(site.jira);
    const projectId = String(10_000 + Number(epic.issueId));
    const entry = {
      issueId: epic.issueId,
      projectId,
      assessment: IMPORTED,
      changes: [{ version: 1, at: EXPORTED_AT, actor: PM, from: {}, to: { answers: { impact: 2 } } }],
    };
    const id = await stageFile(site.jira, {
      format: 'customer-lens-export',
      v: 2,
      site: name,
      exportedAt: EXPORTED_AT,
      settings: { versions: [] },
      assessments: [entry],
      entries: [],
    });
    imports.set(epic, id);
    valueOf(await onAdminPage(site.jira, 'admin', 'backup.preview', { import: id }));
    await site.jira.run('work-consumer');
    return epic;
  },
  async start(site, epic) {
    valueOf(await onAdminPage(site.jira, 'admin', 'backup.apply', { import: imports.get(epic) ?? 0 }));
  },
  async problems(site, { issueId }) {
    const { assessment } = valueOf(await onPage(site.jira, PM, 'assessment.open', { issueId }));
    return assessment.version === 1 && assessment.answers['impact'] === 2
      ? []
      : [`the epic stands at ${JSON.stringify(assessment)}`];
  },
};

export const SETTINGS_FLOWS: readonly (readonly Flow[])[] = [
  [proposalSave, proposalApprove, needsSave],
  [proposalDue],
  [backupApply],
];
