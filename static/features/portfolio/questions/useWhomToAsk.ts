import type { PortfolioEpic } from '../reading/portfolioEpic';
import { ROLES } from './answerer';
import { useAskees } from './useAskees';

/** @returns in words whom to ask about one of some epics, at most 100. */
export function useWhomToAsk(epics: readonly PortfolioEpic[]): (epic: PortfolioEpic) => string {
  const askeeOf = useAskees(epics);
  return (epic) => {
    const askee = askeeOf(epic);
    if (askee === 'reading') return '…';
    if (askee === 'unread') return 'Whom to ask could not be read';
    return askee ? `Ask ${askee.name} (${ROLES[askee.as]})` : 'Nobody is named to ask';
  };
}
