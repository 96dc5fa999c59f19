import { AnswerForm, type AnswerFormProps } from '../../../../features/register/form/AnswerForm';
import { EntryList } from '../../../../features/register/list/EntryList';
import AskAnswer from '../../../../features/sponsor/AskAnswer';
import { SponsorLoad } from '../../../../features/sponsor/SponsorLoad';
import { usePeople } from '../../../../people/usePeople';
import type { DrawnKindProps } from './drawnKind';

/** What the epic asks of its sponsor, and how much waits for them: who asks more knows how long it takes. */
export function AskRecords({ kind, issueId, settings, facts, sponsor, onChanged }: DrawnKindProps) {
  const people = usePeople([sponsor]);
  return (
    <>
      <EntryList kind={kind} home={{ issueId }} settings={settings} onChanged={onChanged} Answer={Answer} />
      {sponsor === null && (
        <p className="panel-subtle">No sponsor is named, so that nobody is asked in person. Name one above.</p>
      )}
      {sponsor != null && <SponsorLoad key={facts.openAsks} sponsors={[sponsor]} people={people} />}
    </>
  );
}

/** By one of the options that were offered; what was answered is changed field by field. */
function Answer(props: AnswerFormProps) {
  const { entry, onAnswered, onLater } = props;
  if (entry.status !== 'open') return <AnswerForm {...props} />;
  return <AskAnswer entry={entry} onDone={(answered) => onAnswered(answered, true)} onLater={onLater} />;
}
