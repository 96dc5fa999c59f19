import { useHost } from '../../host/HostProvider';
import { CardSubject } from './CardSubject';
import { cardNamed } from './cards/cards';
import type { Card } from './mineCard';
import { shortDay } from './mineWords';

interface NothingWaitsProps {
  next: readonly Card[];
  /** Not all that may wait could be read. */
  isPart: boolean;
}

/** Honest where nothing waits: it says so, and what will. */
export function NothingWaits({ next, isPart }: NothingWaitsProps) {
  const host = useHost();
  const [first] = next;
  return (
    <div className="mine__nothing">
      <h2>{isPart ? 'Of what could be read, nothing waits for you.' : 'Nothing waits for you.'}</h2>
      {first ? (
        <p>
          {`Next, ${shortDay(first.dueAt ?? first.from, host)}: ${cardNamed(first.kind)?.label ?? ''}, `}
          <CardSubject card={first} />
        </p>
      ) : (
        <p>Nothing is due for you later either, as far as dates are recorded.</p>
      )}
    </div>
  );
}
