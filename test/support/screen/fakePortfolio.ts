import type { Input, Output } from '#contract/procedures';
import type { NewestBoard } from '#contract/board';
import type { HistoryEntry } from '#contract/rating';
import { NEVER_RATED, type Assessment, type Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf, type Scale } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { SUMMARY_PROPERTY, summaryOf } from '#domain/publication/summary';
import { answerPageHistory } from './fakeHistory';
import { fakeBridge, type FakeAnswer, type FakeJiraRequest } from './fakeBridge';
import { sorted, testOf, type FakeEpic } from './fakeSearch';

export type { FakeEpic };

export const SETTINGS_VERSION = 4;

const SCALES = new WeakMap<Settings, Scale>();

/** Worked out once for a portfolio of thousands. */
function scaleFor(settings: Settings): Scale {
  const scale = SCALES.get(settings) ?? scaleOf(settings);
  SCALES.set(settings, scale);
  return scale;
}

/** Rated as told, published as the server would; without `rating` never rated. */
export function anEpic(
  number: number,
  rating?: Partial<Assessment>,
  more: Partial<FakeEpic> = {},
  settings: Settings = DEFAULT_SETTINGS,
): FakeEpic {
  const assessment = { ...NEVER_RATED, version: 1, ...rating };
  return {
    id: String(10_000 + number),
    key: `NET-${number}`,
    summary: `Epic ${number}`,
    projectId: '1',
    ...(rating ? { property: { ...summaryOf(assessment, scaleFor(settings), SETTINGS_VERSION) } } : {}),
    ...more,
  };
}

/** A save as the history answers it. */
export const aSave = (version: number, actor: string, at: string, to: Changes): HistoryEntry => ({
  version,
  at,
  actor,
  from: {},
  to,
});

const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];

/** A portfolio of any size, every tenth epic not rated, with ties, harm, ranges and epics without a stage. */
export function aPortfolio(size: number): FakeEpic[] {
  return Array.from({ length: size }, (_, n) => {
    if (n % 10 === 9) return anEpic(n + 1);
    const impact = (n % 7) - 3;
    return anEpic(n + 1, {
      answers: {
        ...(n % 13 === 0 ? {} : { impact }),
        ...(n % 4 === 0 && n % 13 !== 0 ? {} : { request: n % 3 === 0 ? 'yes' : 'no' }),
      },
      stage: n % 11 === 0 ? null : (STAGES[n % 5] ?? null),
    });
  });
}

/** A Jira that answers what reading a portfolio asks, refuses hidden projects, and counts what it is asked. */
export class FakeJira {
  hiddenProjects: string[] = [];
  /** Answers in place of the Jira for as long as it returns something. */
  instead: (request: FakeJiraRequest) => FakeAnswer | Promise<FakeAnswer> | undefined = () => undefined;
  /** Every answer waits for it. */
  gate: Promise<void> | null = null;
  settings: Settings = DEFAULT_SETTINGS;
  /** Issue types that it knows by name; JQL that names another is refused. */
  issueTypes: string[] = ['Epic', 'Story'];
  /** What the server holds of saves, newest first, by issue id. */
  histories: Record<string, HistoryEntry[]> = {};
  /** The sentences that the server holds, by issue id. */
  reasons: Record<string, string> = {};
  /** Ids of epics that the server does not vouch for. */
  doubtful: string[] = [];
  /** The newest board that the viewer may see. */
  newest: NewestBoard | null = null;
  /** The viewer administers Jira. */
  administers = false;
  /** Ids of epics that the viewer may edit. */
  editable: number[] = [];

  constructor(public epics: FakeEpic[]) {
    fakeBridge.onInvoke('settings.open', () => ({
      ok: true,
      value: { settings: this.settings, version: SETTINGS_VERSION },
    }));
    fakeBridge.onInvoke('views.open', () => ({ ok: true, value: { version: 0, views: [], defaultId: null } }));
    fakeBridge.onInvoke('portfolio.vouch', (input) => ({
      ok: true,
      value: { doubtful: this.namedIn(input as Input<'portfolio.vouch'>) },
    }));
    fakeBridge.onInvoke('board.newest', () => ({ ok: true, value: { newest: this.newest } }));
    fakeBridge.onInvoke('assessment.reasons', (input) => ({
      ok: true,
      value: { reasons: this.reasonsOf(input as Input<'assessment.reasons'>) },
    }));
    fakeBridge.onInvoke('assessment.history', (input) => ({
      ok: true,
      value: { changes: this.histories[(input as Input<'assessment.history'>).issueId ?? ''] ?? [], more: false },
    }));
    answerPageHistory();
    const answer = (request: FakeJiraRequest) => this.instead(request) ?? this.answer(request);
    fakeBridge.onJira((request) => (this.gate ? this.gate.then(() => answer(request)) : answer(request)));
  }

  /** Requests since the bridge was reset, by kind. */
  get asked(): { pages: number; counts: number; projectSearches: number } {
    const to = (path: string): number => fakeBridge.jira().filter((request) => request.path.startsWith(path)).length;
    return {
      pages: to('/rest/api/3/search/jql'),
      counts: to('/rest/api/3/search/approximate-count'),
      projectSearches: to('/rest/api/3/project/search'),
    };
  }

  private reasonsOf({ issueIds }: Input<'assessment.reasons'>): Output<'assessment.reasons'>['reasons'] {
    return issueIds.map((issueId) => {
      const version = this.epics.find(({ id }) => id === issueId)?.property?.['version'];
      return { issueId, version: typeof version === 'number' ? version : 0, reason: this.reasons[issueId] ?? null };
    });
  }

  private namedIn({ rows }: Input<'portfolio.vouch'>): string[] {
    return rows.map(({ issueId }) => issueId).filter((id) => this.doubtful.includes(id));
  }

  /** Nobody is named on any issue. */
  private peopleOf(body: unknown): unknown[] {
    const asked = new Set((body as { issueIdsOrKeys: string[] }).issueIdsOrKeys);
    return this.epics
      .filter(({ id }) => asked.has(id))
      .map(({ id }) => ({ id, fields: { assignee: null, reporter: null, project: { id: '10000' } } }));
  }

  private answer({ path, body }: FakeJiraRequest): FakeAnswer {
    if (path.startsWith('/rest/api/3/project/search')) return this.searchProjects(path);
    if (path === '/rest/api/3/issuetype')
      return { body: this.issueTypes.map((name) => ({ name, hierarchyLevel: name === 'Story' ? 0 : 1 })) };
    if (path === '/rest/api/3/permissions/check')
      return {
        body: {
          globalPermissions: this.administers ? ['ADMINISTER'] : [],
          projectPermissions: [{ permission: 'EDIT_ISSUES', issues: this.editable }],
        },
      };
    if (path === '/rest/api/3/issue/bulkfetch') return { body: { issues: this.peopleOf(body) } };
    if (path.startsWith('/rest/api/3/jql/parse'))
      return { body: { queries: (body as { queries: string[] }).queries.map((query) => this.parse(query)) } };
    const { jql, nextPageToken, maxResults } = body as { jql: string; nextPageToken?: string; maxResults?: number };
    const hidden = this.hiddenProjects.find((id) => jql.includes(id));
    if (hidden)
      return {
        status: 400,
        body: { errorMessages: [`The value '${hidden}' does not exist for the field 'project'.`] },
      };
    const unknown = [...(jql.match(/^[( ]*issuetype in \(([^)]*)\)/)?.[1] ?? '').matchAll(/"([^"]+)"/g)].find(
      ([, name]) => !this.issueTypes.includes(name ?? ''),
    );
    if (unknown)
      return {
        status: 400,
        body: { errorMessages: [`The value '${unknown[1]}' does not exist for the field 'issuetype'.`] },
      };
    if (path === '/rest/api/3/search/approximate-count') return { body: { count: this.matching(jql).length } };
    if (path === '/rest/api/3/search/jql') return this.page(jql, Number(nextPageToken ?? 0), maxResults ?? 100);
    throw new Error(`The fake Jira does not answer ${path}.`);
  }

  private matching(jql: string): FakeEpic[] {
    const [filter = '', order] = jql.split(' ORDER BY ');
    const tests = filter.split(' AND ').map(testOf);
    const visible = this.epics.filter(({ projectId }) => !this.hiddenProjects.includes(projectId));
    return sorted(
      visible.filter((epic) => tests.every((test) => test(epic))),
      order,
    );
  }

  private page(jql: string, from: number, most: number): FakeAnswer {
    const all = this.matching(jql);
    const issues = all.slice(from, from + most).map(({ id, key, summary, projectId, property, fields }) => ({
      id,
      key,
      fields: { summary, project: { id: projectId, key: 'NET' }, ...fields },
      properties: property ? { [SUMMARY_PROPERTY]: property } : {},
    }));
    return { body: { issues, ...(from + most < all.length ? { nextPageToken: String(from + most) } : {}) } };
  }

  private parse(query: string): object {
    const words = /^(\s*\w+ )(\w+)$/.exec(query);
    const broken = /\border by\b/i.test(query)
      ? null
      : words
        ? `Error in the JQL Query: Expecting operator but got '${words[2]}'. ` +
          `(line 1, character ${(words[1] ?? '').length + 1})`
        : query.includes('=') || query.includes('~')
          ? null
          : `Error in the JQL Query: expecting an operator near '${query}'.`;
    return { query, ...(broken ? { errors: [broken] } : {}) };
  }

  private searchProjects(path: string): FakeAnswer {
    const query = new URLSearchParams(path.split('?')[1]);
    const known = [
      { id: '1', key: 'NET', name: 'Network' },
      { id: '2', key: 'WEB', name: 'Web shop' },
      { id: '3', key: 'BIL', name: 'Billing' },
    ].filter(({ id }) => !this.hiddenProjects.includes(id));
    const ids = query.getAll('id');
    const typed = (query.get('query') ?? '').toLowerCase();
    return {
      body: {
        values: known.filter(
          ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(typed),
        ),
        isLast: true,
      },
    };
  }
}
