import { POINTS_MOVED, type Ways } from '#domain/path/read/ways';
import type { PathNumbers } from '../words/numbers';

interface CostProps {
  ways: Ways;
  currency: string | null;
  numbers: PathNumbers;
}

/** What it costs to serve one customer, and what it saves when some move over. */
export function CostToServe({ ways: { newest, cost }, currency, numbers }: CostProps) {
  const { digital, other, serve, saving } = cost;
  if (newest === null || (digital === null && other === null)) return null;
  const all = newest.digital + newest.other;
  const money = (value: number | null): string => (value === null ? 'not provided' : numbers.money(value, currency));
  return (
    <div className="path-shift">
      <h3>
        Cost to serve:{' '}
        {serve.state === 'cost' ? `${numbers.money(serve.cost, currency)} a customer` : 'a way has no cost yet'}
      </h3>
      <p className="path-why__quiet">
        {`${numbers.figures(newest.digital)} digital at ${money(digital)}, ` +
          `${numbers.figures(newest.other)} other at ${money(other)}, ${numbers.month(newest.period)}.`}
      </p>
      {saving !== null && (
        <p>
          {`Moving ${POINTS_MOVED} points of ${numbers.figures(all)} `}
          {saving >= 0 ? 'saves ' : 'costs '}
          <strong>{numbers.money(Math.abs(Math.round(saving)), currency)}</strong> a month.
        </p>
      )}
    </div>
  );
}
