import { ChallengeAnswer } from '../../voice/challenge/ChallengeAnswer';
import type { CardFormProps } from '../mineCard';
import { WithEntry } from './WithEntry';

/** Answers a challenge of one's rating: the rating is changed, or it stays, because. */
export default function ChallengeCard({ card, settings, onDone }: CardFormProps) {
  return (
    <WithEntry card={card}>
      {(entry) => <ChallengeAnswer entry={entry} settings={settings} onDone={onDone} />}
    </WithEntry>
  );
}
