import type { ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import type { Card } from '../mineCard';

/** Reads the record of a card as it is now, with what the viewer may do with it. */
export function WithEntry({
  card,
  children,
}: {
  card: Pick<Card, 'entryId'>;
  children: (entry: EntryView) => ReactNode;
}) {
  const answer = useAnswer('entry.open', card.entryId === null ? null : { id: card.entryId });
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  if (answer.state === 'loading') return <Loading>Reading what was said…</Loading>;
  return children(answer.value.entry);
}
