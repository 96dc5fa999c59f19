import { EntryList } from '../../../../features/register/list/EntryList';
import type { DrawnKindProps } from './drawnKind';

/** The records of any kind: their list. */
export function Records({ kind, issueId, settings, onChanged }: DrawnKindProps) {
  return <EntryList kind={kind} home={{ issueId }} settings={settings} onChanged={onChanged} />;
}
