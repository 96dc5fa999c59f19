import type { Move } from '#domain/portfolio/analysis/rankingChange';
import type { WhatIf } from '#domain/portfolio/analysis/whatIf';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { EpicLink } from '../list/EpicLink';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import { ProjectsOf } from './ProjectsOf';
import { effectSummary, effectWarnings, firstPlaces, rankWords, spokenRanks } from './effectWords';
import './weighting-effect.css';

export interface WeightingEffectProps {
  outcome: WhatIf & { places: number };
  byKey: ReadonlyMap<string, PortfolioEpic>;
}

/** More than a person reads: the rest is counted. */
const MOST_LISTED = 30;

/**
 * What a weighting does: who comes among the first places and who leaves them, pairs that change their order, and what
 * speaks against it.
 */
export function WeightingEffect(props: WeightingEffectProps) {
  return (
    <div className="lens-weighting">
      <EffectSummary outcome={props.outcome} />
      <EffectLists {...props} />
    </div>
  );
}

/** The same in sentences alone. */
export function EffectSummary({ outcome }: Pick<WeightingEffectProps, 'outcome'>) {
  const figures = figuresIn(useHost().locale);
  return (
    <div className="lens-weighting">
      <p role="status">{effectSummary(figures, outcome, outcome.places)}</p>
      {effectWarnings(figures, outcome).map((warning) => (
        <p key={warning} className="lens-weighting__warning">
          <strong>Note:</strong> {warning}
        </p>
      ))}
    </div>
  );
}

/** Who comes among the first places and who leaves them, by name. */
export function EffectLists({ outcome, byKey }: WeightingEffectProps) {
  const figures = figuresIn(useHost().locale);
  const { places, tied } = outcome;
  const line = firstPlaces(figures, places);
  return (
    <div className="lens-weighting__lists">
      <MoveList title={`▲ Would enter ${line}`} moves={outcome.change.entered} {...{ tied, byKey, figures }} />
      <MoveList title={`▼ Would leave ${line}`} moves={outcome.change.left} {...{ tied, byKey, figures }} />
      <ProjectsOf change={outcome.change} {...{ byKey, figures }} />
    </div>
  );
}

interface MoveListProps {
  title: string;
  moves: readonly Move[];
  tied: WhatIf['tied'];
  byKey: ReadonlyMap<string, PortfolioEpic>;
  figures: Figures;
}

function MoveList({ title, moves, tied, byKey, figures }: MoveListProps) {
  if (moves.length === 0) return null;
  const listed = moves.slice(0, MOST_LISTED);
  return (
    <div className="lens-weighting__list">
      <h3>{title}</h3>
      <ul>
        {listed.map((move) => (
          <li key={move.key}>
            <span className="lens-weighting__ranks">
              <span aria-hidden="true">{rankWords(figures, move, tied)}</span>
              <span className="lens-visually-hidden">{spokenRanks(figures, move, tied)}</span>
            </span>
            <EpicLink epic={byKey.get(move.key) ?? { key: move.key, summary: '' }} />
          </li>
        ))}
      </ul>
      {moves.length > listed.length && (
        <p>{`and ${counted(figures, moves.length - listed.length, 'more epic', 'more epics')}`}</p>
      )}
    </div>
  );
}
