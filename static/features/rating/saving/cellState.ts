import { STORED, type CellState } from '../../../parts/grid/cellState';
import type { CellValue } from '../answers/columns';
import type { Field, Value } from '../session/content';
import { same, valueOf } from '../session/content';
import type { RatingSession } from '../session/ratingSession';

const SAVING = { kind: 'saving' } as const;
const SAVED = { kind: 'saved' } as const;

/** @param acknowledged whether the server said that it stored this value, sent from here. */
export function cellStateOf(
  session: RatingSession,
  field: Field,
  acknowledged: (value: Value) => boolean,
): CellState<CellValue> {
  const { view, content, conflicts, failure } = session;
  const theirs = valueOf(view.assessment, field);
  if (conflicts.includes(field)) return { kind: 'conflict', theirs: theirs as CellValue };
  if (same(valueOf(content, field), theirs)) return acknowledged(theirs) ? SAVED : STORED;
  return failure ? { kind: 'failed', failure } : SAVING;
}
