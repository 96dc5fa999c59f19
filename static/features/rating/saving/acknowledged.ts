import type { Assessment, Changes } from '#domain/rating/assessment';
import { same, valueOf, type Field, type Value } from '../session/content';

/** A value that goes out, with what stood there before it was first changed from here. */
interface Sent {
  before: Value;
  value: Value;
}

/**
 * What was sent to the server from here, and which of it the server said to have stored: nothing else may be called
 * saved, and nothing that is as it was before.
 */
export class Acknowledged {
  private readonly sent = new Map<string, Map<Field, Sent>>();
  private readonly stored = new Map<string, Map<Field, Sent>>();
  private saved = false;

  /** Whether anything was saved at all. */
  get any(): boolean {
    return this.saved;
  }

  /** A change goes out. @param stored what was stored of the epic until now. */
  sends(rowId: string, changes: Changes, stored: Assessment): void {
    const ofEpic = this.sent.get(rowId) ?? new Map<Field, Sent>();
    const put = (field: Field, value: Value): void => {
      const known = ofEpic.get(field) ?? this.stored.get(rowId)?.get(field);
      ofEpic.set(field, { before: known ? known.before : valueOf(stored, field), value });
    };
    const { answers = {}, ...plain } = changes;
    for (const [id, value] of Object.entries(answers)) put(`answers.${id}`, value ?? null);
    for (const [field, value] of Object.entries(plain)) put(field as Field, value ?? null);
    this.sent.set(rowId, ofEpic);
  }

  /** What the server says is stored of an epic, as the answer to a change or later. */
  hears(rowId: string, assessment: Assessment): void {
    const ofEpic = this.sent.get(rowId);
    for (const [field, sent] of ofEpic ?? []) {
      if (!same(valueOf(assessment, field), sent.value)) continue;
      this.stored.set(rowId, (this.stored.get(rowId) ?? new Map<Field, Sent>()).set(field, sent));
      this.saved = true;
      ofEpic?.delete(field);
    }
  }

  /** Whether this very value of a cell was saved from here, and is another than it was before. */
  has(rowId: string, field: Field, value: Value): boolean {
    const stored = this.stored.get(rowId)?.get(field);
    return stored !== undefined && same(stored.value, value) && !same(stored.value, stored.before);
  }

  /** The epic was read anew: what it holds is as it was read. */
  forget(rowId: string): void {
    this.sent.delete(rowId);
    this.stored.delete(rowId);
  }
}
