import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { Message } from '../../../parts/messages/Message';
import { useHost } from '../../../host/HostProvider';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PublishedNotes, PublishedState } from '../../portfolio/published/PublishedState';
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
  return (
    <PublishedState
      read={read}
      says="Reading what was said…"
      empty={
        'Nobody was asked for an opinion here yet, and nobody has said anything. Open an epic and press “Ask ' +
        'somebody” under Voices.'
      }
    >
      {(ready) => <VoicesList {...props} read={ready} />}
    </PublishedState>
  );
}

function VoicesList({ scope, settings, read }: LookedAt & { read: Extract<ReadVoiced, { state: 'ready' }> }) {
  const figures = figuresIn(useHost().locale);
  const { address, setOwn } = usePortfolioPage();
  const { list: voiced } = read;
  const part = readPart(address.own['show']);
  // What somebody works in stays, though it may no longer be of the part.
  const shown = voiced.epics.filter((epic) => PARTS[part].holds(epic) || epic.key === address.own['epic']);
  const [looksBack, setLooksBack] = useState<readonly string[]>([]);
  const lookBack = (which: string) => (open: boolean) =>
    open && setLooksBack((before) => [...new Set([...before, which])]);
  return (
    <div className="lens-published">
      <p className="lens-published__sentence">{sumsSentence(voicedSums(voiced.epics), voiced.epics.length, figures)}</p>
      <div className="lens-published__filters" role="group" aria-label="Which of them">
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
      <PublishedNotes read={read} />
      <Disclosure summary="How long what is not answered has waited" onToggle={lookBack('ages')}>
        {looksBack.includes('ages') && <WaitingAges epics={voiced.epics} />}
      </Disclosure>
      <Disclosure summary="How well opinions foresaw what came true" onToggle={lookBack('foresight')}>
        {looksBack.includes('foresight') && <Foresight scope={scope} settings={settings} />}
      </Disclosure>
    </div>
  );
}
