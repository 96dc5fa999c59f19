import { OpinionForm } from '../../voice/opinion/OpinionForm';
import type { CardFormProps } from '../mineCard';

/** Gives the opinion that one was asked for; afterwards what the others said is seen. */
export default function OpinionCard({ card, settings, onDone }: CardFormProps) {
  return <OpinionForm issueId={card.epic.id} settings={settings} onDone={onDone} />;
}
