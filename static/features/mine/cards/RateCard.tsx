import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { Questions } from '../../rating/editing/AnswersEditor';
import type { CardFormProps } from '../mineCard';

/** The questions of the rating; each answer is saved as it is given. */
export default function RateCard({ card, onDone }: CardFormProps) {
  const { id: issueId } = card.epic;
  const answer = useAnswer('assessment.open', { issueId });
  if (answer.state === 'loading') return <Loading>Reading the answers…</Loading>;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  if (!answer.value.can.rate) return <Message tone="information">You may read this rating, and not change it.</Message>;
  return <Questions issueId={issueId} view={answer.value} onSaved={onDone} />;
}
