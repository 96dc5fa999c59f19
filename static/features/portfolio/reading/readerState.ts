import type { PageReading } from './pageReading';
import type { ReadFailure } from './readFailure';

/** A reading from the start, or the next pages of one. */
export type Attempt = 'reading' | 'more';

/** How a reading stands. */
export interface ReaderState {
  /** The last that can be shown; it stays while more, or another, is read. */
  reading: PageReading | null;
  /** How many rated epics were read, of about how many; null while nothing is under way. */
  progress: { read: number; of: number } | null;
  /** A first reading, or another in place of the one that is shown, has not answered yet. */
  starting: boolean;
  failure: ReadFailure | null;
  /** What failed: a reading in place of the one that is shown, or going on from that one; null without a failure. */
  failed: Attempt | null;
  /** The person stopped it before it was done. */
  stopped: boolean;
  /** Something was saved on this page since it was read. */
  isStale: boolean;
}

/** Nothing was read, and nothing is being read. */
export const IDLE: ReaderState = {
  reading: null,
  progress: null,
  starting: false,
  failure: null,
  failed: null,
  stopped: false,
  isStale: false,
};
