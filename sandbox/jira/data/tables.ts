import type { Database } from '../../state/database';
import type { Issue, Person, Project } from './model';

/** What is kept of an issue, apart from its properties, which are rows of their own. */
type IssueBody = Omit<Issue, 'properties'>;

/** Everything the tables hold, as it is read once at the start. */
export interface Kept {
  issues: Issue[];
  projects: Project[];
  people: Person[];
  /** Issues that were deleted here, so that importing the same file again does not bring them back. */
  deleted: string[];
  rules: { kind: string; name: string; body: unknown }[];
}

/**
 * The tables of the local Jira. Each write is committed when its method returns; several are one commit inside
 * `atomically`.
 */
export class JiraTables {
  constructor(private readonly database: Database) {
    database.exec(`
      CREATE TABLE IF NOT EXISTS jira_issue (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS jira_property (
        issue_id TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (issue_id, key)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS jira_project (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS jira_person (account_id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS jira_deleted (issue_id TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS jira_rule (
        kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, name)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS jira_task (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);
    `);
  }

  /** Runs the work in one transaction: all of it is kept, or nothing. */
  atomically<T>(work: () => T): T {
    if (this.database.inTransaction) return work();
    return this.database.transaction(work).immediate() as T;
  }

  read(): Kept {
    const properties = new Map<string, [key: string, value: unknown][]>();
    for (const { issue_id, key, value } of this.rows<{ issue_id: string; key: string; value: string }>(
      'SELECT issue_id, key, value FROM jira_property',
    )) {
      const ofIssue = properties.get(issue_id) ?? [];
      ofIssue.push([key, JSON.parse(value)]);
      properties.set(issue_id, ofIssue);
    }
    const bodies = <T>(table: string): T[] =>
      this.rows<{ body: string }>(`SELECT body FROM ${table}`).map(({ body }) => JSON.parse(body) as T);
    return {
      issues: bodies<IssueBody>('jira_issue').map((issue) => ({
        ...issue,
        properties: Object.fromEntries(properties.get(issue.id) ?? []),
      })),
      projects: bodies<Project>('jira_project'),
      people: bodies<Person>('jira_person'),
      deleted: this.rows<{ issue_id: string }>('SELECT issue_id FROM jira_deleted').map(({ issue_id }) => issue_id),
      rules: this.rows<{ kind: string; name: string; body: string }>('SELECT kind, name, body FROM jira_rule').map(
        (rule) => ({
          ...rule,
          body: JSON.parse(rule.body) as unknown,
        }),
      ),
    };
  }

  writeIssue({ properties: _, ...body }: Issue): void {
    this.run('INSERT OR REPLACE INTO jira_issue (id, body) VALUES (?, ?)', body.id, JSON.stringify(body));
  }

  writeProperty(issueId: string, key: string, value: unknown): void {
    this.run(
      'INSERT OR REPLACE INTO jira_property (issue_id, key, value) VALUES (?, ?, ?)',
      issueId,
      key,
      JSON.stringify(value),
    );
  }

  deleteProperty(issueId: string, key: string): void {
    this.run('DELETE FROM jira_property WHERE issue_id = ? AND key = ?', issueId, key);
  }

  deleteIssue(issueId: string): void {
    this.atomically(() => {
      this.run('DELETE FROM jira_issue WHERE id = ?', issueId);
      this.run('DELETE FROM jira_property WHERE issue_id = ?', issueId);
      this.run('INSERT OR IGNORE INTO jira_deleted (issue_id) VALUES (?)', issueId);
    });
  }

  writeProject(project: Project): void {
    this.run('INSERT OR REPLACE INTO jira_project (id, body) VALUES (?, ?)', project.id, JSON.stringify(project));
  }

  deleteProject(projectId: string): void {
    this.run('DELETE FROM jira_project WHERE id = ?', projectId);
  }

  writePerson(person: Person): void {
    this.run(
      'INSERT OR REPLACE INTO jira_person (account_id, body) VALUES (?, ?)',
      person.accountId,
      JSON.stringify(person),
    );
  }

  writeRule(kind: string, name: string, body: unknown): void {
    this.run('INSERT OR REPLACE INTO jira_rule (kind, name, body) VALUES (?, ?, ?)', kind, name, JSON.stringify(body));
  }

  /** @returns the number of the new task. */
  addTask(body: unknown): number {
    this.run('INSERT INTO jira_task (body) VALUES (?)', JSON.stringify(body));
    return this.rows<{ id: number }>('SELECT last_insert_rowid() AS id')[0]?.id ?? 0;
  }

  writeTask(id: number, body: unknown): void {
    this.run('UPDATE jira_task SET body = ? WHERE id = ?', JSON.stringify(body), id);
  }

  readTasks(): { id: number; body: unknown }[] {
    return this.rows<{ id: number; body: string }>('SELECT id, body FROM jira_task ORDER BY id').map(
      ({ id, body }) => ({ id, body: JSON.parse(body) as unknown }),
    );
  }

  private readonly statements = new Map<string, ReturnType<Database['prepare']>>();

  private prepared(sql: string): ReturnType<Database['prepare']> {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }

  private run(sql: string, ...values: (string | number)[]): void {
    this.prepared(sql).run(values);
  }

  private rows<T>(sql: string): T[] {
    return this.prepared(sql).all([]) as T[];
  }
}
