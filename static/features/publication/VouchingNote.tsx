import { counted, type Figures } from '../../parts/texts/counted';
import type { Vouching } from './useVouching';

/**
 * Below the list, so that nothing on it moves when the answer comes: how many rows the server does not vouch for,
 * announced when it is the time for it; and quietly, when it could not be asked.
 */
export function VouchingNote({ doubtful, failed, figures }: Vouching & { figures: Figures }) {
  const many = counted(figures, doubtful.size, 'rating here does', 'ratings here do');
  return (
    <div className="lens-ranked__vouching">
      <p className="lens-ranked__doubts" role="status">
        {doubtful.size > 0 &&
          `${many} not match what Customer Lens has stored, ` +
            `and ${doubtful.size === 1 ? 'is' : 'are'} marked. Until that is mended, ranks can be off.`}
      </p>
      {failed && (
        <p>Whether these ratings match what is stored could not be checked this time. The next refresh checks again.</p>
      )}
    </div>
  );
}
