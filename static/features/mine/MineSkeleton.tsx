import { BarRows, Skeleton } from '../../parts/messages/Skeleton';

/** The shape of My turn while it is read: some cards. */
export const MineSkeleton = () => (
  <Skeleton says="Looking for what waits for you…">
    <BarRows rows={4} height={104} />
  </Skeleton>
);
