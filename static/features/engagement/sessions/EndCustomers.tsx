import { shareOf } from '#domain/measure/share';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { ShareText } from '../../../parts/shares/ShareText';
import { useHost } from '../../../host/HostProvider';
import type { Row } from '../reading/engagementData';
import { endCustomersOf } from './endCustomers';

/** How many of the people in all cohorts are customers themselves; the others speak for some. */
export function EndCustomers({ cohorts }: { cohorts: readonly Row<'cohort'>[] }) {
  const figures = figuresIn(useHost().locale);
  const { x, n, unknown } = endCustomersOf(cohorts.map(({ said }) => said));
  return (
    <p className="lens-sessions__customers">
      Customers themselves: <ShareText share={shareOf(n === 0 ? null : { x, n, source: 'counted' })} oneLine />
      {unknown > 0 && (
        <span className="lens-sessions__quiet">
          {` Of ${counted(figures, unknown, 'cohort', 'cohorts')} nobody said how many are.`}
        </span>
      )}
    </p>
  );
}
