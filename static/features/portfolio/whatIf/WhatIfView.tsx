import { useMemo } from 'react';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useStability } from '../weighting/useStability';
import { useWhatIf } from '../weighting/useWhatIf';
import { WeightingEffect } from '../weighting/WeightingEffect';
import type { PageReading } from '../reading/pageReading';
import { canWeigh } from '#domain/settings/weights';
import { usePortfolioPage } from '../page/PageContext';
import { ProposeForm } from '../../proposal/ProposeForm';
import { RanksThen } from './RanksThen';
import { useTriedWeights } from './useTriedWeights';
import { WaitingProposals } from '../../proposal/WaitingProposals';
import { WeightTools } from './WeightTools';
import { WeightSliders } from './WeightSliders';

import './what-if.css';

/** What another weighting of the criteria would do to the ranking; nothing is saved by it. */
export default function WhatIfView() {
  const { reading } = usePortfolioPage();
  if (!reading) return null;
  if (reading.rated === 0)
    return <Message tone="empty">No epic here is rated yet, so there is nothing to weigh differently.</Message>;
  return <WhatIf reading={reading} />;
}

function WhatIf({ reading }: { reading: PageReading }) {
  const { address } = usePortfolioPage();
  const { settings } = reading.settings;
  const { weights, leftOut, change } = useTriedWeights(settings);
  const { outcome, isOld } = useWhatIf(reading, weights, address.places);
  const stability = useStability(outcome && !isOld ? outcome : null);
  const byKey = useMemo(() => new Map(outcome?.epics.map((epic) => [epic.key, epic])), [outcome?.epics]);
  return (
    <div className="lens-whatif">
      {leftOut.length > 0 && (
        <Message tone="warning">
          {'The address names what is no criterion in use, or no weight; it was left out: ' + `${leftOut.join(', ')}.`}
        </Message>
      )}
      <section>
        <h2>Try other weights</h2>
        <p className="lens-whatif__hint">Nothing is saved: the ranking that everybody sees stays as it is.</p>
        <WeightSliders settings={settings} weights={weights} onChange={change} />
        <WeightTools settings={settings} weights={weights} onChange={change} />
        <ProposeForm settings={reading.settings} weights={weights} />
        <WaitingProposals settings={settings} onTry={(proposed) => change(() => proposed)} />
      </section>
      {!canWeigh(settings, weights) && (
        <Message tone="warning">
          No score can be computed: give at least one criterion that people answer a weight above 0.
        </Message>
      )}
      {canWeigh(settings, weights) && !outcome && <Loading>Ranking with these weights…</Loading>}
      {outcome && (
        <div className="lens-whatif__outcome" aria-busy={isOld}>
          <section>
            <h2>What would change</h2>
            <WeightingEffect outcome={outcome} byKey={byKey} />
          </section>
          <RanksThen outcome={outcome} byKey={byKey} stability={stability} />
        </div>
      )}
    </div>
  );
}
