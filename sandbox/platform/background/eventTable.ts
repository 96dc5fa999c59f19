import type { Clock } from '../../clock';
import type { Database } from '../../state/database';

/** An event that waits for its consumer or trigger. Kept until it was handled, or given up. */
export interface WaitingEvent {
  id: string;
  /** A queue's name, or `trigger <key>`. */
  channel: string;
  jobId: string;
  /** What the consumer gets as `body`; for a trigger the whole payload. */
  body: unknown;
  delayInSeconds: number | undefined;
  concurrency: { key: string; limit: number } | undefined;
  /** Milliseconds since 1970: not to be delivered before. */
  dueAt: number;
  pushedAt: number;
  /** How many events, each pushed while the one before was handled, led to this one. */
  chain: number;
  /** How often it was tried in vain, when last, the seconds that it was given to wait in all, and why in vain. */
  retry: { at: number; count: number; waited: number; reason: string; data: unknown } | undefined;
}

export type NewEvent = Pick<WaitingEvent, 'channel' | 'jobId' | 'body' | 'delayInSeconds' | 'concurrency' | 'chain'>;

export interface JobStatistics {
  success: number;
  inProgress: number;
  failed: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS platform_event (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, installation TEXT NOT NULL, channel TEXT NOT NULL, job TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'success', 'failed')),
    due_at INTEGER NOT NULL, settled_at INTEGER, content TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS platform_event_waiting ON platform_event (installation, channel, state, due_at);
  CREATE INDEX IF NOT EXISTS platform_event_job ON platform_event (installation, job);`;

/** Handled events are forgotten after the time that the platform keeps them. */
const KEPT_MILLISECONDS = 96 * 60 * 60 * 1000;

type Content = Omit<WaitingEvent, 'id' | 'dueAt' | 'channel' | 'jobId'>;
interface Row {
  sequence: number;
  channel: string;
  job: string;
  due_at: number;
  content: string;
}

/** Events of one installation in the database: what was accepted is delivered, even after a crash. */
export class EventTable {
  constructor(
    private readonly database: Database,
    private readonly installation: string,
    private readonly clock: Clock,
  ) {
    database.exec(SCHEMA);
    database
      .prepare('DELETE FROM platform_event WHERE installation = ? AND settled_at < ?')
      .run([installation, clock.now() - KEPT_MILLISECONDS]);
  }

  /** All of them, or none. */
  add(events: readonly NewEvent[]): void {
    const insert = this.database.prepare(
      'INSERT INTO platform_event (installation, channel, job, state, due_at, content) ' +
        "VALUES (?, ?, ?, 'waiting', ?, ?)",
    );
    const write = () => {
      for (const event of events) {
        const { channel, jobId, ...rest } = event;
        const content: Content = { ...rest, pushedAt: this.clock.now(), retry: undefined };
        insert.run([
          this.installation,
          channel,
          jobId,
          this.clock.now() + (event.delayInSeconds ?? 0) * 1000,
          JSON.stringify(content),
        ]);
      }
    };
    // Jira emits an event inside its own write: then that write's commit is ours as well.
    if (this.database.inTransaction) write();
    else this.database.transaction(write).immediate();
  }

  /** @returns what waits in a channel, the earliest due first; no more than a delivery looks at in one go. */
  waiting(channel: string): WaitingEvent[] {
    const sql =
      'SELECT sequence, channel, job, due_at, content FROM platform_event ' +
      "WHERE installation = ? AND channel = ? AND state = 'waiting' ORDER BY due_at, sequence LIMIT 200";
    const rows = this.database.prepare(sql).all([this.installation, channel]) as Row[];
    return rows.map((row) => ({
      ...(JSON.parse(row.content) as Content),
      id: String(row.sequence),
      channel: row.channel,
      jobId: row.job,
      dueAt: row.due_at,
    }));
  }

  /** Handled, or given up. */
  settle(event: WaitingEvent, state: 'success' | 'failed'): void {
    this.database
      .prepare('UPDATE platform_event SET state = ?, settled_at = ? WHERE sequence = ?')
      .run([state, this.clock.now(), Number(event.id)]);
  }

  /** Waits again, until `dueAt`. */
  postpone(event: WaitingEvent, dueAt: number, retry: NonNullable<WaitingEvent['retry']>): void {
    const { id, channel: _channel, jobId: _jobId, dueAt: _dueAt, ...content } = event;
    this.database
      .prepare('UPDATE platform_event SET due_at = ?, content = ? WHERE sequence = ?')
      .run([dueAt, JSON.stringify({ ...content, retry }), Number(id)]);
  }

  /** @returns how the events of a job fared, or undefined for a job that never was. */
  statistics(channel: string, jobId: string): JobStatistics | undefined {
    const sql =
      'SELECT state, COUNT(*) AS count FROM platform_event ' +
      'WHERE installation = ? AND channel = ? AND job = ? GROUP BY state';
    const rows = this.database.prepare(sql).all([this.installation, channel, jobId]) as {
      state: string;
      count: number;
    }[];
    if (rows.length === 0) return undefined;
    const count = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
    return { success: count('success'), inProgress: count('waiting'), failed: count('failed') };
  }

  /** What of a job waits is never delivered. @returns false for a job that never was. */
  cancel(channel: string, jobId: string): boolean {
    if (!this.statistics(channel, jobId)) return false;
    const sql =
      "UPDATE platform_event SET state = 'failed', settled_at = ? " +
      "WHERE installation = ? AND channel = ? AND job = ? AND state = 'waiting'";
    this.database.prepare(sql).run([this.clock.now(), this.installation, channel, jobId]);
    return true;
  }
}
