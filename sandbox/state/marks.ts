import type { Database } from './database';

/** Small facts about the state itself, such as which files it already holds. Never used by the app. */
export class Marks {
  constructor(private readonly database: Database) {
    database.exec('CREATE TABLE IF NOT EXISTS mark (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  }

  get(name: string): string | undefined {
    const row = this.database.prepare('SELECT value FROM mark WHERE name = ?').get([name]) as
      { value: string } | undefined;
    return row?.value;
  }

  set(name: string, value: string): void {
    this.database
      .prepare('INSERT INTO mark (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
      .run([name, value]);
  }
}
