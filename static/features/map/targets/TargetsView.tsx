import { useMemo } from 'react';
import { receiptOf } from '#domain/map/targets';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { mapDataOf } from '../reading/mapData';
import { useMap } from '../useMap';

/** What to mend first behind the worst experiences, each with its points. */
export default function TargetsView() {
  const { refreshed } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  const read = useMap(refreshed);
  const { reached, byId, targets, notOnPath } = useMemo(() => mapDataOf(read), [read]);
  if (read.failure) return <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  if (read.isReading && read.things.length === 0)
    return (
      <Skeleton says="Reading the map…">
        <BarRows rows={8} height={56} />
      </Skeleton>
    );
  if (targets.length === 0)
    return <Message tone="empty">No process, rule or system of the map stands behind an experience yet.</Message>;
  return (
    <>
      <p>
        {counted(figures, targets.length, 'target', 'targets')}, {figures(notOnPath.length)} not on a path.
      </p>
      <ol>
        {targets.map(({ id, rank }) => {
          const { low, high } = receiptOf(reached, id);
          return (
            <li key={id} value={rank}>
              {byId.get(id)?.name}: {low === high ? low.toFixed(1) : `${low.toFixed(1)} to ${high.toFixed(1)}`}
            </li>
          );
        })}
      </ol>
    </>
  );
}
