import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { openHistory, type PageHistory, type PagePlace } from '../../host/history';
import { useHost } from '../../host/HostProvider';
import { keepingShared, PATHS } from '../../features/portfolio/page/routes';

const NOWHERE: PagePlace = { pathname: '/', search: '' };
const NEVER = (): (() => void) => () => undefined;

/** Opens the address bar of the page around. @returns null until it is open. */
export function usePageHistory(): { history: PageHistory; place: PagePlace } | null {
  const { moduleKey } = useHost();
  const [history, setHistory] = useState<PageHistory | null>(null);
  useEffect(() => {
    let wanted = true;
    void openHistory(moduleKey, keepingShared).then((opened) => {
      if (!wanted) return;
      // By its path Jira's side navigation knows which of its entries is open.
      const { pathname, search } = opened.current();
      if (pathname === '/') opened.replace(`${PATHS.ranking}${search}`);
      setHistory(opened);
    });
    return () => {
      wanted = false;
    };
  }, [moduleKey]);
  const place = useSyncExternalStore(history?.listen ?? NEVER, history?.current ?? (() => NOWHERE));
  return useMemo(() => history && { history, place }, [history, place]);
}
