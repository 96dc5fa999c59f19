import { useEffect, useRef, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Bar, BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { Disclosure } from '../../parts/opening/Disclosure';
import { useHost } from '../../host/HostProvider';
import { Challenges } from './challenge/Challenges';
import { AskSomebody } from './drawer/AskSomebody';
import { voicesSentence } from './drawer/voicesSentence';
import { stageOf } from './opinion/opinionDraft';
import { OwnOpinion } from './opinion/OwnOpinion';
import { useOpinions, type Opinions } from './opinion/useOpinions';
import { Foresight } from './outcome/Foresight';
import { OpinionPicture } from './picture/OpinionPicture';
import { dayWords } from './voiceWords';
import './drawer/voices.css';

export interface VoicesDrawerProps {
  issueId: string;
  settings: Settings;
  /** How often the viewer wanted elsewhere to say what they think: each time they are led to its questions. */
  speaking?: number;
  /** Is told when something was said that is counted. */
  onChanged?: () => void;
}

/** All that is said of an epic: a sentence, the picture of opinions, one's own, challenges, and whom to ask. */
export function VoicesDrawer({ issueId, settings, speaking = 0, onChanged }: VoicesDrawerProps) {
  const read = useOpinions(issueId);
  if (read.state === 'loading')
    return (
      <Skeleton says="Reading what is said…">
        <Bar width="70%" />
        <BarRows rows={3} height={32} columns="120px 1fr 160px" />
      </Skeleton>
    );
  if (read.state === 'failed') return <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  const { opinions } = read;
  const take = (next: Opinions): void => {
    read.take(next);
    onChanged?.();
  };
  const own = { issueId, settings, opinions, onRead: take };
  // Who owes an opinion is shown the questions and nothing else: the rest comes with the answer.
  if (opinions.owes) return <OwnOpinion {...own} />;
  const { heard, groups } = voicesSentence(opinions, settings);
  return (
    <div className="voice-drawer">
      <p className="voice-drawer__sentence">
        <strong>{heard}</strong> {groups}
      </p>
      <Hidden opinions={opinions} />
      <OpinionPicture opinions={opinions} settings={settings} />
      <Acts {...own} speaking={speaking} />
      <Challenges issueId={issueId} settings={settings} {...(onChanged ? { onChanged } : {})} />
      <LookingBack settings={settings} />
    </div>
  );
}

/** How well such opinions foresaw what came true of other epics: read when somebody wants to know. */
function LookingBack({ settings }: { settings: Settings }) {
  const [isRead, setRead] = useState(false);
  return (
    <Disclosure summary="How well earlier opinions foresaw what came true" onToggle={(open) => open && setRead(true)}>
      {isRead && <Foresight scope={null} settings={settings} />}
    </Disclosure>
  );
}

/** Why opinions that were given are not told yet. */
function Hidden({ opinions: { hidden, round } }: { opinions: Opinions }) {
  const host = useHost();
  if (hidden === 0) return null;
  return (
    <p className="voice-drawer__hidden">
      What they said is told when all {round.asked} have answered
      {round.until !== null && `, or after ${dayWords(round.until, host)}`}. So nobody speaks by what others said.
    </p>
  );
}

interface ActsProps {
  issueId: string;
  settings: Settings;
  opinions: Opinions;
  speaking: number;
  onRead: (opinions: Opinions) => void;
}

/** What the viewer may do: say what they think, ask somebody. */
function Acts({ issueId, settings, opinions, speaking, onRead }: ActsProps) {
  const [opened, setOpened] = useState<'own' | 'asking' | null>(null);
  const [led, setLed] = useState(0);
  const questions = useRef<HTMLDivElement>(null);
  if (led !== speaking) {
    setLed(speaking);
    setOpened('own');
  }
  useEffect(() => {
    if (led > 0) questions.current?.focus();
  }, [led]);
  const isUnsaid = stageOf(opinions) === 'unasked';
  const take = (next: Opinions): void => {
    setOpened(null);
    onRead(next);
  };
  const own = { issueId, settings, opinions, onRead: take };
  return (
    <div className="voice-drawer__acts">
      {!isUnsaid && (
        <div ref={questions} tabIndex={-1}>
          <OwnOpinion {...own} />
        </div>
      )}
      <div className="voice-drawer__buttons">
        {isUnsaid && (
          <button
            type="button"
            className="lens-plain-button"
            aria-expanded={opened === 'own'}
            onClick={() => setOpened(opened === 'own' ? null : 'own')}
          >
            Say what you think
          </button>
        )}
        {opinions.mayAsk && (
          <button
            type="button"
            className="lens-plain-button"
            aria-expanded={opened === 'asking'}
            onClick={() => setOpened(opened === 'asking' ? null : 'asking')}
          >
            Ask somebody
          </button>
        )}
      </div>
      {opened === 'own' && isUnsaid && (
        <div ref={questions} tabIndex={-1} role="group" aria-label="What you think">
          <OwnOpinion {...own} />
        </div>
      )}
      {opened === 'asking' && (
        <AskSomebody
          issueId={issueId}
          settings={settings}
          near={opinions.near}
          onAsked={take}
          onCancel={() => setOpened(null)}
        />
      )}
    </div>
  );
}

export default VoicesDrawer;
