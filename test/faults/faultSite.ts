import { sameJson } from '#kernel/sameJson';
import { scaleOf } from '#domain/rating/score';
import type { Changes } from '#domain/rating/assessment';
import { readSummary, SUMMARY_PROPERTY, summaryOf, type Summary } from '#domain/publication/summary';
import { PUBLISHED, publishedOfFacts } from '#domain/register/facts';
import type { FaultRequest } from '#sandbox/platform/faults/schema';
import { onPage, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type LoadedApp, type MovableJira } from '../support/local/localJira';
import { seedEpics } from '../support/local/seedEpics';

export const PM = 'project-manager';
/** An account that was closed: the weekly report erases it. */
export const GONE = 'someone-who-left';

/**
 * Longer than any start of a flow takes on a busy machine: work that got away before its fault stood would not be
 * struck.
 */
const LONGEST_HOLD_MS = 12 * 60 * 60 * 1000;

const FIRST_ID = 20_001;
const EPICS = 300;

/** An epic of its own for each case, in a project of its own, so that no case sees another's. */
export interface Epic {
  issueId: string;
  projectKey: string;
}

/** A local Jira of the matrix, and what it acknowledged. */
export class FaultSite {
  private used = 0;
  private readonly acknowledged = new Map<string, Map<number, Changes>>();
  private readonly deleted = new Set<string>();

  private constructor(readonly jira: MovableJira) {}

  /** @param container the loaded app, which several sites may share. */
  static async start(container?: LoadedApp): Promise<FaultSite> {
    const reporter = { accountId: GONE, displayName: 'Someone who left', active: false };
    const epics = (seedEpics(EPICS) as { fields: object }[]).map((epic, at) => ({
      ...epic,
      key: `P${at}-1`,
      fields: {
        ...epic.fields,
        project: { id: String(30_000 + at), key: `P${at}`, name: `Project ${at}` },
        ...(at === 0 ? { reporter } : {}),
      },
    }));
    const site = new FaultSite(await startLocalJira({ seedIssues: epics, ...(container ? { container } : {}) }));
    // The count of writes to one issue is not what is tried here.
    await site.jira.settings({ taskPaceMs: 0, writeLimits: null, eventsPerMinute: 100_000 });
    await site.queueOnce();
    return site;
  }

  /** The record that counts what queued work costs is made by the first piece: every case shall meet the same calls. */
  private async queueOnce(): Promise<void> {
    const target = { path: '/rest/api/3/issue/*/properties/*', method: 'PUT', tier: 'user' } as const;
    await this.jira.faults({ target: { jira: target }, fault: { status: 500 }, count: 1 });
    await this.ratedEpic();
    await this.jira.run('work-consumer');
    await this.jira.clearFaults();
  }

  nextEpic(): Epic {
    const at = this.used;
    this.used += 1;
    return { issueId: String(FIRST_ID + at), projectKey: `P${at}` };
  }

  /** An epic that was rated before. */
  async ratedEpic(changes: Changes = { answers: { impact: 1, request: 'no' } }): Promise<Epic> {
    const epic = this.nextEpic();
    const { assessment } = await rate(this.jira, PM, epic.issueId, changes);
    this.acknowledge(epic.issueId, assessment.version, changes);
    return epic;
  }

  /** Notes what a person was told is saved. */
  acknowledge(issueId: string, version: number, changes: Changes): void {
    const versions = this.acknowledged.get(issueId) ?? new Map<number, Changes>();
    if (versions.has(version)) throw new Error(`Version ${version} of ${issueId} was acknowledged twice.`);
    this.acknowledged.set(issueId, versions.set(version, changes));
  }

  noteDeleted({ issueId }: Epic): void {
    this.deleted.add(issueId);
  }

  get deletedIds(): readonly string[] {
    return [...this.deleted];
  }

  async propertyOf(issueId: string): Promise<unknown> {
    const { body } = await this.jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
    return (body as { value?: unknown }).value;
  }

  /** Writes the property as anyone can who may edit the issue. */
  async forge(issueId: string): Promise<void> {
    const forged = { v: 1, version: 1, settings: 0, floor: 100, ceiling: 100, answers: { impact: 3 } };
    await this.jira.rest(PM, 'PUT', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`, forged);
  }

  /** Sets a fault that holds queued work back. @returns what lets it go. */
  async holdWork(): Promise<() => Promise<void>> {
    const ids = await this.jira.faults({
      target: { queue: { name: 'work', at: 'delivery' } },
      fault: { reorder: true, patienceMs: LONGEST_HOLD_MS },
      count: 1,
    } satisfies FaultRequest);
    return async () => {
      for (const id of ids) await this.jira.rest(PM, 'DELETE', `/sandbox/faults/${id}`);
    };
  }

  /** Whether what Jira shows of an epic is what is stored of it. */
  async showsTruth(issueId: string): Promise<boolean> {
    return (await this.problemsOf(issueId)).length === 0;
  }

  /**
   * @returns what is wrong with an epic: an answer lost or doubled, a gap in the history, a property that is not the
   * truth.
   */
  async problemsOf(issueId: string): Promise<string[]> {
    if (this.deleted.has(issueId)) return [];
    const { assessment, settings, settingsVersion } = valueOf(
      await onPage(this.jira, PM, 'assessment.open', { issueId }),
    );
    const { changes } = valueOf(await onPage(this.jira, PM, 'assessment.history', { issueId }));
    const problems: string[] = [];
    const must = (holds: boolean, what: string): void => void (holds || problems.push(what));
    must(
      sameJson(
        changes.map(({ version }) => version),
        descending(assessment.version),
      ),
      `the history of version ${assessment.version} has ${changes.length} entries`,
    );
    for (const [version, told] of this.acknowledged.get(issueId) ?? []) {
      const kept = changes.find((change) => change.version === version)?.to;
      must(
        kept !== undefined && sameJson(kept, told),
        `version ${version} was acknowledged as ${JSON.stringify(told)} and is kept as ${JSON.stringify(kept)}`,
      );
    }
    const replayed: Changes['answers'] = {};
    for (const { to } of [...changes].reverse()) Object.assign(replayed, to.answers);
    must(
      sameJson(replayed, assessment.answers),
      `the history leads to ${JSON.stringify(replayed)}, the record says ${JSON.stringify(assessment.answers)}`,
    );
    const truth = assessment.version === 0 ? null : summaryOf(assessment, scaleOf(settings), settingsVersion);
    const shown = ratingIn(readSummary(await this.propertyOf(issueId)));
    must(sameJson(shown, truth), `Jira shows ${JSON.stringify(shown)} for ${JSON.stringify(truth)}`);
    return problems;
  }
}

/** What a summary says of the rating; what is counted of registers is the flow's own to look at. */
const ratingIn = (summary: Summary | null): object | null =>
  summary && Object.fromEntries(Object.entries(summary).filter(([name]) => !COUNTED.has(name)));

const COUNTED: ReadonlySet<string> = new Set([...PUBLISHED, ...Object.keys(publishedOfFacts)]);

const descending = (from: number): number[] => Array.from({ length: from }, (_, at) => from - at);
