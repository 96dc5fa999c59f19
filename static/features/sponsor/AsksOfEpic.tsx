import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { AnswerForm, type AnswerFormProps } from '../register/form/AnswerForm';
import { EntryList } from '../register/list/EntryList';
import AskAnswer from './AskAnswer';

export interface AsksOfEpicProps {
  issueId: string;
  settings: Settings;
  onChanged?: (entry: EntryView) => void;
}

/** What an epic asks of its sponsor, answered in place. */
export default function AsksOfEpic({ issueId, ...list }: AsksOfEpicProps) {
  return <EntryList kind="ask" home={{ issueId }} {...list} Answer={Answer} />;
}

/** By one of the options that were offered; what was answered is changed field by field. */
function Answer(props: AnswerFormProps) {
  const { entry, onAnswered, onLater } = props;
  if (entry.status !== 'open') return <AnswerForm {...props} />;
  return <AskAnswer entry={entry} onDone={(answered) => onAnswered(answered, true)} onLater={onLater} />;
}
