import { useCallback, useEffect, useState } from 'react';
import type { Bounds } from '../../features/portfolio/page/bounds';
import { writeAddress, type PageAddress } from '../../features/portfolio/page/routes';
import { belowPage, pageAddress } from '../../host/navigation';

const PAGE = 'portfolio-page';

/**
 * Where a view is that is not shown here: on the portfolio page, about the same epics.
 * @returns its address; null until, and where, the page around does not tell it.
 */
export function useOutside({ views }: Bounds): (to: PageAddress) => string | null {
  const [page, setPage] = useState<string | null>(null);
  const isHeld = views !== null;
  useEffect(() => {
    let wanted = isHeld;
    if (isHeld) void pageAddress(PAGE).then((address) => wanted && setPage(address));
    return () => {
      wanted = false;
    };
  }, [isHeld]);
  return useCallback((to) => (page === null ? null : belowPage(page, writeAddress(to))), [page]);
}
