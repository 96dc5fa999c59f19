import type { Database } from '../../state/database';

/** In the place of an issue's id: on all work items. */
export const ALL_ISSUES = '*';

/**
 * On which issues a panel is shown, in the table `shell_panels`. In Jira a panel is not there until somebody pressed
 * its button on that issue, and then for everybody; an administrator can show it on all work items.
 */
export class PanelStore {
  constructor(private readonly database: Database) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS shell_panels (
        module_key TEXT NOT NULL, issue_id TEXT NOT NULL, PRIMARY KEY (module_key, issue_id)
      ) WITHOUT ROWID`,
    );
  }

  isShown(moduleKey: string, issueId: string): boolean {
    const sql = 'SELECT 1 FROM shell_panels WHERE module_key = ? AND issue_id IN (?, ?)';
    return this.database.prepare(sql).get([moduleKey, issueId, ALL_ISSUES]) !== undefined;
  }

  show(moduleKey: string, issueId: string): void {
    this.database
      .prepare('INSERT OR IGNORE INTO shell_panels (module_key, issue_id) VALUES (?, ?)')
      .run([moduleKey, issueId]);
  }
}
