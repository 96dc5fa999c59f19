import { keepingShared, PATHS, readAddress, START, type ViewName } from '../../features/portfolio/page/routes';
import type { Host } from '../../host/context';
import { openHistory, type PageHistory, type PagePlace } from '../../host/history';
import { useOpenHistory } from '../../parts/address/useOpenHistory';

type Opened = { history: PageHistory; place: PagePlace } | null;

const opening =
  (begins: (view: ViewName) => ViewName) =>
  async (host: Host): Promise<PageHistory> => {
    const opened = await openHistory(host, keepingShared);
    // By its path Jira's side navigation knows which of its entries is open.
    const place = opened.current();
    const read = readAddress(place);
    if (place.pathname === '/' && read.known) opened.replace(`${PATHS[begins(read.address.view)]}${place.search}`);
    return opened;
  };

const openSitePage = opening((view) => view);
const openProjectPage = opening(() => START.view);

/** Opens the address bar around the portfolio page. @returns null until it is open. */
export const useSiteHistory = (): Opened => useOpenHistory(openSitePage);

/** The same around the page of a project, which begins with its ranking. */
export const useProjectHistory = (): Opened => useOpenHistory(openProjectPage);
