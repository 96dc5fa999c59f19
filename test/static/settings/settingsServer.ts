import { fakeBridge } from '../../support/screen/fakeBridge';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import type { Envelope, Failure } from '#contract/errors';
import type { Health, Retried } from '#contract/health';
import type { ProposalList } from '#contract/proposal';
import { PROCEDURES, type Input, type Output } from '#contract/procedures';
import type { RemovalStatus, RescoreStatus } from '#contract/publication';
import { type SettingsEntry } from '#contract/settings';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';

const NEVER_RAN = { complete: null, underWay: null, failedAt: null };

/** Of a site where nothing ever ran. */
export const NEW_HEALTH: Health = {
  at: '2026-03-01T10:00:00.000Z',
  runs: { reconcile: NEVER_RAN, sweep: NEVER_RAN, storage: null },
  backlog: { waiting: { count: 0, more: false }, running: [] },
  failed: { refused: { count: 0, more: false }, late: { count: 0, more: false }, named: [], hidden: 0 },
  settings: { version: 0, current: 0, older: 0, versions: [] },
  points: {
    hour: '2026-03-01T10:00:00.000Z',
    now: { background: 0, saves: 0 },
    before: { background: 0, saves: 0 },
    more: false,
    limit: 65_000,
    jira: null,
  },
};

const IDLE: RescoreStatus = { state: 'idle', done: 0, total: 0, missed: 0 };

/** Settings with the compare-and-set and the history of the real server, behind the fake bridge. */
export class SettingsServer {
  settings: Settings = DEFAULT_SETTINGS;
  version = 0;
  versions: SettingsEntry[] = [];
  rescore: RescoreStatus = IDLE;
  health: Health | Failure = NEW_HEALTH;
  /** What is known of the last removal of all that is published. */
  removal: RemovalStatus = { state: 'idle', done: 0, missed: 0, at: null };
  /** Answers to what is published anew, in order. */
  retries: (Retried | Failure)[] = [];
  /** Answers the next saves with a failure, in order. `lost`: stored, but the answer does not arrive. */
  trouble: (Failure | 'lost')[] = [];
  forbidden = false;
  proposals: ProposalList = { pending: [], settled: [] };
  issueTypes: { status?: number; body?: unknown } = {
    body: [{ name: 'Epic' }, { name: 'Initiative' }, { name: 'Story' }, { name: 'Sub-task', subtask: true }],
  };
  projects = [
    { id: '10010', key: 'NET', name: 'Network' },
    { id: '10020', key: 'MOB', name: 'Mobile app' },
  ];
  groups: { status?: number; body?: unknown } = {
    body: {
      groups: [
        { groupId: 'g-1', name: 'Board' },
        { groupId: 'g-2', name: 'Board of directors' },
      ],
      total: 30,
    },
  };

  /** @param at the section of the page that is open. */
  constructor(at = '/') {
    answerPageHistory(at);
    fakeBridge.onInvoke('settings.open', () => ok({ settings: this.settings, version: this.version }));
    fakeBridge.onInvoke('settings.save', (payload) => this.save(payload));
    fakeBridge.onInvoke('settings.history', (payload) =>
      this.guarded(() => this.page(PROCEDURES['settings.history'].input.parse(payload))),
    );
    fakeBridge.onInvoke('rescore.status', () => this.guarded(() => this.rescore));
    fakeBridge.onInvoke('removal.status', () => ok(this.removal));
    fakeBridge.onInvoke('removal.start', () => {
      this.removal = { state: 'done', done: 4812, missed: 2, at: new Date().toISOString() };
      return ok({ ...this.removal, state: 'running', done: 0, missed: 0 });
    });
    fakeBridge.onInvoke('health.read', () => orFailure(this.health));
    fakeBridge.onInvoke('health.retry', () =>
      orFailure(this.retries.shift() ?? { queued: 0, left: { count: 0, more: false } }),
    );
    fakeBridge.onInvoke('proposal.list', () => ok(this.proposals));
    fakeBridge.onInvoke('entry.list', () => ok({ entries: [], hidden: 0, mayAdd: false }));
    fakeBridge.onInvoke('backup.status', () => this.guarded(() => ({ site: 'this site', last: null })));
    fakeBridge.onJira(({ path }) => {
      if (path.startsWith('/rest/api/3/issuetype')) return this.issueTypes;
      if (path.startsWith('/rest/api/3/groups/picker')) return this.groups;
      if (path.startsWith('/rest/api/3/project/search')) return { body: { values: this.projects, isLast: true } };
      if (path.startsWith('/rest/api/3/user/bulk'))
        return { body: { values: [{ accountId: 'admin', displayName: 'Ada Min' }] } };
      if (path.startsWith('/rest/api/3/search/approximate-count')) return { body: { count: 0 } };
      if (path.startsWith('/rest/api/3/search/jql')) return { body: { issues: [], isLast: true } };
      return { status: 404, body: {} };
    });
  }

  /** Someone saves, on this page or another. */
  write(settings: Settings, reason: string, at = '2026-03-01T10:00:00.000Z'): void {
    this.version += 1;
    this.settings = settings;
    this.versions.unshift({ version: this.version, at, author: 'admin', reason, settings });
  }

  /** What was sent to be saved, in order. */
  saves(): Input<'settings.save'>[] {
    return fakeBridge.invokes('settings.save').map(({ payload }) => PROCEDURES['settings.save'].input.parse(payload));
  }

  private save(payload: unknown): Envelope<Output<'settings.save'>> {
    const { version, settings, reason } = PROCEDURES['settings.save'].input.parse(payload);
    const trouble = this.trouble.shift();
    if (trouble && trouble !== 'lost') return { ok: false, error: trouble };
    if (version !== this.version)
      return {
        ok: false,
        error: {
          code: 'conflict',
          message: 'Someone else saved.',
          current: { settings: this.settings, version: this.version },
        },
      };
    this.write(settings, reason);
    if (trouble === 'lost')
      return {
        ok: false,
        error: {
          code: 'unavailable',
          message: 'Customer Lens could not be reached. Check your connection and try again.',
        },
      };
    return ok({ version: this.version });
  }

  private page({ before }: Input<'settings.history'>): Output<'settings.history'> {
    const older = this.versions.filter(({ version }) => before === undefined || version < before);
    return { versions: older.slice(0, 25), more: older.length > 25 };
  }

  private guarded<T>(answer: () => T): Envelope<T> {
    return this.forbidden
      ? { ok: false, error: { code: 'forbidden', message: 'Only Jira administrators may do that.' } }
      : ok(answer());
  }
}

const orFailure = <T extends object>(answer: T | Failure): Envelope<T> =>
  'code' in answer ? { ok: false, error: answer } : ok(answer);

function ok<T>(value: T): Envelope<T> {
  return { ok: true, value };
}
