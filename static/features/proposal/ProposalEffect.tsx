import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { canWeigh, type Weights } from '#domain/settings/weights';
import { useHost } from '../../host/HostProvider';
import { figuresIn } from '../../parts/texts/counted';
import { Loading } from '../../parts/messages/Loading';
import { PortfolioFailure } from '../portfolio/reading/PortfolioFailure';
import { partWords } from '../portfolio/weighting/partWords';
import { useWhatIf } from '../portfolio/weighting/useWhatIf';
import { WeightingEffect } from '../portfolio/weighting/WeightingEffect';
import { usePortfolioReader } from '../portfolio/reading/usePortfolioReader';

const ALL: Scope = { kind: 'all' };
const PLACES = 20;

/**
 * Whom a proposal moves among all epics that the viewer sees. Worked out here, as this person, and kept nowhere:
 * somebody else may see other epics.
 */
export default function ProposalEffect({ weights }: { weights: Weights }) {
  const { state, reader } = usePortfolioReader(ALL, PLACES);
  const { reading, failure, progress } = state;
  const figures = figuresIn(useHost().locale);
  const { outcome } = useWhatIf(reading, weights, PLACES);
  const byKey = useMemo(() => new Map(outcome?.epics.map((epic) => [epic.key, epic])), [outcome?.epics]);
  if (failure && !reading) return <PortfolioFailure failure={failure} onTryAgain={reader.refresh} />;
  if (!reading) return <Loading>Reading the portfolio…</Loading>;
  if (reading.rated === 0) return <p>No epic that you can see is rated yet.</p>;
  return (
    <div className="lens-proposals__effect">
      <p className="lens-proposals__none">Among the epics that you can see.</p>
      {progress && <progress max={progress.of} value={progress.read} aria-label="Epics read" />}
      {reading.extent !== 'all' && !progress && (
        <div className="lens-proposals__buttons">
          <p>{partWords(figures, reading)}</p>
          <Button spacing="compact" onClick={reader.readAll}>
            {`Read all ${figures(reading.rated)}`}
          </Button>
        </div>
      )}
      {!canWeigh(reading.settings.settings, weights) && (
        <p>No score can be computed with these weights on the settings in force.</p>
      )}
      {outcome && <WeightingEffect outcome={outcome} byKey={byKey} />}
    </div>
  );
}
