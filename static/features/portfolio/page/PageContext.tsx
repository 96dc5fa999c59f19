import { createContext, useContext } from 'react';
import type { PortfolioReader } from '../reading/portfolioReader';
import type { ReaderState } from '../reading/readerState';
import type { Bounds } from './bounds';
import type { OwnQuery, PageAddress } from './routes';

/** What to change of the address; what is not named stays. */
export type AddressChange = Partial<PageAddress>;

/** What all views of the page share. */
export interface PortfolioPage
  extends ReaderState, Pick<PortfolioReader, 'refresh' | 'readOn' | 'readAll' | 'cancel' | 'markStale'> {
  /** How often the person asked a view that reads for itself to read anew. */
  refreshed: number;
  /** What holds the page to a part of the portfolio. */
  bounds: Bounds;
  /** Where the page is: view, scope, places, must-have line, and what the view keeps for itself. */
  address: PageAddress;
  /**
   * Goes elsewhere. `push` (unless told) makes an entry for the browser's back button; `replace` is for what is typed
   * or dragged.
   */
  go: (change: AddressChange, how?: 'push' | 'replace') => void;
  /** Changes some of what the view keeps for itself in the address; an empty text takes a part out. */
  setOwn: (change: OwnQuery, how?: 'push' | 'replace') => void;
  /** The address of another place for a link; null where it is not known. */
  hrefOf: (change: AddressChange) => string | null;
}

const PageContext = createContext<PortfolioPage | null>(null);
export const PageProvider = PageContext.Provider;

/** @returns what the views share; only below the page's frame. */
export function usePortfolioPage(): PortfolioPage {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePortfolioPage needs the frame of the portfolio page above it.');
  return page;
}
