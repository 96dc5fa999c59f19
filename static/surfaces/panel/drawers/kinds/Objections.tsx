import ObjectionsOf from '../../../../features/audit/objection/ObjectionsOf';
import type { DrawnKindProps } from './drawnKind';

/** What colleagues say against its having to do with customers. */
export function Objections({ issueId, settings, onChanged }: DrawnKindProps) {
  return <ObjectionsOf {...{ issueId, settings, onChanged }} />;
}
