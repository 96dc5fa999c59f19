import { useState } from 'react';
import { isRewarded } from '#domain/measure/office/rewarded';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useRead } from '../../../parts/messages/useRead';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { DecideRewards } from '../../measure/office/DecideRewards';
import { officeNow, type OfficeNow } from '../../measure/office/officeNow';
import { readSayDo, type OfficeMeasureRow } from '../../measure/office/readSayDo';
import { distanceSentence } from '../../measure/office/sayDoWords';
import { PageLink } from '../../portfolio/page/PageLink';
import type { CardFormProps } from '../mineCard';

/** Decides where we say one stage and reward another: what is rewarded there, then the decision with its reason. */
export default function SayDoCard({ card, settings, onDone, onLater }: CardFormProps) {
  const [now] = useState(() => new Date().toISOString());
  const words = shareWordsIn(useHost().locale);
  const read = useRead(readSayDo, card.key, 'What people are rewarded on could not be read. Try again.');
  if (read.state === 'loading') return <Loading>Reading what people are rewarded on…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  const at = officeNow(settings, read.value, now);
  if (!at.found || (at.settled && !at.settled.isOver))
    return (
      <Message tone="information" action={{ label: 'Close', onClick: onLater }}>
        {at.found ? 'It was decided meanwhile.' : 'What is said and what is rewarded do not contradict each other now.'}
      </Message>
    );
  return (
    <>
      <p>{distanceSentence(at, words)}</p>
      <AtStage measures={read.value.measures} found={at.found} hidden={read.value.hidden} />
      <DecideRewards {...{ found: at.found, settings, onLeft: onLater, onDecided: onDone }} issueId={card.epic.id} />
    </>
  );
}

interface AtStageProps {
  measures: readonly OfficeMeasureRow[];
  found: NonNullable<OfficeNow['found']>;
  hidden: number;
}

/** What people are rewarded on at the stage that is rewarded most above its need. */
function AtStage({ measures, found: { rewarded, rewardedLabel }, hidden }: AtStageProps) {
  const { figures } = shareWordsIn(useHost().locale);
  const there = measures.filter((one) => one.stage === rewarded && isRewarded(one));
  const name = ({ name: called, weight, who }: OfficeMeasureRow): string =>
    [`“${called ?? 'a measure without a name'}”`, who, weight === null ? null : `weight ${figures(weight)}`]
      .filter((part) => part !== null)
      .join(', ');
  return (
    <>
      <p>
        {`Rewarded at ${rewardedLabel}${hidden > 0 ? ', of the measures that you may see' : ''}: `}
        {`${there.map(name).join('; ')}.`}
      </p>
      <p>
        <PageLink to={{ view: 'measures', id: null, own: {} }}>See all that is rewarded</PageLink>
      </p>
    </>
  );
}
