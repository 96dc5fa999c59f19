import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import './ranking-skeleton.css';

/** Rows that fit a screen, as high as they will be. */
const ROWS = 12;
const ROW_HEIGHT = 45;

/** The shape of the ranking while it is read: its tools, its sentence and its rows. */
export function RankingSkeleton() {
  return (
    <Skeleton says="Reading the portfolio…" className="lens-ranking-skeleton">
      <Bar width="420px" height="32px" />
      <Bar width="60%" height="24px" />
      <BarRows rows={ROWS} height={ROW_HEIGHT} columns="68px 3fr 1fr 1fr" />
    </Skeleton>
  );
}
