import { EntryList } from '../../../../features/register/list/EntryList';
import { LevelBelow } from '../../reading/LevelBelow';
import type { DrawnKindProps } from './drawnKind';

/** What customers suffer while the work is done, beside what the rating says of it. */
export function DisruptionRecords({ kind, issueId, settings, facts, disruption, onChanged }: DrawnKindProps) {
  return (
    <>
      {disruption !== undefined && <LevelBelow rated={disruption} facts={facts} />}
      <EntryList kind={kind} home={{ issueId }} settings={settings} onChanged={onChanged} />
    </>
  );
}
