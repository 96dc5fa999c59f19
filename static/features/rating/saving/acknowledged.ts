import type { Assessment, Changes } from '#domain/rating/assessment';
import { same, valueOf, type Field, type Value } from '../session/content';

/**
 * What was sent to the server from here, and which of it the server said to have stored: nothing else may be called
 * saved.
 */
export class Acknowledged {
  private readonly sent = new Map<string, Map<Field, Value>>();
  private readonly stored = new Map<string, Map<Field, Value>>();

  /** Whether anything was saved at all. */
  get any(): boolean {
    return this.stored.size > 0;
  }

  /** A change goes out. */
  sends(rowId: string, changes: Changes): void {
    const ofEpic = this.sent.get(rowId) ?? new Map<Field, Value>();
    const { answers = {}, ...plain } = changes;
    for (const [id, value] of Object.entries(answers)) ofEpic.set(`answers.${id}`, value ?? null);
    for (const [field, value] of Object.entries(plain)) ofEpic.set(field as Field, value ?? null);
    this.sent.set(rowId, ofEpic);
  }

  /** What the server says is stored of an epic, as the answer to a change or later. */
  hears(rowId: string, assessment: Assessment): void {
    const ofEpic = this.sent.get(rowId);
    for (const [field, value] of ofEpic ?? []) {
      if (!same(valueOf(assessment, field), value)) continue;
      this.stored.set(rowId, (this.stored.get(rowId) ?? new Map<Field, Value>()).set(field, value));
      ofEpic?.delete(field);
    }
  }

  /** Whether this very value of a cell was saved from here. */
  has(rowId: string, field: Field, value: Value): boolean {
    const stored = this.stored.get(rowId)?.get(field);
    return stored !== undefined && same(stored, value);
  }
}
