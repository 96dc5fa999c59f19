import { useMemo, useState } from 'react';
import type { EntryView } from '#contract/register';
import { sinceGoLive } from '#domain/engagement/goLive/sinceGoLive';
import type { FrozenGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { figuresIn } from '../../../parts/texts/counted';
import { usePeople } from '../../../people/usePeople';
import { FrozenTools } from '../../frozen/FrozenTools';
import { SinceFrozen } from '../../frozen/SinceFrozen';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { useAnewOnRefresh } from '../../portfolio/page/useAnewOnRefresh';
import { ViewSkeleton } from '../../portfolio/page/ViewSkeleton';
import { peopleOfEntry } from '../../register/words/namedIn';
import { goLiveNow } from './goLiveNow';
import { sinceGoLiveSentence } from './goLiveWords';
import { GoLivePage } from './page/GoLivePage';
import './go-live.css';

/** One page before go-live at an address of its own: as it was frozen, and beside it what is otherwise today. */
export default function GoLiveView() {
  const { address } = usePortfolioPage();
  return <OnePage key={address.id} id={address.id ?? ''} />;
}

function OnePage({ id }: { id: string }) {
  const opened = useAnswer('goLive.open', { id });
  const { anew } = opened;
  useAnewOnRefresh(anew);
  if (opened.state === 'loading') return <ViewSkeleton />;
  if (opened.state === 'failed')
    return (
      <div className="go-live">
        <FailureMessage failure={opened.failure} onTryAgain={opened.again} />
        <PageLink to={{ view: 'sessions', id: null, own: {} }}>All sessions</PageLink>
      </div>
    );
  return <Shown {...opened.value} onChanged={anew} />;
}

interface ShownProps {
  entry: EntryView;
  frozen: FrozenGoLive;
  onChanged: () => void;
}

function Shown({ entry, frozen, onChanged }: ShownProps) {
  const { key } = frozen.epic;
  const people = usePeople([...peopleOfEntry(entry), entry.owner]);
  return (
    <div className="go-live">
      <FrozenTools>
        <PageLink to={{ view: 'sessions', id: null, own: { epic: key } }}>Sessions at {key}</PageLink>
        <PageLink to={{ view: 'gaps', id: null, own: { epic: key } }}>Gaps at {key}</PageLink>
      </FrozenTools>
      <Since entry={entry} frozen={frozen} />
      <GoLivePage {...{ entry, frozen, people, onChanged }} />
    </div>
  );
}

/** What is otherwise today. An epic that cannot be read takes nothing from the page that was frozen. */
function Since({ entry, frozen }: Pick<ShownProps, 'entry' | 'frozen'>) {
  const figures = figuresIn(useHost().locale);
  const issueId = 'issueId' in entry.home ? entry.home.issueId : '';
  const engagement = useAnswer('engagement.open', { issueId });
  const settings = useAnswer('settings.open', {});
  const [now] = useState(() => new Date().toISOString());
  const since = useMemo(() => {
    if (engagement.state !== 'ready' || settings.state !== 'ready') return null;
    const today = goLiveNow(engagement.value, frozen.epic, settings.value.settings, now);
    return sinceGoLive(frozen, today).map((one) => sinceGoLiveSentence(one, figures));
  }, [engagement, settings, frozen, now, figures]);
  if (engagement.state === 'failed')
    return <FailureMessage failure={engagement.failure} onTryAgain={engagement.again} />;
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  return (
    <SinceFrozen
      sentences={since}
      says="Looking how the epic stands today…"
      unchanged="Nothing has changed: the epic stands today as this page says."
    />
  );
}
