import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PageHistory, PagePlace } from '../../host/history';
import { useHost } from '../../host/HostProvider';

const NOWHERE: PagePlace = { pathname: '/', search: '' };
const NEVER = (): (() => void) => () => undefined;

/**
 * Opens the address bar of the page around.
 * @param open how; the same function each time. @returns null until it is open.
 */
export function useOpenHistory(
  open: (moduleKey: string) => Promise<PageHistory>,
): { history: PageHistory; place: PagePlace } | null {
  const { moduleKey } = useHost();
  const [history, setHistory] = useState<PageHistory | null>(null);
  useEffect(() => {
    let wanted = true;
    void open(moduleKey).then((opened) => wanted && setHistory(opened));
    return () => {
      wanted = false;
    };
  }, [open, moduleKey]);
  const place = useSyncExternalStore(history?.listen ?? NEVER, history?.current ?? (() => NOWHERE));
  return useMemo(() => history && { history, place }, [history, place]);
}
