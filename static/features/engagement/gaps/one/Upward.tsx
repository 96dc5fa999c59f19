import { useHost } from '../../../../host/HostProvider';
import { figuresIn } from '../../../../parts/texts/counted';
import { useDay } from '../../../../parts/texts/useDay';
import { isLate, waitedWords } from './oneGapWords';
import type { ListedGap } from '../listedGap';
import './told-upward.css';

interface UpwardProps {
  gap: ListedGap;
  /** No column says that it is about telling upward. */
  isAlone?: boolean;
}

/** Whether a gap was told upward: how long it waits, with a mark where it is late; or when it was told, and to whom. */
export function Upward({ gap, isAlone = false }: UpwardProps) {
  const day = useDay();
  const { locale } = useHost();
  const { toldAt, toldTo } = gap.row.said;
  const waited = waitedWords(gap, figuresIn(locale));
  if (!gap.isTold)
    return (
      <span className={isLate(gap) ? 'told-upward__late' : undefined}>
        {isLate(gap) && <LateSign />}
        {isAlone ? 'Not told upward, ' : gap.days === 0 && 'not yet, '}
        {waited}
      </span>
    );
  return (
    <span>
      {isAlone && 'Told upward '}
      {waited}
      <span className="told-upward__when">
        {[toldAt === null ? null : day(toldAt), toldTo].filter((one) => one !== null).join(', ')}
      </span>
    </span>
  );
}

const LateSign = () => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d="M6 1.5L11 10.5H1zM6 5v2.5M6 9v.2" />
  </svg>
);
