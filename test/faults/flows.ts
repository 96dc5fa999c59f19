import type { FaultRequest } from '#sandbox/platform/faults/schema';
import type { Changes } from '#domain/rating/assessment';
import { onAdminPage, onPage, valueOf } from '../support/local/appCalls';
import { weighted } from '../support/generators';
import type { Answer } from '../support/local/localJira';
import { AUDIT_FLOWS } from './subjects/auditFlows';
import { BOARD_FLOWS } from './subjects/boardFlows';
import { ENGAGEMENT_FLOWS } from './subjects/engagementFlows';
import { GONE, PM, type Epic, type FaultSite } from './faultSite';
import type { Flow, PersonFlow, ScheduleFlow, WorkFlow } from './flow';
import { PATH_FLOWS } from './subjects/pathFlows';
import { REGISTER_FLOWS } from './subjects/registerFlows';
import { SETTINGS_FLOWS } from './subjects/settingsFlows';
import { DELIVERY_STRIKES, PUSH_STRIKES, REPORT_STRIKES, TRIGGER_STRIKES } from './strikes';

const PUBLISH_AS_PERSON = 'Jira, as the person: PUT /issue/*/properties/customer-lens';
const BULK_WRITE = 'Jira, as the app: POST /issue/properties/multi';
const LATER: Changes = { answers: { impact: 3 }, sponsor: 'board-member' };

const failing = (path: string, method: string, tier: 'user' | 'app'): FaultRequest => ({
  target: { jira: { path, method, tier } },
  fault: { status: 500 },
});

async function save(site: FaultSite, issueId: string, version: number): Promise<Answer> {
  const answer = await site.jira.invoke(PM, 'portfolio-page', 'assessment.save', { issueId, version, changes: LATER });
  const { ok, value } = answer.body as { ok?: boolean; value?: { assessment: { version: number } } };
  if (answer.status === 200 && ok && value) site.acknowledge(issueId, value.assessment.version, LATER);
  return answer;
}

/** A repeated save is either new, or a conflict with what the first try left. */
function savedBefore(site: FaultSite, { issueId }: Epic, { body }: Answer): boolean {
  const { ok, error } = body as {
    ok: boolean;
    error?: { code: string; current?: { version: number; answers: object; sponsor: string } };
  };
  if (ok) return false;
  expect(error).toMatchObject({ code: 'conflict', current: { answers: { impact: 3 }, sponsor: 'board-member' } });
  site.acknowledge(issueId, error?.current?.version ?? -1, LATER);
  return true;
}

let weight = 10;
/** Settings that nobody saved before. */
function nextSettings(): ReturnType<typeof weighted> {
  weight += 0.125;
  return weighted(weight, 100 - weight);
}

let wantedSettings = { version: 0, settings: weighted(50, 50) };

async function saveSettings(site: FaultSite): Promise<void> {
  const { version } = valueOf(await onPage(site.jira, 'admin', 'settings.open', {}));
  valueOf(
    await onAdminPage(site.jira, 'admin', 'settings.save', {
      version,
      settings: nextSettings(),
      reason: 'A case of the matrix',
    }),
  );
}

const settingsSave: PersonFlow = {
  kind: 'person',
  name: 'Saving the settings',
  procedure: 'settings.save',
  events: PUSH_STRIKES,
  async prepare(site) {
    const epic = await site.ratedEpic();
    const { version } = valueOf(await onPage(site.jira, 'admin', 'settings.open', {}));
    wantedSettings = { version, settings: nextSettings() };
    return epic;
  },
  act: (site) =>
    site.jira.invoke('admin', 'settings-page', 'settings.save', { ...wantedSettings, reason: 'A case of the matrix' }),
  wasDone(_site, _epic, { body }) {
    const { ok, error } = body as {
      ok: boolean;
      error?: { code: string; current?: { version: number; settings: unknown } };
    };
    if (ok) return false;
    expect(error).toMatchObject({
      code: 'conflict',
      current: { version: wantedSettings.version + 1, settings: wantedSettings.settings },
    });
    return true;
  },
};

const rescore: WorkFlow = {
  kind: 'work',
  name: 'Re-scoring, by bulk writes',
  events: DELIVERY_STRIKES,
  prepare: (site) => site.ratedEpic(),
  start: (site) => saveSettings(site),
};

const rescoreSingly: WorkFlow = {
  ...rescore,
  name: 'Re-scoring, where bulk writes fail',
  always: [failing('/rest/api/3/issue/properties/multi', 'POST', 'app')],
  leaveOut: [BULK_WRITE],
  events: [],
};

async function damaged(site: FaultSite): Promise<Epic> {
  const epic = await site.ratedEpic();
  await site.forge(epic.issueId);
  return epic;
}

const sweep: ScheduleFlow = {
  kind: 'schedule',
  name: 'The hourly sweep',
  moduleKey: 'hourly-sweep',
  events: [],
  prepare: damaged,
};
const reconcile: ScheduleFlow = {
  kind: 'schedule',
  name: 'The nightly reconcile',
  moduleKey: 'nightly-reconcile',
  events: [],
  prepare: damaged,
};

const report: ScheduleFlow = {
  kind: 'schedule',
  name: 'The weekly report of personal data',
  moduleKey: 'weekly-personal-data',
  events: REPORT_STRIKES,
  async prepare(site) {
    const epic = site.nextEpic();
    valueOf(
      await onPage(site.jira, PM, 'assessment.save', {
        issueId: epic.issueId,
        version: 0,
        changes: { answers: { impact: 2 }, sponsor: GONE },
      }),
    );
    return epic;
  },
  async isDone(site, { issueId }) {
    const { assessment } = valueOf(await onPage(site.jira, PM, 'assessment.open', { issueId }));
    return assessment.sponsor === null && (await site.showsTruth(issueId));
  },
};

const publish: WorkFlow = {
  kind: 'work',
  name: 'Publishing in the background',
  events: DELIVERY_STRIKES,
  prepare: damaged,
  async start(site, { issueId }) {
    valueOf(
      await onPage(site.jira, PM, 'portfolio.vouch', { rows: [{ issueId, property: await site.propertyOf(issueId) }] }),
    );
  },
};

const deletedIssue: WorkFlow = {
  kind: 'work',
  name: 'A deleted issue',
  events: [...TRIGGER_STRIKES, ...PUSH_STRIKES, ...DELIVERY_STRIKES],
  prepare: (site) => site.ratedEpic(),
  async start(site, epic) {
    site.noteDeleted(epic);
    expect((await site.jira.rest('admin', 'DELETE', `/rest/api/3/issue/${epic.issueId}`)).status).toBe(204);
    await site.jira.run('issue-or-project-deleted');
  },
};

const deletedProject: WorkFlow = {
  ...deletedIssue,
  name: 'A deleted project',
  events: [],
  async start(site, epic) {
    site.noteDeleted(epic);
    expect((await site.jira.rest('admin', 'DELETE', `/rest/api/3/project/${epic.projectKey}`)).status).toBe(204);
    await site.jira.run('issue-or-project-deleted');
  },
};

const open: PersonFlow = {
  kind: 'person',
  name: 'Opening an epic',
  procedure: 'assessment.open',
  events: [],
  prepare: (site) => site.ratedEpic(),
  act: (site, { issueId }) => site.jira.invoke(PM, 'portfolio-page', 'assessment.open', { issueId }),
};

const firstSave: PersonFlow = {
  kind: 'person',
  name: 'A first save',
  procedure: 'assessment.save',
  events: [],
  prepare: (site) => Promise.resolve(site.nextEpic()),
  act: (site, { issueId }) => save(site, issueId, 0),
  wasDone: savedBefore,
};

const laterSave: PersonFlow = {
  ...firstSave,
  name: 'A later save',
  prepare: (site) => site.ratedEpic(),
  act: (site, { issueId }) => save(site, issueId, 1),
};

const unpublishedSave: PersonFlow = {
  ...laterSave,
  name: 'A save that Jira does not publish',
  always: [failing('/rest/api/3/issue/*/properties/*', 'PUT', 'user')],
  leaveOut: [PUBLISH_AS_PERSON],
  events: [...PUSH_STRIKES, ...DELIVERY_STRIKES],
};

const vouch: PersonFlow = {
  kind: 'person',
  name: 'Vouching for a forged row',
  procedure: 'portfolio.vouch',
  events: PUSH_STRIKES,
  prepare: damaged,
  act: async (site, { issueId }) =>
    site.jira.invoke(PM, 'portfolio-page', 'portfolio.vouch', {
      rows: [{ issueId, property: await site.propertyOf(issueId) }],
    }),
};

/**
 * Every flow of the backend, in groups that run side by side on sites of their own: most of the time is spent waiting
 * for retries. Those that work on all records come first in their group, while there are few.
 */
export const FLOW_GROUPS: readonly (readonly Flow[])[] = [
  [rescore],
  [rescoreSingly],
  [settingsSave, sweep, firstSave],
  [reconcile, report, laterSave, unpublishedSave],
  [deletedIssue, open, vouch],
  [deletedProject, publish],
  BOARD_FLOWS,
  REGISTER_FLOWS,
  ...SETTINGS_FLOWS,
  PATH_FLOWS,
  ENGAGEMENT_FLOWS,
  AUDIT_FLOWS,
];
