import AskAnswer from '../../sponsor/AskAnswer';
import type { CardFormProps } from '../mineCard';
import { WithEntry } from './WithEntry';

/** Answers what an epic asks its sponsor. */
export default function AskCard({ card, onDone, onLater }: CardFormProps) {
  return <WithEntry card={card}>{(entry) => <AskAnswer entry={entry} onDone={onDone} onLater={onLater} />}</WithEntry>;
}
