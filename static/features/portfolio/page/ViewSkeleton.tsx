import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import './view-skeleton.css';

/** The shape of a view that begins with a sentence and a picture and goes on with a list. */
export function ViewSkeleton() {
  return (
    <Skeleton says="Reading the portfolio…" className="lens-view-skeleton">
      <Bar width="50%" height="24px" />
      <Bar height="220px" />
      <BarRows rows={6} height={41} columns="3fr 1fr 1fr" />
    </Skeleton>
  );
}
