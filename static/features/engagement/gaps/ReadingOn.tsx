import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { Engagements } from '../reading/useEngagements';

/** How far the gaps are read, epic by epic, what could not be read, and the way to the rest. */
export function ReadingOn({ engagements, all }: { engagements: Engagements; all: number }) {
  const figures = figuresIn(useHost().locale);
  const { asked, answered, failed, readOn, again } = engagements;
  const [first] = failed;
  const epics = (n: number): string => counted(figures, n, 'epic', 'epics');
  return (
    <>
      {answered < asked && (
        <p className="lens-gaps__progress">
          <progress value={answered} max={asked} aria-hidden="true" />
          <span role="status">{`Reading the gaps: ${figures(answered)} of ${epics(asked)}`}</span>
        </p>
      )}
      {first && (
        <>
          <p className="lens-published__note">{`The gaps of ${epics(failed.length)} could not be read:`}</p>
          <FailureMessage failure={first.failure} onTryAgain={again} />
        </>
      )}
      {answered === asked && asked < all && (
        <p className="lens-published__note">
          {`Listed are the gaps of ${figures(asked)} of ${epics(all)}, those that wait longest. `}
          <button type="button" className="lens-link lens-link--in-text" onClick={readOn}>
            Read more
          </button>
        </p>
      )}
    </>
  );
}
