import { Message } from '../../../parts/messages/Message';
import { EpicLink } from './EpicLink';
import type { PortfolioReading } from '../reading/portfolioReading';

/** In place of a ranking: what is missing, and the first step. */
export function NothingToRank({
  reading,
  isHeld = false,
}: {
  reading: Pick<PortfolioReading, 'epics' | 'someProjectsHidden' | 'firstUnrated'>;
  /** Which epics these are cannot be chosen here. */
  isHeld?: boolean;
}) {
  if (reading.epics === 0 && isHeld)
    return <Message tone="empty">None of these issues is of a type that is rated, or you may not see it.</Message>;
  if (reading.epics === 0) {
    return (
      <Message tone="empty">
        {reading.someProjectsHidden
          ? 'The projects that you can see here have no epic.'
          : 'There is no epic here that you can see. Choose another scope, or create an epic in Jira.'}
      </Message>
    );
  }
  return (
    <Message tone="empty">
      <p>No epic here is rated yet: open one and choose its customer impact.</p>
      {reading.firstUnrated.length > 0 && (
        <ul className="lens-portfolio__first">
          {reading.firstUnrated.map((epic) => (
            <li key={epic.id}>
              <EpicLink epic={epic} />
            </li>
          ))}
        </ul>
      )}
    </Message>
  );
}
