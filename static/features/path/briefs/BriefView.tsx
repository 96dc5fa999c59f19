import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useRef } from 'react';
import type { EntryView } from '#contract/register';
import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import { sinceFrozen } from '#domain/path/brief/sinceFrozen';
import { useHost } from '../../../host/HostProvider';
import { printPage } from '../../../host/navigation';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePeople } from '../../../people/usePeople';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { ViewSkeleton } from '../../portfolio/page/ViewSkeleton';
import { briefNow } from './briefNow';
import { briefWordsIn } from './briefWords';
import { BriefPage } from './page/BriefPage';
import { SinceThen } from './page/SinceThen';
import './briefs.css';

/** One brief at an address of its own: its page as it was frozen, and beside it what is otherwise today. */
export default function BriefView() {
  const { address } = usePortfolioPage();
  return <OneBrief key={address.id} id={address.id ?? ''} />;
}

function OneBrief({ id }: { id: string }) {
  const { refreshed } = usePortfolioPage();
  const opened = useAnswer('brief.open', { id });
  const { anew } = opened;
  const first = useRef(refreshed);
  useEffect(() => {
    if (first.current !== refreshed) anew();
    first.current = refreshed;
  }, [refreshed, anew]);
  if (opened.state === 'loading') return <ViewSkeleton />;
  if (opened.state === 'failed') return <FailureMessage failure={opened.failure} onTryAgain={opened.again} />;
  return <Shown {...opened.value} onChanged={anew} />;
}

interface ShownProps {
  entry: EntryView;
  frozen: FrozenBrief;
  onChanged: () => void;
}

function Shown({ entry, frozen, onChanged }: ShownProps) {
  const { locale } = useHost();
  const words = useMemo(() => briefWordsIn(locale, frozen.path.currency), [locale, frozen]);
  const people = usePeople([entry.by, entry.owner, sponsorOf(entry), entry.answer?.by ?? null]);
  return (
    <div className="path-briefs">
      <div className="path-briefs__buttons path-briefs__tools">
        <Button appearance="primary" onClick={printPage}>
          Print
        </Button>
        <PageLink to={{ view: 'path', id: pathOf(entry), own: {} }}>{frozen.path.name}</PageLink>
      </div>
      <Since entry={entry} frozen={frozen} />
      <BriefPage {...{ entry, frozen, words, people, onChanged }} />
    </div>
  );
}

const pathOf = ({ body }: EntryView): string => String(body['path'] ?? '');
const sponsorOf = ({ body }: EntryView): string | null =>
  typeof body['sponsor'] === 'string' ? body['sponsor'] : null;

/** What is otherwise today. A path that cannot be read takes nothing from the page that was frozen. */
function Since({ entry, frozen }: Pick<ShownProps, 'entry' | 'frozen'>) {
  const { locale } = useHost();
  const path = useAnswer('path.open', { id: pathOf(entry) });
  const settings = useAnswer('settings.open', {});
  const since = useMemo(() => {
    if (path.state !== 'ready' || settings.state !== 'ready') return null;
    return sinceFrozen(frozen, briefNow({ ...path.value, settings: settings.value.settings }));
  }, [path, settings, frozen]);
  const words = useMemo(() => briefWordsIn(locale, frozen.path.currency), [locale, frozen]);
  if (path.state === 'failed') {
    if (path.failure.code !== 'notFound') return <FailureMessage failure={path.failure} onTryAgain={path.again} />;
    return <p className="path-briefs__quiet path-briefs__tools">The path was removed since then.</p>;
  }
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  return <SinceThen since={since} words={words} />;
}
