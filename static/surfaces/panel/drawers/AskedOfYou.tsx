import type { Asked } from '#domain/register/drawers';
import { issueKind } from '#domain/register/kinds/atIssues';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import './asked-of-you.css';

interface AskedOfYouProps {
  asked: readonly Asked[];
  /** Opens the drawer in which the first of them stands. */
  onOpen: (first: Asked) => void;
}

/** What waits for the viewer at this epic, with the button that leads to it; nothing where nothing does. */
export function AskedOfYou({ asked, onOpen }: AskedOfYouProps) {
  const figures = figuresIn(useHost().locale);
  const day = useDay();
  const [first] = asked;
  const card = first && issueKind(first.kind)?.card;
  if (!first || !card) return null;
  const more = asked.reduce((sum, { count }) => sum + count, 0) - 1;
  return (
    <section className="asked-of-you" aria-label="Asked of you">
      <p>
        <strong>Asked of you:</strong> {card.asks}
        {first.since !== undefined && ` Waiting since ${day(first.since)}.`}
        {more > 0 && ` And ${figures(more)} more.`}
      </p>
      <button type="button" className="lens-plain-button" onClick={() => onOpen(first)}>
        {card.does}
      </button>
    </section>
  );
}
