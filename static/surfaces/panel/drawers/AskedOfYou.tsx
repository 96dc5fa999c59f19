import { askedOf, kindsBeside } from '#domain/register/drawers';
import type { Facts } from '#domain/register/facts';
import type { EpicState } from '#domain/register/kind';
import { issueKind } from '#domain/register/kinds/atIssues';
import type { KindName } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import './asked-of-you.css';

interface AskedOfYouProps {
  accountId: string;
  facts: Facts;
  epic: EpicState;
  /** Opens the drawer in which the first of them stands, by the kinds that stand there. */
  onOpen: (kinds: readonly KindName[]) => void;
}

/** What waits for the viewer at this epic, with the button that leads to it; nothing where nothing does. */
export default function AskedOfYou({ accountId, facts, epic, onOpen }: AskedOfYouProps) {
  const figures = figuresIn(useHost().locale);
  const day = useDay();
  const asked = askedOf(accountId, facts, epic);
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
      <button type="button" className="lens-plain-button" onClick={() => onOpen(kindsBeside(first.kind))}>
        {card.does}
      </button>
    </section>
  );
}
