import type { PortfolioReader, ReaderState } from '../../static/portfolio/whole/portfolioReader';

/** Waits until a reader of a portfolio rests. @returns how it stands then. */
export async function settled(reader: PortfolioReader): Promise<ReaderState> {
  for (let turn = 0; turn < 100_000; turn += 1) {
    const state = reader.current();
    if (!state.starting && !state.progress && (state.reading || state.failure)) return state;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('The reading does not come to an end.');
}
