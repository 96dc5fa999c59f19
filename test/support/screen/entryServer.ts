import { fakeBridge } from './fakeBridge';
import type { Envelope, Failure } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import {
  answerEntry,
  blankEntry,
  changeEntry,
  readFields,
  removeEntry,
  type AppliedEntry,
  type Entry,
} from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Home } from '#kernel/home';

/** How the next call goes wrong: not arrived, or done with its answer lost. */
export type Trouble = 'notArrived' | 'answerLost';
type Change = Output<'entry.history'>['changes'][number];
type Saved = Output<'entry.save'>;

const EPIC = { version: 3, impact: 2, sponsor: 'admin', ratedBy: 'project-manager' };
const NOT_REACHED: Failure = { code: 'unavailable', message: 'Customer Lens could not be reached. Try again.' };

/** A store of records with the rules and the compare-and-set of the real server, driven by hand. */
export class MemoryEntries {
  readonly entries = new Map<string, Entry>();
  readonly changes = new Map<string, Change[]>();
  /** Whose calls these are. */
  me = 'board-member';
  /** What they may do beside what the author of a record may. */
  may = { add: true, edit: true };
  hidden = 0;
  pageSize = 100;
  trouble: (Trouble | undefined)[] = [];
  /** Runs while a call is on its way, before it is done. */
  meanwhile: (() => void)[] = [];
  private made = 0;

  /** Answers the procedures of all kinds. */
  serve(): void {
    fakeBridge.onInvoke('entry.list', (payload) => this.list(payload as Input<'entry.list'>));
    fakeBridge.onInvoke('entry.save', (payload) => this.answered(() => this.save(payload as Input<'entry.save'>)));
    fakeBridge.onInvoke('entry.saveMany', (payload) => this.saveMany(payload as Input<'entry.saveMany'>));
    fakeBridge.onInvoke('entry.answer', (payload) => {
      const { id, version, answer } = payload as Input<'entry.answer'>;
      return this.answered(() => this.change(id, version, (entry) => answerEntry(entry, answer, this.doing())));
    });
    fakeBridge.onInvoke('entry.remove', (payload) => {
      const { id, version, back = false } = payload as Input<'entry.remove'>;
      return this.answered(() => this.change(id, version, (entry) => removeEntry(entry, !back, this.doing())));
    });
    fakeBridge.onInvoke('entry.history', (payload) => {
      const { id } = payload as Input<'entry.history'>;
      return { ok: true, value: { kind: this.entries.get(id)!.kind, changes: this.changes.get(id), more: false } };
    });
  }

  /** Somebody adds a record. @returns its id. */
  add(kind: KindName, home: Home, values: Values, by: string): string {
    const saved = this.as(by, () => this.save({ kind, home, version: 0, changes: { ...values } }));
    if (!saved.ok) throw new Error(saved.error.message);
    return saved.value.entry.id;
  }

  /** Somebody else changes a record. */
  edit(id: string, values: Values, by: string): void {
    const entry = this.entries.get(id)!;
    this.as(by, () => this.change(id, entry.version, () => changeEntry(entry, values, this.doing())));
  }

  /** Somebody else removes a record. */
  remove(id: string, by: string): void {
    const entry = this.entries.get(id)!;
    this.as(by, () => this.change(id, entry.version, () => removeEntry(entry, true, this.doing())));
  }

  /** @returns a record as the viewer gets it. */
  viewOf(id: string): EntryView {
    return this.view(this.entries.get(id)!);
  }

  private as<T>(by: string, work: () => T): T {
    const me = this.me;
    this.me = by;
    const done = work();
    this.me = me;
    return done;
  }

  private doing = () => ({
    by: this.me,
    at: `2026-11-29T10:00:${String(this.made % 60).padStart(2, '0')}.000Z`,
    epic: EPIC,
  });

  private async answered(work: () => Envelope<Saved>): Promise<Envelope<Saved>> {
    await Promise.resolve();
    this.meanwhile.shift()?.();
    const trouble = this.trouble.shift();
    if (trouble === 'notArrived') return { ok: false, error: NOT_REACHED };
    const done = work();
    return trouble === 'answerLost' ? { ok: false, error: NOT_REACHED } : done;
  }

  private list({ kind, cursor, removed = false }: Input<'entry.list'>): Envelope<Output<'entry.list'>> {
    const all = [...this.entries.values()].filter((entry) => entry.kind === kind && (removed || !entry.removed));
    const from = cursor === undefined ? 0 : Number(cursor);
    const next = from + this.pageSize < all.length ? { next: String(from + this.pageSize) } : {};
    const entries = all.slice(from, from + this.pageSize).map((entry) => this.view(entry));
    return { ok: true, value: { entries, ...next, hidden: this.hidden, mayAdd: this.may.add } };
  }

  /** A save, at once. */
  save({ id, kind, home, version, changes, key }: Input<'entry.save'>): Envelope<Saved> {
    const { fields, own } = kindNamed(kind);
    const { values, problems } = readFields(fields, changes, DEFAULT_SETTINGS, own);
    const [first] = problems;
    if (first)
      return {
        ok: false,
        error: {
          code: 'invalid',
          message: first.sentence,
          problems: problems.map(({ field, sentence }) => `${field}: ${sentence}`),
        },
      };
    if (id !== undefined) return this.change(id, version, (entry) => changeEntry(entry, values, this.doing()));
    this.made += 1;
    const own32 = (key ?? String(this.made))
      .replaceAll(/[^0-9a-f]/g, '')
      .padStart(32, '0')
      .slice(-32);
    const fresh = entryIdOf(kind, home, own32);
    const known = this.entries.get(fresh);
    if (known) return { ok: true, value: { entry: this.view(known), published: true } };
    return this.commit(changeEntry(blankEntry(kind, home, fresh, this.doing()), values, this.doing()));
  }

  private async saveMany({ kind, home, records }: Input<'entry.saveMany'>) {
    await Promise.resolve();
    const trouble = this.trouble.shift();
    if (trouble === 'notArrived') return { ok: false, error: NOT_REACHED };
    const done = records.map(({ key, changes }): Output<'entry.saveMany'>['records'][number] => {
      const before = this.entries.size;
      const saved = this.save({ kind, home, version: 0, changes, key });
      if (saved.ok) return { key, entry: saved.value.entry, isNew: this.entries.size > before };
      const problems = (saved.error.problems ?? []).map((one) => {
        const [field = '', ...sentence] = one.split(': ');
        return { field, sentence: sentence.join(': ') };
      });
      return { key, problems };
    });
    return trouble === 'answerLost'
      ? { ok: false, error: NOT_REACHED }
      : { ok: true, value: { records: done, published: true } };
  }

  private change(id: string, version: number, does: (entry: Entry) => AppliedEntry): Envelope<Saved> {
    const entry = this.entries.get(id)!;
    if (entry.version !== version)
      return { ok: false, error: { code: 'conflict', message: 'Changed meanwhile.', current: this.view(entry) } };
    return this.commit(does(entry));
  }

  private commit({ next, from, to }: AppliedEntry): Envelope<Saved> {
    this.entries.set(next.id, next);
    const change = { version: next.version, at: next.updatedAt, actor: this.me, from, to };
    this.changes.set(next.id, [change, ...(this.changes.get(next.id) ?? [])]);
    return { ok: true, value: { entry: this.view(next), published: true } };
  }

  private view({ values: body, updatedBy: _by, ...entry }: Entry): EntryView {
    const { may } = kindNamed(entry.kind);
    const own = may.change.includes('author') ? entry.by === this.me : this.may.edit;
    const isOpen = entry.removed || (may.while?.includes(entry.status) ?? true);
    const answer = may.answer.length > 0 && this.may.edit && !entry.removed;
    return { ...entry, body, may: { change: own && isOpen && !entry.removed, answer, remove: own && isOpen } };
  }
}
