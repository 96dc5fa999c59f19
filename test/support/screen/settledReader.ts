import type { PortfolioReader } from '../../../static/features/portfolio/reading/portfolioReader';
import type { ReaderState } from '../../../static/features/portfolio/reading/readerState';

const rests = ({ starting, progress, reading, failure }: ReaderState): boolean =>
  !starting && !progress && Boolean(reading ?? failure);

/** Waits until a reader of a portfolio rests. @returns how it stands then. */
export function settled(reader: PortfolioReader): Promise<ReaderState> {
  return new Promise((resolve) => {
    // Between two pieces of work it stands still for a moment: what counts is how it stands when it had time to go on.
    const look = (): void =>
      void setImmediate(() => {
        if (!rests(reader.current())) return;
        stop();
        resolve(reader.current());
      });
    const stop = reader.listen(look);
    look();
  });
}
