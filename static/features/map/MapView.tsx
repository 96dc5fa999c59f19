import { useMemo } from 'react';
import { item as kind } from '#domain/register/kinds/map/item';
import { useHost } from '../../host/HostProvider';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Message } from '../../parts/messages/Message';
import { BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { counted, figuresIn } from '../../parts/texts/counted';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { mapDataOf } from './reading/mapData';
import { useMap } from './useMap';

/** What stands behind the experiences of customers, as a list by its name. */
export default function MapView() {
  const { refreshed } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  const read = useMap(refreshed);
  const { byId, notOnPath } = useMemo(() => mapDataOf(read), [read]);
  const items = [...byId.values()].filter(({ what }) => what !== 'path');
  if (read.failure) return <FailureMessage failure={read.failure} onTryAgain={read.again} />;
  if (read.isReading && read.things.length === 0)
    return (
      <Skeleton says="Reading the map…">
        <BarRows rows={8} height={32} />
      </Skeleton>
    );
  if (items.length === 0) return <Message tone="empty">{kind.none}</Message>;
  return (
    <>
      <p>
        {counted(figures, items.length, 'item', 'items')}, {figures(notOnPath.length)} not on a path.
      </p>
      <ul>
        {items.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}
