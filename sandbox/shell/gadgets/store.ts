import * as z from 'zod/mini';
import type { Database } from '../../state/database';
import type { GadgetRecord } from '../pageData';

/** The local Jira has one dashboard, which everybody sees and may arrange. */
export const DASHBOARD_ID = '10000';

const rowSchema = z.object({ id: z.number(), module_key: z.string(), configuration: z.nullable(z.string()) });
const configurationSchema = z.record(z.string(), z.unknown());

/** The gadgets of the dashboard and what the app saved for each, in the table `shell_gadgets`. */
export class GadgetStore {
  /** @param first module of the gadget that a new dashboard starts with */
  constructor(
    private readonly database: Database,
    first: string | undefined,
  ) {
    const existed = database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'shell_gadgets'`)
      .get([]);
    if (existed) return;
    database.exec(
      'CREATE TABLE shell_gadgets (id INTEGER PRIMARY KEY AUTOINCREMENT, module_key TEXT NOT NULL, configuration TEXT)',
    );
    if (first !== undefined) this.add(first);
  }

  /** In the order in which they were added. */
  all(): GadgetRecord[] {
    return this.database
      .prepare('SELECT id, module_key, configuration FROM shell_gadgets ORDER BY id')
      .all([])
      .map(toRecord);
  }

  add(moduleKey: string): GadgetRecord {
    const { lastInsertRowid } = this.database
      .prepare('INSERT INTO shell_gadgets (module_key) VALUES (?)')
      .run([moduleKey]);
    return { id: String(lastInsertRowid), moduleKey, configuration: null };
  }

  /** @returns false when there is no such gadget */
  configure(id: string, configuration: Record<string, unknown>): boolean {
    const { changes } = this.database
      .prepare('UPDATE shell_gadgets SET configuration = ? WHERE id = ?')
      .run([JSON.stringify(configuration), Number(id)]);
    return changes > 0;
  }

  /** @returns false when there is no such gadget */
  remove(id: string): boolean {
    return this.database.prepare('DELETE FROM shell_gadgets WHERE id = ?').run([Number(id)]).changes > 0;
  }
}

function toRecord(row: unknown): GadgetRecord {
  const { id, module_key, configuration } = rowSchema.parse(row);
  const parsed = configuration === null ? null : configurationSchema.parse(JSON.parse(configuration));
  return { id: String(id), moduleKey: module_key, configuration: parsed };
}
