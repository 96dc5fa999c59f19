import { DecideInTurn } from '../../frozen/DecideInTurn';
import { PageLink } from '../../portfolio/page/PageLink';
import type { CardFormProps } from '../mineCard';
import { WithEntry } from './WithEntry';

/** Decides whether an epic goes live: it does, it does with what is open, or it waits. */
export default function GoLiveCard({ card, onDone, onLater }: CardFormProps) {
  return (
    <WithEntry card={card}>
      {(entry) => (
        <DecideInTurn {...{ entry, onDone, onLater }}>
          <PageLink to={{ view: 'go-live', id: entry.id, own: {} }}>Read its page</PageLink>: what is ready, who met
          which data, and which gaps are open.
        </DecideInTurn>
      )}
    </WithEntry>
  );
}
