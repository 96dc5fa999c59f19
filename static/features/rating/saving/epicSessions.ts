import type { Envelope } from '#contract/errors';
import type { AssessmentView } from '#contract/rating';
import type { Assessment } from '#domain/rating/assessment';
import { scoreOf } from '#domain/rating/score';
import type { PortfolioSettings } from '../../portfolio/reading/portfolioEpic';
import { SessionDriver, type RatingServer } from '../session/sessionDriver';
import type { Acknowledged } from './acknowledged';
import type { EndTurn, SaveQueue } from './saveQueue';

/** The server, for any epic. */
export interface RatingsServer {
  open(issueId: string): Promise<Envelope<AssessmentView>>;
  save(issueId: string, ...sent: Parameters<RatingServer['save']>): ReturnType<RatingServer['save']>;
  /** Calls back after so many milliseconds. @returns how to cancel. */
  after(milliseconds: number, callBack: () => void): () => void;
}

const LONGEST_REST_S = 60;

/** The sessions of the epics that were changed here: each saves the cells of its epic by itself, in its turn. */
export class EpicSessions {
  private readonly drivers = new Map<string, SessionDriver>();
  /** Epics whose save is at the server. */
  private readonly sent = new Set<string>();

  /** @param changed hears of every change of a session; `current`: of one that was not discarded. */
  constructor(
    private readonly settings: PortfolioSettings,
    private readonly server: RatingsServer,
    private readonly queue: SaveQueue,
    private readonly changed: (rowId: string, current: boolean) => void,
    private readonly acknowledged: Acknowledged,
  ) {}

  get(rowId: string): SessionDriver | undefined {
    return this.drivers.get(rowId);
  }

  isSent(rowId: string): boolean {
    return this.sent.has(rowId);
  }

  /** What a discarded session would still save is not saved any more. */
  discard(rowId: string): void {
    this.drivers.delete(rowId);
  }

  /** @param stored what a new session begins with. @returns the session of an epic. */
  of(rowId: string, stored: Assessment): SessionDriver {
    const known = this.drivers.get(rowId);
    if (known) return known;
    const driver: SessionDriver = new SessionDriver(this.viewOf(stored), {
      open: () => this.server.open(rowId),
      save: (...sent) => this.send(rowId, sent),
      after: this.server.after,
      turn: () => this.turnOf(rowId, driver),
    });
    driver.subscribe(() => {
      this.acknowledged.hears(rowId, driver.state().view.assessment);
      this.changed(rowId, this.drivers.get(rowId) === driver);
    });
    this.drivers.set(rowId, driver);
    return driver;
  }

  /** A session that was discarded may still be waiting, or try again: it saves nothing any more. */
  private async turnOf(rowId: string, driver: SessionDriver): Promise<EndTurn | null> {
    const turn = await this.queue.turn();
    if (this.drivers.get(rowId) === driver) return turn ?? this.turnOf(rowId, driver);
    turn?.();
    return null;
  }

  private async send(rowId: string, sent: Parameters<RatingServer['save']>): ReturnType<RatingServer['save']> {
    this.sent.add(rowId);
    const stored = this.drivers.get(rowId)?.state().view.assessment;
    if (stored) this.acknowledged.sends(rowId, sent[1], stored);
    try {
      const answer = await this.server.save(rowId, ...sent);
      const seconds = answer.ok ? undefined : answer.error.retryAfter;
      if (seconds !== undefined)
        this.queue.rest((over) => this.server.after(Math.min(seconds, LONGEST_REST_S) * 1000, over));
      return answer;
    } finally {
      this.sent.delete(rowId);
    }
  }

  private viewOf(assessment: Assessment): AssessmentView {
    const { settings, version, scale } = this.settings;
    const score = scoreOf(scale, assessment);
    return { assessment, score, can: { rate: true }, settings, settingsVersion: version, facts: {} };
  }
}
