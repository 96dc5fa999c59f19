import { useEffect, useMemo } from 'react';
import { onDashboardRefresh } from '../../host/dashboard/refresh';
import { Loading } from '../../parts/messages/Loading';
import { readConfiguration, type ShownParts } from '../../features/portfolio/scope/gadgetConfiguration';
import { PortfolioFailure } from '../../features/portfolio/reading/PortfolioFailure';
import { usePortfolio } from '../../features/portfolio/reading/usePortfolio';
import { GadgetFrame } from './GadgetFrame';
import type { ShowProps } from './showProps';
import { SHOWS } from './shows';
import { ReadGadget } from './view/ReadGadget';

/** What a gadget is set to show. `kept` is the configuration as the dashboard kept it, not yet parsed. */
export function GadgetView({ kept }: { kept: unknown }) {
  const read = useMemo(() => readConfiguration(kept), [kept]);
  const show = SHOWS[read.configuration.show];
  return 'view' in show ? <show.view {...read} /> : <RankingGadget {...read} parts={show.parts} />;
}

/** The ranking and the coverage on a dashboard. */
function RankingGadget({ configuration, unreadable, parts }: ShowProps & { parts: ShownParts }) {
  const { reading, failure, busy, refresh } = usePortfolio(configuration.scope, parts);
  useEffect(() => onDashboardRefresh(refresh), [refresh]);
  return (
    <GadgetFrame {...{ unreadable, busy }}>
      {!reading && busy && <Loading>Reading the portfolio…</Loading>}
      {!reading && failure && !busy && <PortfolioFailure failure={failure} onTryAgain={refresh} />}
      {reading && (
        <ReadGadget reading={reading} configuration={configuration} {...{ busy, failure }} onRefresh={refresh} />
      )}
    </GadgetFrame>
  );
}
