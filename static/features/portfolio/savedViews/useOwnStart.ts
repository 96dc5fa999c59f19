import { useEffect, useRef } from 'react';
import { useHost } from '../../../host/HostProvider';
import { usePortfolioPage } from '../page/PageContext';
import { rememberedDefault } from './rememberedDefault';
import { placeOf, saysNothing } from './viewAddress';

/** Who opens the ranking without saying what of it gets their own default; an address that says something is kept. */
export function useOwnStart(): void {
  const host = useHost();
  const { address, bounds, go } = usePortfolioPage();
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    // Where Jira shows a part of the portfolio it is opened for that part.
    if (bounds.scope !== null || !saysNothing(address)) return;
    const view = rememberedDefault(host);
    if (view) go(placeOf(view), 'replace');
  }, [host, address, bounds, go]);
}
