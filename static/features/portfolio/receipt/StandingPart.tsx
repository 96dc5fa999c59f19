import type { Settings } from '#domain/settings/settings';
import { EpicLink } from '../list/EpicLink';
import type { AboveFacts, EqualFacts, RankFacts } from './receiptFacts';
import {
  ANSWERING_INTRODUCTION,
  answeringWords,
  aloneWords,
  distanceWords,
  equalWords,
  rankWords,
  swapIntroduction,
  swapWords,
} from './standingWords';

export interface StandingPartProps {
  standing: RankFacts | null;
  equal: EqualFacts;
  settings: Settings;
}

/** The rank, who stands before it by how much, and what missing answers and other weights would change. */
export function StandingPart({ standing, equal, settings }: StandingPartProps) {
  const second = equalWords(equal);
  return (
    <div className="lens-receipt__part">
      <p>
        <strong>{rankWords(standing)}</strong> {standing && !standing.above && aloneWords(standing)}
      </p>
      {standing && standing.answering.length > 0 && (
        <>
          <p>{ANSWERING_INTRODUCTION}</p>
          <ul>
            {standing.answering.map((answering) => (
              <li key={`${answering.criterion.id} ${answering.end}`}>
                {answeringWords(answering, standing, settings)}
              </li>
            ))}
          </ul>
        </>
      )}
      {standing?.above && <Above above={standing.above} />}
      {second && <p>{second}</p>}
    </div>
  );
}

function Above({ above }: { above: AboveFacts }) {
  return (
    <>
      <p>
        Next better: <EpicLink epic={above.epic} />
        {distanceWords(above)}
      </p>
      <p>{swapIntroduction(above)}</p>
      {!above.ceilingDecided && above.swaps.length > 0 && (
        <ul>
          {above.swaps.map((swap) => (
            <li key={swap.criterion.id}>{swapWords(swap)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
