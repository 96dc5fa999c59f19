import { useEffect, useMemo, useRef } from 'react';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useStability } from '../weighting/useStability';
import { useWhatIf, type WhatIfFindings } from '../weighting/useWhatIf';
import { EffectLists, EffectSummary } from '../weighting/WeightingEffect';
import type { PageReading } from '../reading/pageReading';
import { canWeigh, changesNothing, type Weights } from '#domain/settings/weights';
import { usePortfolioPage } from '../page/PageContext';
import { ProposeForm } from '../../proposal/ProposeForm';
import { RanksThen } from './RanksThen';
import { useTriedWeights } from './useTriedWeights';
import { WaitingProposals } from '../../proposal/WaitingProposals';
import { Invitation } from './Invitation';
import { ShareWeights, WeightTools } from './WeightTools';
import { WeightSliders } from './WeightSliders';
import { useMovers, WhoMoves } from './WhoMoves';

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
  const isAtRest = changesNothing(settings, weights);
  const result = useRef<HTMLElement>(null);
  const goesToResult = useRef(false);
  // The button that was pressed goes with the invitation: the focus goes on to what it led to.
  useEffect(() => {
    if (!goesToResult.current || isAtRest) return;
    goesToResult.current = false;
    result.current?.focus();
  }, [isAtRest]);
  const tryOut = (next: Weights): void => {
    goesToResult.current = true;
    change(() => next);
  };
  return (
    <div className="lens-whatif">
      {leftOut.length > 0 && (
        <Message tone="warning">
          {'The address names what is no criterion in use, or no weight; it was left out: ' + `${leftOut.join(', ')}.`}
        </Message>
      )}
      <section>
        <h2>Try other weights</h2>
        <WeightSliders settings={settings} weights={weights} onChange={change} />
        <WeightTools settings={settings} weights={weights} onChange={change} />
      </section>
      {isAtRest ? (
        <Invitation settings={settings} places={address.places} onTry={tryOut} />
      ) : (
        <section ref={result} tabIndex={-1} aria-labelledby="lens-whatif-result" className="lens-whatif__result">
          <h2 id="lens-whatif-result">What would change</h2>
          <Result reading={reading} weights={weights} />
          <ProposeForm settings={reading.settings} weights={weights} />
          <ShareWeights settings={settings} weights={weights} />
        </section>
      )}
      <WaitingProposals settings={settings} onTry={tryOut} />
    </div>
  );
}

/** What these weights do: who moves, as a picture, then the lists and the table. */
function Result({ reading, weights }: { reading: PageReading; weights: Weights }) {
  const { places } = usePortfolioPage().address;
  const { outcome, isOld } = useWhatIf(reading, weights, places);
  if (!canWeigh(reading.settings.settings, weights))
    return (
      <Message tone="warning">
        Give at least 1 criterion that people answer a weight above 0: without one there is no score.
      </Message>
    );
  return outcome ? <Findings outcome={outcome} isOld={isOld} /> : <Loading>Ranking with these weights…</Loading>;
}

function Findings({ outcome, isOld }: { outcome: WhatIfFindings; isOld: boolean }) {
  const stability = useStability(isOld ? null : outcome);
  const byKey = useMemo(() => new Map(outcome.epics.map((epic) => [epic.key, epic])), [outcome.epics]);
  const movers = useMovers(outcome);
  return (
    <div className="lens-whatif__outcome" aria-busy={isOld}>
      <EffectSummary outcome={outcome} />
      <WhoMoves movers={movers} places={outcome.places} byKey={byKey} />
      <EffectLists outcome={outcome} byKey={byKey} />
      <RanksThen outcome={outcome} byKey={byKey} stability={stability} movers={movers} />
    </div>
  );
}
