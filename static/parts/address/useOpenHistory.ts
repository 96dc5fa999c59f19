import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PageHistory, PagePlace } from '../../host/history';
import type { Host } from '../../host/context';
import { useHost } from '../../host/HostProvider';

const NOWHERE: PagePlace = { pathname: '/', search: '' };
const NEVER = (): (() => void) => () => undefined;

/**
 * Opens the address bar of the page around.
 * @param open how; the same function each time. @returns null until it is open.
 */
export function useOpenHistory(
  open: (host: Host) => Promise<PageHistory>,
): { history: PageHistory; place: PagePlace } | null {
  const host = useHost();
  const [history, setHistory] = useState<PageHistory | null>(null);
  useEffect(() => {
    let wanted = true;
    void open(host).then((opened) => wanted && setHistory(opened));
    return () => {
      wanted = false;
    };
  }, [open, host]);
  const place = useSyncExternalStore(history?.listen ?? NEVER, history?.current ?? (() => NOWHERE));
  return useMemo(() => history && { history, place }, [history, place]);
}
