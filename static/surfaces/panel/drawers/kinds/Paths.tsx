import { PathsOfEpic } from '../../../../features/path/epic/PathsOfEpic';
import type { DrawnKindProps } from './drawnKind';

/** The paths that the epic changes, and how each stands. */
export function Paths({ issueId, settings, onChanged }: DrawnKindProps) {
  return <PathsOfEpic {...{ issueId, settings, onChanged }} />;
}
