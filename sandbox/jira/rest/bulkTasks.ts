import * as z from 'zod/mini';
import type { Clock } from '../../clock';
import type { PanelPins } from '../data/panelPins';
import type { Site } from '../data/site';
import type { Permissions, Principal } from '../permissions';
import { BULK_ENDS, type JiraSettings } from '../settings';

const entrySchema = z.object({ issueId: z.string(), properties: z.record(z.string(), z.unknown()) });
export type BulkEntry = z.infer<typeof entrySchema>;

const taskSchema = z.object({
  status: z.enum(['ENQUEUED', 'RUNNING', ...BULK_ENDS]),
  principal: z.object({ kind: z.enum(['person', 'app']), accountId: z.string(), timeZone: z.string() }),
  submitted: z.number(),
  started: z.nullable(z.number()),
  finished: z.nullable(z.number()),
  lastUpdate: z.number(),
  /** Where a property is taken away instead: of all issues at once, or of none. */
  removes: z.optional(z.string()),
  /** Where a panel is shown on all issues of projects, or no longer: its module. Entries are projects then. */
  pins: z.optional(z.string()),
  total: z.int(),
  done: z.int(),
  /** What is still to be written. */
  left: z.array(entrySchema),
  failed: z.array(z.object({ issueID: z.int(), errorMessages: z.array(z.string()) })),
  /** Issues that were not found: left out without a word. */
  ignored: z._default(z.int(), 0),
});
/**
 * One bulk update of properties, or of where a panel is shown. Its state is kept with every step, so that it goes on
 * after a restart.
 */
export type BulkTask = z.infer<typeof taskSchema>;

const STEP = 25;

/**
 * Runs bulk updates in the background, several at once, each a step at a time. What is written singly meanwhile may be
 * overwritten.
 */
export class BulkTasks {
  private readonly tasks = new Map<number, BulkTask>();
  private callOffStep: (() => void) | null = null;
  private written = 0;

  constructor(
    private readonly site: Site,
    private readonly permissions: Permissions,
    private readonly settings: Readonly<Pick<JiraSettings, 'taskPaceMs' | 'bulkDropEvery' | 'bulkEndsAs'>>,
    private readonly clock: Clock,
    private readonly panelPins: PanelPins,
  ) {
    for (const { id, body } of site.tables.readTasks()) this.tasks.set(id, taskSchema.parse(body));
    this.schedule();
  }

  /** @returns the id of the new task. */
  submit(principal: Principal, entries: readonly BulkEntry[], removes?: string): number {
    return this.add(principal, entries, removes === undefined ? {} : { removes });
  }

  /** @param entries projects, each with whether the panel is pinned there. @returns the id of the new task. */
  submitPins(principal: Principal, entries: readonly BulkEntry[], pins: string): number {
    return this.add(principal, entries, { pins });
  }

  private add(principal: Principal, entries: readonly BulkEntry[], what: Pick<BulkTask, 'removes' | 'pins'>): number {
    const now = this.site.now().getTime();
    const task: BulkTask = {
      status: 'ENQUEUED',
      principal,
      submitted: now,
      started: null,
      finished: null,
      lastUpdate: now,
      ...what,
      total: entries.length,
      done: 0,
      left: [...entries],
      failed: [],
      ignored: 0,
    };
    const id = this.site.tables.addTask(task);
    this.tasks.set(id, task);
    this.schedule();
    return id;
  }

  task(id: number): BulkTask | undefined {
    return this.tasks.get(id);
  }

  /** Whether an unfinished task is about to write one of these issues. */
  touches(issueIds: ReadonlySet<string>): boolean {
    return [...this.tasks.values()].some(
      (task) => isOpen(task) && task.pins === undefined && task.left.some(({ issueId }) => issueIds.has(issueId)),
    );
  }

  stop(): void {
    this.callOffStep?.();
    this.callOffStep = null;
  }

  private schedule(): void {
    if (this.callOffStep || ![...this.tasks.values()].some(isOpen)) return;
    this.callOffStep = this.clock.later(this.settings.taskPaceMs, () => {
      this.callOffStep = null;
      this.step();
      this.schedule();
    });
  }

  private step(): void {
    for (const [id, task] of this.tasks) if (isOpen(task)) this.advance(id, task);
  }

  private advance(id: number, task: BulkTask): void {
    const now = this.site.now().getTime();
    const advanced = this.site.tables.atomically(() => {
      const after =
        task.status === 'ENQUEUED'
          ? { ...task, status: 'RUNNING' as const, started: now, lastUpdate: now }
          : this.write(task, now);
      this.site.tables.writeTask(id, after);
      return after;
    });
    this.tasks.set(id, advanced);
  }

  private write(task: BulkTask, now: number): BulkTask {
    if (task.removes !== undefined) return this.remove(task, task.removes, now);
    const batch = task.left.slice(0, STEP);
    const { pins } = task;
    const outcomes = batch.map((entry) =>
      pins === undefined ? this.writeEntry(entry, task.principal) : this.pin(entry, pins),
    );
    const failed = outcomes.flatMap((outcome) => (typeof outcome === 'object' ? [outcome] : []));
    const { bulkEndsAs } = this.settings;
    const left = bulkEndsAs === 'COMPLETE' ? task.left.slice(STEP) : [];
    const finished = left.length === 0;
    return {
      ...task,
      status: finished ? bulkEndsAs : 'RUNNING',
      finished: finished ? now : null,
      lastUpdate: now,
      done: task.done + batch.length,
      left,
      failed: [...task.failed, ...failed],
      ignored: task.ignored + outcomes.filter((outcome) => outcome === 'ignored').length,
    };
  }

  private pin({ issueId: projectId, properties }: BulkEntry, moduleKey: string): 'written' {
    this.panelPins.set(moduleKey, projectId, properties['pinned'] === true);
    return 'written';
  }

  private remove(task: BulkTask, key: string, now: number): BulkTask {
    const { bulkEndsAs } = this.settings;
    const ended = { ...task, status: bulkEndsAs, finished: now, lastUpdate: now, left: [] };
    if (bulkEndsAs !== 'COMPLETE') return ended;
    const standing = task.left.filter(({ issueId }) => {
      const issue = this.site.issue(issueId);
      return (
        issue &&
        Object.hasOwn(issue.properties, key) &&
        this.permissions.holdsOnIssue(task.principal, 'EDIT_ISSUES', issue)
      );
    });
    for (const { issueId } of standing) this.site.deleteProperty(issueId, key);
    return { ...ended, done: task.total, ignored: task.total - standing.length };
  }

  /**
   * Rights are those of the moment of writing; one issue that fails stops no other, and one that is not found is
   * ignored.
   */
  private writeEntry(
    { issueId, properties }: BulkEntry,
    principal: Principal,
  ): 'written' | 'ignored' | BulkTask['failed'][number] {
    const issue = this.site.issue(issueId);
    if (!issue || !this.permissions.seesIssue(principal, issue)) return 'ignored';
    if (!this.permissions.holdsOnIssue(principal, 'EDIT_ISSUES', issue)) {
      return {
        issueID: Number(issueId),
        errorMessages: ['You do not have permission to edit issues in this project.'],
      };
    }
    this.written += 1;
    const { bulkDropEvery } = this.settings;
    if (bulkDropEvery > 0 && this.written % bulkDropEvery === 0) return 'written';
    for (const [key, value] of Object.entries(properties)) this.site.setProperty(issueId, key, value);
    return 'written';
  }
}

const isOpen = ({ status }: BulkTask): boolean => status === 'ENQUEUED' || status === 'RUNNING';
