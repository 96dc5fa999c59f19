import ConfirmRating from '../../sponsor/ConfirmRating';
import type { CardFormProps } from '../mineCard';

/** Confirms a rating at a gate, as its sponsor. */
export default function ConfirmCard({ card, settings, onDone, onLater }: CardFormProps) {
  return <ConfirmRating issueId={card.epic.id} settings={settings} onDone={onDone} onLater={onLater} />;
}
