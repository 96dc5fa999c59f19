import { useAnswer } from '../../../parts/messages/useAnswer';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { Duplicates } from './Duplicates';
import { OpenObjections } from './OpenObjections';
import { Overlaps } from './Overlaps';
import { Proposals } from './Proposals';
import './stop-list.css';

/** What is proposed to be stopped and what was decided; beside it what could be done once instead of twice. */
export default function StopListView() {
  const { refreshed } = usePortfolioPage();
  const settings = useAnswer('settings.open', {});
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (settings.state === 'loading')
    return (
      <Skeleton says="Reading the stop list…">
        <Bar width="50%" height="24px" />
        <BarRows rows={4} height={96} columns="1fr 4fr 1fr" />
      </Skeleton>
    );
  const shown = { settings: settings.value.settings, round: refreshed };
  return (
    <div className="stop-list">
      <Proposals {...shown} />
      <OpenObjections {...shown} />
      <Overlaps {...shown} />
      <Duplicates {...shown} />
    </div>
  );
}
