import type { Envelope } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { AssessmentView, HistoryEntry } from '#contract/rating';
import { applyChanges, NEVER_RATED, type Assessment, type Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf, scoreOf } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import type { RatingServer } from '../../../static/features/rating/session/sessionDriver';

export const ME = 'project-manager';
export const OTHER = 'board-member';

export interface ViewOptions {
  assessment?: Partial<Assessment>;
  settings?: Settings;
  settingsVersion?: number;
  can?: AssessmentView['can'];
  facts?: AssessmentView['facts'];
}

/** What `assessment.open` answers. */
export function aView({
  assessment = {},
  settings = DEFAULT_SETTINGS,
  settingsVersion = 4,
  can = { rate: true },
  facts = {},
}: ViewOptions = {}): AssessmentView {
  const stored = { ...NEVER_RATED, ...assessment };
  return { assessment: stored, score: scoreOf(scaleOf(settings), stored), can, settings, settingsVersion, facts };
}

/** How the next save goes wrong: refused, not arrived, or stored with its answer lost. */
export type Trouble = 'refused' | 'notArrived' | 'answerLost';

/** A store of one assessment with the compare-and-set of the real server, driven by hand. */
export class MemoryRatingServer implements RatingServer {
  stored: Assessment;
  readonly saves: { version: number; changes: Changes }[] = [];
  /** Whose saves these are. */
  me = ME;
  opened = 0;
  inFlight = 0;
  mostInFlight = 0;
  trouble: Trouble[] = [];
  /** Runs while a save is on its way, before it is stored. */
  meanwhile: (() => void)[] = [];
  /** Every save, newest first. */
  readonly changes: HistoryEntry[] = [];
  private timers: { callBack: () => void; milliseconds: number }[] = [];

  constructor(readonly options: ViewOptions = {}) {
    this.stored = aView(options).assessment;
  }

  view(): AssessmentView {
    return aView({ ...this.options, assessment: this.stored });
  }

  async open(): Promise<Envelope<AssessmentView>> {
    this.opened += 1;
    return { ok: true, value: this.view() };
  }

  async save(version: number, changes: Changes, knownSettings?: number): Promise<Envelope<Output<'assessment.save'>>> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    this.saves.push({ version, changes });
    await Promise.resolve();
    this.meanwhile.shift()?.();
    this.inFlight -= 1;
    const trouble = this.trouble.shift();
    if (trouble === 'refused')
      return { ok: false, error: { code: 'rateLimited', message: 'Jira is busy.', retryAfter: 5 } };
    if (trouble === 'notArrived') return { ok: false, error: { code: 'unavailable', message: 'Not reached.' } };
    if (version !== this.stored.version)
      return { ok: false, error: { code: 'conflict', message: 'Changed meanwhile.', current: this.stored } };
    this.write(changes, this.me);
    if (trouble === 'answerLost') return { ok: false, error: { code: 'unavailable', message: 'Not reached.' } };
    const { settings, ...view } = this.view();
    const told = view.settingsVersion === knownSettings ? {} : { settings };
    return { ok: true, value: { ...view, ...told, published: true } };
  }

  history(before = Infinity): Envelope<Output<'assessment.history'>> {
    return { ok: true, value: { changes: this.changes.filter(({ version }) => version < before), more: false } };
  }

  /** Someone else saves. */
  write(changes: Changes, by = OTHER): void {
    const { next, changed, from, to } = applyChanges(this.stored, changes);
    if (!changed) return;
    const done = { version: this.stored.version + 1, at: '2026-03-01T10:00:00.000Z', actor: by };
    this.stored = { ...next, version: done.version, updatedAt: done.at, updatedBy: by };
    this.changes.unshift({ ...done, from, to });
  }

  after(milliseconds: number, callBack: () => void): () => void {
    const timer = { callBack, milliseconds };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((one) => one !== timer));
  }

  /** Lets all the time pass that anyone waits for, and what follows from it. */
  async passTime(): Promise<void> {
    await this.rest();
    while (this.timers.length > 0) {
      for (const { callBack } of this.timers.splice(0)) callBack();
      await this.rest();
    }
  }

  /** Lets answers arrive, without any time passing. */
  async rest(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
  }
}
