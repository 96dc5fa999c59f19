import type { Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { portfolioSettings } from '../../../static/features/portfolio/reading/portfolioEpic';
import type { RateRow } from '../../../static/features/rating/rows/rateRow';
import { EpicRatings } from '../../../static/features/rating/saving/epicRatings';
import { MemoryRatingServer, type ViewOptions } from '../../support/screen/ratingServer';

/** A server of many epics, each with the compare-and-set of the real one. */
export class ManyRatings {
  readonly epics = new Map<string, MemoryRatingServer>();
  /** Ids of the epics in the order in which saves arrived. */
  readonly order: string[] = [];
  inFlight = 0;
  mostInFlight = 0;
  /** Holds saves back until it is let go. */
  gate: Promise<void> = Promise.resolve();

  constructor(rows: readonly RateRow[], options: ViewOptions = {}) {
    for (const { id, stored } of rows) this.epics.set(id, new MemoryRatingServer({ ...options, assessment: stored }));
  }

  at(id: string): MemoryRatingServer {
    return this.epics.get(id)!;
  }

  readonly open = (id: string) => this.at(id).open();

  readonly save = async (id: string, version: number, changes: Changes, knownSettings?: number) => {
    this.order.push(id);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await this.gate;
    const answer = await this.at(id).save(version, changes, knownSettings);
    this.inFlight -= 1;
    return answer;
  };

  /** What is to be tried again, until the test lets the time pass. */
  private readonly later = new Set<() => void>();

  /** Pauses are over at once; the time before something is tried again passes when the test says so. */
  readonly after = (milliseconds: number, callBack: () => void): (() => void) => {
    if (milliseconds >= 5_000) {
      this.later.add(callBack);
      return () => void this.later.delete(callBack);
    }
    const timer = setTimeout(callBack, 0);
    return () => clearTimeout(timer);
  };

  /** Lets the time pass after which what failed is tried again. */
  tryAgain(): void {
    const due = [...this.later];
    this.later.clear();
    for (const callBack of due) callBack();
  }
}

export const aRow = (number: number, stored: Partial<RateRow['stored']> = {}): RateRow => ({
  id: String(10_000 + number),
  key: `NET-${number}`,
  summary: `Epic ${number}`,
  stored: {
    version: 0,
    answers: {},
    reason: null,
    disruption: null,
    stage: null,
    otherStages: [],
    sponsor: null,
    updatedAt: null,
    updatedBy: null,
    ...stored,
  },
});

export function someRatings(
  rows: readonly RateRow[],
  settings: Settings = DEFAULT_SETTINGS,
): { server: ManyRatings; ratings: EpicRatings } {
  const server = new ManyRatings(rows, { settings });
  const ratings = new EpicRatings(portfolioSettings(settings, 4), server);
  ratings.setRows(rows);
  return { server, ratings };
}

/** Waits until nothing is saved any more. */
export async function settled(server: ManyRatings, turns = 50): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  if (server.inFlight > 0) throw new Error('Saves are still under way.');
}
