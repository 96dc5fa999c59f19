import type { Conversation } from './conversation';

const PANEL = 'rating-panel';
const PAGE = 'portfolio-page';
const SETTINGS = 'settings-page';
const EXPORTED_AT = '2026-11-01T10:00:00.000Z';
const SUMMARY = 'customer-lens';

type Answer<T> = { ok: true; value: T };
interface Opened {
  assessment: { version: number };
}
interface OpenedSettings {
  version: number;
  settings: { criteria: { id: string; weight: number }[] };
}

/**
 * Every way into the app, once at least: what pages ask, what they may not ask, queue, schedules, triggers, and the
 * badge.
 */
export async function talk(to: Conversation): Promise<void> {
  // First, while nothing depends on the hour or on how often a task was asked after.
  await to.invoke('admin', SETTINGS, 'health.read');
  await to.invoke('admin', SETTINGS, 'health.retry');
  const rated = await issueId(to, 'MOB-1');
  const unrated = await issueId(to, 'MOB-5');
  await assessments(to, rated, unrated);
  await refusals(to, rated);
  await settings(to);
  await backup(to);
  await background(to, rated);
}

async function issueId(to: Conversation, key: string): Promise<string> {
  return (await to.rest<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}?fields=summary`)).id;
}

async function assessments(to: Conversation, rated: string, unrated: string): Promise<void> {
  await to.invoke('board-member', PAGE, 'settings.open');
  await to.invoke('project-manager', PANEL, 'assessment.open', {}, { issue: { id: unrated } });
  const { value } = await to.invoke<Answer<Opened>>('project-manager', PAGE, 'assessment.open', { issueId: rated });
  const { version } = value.assessment;
  const changes = {
    answers: { impact: -2, request: 'no' },
    reason: 'Ünïcode, "quotes" and <angle> brackets',
    disruption: 2,
    sponsor: 'board-member',
  };
  await to.invoke('project-manager', PANEL, 'assessment.save', { version, changes }, { issue: { id: rated } });
  await to.invoke('project-manager', PAGE, 'assessment.save', {
    issueId: rated,
    version,
    changes: { answers: { impact: 1 } },
  });
  await to.invoke('project-manager', PAGE, 'assessment.save', {
    issueId: unrated,
    version: 0,
    changes: { answers: { impact: 3 } },
  });
  await to.invoke('project-manager', PAGE, 'assessment.history', { issueId: rated });
  await to.rest('project-manager', 'GET', `/rest/api/3/issue/${rated}/properties/${SUMMARY}`);
  await to.invoke('board-member', PAGE, 'portfolio.vouch', { rows: [{ issueId: rated, property: { forged: true } }] });
  await boards(to, rated, unrated);
  await proposals(to);
  await to.badge('project-manager', 'score-badge', { issue: { id: rated } });
}

async function boards(to: Conversation, rated: string, unrated: string): Promise<void> {
  const frozen = await to.invoke<Answer<{ id: string }>>('project-manager', PAGE, 'board.freeze', {
    title: 'Ünïcode',
    scope: 'Two epics',
    places: 1,
    issueIds: [rated, unrated],
    more: false,
  });
  const boardId = frozen.value.id;
  await to.invoke('board-member', PAGE, 'board.list');
  await to.invoke('outsider', PAGE, 'board.list');
  await to.invoke('board-member', PAGE, 'board.newest', { issueIds: [rated, unrated] });
  for (const viewer of ['board-member', 'outsider'])
    await to.invoke(viewer, PAGE, 'trend.read', { projectIds: ['10010', '10040'], from: '2026-01', to: '2026-11' });
  await to.invoke('project-manager', PAGE, 'board.decide', {
    boardId,
    issueId: rated,
    version: 0,
    decision: 'override',
    reason: '<b>because</b>',
  });
  await to.invoke('project-manager', PAGE, 'board.decide', {
    boardId,
    issueId: rated,
    version: 1,
    decision: 'stop',
    reason: null,
  });
  await to.invoke('project-manager', PAGE, 'board.decide', {
    boardId,
    issueId: rated,
    version: 1,
    decision: 'hold',
    reason: null,
  });
  await to.invoke('board-member', PAGE, 'board.read', { boardId });
  await to.invoke('outsider', PAGE, 'board.read', { boardId });
  await to.invoke('board-member', PAGE, 'board.delete', { boardId });
  await to.invoke('project-manager', PAGE, 'board.delete', { boardId });
}

async function proposals(to: Conversation): Promise<void> {
  const { value } = await to.invoke<Answer<OpenedSettings>>('board-member', PAGE, 'settings.open');
  const made = {
    title: 'Ünïcode',
    reason: '<b>because</b>',
    weights: { impact: 50 },
    settingsVersion: value.version,
    effectiveAt: '2999-01-01T00:00:00.000Z',
  };
  const { value: saved } = await to.invoke<Answer<{ proposal: { id: string } }>>(
    'board-member',
    PAGE,
    'proposal.save',
    made,
  );
  await to.invoke('outsider', PAGE, 'proposal.list');
  await to.invoke('project-manager', PAGE, 'proposal.withdraw', { id: saved.proposal.id, version: 1 });
  await to.invoke('admin', SETTINGS, 'proposal.decide', {
    id: saved.proposal.id,
    version: 1,
    approve: true,
    reason: 'Yes',
  });
  await to.invoke('admin', SETTINGS, 'proposal.decide', {
    id: saved.proposal.id,
    version: 1,
    approve: false,
    reason: 'Late',
  });
  await to.invoke('board-member', PAGE, 'proposal.withdraw', { id: saved.proposal.id, version: 2 });
}

async function refusals(to: Conversation, rated: string): Promise<void> {
  await to.invoke('outsider', PAGE, 'assessment.open', { issueId: rated });
  await to.invoke('admin', PAGE, 'assessment.open', { issueId: '99999999' });
  await to.invoke('admin', PAGE, 'assessment.open', { issueId: 'MOB-1' });
  await to.invoke('board-member', PAGE, 'assessment.save', {
    issueId: rated,
    version: 1,
    changes: { answers: { impact: 2 } },
  });
  await to.invoke('project-manager', PAGE, 'assessment.save', { issueId: rated, version: 1, changes: { unknown: 1 } });
  await to.invoke('project-manager', SETTINGS, 'settings.save', { version: 0, settings: {}, reason: '' });
  await to.invoke('project-manager', SETTINGS, 'rescore.status');
  await to.invoke('project-manager', SETTINGS, 'health.read');
  await to.invoke('project-manager', SETTINGS, 'health.retry');
  await to.invoke('admin', PAGE, 'settings.save', {});
  await to.invoke('admin', PAGE, 'no.such.procedure');
  await to.invoke('admin', PAGE, 'constructor');
  await to.invoke('admin', 'no-such-module', 'settings.open');
}

async function settings(to: Conversation): Promise<void> {
  const { value } = await to.invoke<Answer<OpenedSettings>>('admin', SETTINGS, 'settings.open');
  const criteria = value.settings.criteria.map((criterion) => ({
    ...criterion,
    weight: criterion.id === 'impact' ? 20 : criterion.weight,
  }));
  const saved = { version: value.version, settings: { ...value.settings, criteria }, reason: 'Impact weighs less.' };
  await to.invoke('admin', SETTINGS, 'settings.save', saved);
  await to.invoke('admin', SETTINGS, 'settings.save', saved);
  await to.drain('work-consumer');
  await to.invoke('admin', SETTINGS, 'rescore.status');
  await to.invoke('admin', SETTINGS, 'settings.history');
  await needs(to, value.version + 1);
}

async function needs(to: Conversation, version: number): Promise<void> {
  const sent = { version, needs: { retention: 3 }, reason: 'Customers leave.' };
  await to.invoke('board-member', PAGE, 'needs.rights');
  await to.invoke('board-member', PAGE, 'needs.save', sent);
  await to.invoke('admin', PAGE, 'needs.save', sent);
  await to.invoke('admin', PAGE, 'needs.save', sent);
  await to.drain('work-consumer');
}

async function backup(to: Conversation): Promise<void> {
  const { value: page } = await to.invoke<Answer<{ site: string }>>('admin', SETTINGS, 'backup.page');
  await to.invoke('project-manager', SETTINGS, 'backup.page');
  await to.invoke('admin', SETTINGS, 'backup.begin', { site: 'elsewhere', exportedAt: EXPORTED_AT, parts: 1 });
  const begun = await to.invoke<Answer<{ import: number }>>('admin', SETTINGS, 'backup.begin', {
    site: page.site,
    exportedAt: EXPORTED_AT,
    parts: 1,
  });
  const own = { import: begun.value.import };
  await to.invoke('admin', SETTINGS, 'backup.stage', { ...own, part: 0, content: 'nothing' });
  await to.invoke('admin', SETTINGS, 'backup.stage', {
    ...own,
    part: 0,
    content: { settings: [], continued: null, epics: [] },
  });
  await to.invoke('admin', SETTINGS, 'backup.preview', own);
  await to.drain('work-consumer');
  await to.invoke('admin', SETTINGS, 'backup.apply', own);
  await to.drain('work-consumer');
  await to.invoke('admin', SETTINGS, 'backup.status');
}

async function background(to: Conversation, rated: string): Promise<void> {
  for (const schedule of ['hourly-sweep', 'nightly-reconcile', 'weekly-personal-data']) await to.fire(schedule);
  await to.rest('admin', 'DELETE', `/rest/api/3/issue/${rated}`);
  await to.drain('issue-or-project-deleted');
  await to.drain('work-consumer');
  await to.invoke('project-manager', PAGE, 'assessment.open', { issueId: rated });
  await to.invoke('project-manager', PAGE, 'assessment.history', { issueId: rated });
}
