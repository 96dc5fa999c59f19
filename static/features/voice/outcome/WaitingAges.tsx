import { MOST_READ_BACK } from '#contract/bounds/atOnce';
import { sponsorLoadOf } from '#domain/voice/asks';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { waitingSentences } from '../../sponsor/askWords';
import type { VoicedEpic } from '../list/voicedEpic';
import { callEach } from './callEach';
import { useRead } from '../../../parts/messages/useRead';
import './outcome.css';

/** Epics of which times are read: those with the most that waits. */
const MOST_TIMED = 200;

interface WaitingAgesProps {
  /** What waits the most stands first. */
  epics: readonly VoicedEpic[];
}

/** How long challenges, and asks to sponsors, have waited, and how long they take at the pace of late. */
export function WaitingAges({ epics }: WaitingAgesProps) {
  return (
    <div className="voice-ages">
      <Ages
        procedure="challenge.times"
        named={['challenge waits', 'challenges wait']}
        none="No challenge waits for an answer."
        epics={epics.filter(({ hasChallenges }) => hasChallenges)}
      />
      <Ages
        procedure="ask.times"
        named={['ask waits', 'asks wait']}
        none="No ask waits for a sponsor."
        epics={epics.filter(({ hasAsks }) => hasAsks)}
      />
    </div>
  );
}

interface AgesProps extends WaitingAgesProps {
  procedure: 'challenge.times' | 'ask.times';
  /** One, and several of what waits. */
  named: readonly [string, string];
  none: string;
}

function Ages({ procedure, named, none, epics }: AgesProps) {
  const figures = figuresIn(useHost().locale);
  const ids = epics.slice(0, MOST_TIMED).map(({ id }) => id);
  const read = useRead(
    async () => (await callEach(procedure, ids, MOST_READ_BACK)).flatMap(({ times }) => times),
    `${procedure} ${ids.join(' ')}`,
    'How long it waits could not be read. Try again in a minute.',
  );
  if (read.state === 'loading') return <Loading>Reading how long it waits…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  const times = read.value.map(({ at, closedAt }) => ({
    at: Date.parse(at),
    closedAt: closedAt === null ? null : Date.parse(closedAt),
  }));
  const [first, ...rest] = waitingSentences(figures, named, none, sponsorLoadOf(times, new Date().getTime()));
  return (
    <p>
      <strong>{first}</strong> {rest.join(' ')}
      {epics.length > MOST_TIMED &&
        ` This is of the first ${counted(figures, MOST_TIMED, 'epic', 'epics')} of ${figures(epics.length)}.`}
    </p>
  );
}
