import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { EntryList } from '../../register/list/EntryList';
import { ObjectionAnswer } from './ObjectionAnswer';

export interface ObjectionsOfProps {
  issueId: string;
  settings: Settings;
  onChanged?: (entry: EntryView) => void;
}

/** What colleagues say against a deliverable's having to do with customers, and what they were answered. */
export default function ObjectionsOf({ issueId, ...list }: ObjectionsOfProps) {
  return <EntryList kind="objection" home={{ issueId }} {...list} Answer={ObjectionAnswer} />;
}
