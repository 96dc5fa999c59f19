import { EpicLink } from '../list/EpicLink';
import type { AboveFacts, EqualFacts, RankFacts } from './receiptFacts';
import { aloneWords, distanceWords, equalWords, rankWords, swapIntroduction, swapWords } from './receiptWords';

/** The rank, who stands before it by how much, and what other weights would change. */
export function StandingPart({ standing, equal }: { standing: RankFacts | null; equal: EqualFacts }) {
  const second = equalWords(equal);
  return (
    <div className="lens-receipt__part">
      <p>
        <strong>{rankWords(standing)}</strong> {standing && !standing.above && aloneWords(standing)}
      </p>
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
