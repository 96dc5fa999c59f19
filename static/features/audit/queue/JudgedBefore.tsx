import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { classInText } from '../one/classWords';
import type { JudgedHere, Sending } from './queue';

interface JudgedBeforeProps {
  /** The last first. */
  judged: readonly JudgedHere[];
  sending: readonly Sending[];
  isUndoing: boolean;
  /** Absent where what was said stands. */
  onUndo?: () => void;
}

/** Of more, the count says how many. */
const SHOWN = 3;

/** What the viewer judged in this visit, and the way to take the last one back. */
export function JudgedBefore({ judged, sending, isUndoing, onUndo }: JudgedBeforeProps) {
  const figures = figuresIn(useHost().locale);
  if (judged.length + sending.length === 0) return null;
  const more = judged.length - SHOWN;
  return (
    <div className="audit-before">
      <p>
        {sending.length > 0 && (
          <span>{`Saving ${sending.map(({ deliverable }) => deliverable.key).join(', ')}… `}</span>
        )}
        {judged.length > 0 && 'Judged before: '}
        {judged.slice(0, SHOWN).map(({ deliverable, said }, at) => (
          <span key={deliverable.id}>
            {at > 0 && ' · '}
            <EpicLink epic={deliverable} isKeyAlone /> {said.class === null ? '' : classInText(said.class)}
          </span>
        ))}
        {more > 0 && ` and ${counted(figures, more, 'more', 'more')}`}
      </p>
      {judged.length > 0 && onUndo && (
        <button type="button" className="lens-link" aria-disabled={isUndoing} onClick={onUndo}>
          Undo the last
        </button>
      )}
    </div>
  );
}
