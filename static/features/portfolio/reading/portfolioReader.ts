import { DEFAULT_TOLERANCE } from '#domain/portfolio/analysis/draws';
import { reachThreshold } from '#domain/portfolio/analysis/reach';
import { outdatedJql, rankedJql, reachingJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { countIssues, searchEpics, type FoundEpic } from '../../../host/jira';
import { call } from '../../../host/server';
import { readFirstPage } from './firstPage';
import { portfolioSettings, toPortfolioEpic, type PortfolioEpic, type PortfolioSettings } from './portfolioEpic';
import { fromJira, fromServer, NO_VISIBLE_PROJECT, type ReadFailure } from './readFailure';
import { extentOf, nextStep, type ReadingFacts } from './nextStep';
import { IDLE, type Attempt, type ReaderState } from './readerState';
import { toPageReading, type ReadEpics } from './pageReading';

/** Up to this many rated epics are read without asking. */
const READ_AT_ONCE = 1_000;

/** What was read, and where the reading goes on. */
interface Collected extends Omit<ReadEpics, 'extent'> {
  top: Map<string, PortfolioEpic>;
  below: Map<string, PortfolioEpic>;
  /** Floors of the ranking so far, in the order of Jira. */
  floors: number[];
  /** Undefined: the ranking was read to its end. */
  topToken: string | undefined;
  /** The open epics below the ranking that are being read. */
  reaching: { threshold: number; token: string | undefined } | null;
  coveredFrom: number;
}

/** Reads the rated epics of one scope as the viewer, page after page, as far as is needed or wished; never rejects. */
export class PortfolioReader {
  private state = IDLE;
  private readonly listeners = new Set<() => void>();
  private read: Collected | null = null;
  /** The person asked for every rated epic, and has not taken it back: readings from the start go as far. */
  private wantsAll = false;
  /** Epics read when the rows on screen were made. */
  private shownAt = 0;
  /** Nothing is shown of what is being read until all of it is there. */
  private isQuiet = false;
  /** Counts up at every start and stop: whoever began under another number has been overtaken. */
  private run = 0;

  /** Places above the cut line. */
  private places = 1;
  private threshold = { floor: NaN, value: -101 };

  constructor(private readonly scope: Scope) {}

  readonly current = (): ReaderState => this.state;

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  /** Reads from the start; what was read before stays on screen until there is something in its place. */
  readonly refresh = (): void => {
    this.read = null;
    this.isQuiet = false;
    this.begin();
  };

  /** Says that something was saved: what was read is not what stands in Jira any more. */
  readonly markStale = (): void => {
    if (!this.state.isStale) this.update({ isStale: true });
  };

  /**
   * Reads from the start as far as the line asks, or all if the person had asked for all: the reading on screen is
   * replaced once the other is whole. Where Jira's index lags behind the save, the old value comes once more; rows are
   * compared with what is stored as in every list.
   */
  readonly rereadQuietly = (): void => {
    this.read = null;
    this.isQuiet = this.state.reading !== null;
    this.begin();
  };

  /** Goes on where it stopped or failed; from the start where Jira no longer knows the place. */
  readonly readOn = (): void => {
    if (this.state.failure?.code === 'refused') this.read = null;
    this.begin();
  };

  /** Reads every rated epic, however many. */
  readonly readAll = (): void => {
    this.wantsAll = true;
    this.begin();
  };

  /** Stops; what was read stays, and what is on screen where another was to come in its place. */
  readonly cancel = (): void => {
    if (!this.state.progress && !this.state.starting) return;
    this.run += 1;
    this.wantsAll = false;
    this.leaveQuiet();
    this.show({ progress: null, starting: false, stopped: true });
  };

  /** Ends it for good, without a word. */
  readonly close = (): void => {
    this.run += 1;
  };

  readonly setPlaces = (places: number): void => {
    if (places === this.places) return;
    this.places = places;
    const idle = this.read && !this.state.progress && !this.state.failure;
    // Whoever reads notices by themselves, and who was stopped by the person waits for the person.
    if (idle && this.state.stopped) this.show({});
    else if (idle) this.begin();
  };

  private begin(): void {
    this.run += 1;
    void this.work(this.run);
  }

  private async work(run: number): Promise<void> {
    this.update({
      failure: null,
      failed: null,
      stopped: false,
      starting: this.read === null,
      ...(this.read === null ? { isStale: false } : {}),
    });
    try {
      const read = this.read ?? (await this.start(run));
      if (!read) return;
      while (run === this.run) {
        const step = nextStep(this.facts(read));
        if ('done' in step) break;
        // What takes its time can be followed and stopped.
        if (!this.isQuiet || this.wantsAll) this.update({ progress: progressOf(read) });
        await this.readPage(read, step, run);
      }
      await this.finish(read, run);
    } catch (error) {
      if (run === this.run) this.stopAt(fromJira(error, this.scope));
    }
  }

  /** @returns the first page and all that goes with it; null when there is none, or when it was overtaken. */
  private async start(run: number): Promise<Collected | null> {
    const readAt = new Date().toISOString();
    const answer = await call('settings.open', {});
    if (run !== this.run) return null;
    if (!answer.ok) return this.fail(fromServer(answer.error));
    const settings = portfolioSettings(answer.value.settings, answer.value.version);
    const first = await readFirstPage(this.scope, settings.settings.initiativeTypes);
    if (run !== this.run) return null;
    if (!first) return this.fail(NO_VISIBLE_PROJECT);
    const { page, ...counts } = first;
    this.threshold = { floor: NaN, value: -101 };
    this.read = {
      ...counts,
      settings,
      readAt,
      outdated: null,
      top: new Map(),
      below: new Map(),
      floors: [],
      topToken: page.nextPageToken,
      reaching: null,
      coveredFrom: Infinity,
    };
    keepTop(this.read, page.epics);
    this.show({ starting: false });
    return this.read;
  }

  private fail(failure: ReadFailure): null {
    this.isQuiet = false;
    this.update({ failure, failed: 'reading', starting: false, progress: null });
    return null;
  }

  /** What was read until it failed is shown, but not in place of a whole reading. */
  private stopAt(failure: ReadFailure): void {
    const failed: Attempt = this.isQuiet || this.read === null ? 'reading' : 'more';
    this.leaveQuiet();
    this.show({ progress: null, starting: false, failure, failed });
  }

  /** What was read so far is not shown in place of what is on screen. */
  private leaveQuiet(): void {
    if (this.isQuiet) this.read = null;
    this.isQuiet = false;
  }

  private async readPage(
    read: Collected,
    step: Exclude<ReturnType<typeof nextStep>, { done: unknown }>,
    run: number,
  ): Promise<void> {
    if (step.read === 'top') {
      const page = await searchEpics(rankedJql(read.scope), read.topToken);
      if (run !== this.run) return;
      read.topToken = page.nextPageToken;
      keepTop(read, page.epics);
    } else {
      const { threshold, token } =
        read.reaching && read.reaching.threshold <= step.threshold ? read.reaching : { threshold: step.threshold };
      const page = await searchEpics(reachingJql(read.scope, threshold), token);
      if (run !== this.run) return;
      keep(read.below, page.epics, read.settings);
      read.reaching = page.nextPageToken === undefined ? null : { threshold, token: page.nextPageToken };
      if (!read.reaching) read.coveredFrom = Math.min(read.coveredFrom, threshold);
    }
    // Ranking anew costs more with every page, so rows only appear when there are twice as many.
    if (progressOf(read).read >= 2 * this.shownAt) this.show({ progress: progressOf(read) });
  }

  /** While epics wait for re-scoring, Jira does not sort by the scores in force: it is asked how many there are. */
  private async finish(read: Collected, run: number): Promise<void> {
    if (run !== this.run) return;
    if (read.topToken !== undefined && read.outdated === null) {
      const outdated = await countIssues(outdatedJql(read.scope, read.settings.version));
      if (run !== this.run) return;
      read.outdated = outdated;
    }
    this.isQuiet = false;
    this.show({ progress: null, starting: false });
  }

  private facts(read: Collected): ReadingFacts {
    return {
      ended: read.topToken === undefined,
      wantsAll: this.wantsAll || read.ratedCounted <= READ_AT_ONCE,
      threshold: read.floors.length < this.places ? null : this.thresholdFor(read),
      lowest: read.floors.at(-1) ?? Infinity,
      coveredFrom: read.coveredFrom,
    };
  }

  /**
   * The lowest of the first floors is taken: where Jira's index lags behind, rather too much is read than too little.
   */
  private thresholdFor({ settings, floors }: Collected): number {
    const floor = Math.min(...floors.slice(0, this.places));
    if (floor !== this.threshold.floor)
      this.threshold = { floor, value: reachThreshold(settings.scale, floor, DEFAULT_TOLERANCE) };
    return this.threshold.value;
  }

  /** Makes rows of what was read. */
  private show(changes: Partial<ReaderState>): void {
    if (this.isQuiet) return;
    if (!this.read) return this.update(changes);
    this.shownAt = progressOf(this.read).read;
    this.update({ ...changes, reading: toPageReading({ ...this.read, extent: extentOf(this.facts(this.read)) }) });
  }

  private update(changes: Partial<ReaderState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}

function keepTop(read: Collected, found: readonly FoundEpic[]): void {
  const fresh = found.filter(({ id }) => !read.top.has(id));
  keep(read.top, found, read.settings);
  read.floors.push(...fresh.flatMap(({ id }) => read.top.get(id)?.score?.floor ?? []));
}

function keep(kept: Map<string, PortfolioEpic>, found: readonly FoundEpic[], settings: PortfolioSettings): void {
  for (const epic of found) kept.set(epic.id, toPortfolioEpic(epic, settings));
}

function progressOf({ top, below, ratedCounted }: Collected): { read: number; of: number } {
  const read = top.size + below.size;
  return { read, of: Math.max(read, ratedCounted) };
}
