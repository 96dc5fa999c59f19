import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { Message } from '../../../parts/messages/Message';
import { useHost } from '../../../host/HostProvider';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { Foresight } from '../outcome/Foresight';
import { WaitingAges } from '../outcome/WaitingAges';
import { useVoiced, type ReadVoiced } from './useVoiced';
import { PARTS, readPart, voicedSums, type Part } from './voicedEpic';
import { sumsSentence } from './listWords';
import { VoicesTable } from './VoicesTable';
import './voices-list.css';

/** What was said of the epics of the portfolio, by whom it has to be answered first. */
export default function VoicesView() {
  const { reading } = usePortfolioPage();
  // The frame shows the view once there is a reading: of it, the settings and what the viewer can see of the scope.
  return reading && <VoicesOf scope={reading.scope} settings={reading.settings.settings} />;
}

interface LookedAt {
  /** JQL of the scope. */
  scope: string;
  settings: Settings;
}

function VoicesOf(props: LookedAt) {
  const read = useVoiced(props.scope);
  if (read.state === 'loading')
    return (
      <Skeleton says="Reading what was said…">
        <Bar width="60%" />
        <BarRows rows={8} height={48} columns="1fr 120px 120px" />
      </Skeleton>
    );
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  if (read.list.epics.length === 0 && read.list.unreadable === 0)
    return (
      <Message tone="empty">
        Nobody was asked for an opinion here yet, and nobody has said anything. Open an epic and press “Ask somebody”
        under Voices.
      </Message>
    );
  return <VoicesList {...props} read={read} />;
}

function VoicesList({ scope, settings, read }: LookedAt & { read: Extract<ReadVoiced, { state: 'ready' }> }) {
  const figures = figuresIn(useHost().locale);
  const { address, setOwn } = usePortfolioPage();
  const { list: voiced, readingOn, problem, readOn } = read;
  const part = readPart(address.own['show']);
  // What somebody works in stays, though it may no longer be of the part.
  const shown = voiced.epics.filter((epic) => PARTS[part].holds(epic) || epic.key === address.own['epic']);
  const [looksBack, setLooksBack] = useState<readonly string[]>([]);
  const lookBack = (which: string) => (open: boolean) =>
    open && setLooksBack((before) => [...new Set([...before, which])]);
  return (
    <div className="lens-voices">
      <p className="lens-voices__sentence">{sumsSentence(voicedSums(voiced.epics), voiced.epics.length, figures)}</p>
      <div className="lens-voices__parts" role="group" aria-label="Which of them">
        {(Object.keys(PARTS) as Part[]).map((one) => (
          <button
            key={one}
            type="button"
            className="lens-plain-button"
            aria-pressed={one === part}
            onClick={() => setOwn({ show: one === 'all' ? '' : one, epic: '' }, 'replace')}
          >
            {PARTS[one].label} {figures(voiced.epics.filter(PARTS[one].holds).length)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <Message tone="empty">None of the epics that were read is so.</Message>
      ) : (
        <VoicesTable epics={shown} onChanged={read.renew} />
      )}
      {voiced.unreadable > 0 && (
        <p className="lens-voices__note">
          {counted(figures, voiced.unreadable, 'epic is', 'epics are')} left out: what is published of them cannot be
          read. Whoever edits one can save its rating once more.
        </p>
      )}
      {problem !== null && (
        <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
          {problem}
        </Message>
      )}
      {voiced.next !== null && (
        <p className="lens-voices__note">
          The first {figures(voiced.epics.length)} epics were read. There are more, which are not counted above.{' '}
          <button type="button" className="lens-link lens-link--in-text" disabled={readingOn} onClick={readOn}>
            {readingOn ? 'Reading…' : 'Read more'}
          </button>
        </p>
      )}
      <Disclosure summary="How long what is not answered has waited" onToggle={lookBack('ages')}>
        {looksBack.includes('ages') && <WaitingAges epics={voiced.epics} />}
      </Disclosure>
      <Disclosure summary="How well opinions foresaw what came true" onToggle={lookBack('foresight')}>
        {looksBack.includes('foresight') && <Foresight scope={scope} settings={settings} />}
      </Disclosure>
    </div>
  );
}
