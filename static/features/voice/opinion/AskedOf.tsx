import { useHost } from '../../../host/HostProvider';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { dayWords } from '../voiceWords';
import { AboutEpic } from './AboutEpic';
import type { Stage } from './opinionDraft';
import type { Opinions } from './useOpinions';

interface AskedOfProps {
  issueId: string;
  stage: Stage;
  opinions: Opinions;
}

/** Who asks, until when, and whether what is said is said before anything was seen. */
export function AskedOf({ issueId, stage, opinions: { own } }: AskedOfProps) {
  const host = useHost();
  const asker = own?.body['askedBy'];
  const by = typeof asker === 'string' ? asker : null;
  const people = usePeople([by]);
  const due = own?.dueAt ?? null;
  const until = due === null ? null : dayWords(due, host);
  if (stage === 'asked')
    return (
      <div className="voice-asked">
        <p className="voice-asked__who">
          {by === null ? 'You are asked' : <PersonName accountId={by} people={people} size={20} />}
          {by === null ? '' : ' asks you'}
          {until !== null && <> · until {until}</>}
        </p>
        <AboutEpic issueId={issueId} />
        <p className="voice-asked__blind">
          <strong>Blind:</strong> here you see no rating and no other opinion before you send yours. Then you may keep
          it, or change it once.
        </p>
      </div>
    );
  if (stage === 'late')
    return (
      <p className="voice-asked__blind">
        You were asked until {until ?? 'a day that has passed'}. You can still say it. It is marked as said in sight of
        the others.
      </p>
    );
  if (stage === 'unasked')
    return (
      <p className="voice-asked__blind">
        {declinedWords(own)}Say what you know. It is marked as said in sight of the rating and the others.
      </p>
    );
  return null;
}

function declinedWords(own: Opinions['own']): string {
  if (own?.status === 'declined') return `You said that this is not your subject: “${String(own.body['declined'])}”. `;
  return own?.status === 'passed' ? 'You passed this on. You can still speak for yourself. ' : '';
}
