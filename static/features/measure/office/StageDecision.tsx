import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { REWARD_DECISIONS } from '#domain/register/kinds/measure/rewardDecision';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useRead } from '../../../parts/messages/useRead';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { personOrYouWords } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { DecideRewards } from './DecideRewards';
import type { OfficeNow } from './officeNow';
import { placeToDecide } from './placeToDecide';

interface StageDecisionProps {
  found: NonNullable<OfficeNow['found']>;
  settled: OfficeNow['settled'];
  hiddenDecisions: number;
  settings: Settings;
  onDecided: () => void;
}

/** What was decided about the contradiction, and deciding it. */
export function StageDecision({ found, settled, hiddenDecisions, settings, onDecided }: StageDecisionProps) {
  const figures = figuresIn(useHost().locale);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const button = useFocusAfter(isOpen);
  const waits = settled === null || settled.isOver;
  return (
    <div className="say-do__decision">
      {settled === null ? <p>Nobody has decided about it.</p> : <Settled settled={settled} />}
      {hiddenDecisions > 0 && (
        <p className="say-do__quiet">
          {`${counted(figures, hiddenDecisions, 'decision', 'decisions')} at epics that you may not browse.`}
        </p>
      )}
      <p className="lens-visually-hidden" role="status">
        {said}
      </p>
      {!isOpen && (
        <Button ref={button} spacing="compact" appearance={waits ? 'primary' : 'default'} onClick={() => setOpen(true)}>
          {settled === null ? 'Decide' : 'Decide anew'}
        </Button>
      )}
      {isOpen && (
        <Deciding
          {...{ found, settings }}
          onLeft={() => setOpen(false)}
          onDecided={() => {
            setOpen(false);
            setSaid('Decided.');
            onDecided();
          }}
        />
      )}
    </div>
  );
}

function Settled({ settled: { decided, until, isOver } }: { settled: NonNullable<OfficeNow['settled']> }) {
  const { locale, timeZone, accountId } = useHost();
  const { entry, decision } = decided;
  const people = usePeople([entry.by]);
  const day = (iso: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(iso));
  const who = personOrYouWords(entry.by, people, accountId);
  const what = decision === null ? '' : REWARD_DECISIONS[decision];
  return (
    <p>
      <strong>{what}</strong>
      {`, because “${String(entry.body['reason'])}”. Decided by ${who} on ${day(entry.at)}. `}
      {isOver ? `Its time was over on ${day(until)}, and it is still so.` : `It stands until ${day(until)}.`}
    </p>
  );
}

type DecidingProps = Pick<StageDecisionProps, 'found' | 'settings' | 'onDecided'> & { onLeft: () => void };

function Deciding({ found, settings, onDecided, onLeft }: DecidingProps) {
  const { accountId } = useHost();
  const read = useRead(
    () => placeToDecide(settings, found, accountId),
    found.says + found.rewarded,
    'The epic at which to decide could not be looked for. Try again.',
  );
  if (read.state === 'loading') return <Loading>Looking for your epic at these stages…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  const place = read.value;
  if (!place?.mayDecide)
    return (
      <Message tone="information" action={{ label: 'Close', onClick: onLeft }}>
        {place?.isSponsor
          ? `You named yourself sponsor of ${place.epic.key}, so you do not decide this. Ask the office, or ask ` +
            'somebody else who may edit the epic to take you off as its sponsor and name you again.'
          : `The sponsor of a rated epic at ${found.saysLabel} or ${found.rewardedLabel} decides this, or the office.`}
      </Message>
    );
  return (
    <div className="say-do__form">
      <p className="say-do__quiet">
        Kept at <EpicLink epic={place.epic} />
        {place.isSponsor ? ', whose sponsor you are' : ''}: who sees it sees what was decided.
      </p>
      <DecideRewards issueId={place.epic.id} {...{ found, settings, onDecided, onLeft }} />
    </div>
  );
}
