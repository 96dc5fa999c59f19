import type { RatingSession } from '../session/ratingSession';
import type { EpicSessions } from './epicSessions';
import type { UnsavedEpics } from './unsavedEpics';

/** How the epics stand that have something unsaved: what is tried again by itself, and what waits for the person. */
export class Unsaved {
  constructor(
    private readonly open: UnsavedEpics,
    private readonly sessions: EpicSessions,
  ) {}

  /** Epics whose cells wait for the person: refused, or changed by two people. */
  get stuck(): string[] {
    return this.open.all().filter((rowId) => {
      const session = this.resting(rowId);
      return session !== null && (session.conflicts.length > 0 || (session.failure !== null && !session.retryAt));
    });
  }

  /** Epics that are tried again by themselves, and when the first of them is; null where none is. */
  get retrying(): { epics: number; at: number } | null {
    const times = this.open.all().flatMap((rowId) => this.resting(rowId)?.retryAt ?? []);
    return times.length === 0 ? null : { epics: times.length, at: Math.min(...times) };
  }

  /** Tries again now to save what was refused, or waits to be tried again. */
  retry(): void {
    for (const rowId of this.open.all()) if (this.resting(rowId)?.failure) void this.sessions.get(rowId)?.tryNow();
  }

  /** @returns the session of an epic of which no save is under way or waits for its turn. */
  private resting(rowId: string): RatingSession | null {
    const driver = this.sessions.get(rowId);
    return driver && !driver.isBusy ? driver.state() : null;
  }
}
