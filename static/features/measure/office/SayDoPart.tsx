import { useId, useState } from 'react';
import { officeCounts, replacementsIn } from '#domain/measure/office/rewarded';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Bar, Skeleton } from '../../../parts/messages/Skeleton';
import { useRead } from '../../../parts/messages/useRead';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { officeNow } from './officeNow';
import { readSayDo, type OfficeRead } from './readSayDo';
import { Replacements } from './Replacements';
import { RewardedOutputs } from './RewardedOutputs';
import { SayDoPicture } from './SayDoPicture';
import { distanceSentence, leftOutSentence, rewardedSentence, sayDoSentence } from './sayDoWords';
import { StageDecision } from './StageDecision';
import { WeightsBeside } from './WeightsBeside';
import './say-do.css';

interface SayDoPartProps {
  settings: Settings;
  /** Another one reads anew. */
  round: number;
  /** Told what was read, each time. */
  onRead: (office: OfficeRead) => void;
  /** A measure was changed from here. */
  onChanged: () => void;
}

/** What we say and what we reward: in a sentence, as a picture, and what was decided where the two differ. */
export default function SayDoPart({ settings, round, onRead, onChanged }: SayDoPartProps) {
  const [saved, setSaved] = useState(0);
  const [last, setLast] = useState<OfficeRead | null>(null);
  const read = useRead(
    async () => {
      const office = await readSayDo();
      setLast(office);
      onRead(office);
      return office;
    },
    `${round} ${saved}`,
    'What people are rewarded on could not be read. Try again.',
  );
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  // What stands stays while it is read anew, with all that somebody may be writing in it.
  const office = read.state === 'ready' ? read.value : last;
  if (office === null)
    return (
      <Skeleton says="Reading what people are rewarded on…">
        <Bar width="40%" height="24px" />
        <Bar height="180px" />
      </Skeleton>
    );
  return (
    <Told
      {...{ office, settings }}
      onDecided={() => setSaved((one) => one + 1)}
      onChanged={() => {
        setSaved((one) => one + 1);
        onChanged();
      }}
    />
  );
}

interface ToldProps extends Pick<SayDoPartProps, 'settings' | 'onChanged'> {
  office: OfficeRead;
  onDecided: () => void;
}

function Told({ office, settings, onDecided, onChanged }: ToldProps) {
  const id = useId();
  const words = shareWordsIn(useHost().locale);
  const { figures } = words;
  const [now] = useState(() => new Date().toISOString());
  const at = officeNow(settings, office, now);
  const counts = officeCounts(office.measures);
  const pairs = replacementsIn(office.measures);
  const leftOut = leftOutSentence(at, counts, office, figures);
  return (
    <section className="say-do lens-page__card" aria-labelledby={id}>
      <h2 id={id}>{sayDoSentence(at, office.hidden)}</h2>
      <p className="say-do__lead">{distanceSentence(at, words)}</p>
      {leftOut !== '' && <p className="say-do__quiet">{leftOut}</p>}
      {at.found && (
        <StageDecision
          {...{ found: at.found, settled: at.settled, settings, onDecided }}
          hiddenDecisions={office.hiddenDecisions}
        />
      )}
      <div className="say-do__beside">
        {at.sides && <SayDoPicture sides={at.sides} found={at.found} />}
        <WeightsBeside settings={settings} />
      </div>
      <p>{rewardedSentence(counts, office.hidden, figures)}</p>
      {counts.rewardedOutput > 0 && (
        <Disclosure summary={`Rewarded, though they count what we do: ${figures(counts.rewardedOutput)}`}>
          <RewardedOutputs measures={office.measures} {...{ settings, onChanged }} />
        </Disclosure>
      )}
      {pairs.length > 0 && (
        <Disclosure summary={`Measures that take the place of others: ${figures(pairs.length)}`}>
          <Replacements pairs={pairs} />
        </Disclosure>
      )}
    </section>
  );
}
