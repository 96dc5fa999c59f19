import { useState } from 'react';
import { PAGE_SIZE } from '../../host/jira';
import type { PortfolioReading } from '../../portfolio/portfolioReading';

/** How many rows of the ranking are shown, and how to show more of them. */
export interface Rows {
  most: number;
  /** Undefined when everything is shown. */
  showMore: (() => void) | undefined;
}

/** Shows a page of rows more each time, and reads on when the rows that were read run out. */
export function useRows(reading: PortfolioReading | null, readMore: () => void): Rows {
  const [most, setMost] = useState(PAGE_SIZE);
  const rowsRead = reading?.places.length ?? 0;
  const showMore = (): void => {
    const wanted = most + PAGE_SIZE;
    setMost(wanted);
    if (reading?.next && rowsRead < wanted) readMore();
  };
  return { most, showMore: reading && (reading.next || rowsRead > most) ? showMore : undefined };
}
