import type { LinePoint } from '#domain/engagement/ddpLine';
import type { Escape } from '#domain/engagement/escape';
import { useHost } from '../../../../host/HostProvider';
import { ShareText } from '../../../../parts/shares/ShareText';
import { daysIn } from '../dayWords';
import { firstToldOn, shareOfEscape } from '../escapeWords';

interface LineTableProps {
  line: readonly LinePoint[];
  now: Escape;
  /** The day of go-live; null where there are several. */
  released: string | null;
}

/** The line in numbers: what was known so many days after go-live. */
export function LineTable({ line, now, released }: LineTableProps) {
  const day = daysIn(useHost().locale);
  return (
    <table className="escape-table" aria-label="Found before go-live, by days after it">
      <thead>
        <tr>
          <th scope="col">After go-live</th>
          <th scope="col">Found before it, of all known by then</th>
        </tr>
      </thead>
      <tbody>
        {line.map((point) => (
          <tr key={point.day}>
            <th scope="row">{point.day} days</th>
            <td>
              {point.state === 'not yet' ? (
                `not yet${released === null ? '' : `, from ${day(firstToldOn(released, point.day))} on`}`
              ) : (
                <ShareText share={shareOfPoint(point)} source="counted" digits={1} oneLine />
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">now</th>
          <td>
            <ShareText share={shareOfEscape(now)} source="counted" digits={1} oneLine />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const shareOfPoint = (point: Exclude<LinePoint, { state: 'not yet' }>) =>
  point.state === 'share'
    ? ({ state: 'share', x: point.before, n: point.n, p: point.ddp, low: null, high: null } as const)
    : ({ state: 'not provided' } as const);
