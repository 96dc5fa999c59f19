import { keepingShared, PATHS, readAddress } from '../../features/portfolio/page/routes';
import { openHistory, type PageHistory, type PagePlace } from '../../host/history';
import { useOpenHistory } from '../../parts/address/useOpenHistory';

async function openPage(moduleKey: string): Promise<PageHistory> {
  const opened = await openHistory(moduleKey, keepingShared);
  // By its path Jira's side navigation knows which of its entries is open.
  const place = opened.current();
  const read = readAddress(place);
  if (place.pathname === '/' && read.known) opened.replace(`${PATHS[read.address.view]}${place.search}`);
  return opened;
}

/** Opens the address bar of the page around. @returns null until it is open. */
export const usePageHistory = (): { history: PageHistory; place: PagePlace } | null => useOpenHistory(openPage);
