import { ReadingFacts } from '../../../features/portfolio/list/ReadingFacts';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';

export interface EndLineProps {
  reading: PortfolioReading;
  refreshing: boolean;
  /** The rows could not be compared with what is stored. */
  isUnchecked: boolean;
  board: 'none' | 'failed' | null;
}

/** What the figures are about, how old they are, and what is not told, in one small line. */
export function EndLine({ reading, refreshing, isUnchecked, board }: EndLineProps) {
  const further = [
    ...(reading.someProjectsHidden ? ['Some projects are not visible to you.'] : []),
    ...(board === 'none' ? ['No board is frozen yet.'] : []),
    ...(board === 'failed' ? ['What moved since the last board could not be read.'] : []),
    ...(isUnchecked ? ['Not checked against what is stored this time.'] : []),
  ];
  return (
    <div className="lens-gadget__end">
      <ReadingFacts reading={reading} isAbout={reading.next !== null && !reading.isBegun} refreshing={refreshing} />
      {further.length > 0 && <p>{further.join(' ')}</p>}
    </div>
  );
}
