import type { Database } from '../../state/database';

/** Panels of apps that an administrator of Jira has shown on all issues of a project, in the table `jira_panel_pin`. */
export class PanelPins {
  constructor(private readonly database: Database) {
    database.exec(
      `CREATE TABLE IF NOT EXISTS jira_panel_pin (
        module_key TEXT NOT NULL, project_id TEXT NOT NULL, PRIMARY KEY (module_key, project_id)
      ) WITHOUT ROWID`,
    );
  }

  isPinned(moduleKey: string, projectId: string): boolean {
    const sql = 'SELECT 1 FROM jira_panel_pin WHERE module_key = ? AND project_id = ?';
    return this.database.prepare(sql).get([moduleKey, projectId]) !== undefined;
  }

  set(moduleKey: string, projectId: string, pinned: boolean): void {
    const sql = pinned
      ? 'INSERT OR IGNORE INTO jira_panel_pin (module_key, project_id) VALUES (?, ?)'
      : 'DELETE FROM jira_panel_pin WHERE module_key = ? AND project_id = ?';
    this.database.prepare(sql).run([moduleKey, projectId]);
  }
}
