import AsksOfEpic from '../../../../features/sponsor/AsksOfEpic';
import { SponsorLoad } from '../../../../features/sponsor/SponsorLoad';
import { usePeople } from '../../../../people/usePeople';
import type { DrawnKindProps } from './drawnKind';

/** What the epic asks of its sponsor, and how much waits for them: who asks more knows how long it takes. */
export function AskRecords({ issueId, settings, facts, sponsor, onChanged }: DrawnKindProps) {
  const people = usePeople([sponsor]);
  return (
    <>
      <AsksOfEpic {...{ issueId, settings, onChanged }} />
      {sponsor === null && (
        <p className="panel-subtle">
          No sponsor is named, so that nobody is asked in person. Whoever may edit the epic names one above.
        </p>
      )}
      {sponsor != null && <SponsorLoad key={facts.openAsks} sponsors={[sponsor]} people={people} />}
    </>
  );
}
