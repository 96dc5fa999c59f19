import { useMemo } from 'react';
import type { EntryView } from '#contract/register';
import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import { sinceFrozen } from '#domain/path/brief/sinceFrozen';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePeople } from '../../../people/usePeople';
import { FrozenTools } from '../../frozen/FrozenTools';
import { SinceFrozen } from '../../frozen/SinceFrozen';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PageLink } from '../../portfolio/page/PageLink';
import { useAnewOnRefresh } from '../../portfolio/page/useAnewOnRefresh';
import { ViewSkeleton } from '../../portfolio/page/ViewSkeleton';
import { briefNow } from './briefNow';
import { briefWordsIn } from './briefWords';
import { BriefPage } from './page/BriefPage';
import { sinceSentence } from './page/sinceSentence';
import './briefs.css';

/** One brief at an address of its own: its page as it was frozen, and beside it what is otherwise today. */
export default function BriefView() {
  const { address } = usePortfolioPage();
  return <OneBrief key={address.id} id={address.id ?? ''} />;
}

function OneBrief({ id }: { id: string }) {
  const opened = useAnswer('brief.open', { id });
  const { anew } = opened;
  useAnewOnRefresh(anew);
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
      <FrozenTools>
        <PageLink to={{ view: 'path', id: pathOf(entry), own: {} }}>{frozen.path.name}</PageLink>
      </FrozenTools>
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
    return <p className="path-briefs__quiet frozen-page__screen">The path was removed since then.</p>;
  }
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  return (
    <SinceFrozen
      sentences={since && since.map((one) => sinceSentence(one, words))}
      says="Looking how the path stands today…"
      unchanged="Nothing has changed: the path stands today as this page says."
    />
  );
}
