import { DecideInTurn } from '../../frozen/DecideInTurn';
import { PageLink } from '../../portfolio/page/PageLink';
import type { CardFormProps, ProjectCard } from '../mineCard';
import { WithEntry } from './WithEntry';

/** Decides a brief: one of its options, and why. */
export default function BriefCard({ card, onDone, onLater }: CardFormProps<ProjectCard>) {
  return (
    <WithEntry card={card}>
      {(entry) => (
        <DecideInTurn {...{ entry, onDone, onLater }}>
          <PageLink to={{ view: 'path-brief', id: entry.id, own: {} }}>Read its page</PageLink>, with what each option
          recovers.
        </DecideInTurn>
      )}
    </WithEntry>
  );
}
