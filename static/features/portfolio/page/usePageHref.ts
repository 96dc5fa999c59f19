import { useEffect, useState } from 'react';
import { writeAddress, type PageAddress } from './routes';
import { belowPage, pageAddress } from '../../../host/navigation';

const PAGE = 'portfolio-page';

/** @returns the address of a place of the portfolio page; null while, and where, the page around does not tell it. */
export function usePageHref(): (to: PageAddress) => string | null {
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void pageAddress(PAGE).then((address) => wanted && setPage(address));
    return () => {
      wanted = false;
    };
  }, []);
  return (to) => (page === null ? null : belowPage(page, writeAddress(to)));
}
