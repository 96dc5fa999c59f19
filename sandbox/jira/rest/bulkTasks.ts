import * as z from 'zod/mini';
import type { Site } from '../data/site';
import type { Permissions, Principal } from '../permissions';

const entrySchema = z.object({ issueId: z.string(), properties: z.record(z.string(), z.unknown()) });
export type BulkEntry = z.infer<typeof entrySchema>;

const taskSchema = z.object({
  status: z.enum(['ENQUEUED', 'RUNNING', 'COMPLETE']),
  principal: z.object({ kind: z.enum(['person', 'app']), accountId: z.string(), timeZone: z.string() }),
  submitted: z.number(),
  started: z.nullable(z.number()),
  finished: z.nullable(z.number()),
  lastUpdate: z.number(),
  total: z.int(),
  done: z.int(),
  /** What is still to be written. */
  left: z.array(entrySchema),
  failed: z.array(z.object({ issueID: z.int(), errorMessages: z.array(z.string()) })),
});
/** One bulk update of properties. Its state is kept with every step, so that it goes on after a restart. */
export type BulkTask = z.infer<typeof taskSchema>;

const STEP = 25;

/** Runs bulk updates in the background, one after the other, a step at a time. */
export class BulkTasks {
  private readonly tasks = new Map<number, BulkTask>();
  private timer: NodeJS.Timeout | null = null;

  /** @param pace milliseconds before the first and between two steps. */
  constructor(
    private readonly site: Site,
    private readonly permissions: Permissions,
    private readonly pace: number,
  ) {
    for (const { id, body } of site.tables.readTasks()) this.tasks.set(id, taskSchema.parse(body));
    this.schedule();
  }

  /** @returns the id of the new task. */
  submit(principal: Principal, entries: readonly BulkEntry[]): number {
    const now = this.site.now().getTime();
    const task: BulkTask = {
      status: 'ENQUEUED',
      principal,
      submitted: now,
      started: null,
      finished: null,
      lastUpdate: now,
      total: entries.length,
      done: 0,
      left: [...entries],
      failed: [],
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
    return [...this.tasks.values()].some((task) => isOpen(task) && task.left.some(({ issueId }) => issueIds.has(issueId)));
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private schedule(): void {
    if (this.timer || ![...this.tasks.values()].some(isOpen)) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.step();
      this.schedule();
    }, this.pace);
    this.timer.unref();
  }

  private step(): void {
    const next = [...this.tasks].find(([, task]) => isOpen(task));
    if (!next) return;
    const [id, task] = next;
    const now = this.site.now().getTime();
    const advanced = this.site.tables.atomically(() => {
      const after = task.status === 'ENQUEUED' ? { ...task, status: 'RUNNING' as const, started: now, lastUpdate: now } : this.write(task, now);
      this.site.tables.writeTask(id, after);
      return after;
    });
    this.tasks.set(id, advanced);
  }

  private write(task: BulkTask, now: number): BulkTask {
    const batch = task.left.slice(0, STEP);
    const failed = batch.flatMap((entry) => this.writeEntry(entry, task.principal));
    const left = task.left.slice(STEP);
    const finished = left.length === 0;
    return {
      ...task,
      status: finished ? 'COMPLETE' : 'RUNNING',
      finished: finished ? now : null,
      lastUpdate: now,
      done: task.done + batch.length,
      left,
      failed: [...task.failed, ...failed],
    };
  }

  /** Rights are those of the moment of writing; one issue that fails stops no other. */
  private writeEntry({ issueId, properties }: BulkEntry, principal: Principal): BulkTask['failed'] {
    const issue = this.site.issue(issueId);
    const fail = (message: string): BulkTask['failed'] => [{ issueID: Number(issueId), errorMessages: [message] }];
    if (!issue || !this.permissions.seesIssue(principal, issue)) return fail('Issue does not exist or you do not have permission to see it.');
    if (!this.permissions.holdsOnIssue(principal, 'EDIT_ISSUES', issue)) return fail('You do not have permission to edit issues in this project.');
    for (const [key, value] of Object.entries(properties)) this.site.setProperty(issueId, key, value);
    return [];
  }
}

const isOpen = ({ status }: BulkTask): boolean => status === 'ENQUEUED' || status === 'RUNNING';
