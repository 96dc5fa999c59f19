import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { MeasurePage } from './MeasurePage';
import type { OpenedMeasure } from './part';

/** One measure: its readings, what it says, how it is defined, and whether its survey was vetted. */
export default function MeasureView() {
  const { address, refreshed } = usePortfolioPage();
  return address.id === null ? null : <Opened key={`${address.id} ${refreshed}`} id={address.id} />;
}

function Opened({ id }: { id: string }) {
  const settings = useAnswer('settings.open', {});
  const opened = useAnswer('measure.open', { id });
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  if (opened.state === 'failed') return <FailureMessage failure={opened.failure} onTryAgain={opened.again} />;
  if (settings.state === 'loading' || opened.state === 'loading')
    return (
      <Skeleton says="Reading the measure…">
        <Bar width="40%" height="28px" />
        <Bar height="220px" />
        <BarRows rows={8} height={40} columns="200px 1fr 1fr 1fr" />
      </Skeleton>
    );
  return <Loaded opened={opened.value} settings={settings.value.settings} anew={opened.anew} />;
}

function Loaded({ opened, settings, anew }: { opened: OpenedMeasure; settings: Settings; anew: () => void }) {
  return <MeasurePage opened={opened} settings={settings} onChanged={anew} />;
}
