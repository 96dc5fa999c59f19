import { useEffect, useMemo } from 'react';
import { onDashboardRefresh } from '../../host/dashboard';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { readConfiguration } from '../../features/portfolio/scope/gadgetConfiguration';
import { PortfolioFailure } from '../../features/portfolio/reading/PortfolioFailure';
import { usePortfolio } from '../../features/portfolio/reading/usePortfolio';
import { ReadGadget } from './view/ReadGadget';
import '../../features/portfolio/list/portfolio.css';

/**
 * The ranking and the coverage on a dashboard. `kept` is the configuration as the dashboard kept it, not yet parsed.
 */
export function GadgetView({ kept }: { kept: unknown }) {
  const { configuration, unreadable } = useMemo(() => readConfiguration(kept), [kept]);
  const { reading, failure, busy, refresh } = usePortfolio(configuration.scope, configuration.show);
  useEffect(() => onDashboardRefresh(refresh), [refresh]);

  return (
    <main className="lens-portfolio" aria-busy={busy}>
      <div className="lens-portfolio__body">
        {unreadable && (
          <Message tone="warning">
            The settings of this gadget could not be read, so it shows all epics. Edit the gadget and save it again.
          </Message>
        )}
        {!reading && busy && <Loading>Reading the portfolio…</Loading>}
        {!reading && failure && !busy && <PortfolioFailure failure={failure} onTryAgain={refresh} />}
        {reading && (
          <ReadGadget reading={reading} configuration={configuration} {...{ busy, failure }} onRefresh={refresh} />
        )}
      </div>
    </main>
  );
}
