import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CellValue } from '../../../../rating/columns';
import { valueWords } from '../cellWords';
import type { GridCellProps } from './GridCell';

const KEEP_MINE = 'mine';
const KEEP_THEIRS = 'theirs';

/** What an open cell holds: a list to choose from, a number to write, or the two values of a conflict. */
export function CellEditor(props: GridCellProps & { begin: string }) {
  const { row, column, state, value, begin, onWrite, onKeep, onCancel } = props;
  const [written, setWritten] = useState(begin);
  const byKeys = useRef(false);
  const field = useRef<HTMLSelectElement & HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => field.current?.focus(), []);

  const end = (work: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    work();
  };
  const finish = (text: string, key: 'Enter' | 'Tab' | 'leave', back = false): void => {
    if (state.kind !== 'conflict') return end(() => onWrite(text, key, back));
    end(() => (text === KEEP_MINE || text === KEEP_THEIRS ? onKeep(text) : onCancel()));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    byKeys.current = true;
    if (event.key === 'Escape') end(onCancel);
    else if (event.key === 'Enter' || event.key === 'Tab') finish(written, event.key, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    className: 'rate-cell__field',
    'aria-label': `${column.label} of ${row.key}`,
    value: written,
    onKeyDown,
    onBlur: () => finish(written, 'leave'),
  };
  if (column.kind === 'count' && state.kind !== 'conflict') {
    return <input {...shared} inputMode="numeric" autoComplete="off" onChange={(event) => setWritten(event.target.value)} />;
  }
  // With keys one goes through the list; a choice with the pointer is one at once.
  const choose = (chosen: string): void => {
    setWritten(chosen);
    if (!byKeys.current) finish(chosen, 'leave');
  };
  return (
    <select {...shared} onPointerDown={() => (byKeys.current = false)} onChange={(event) => choose(event.target.value)}>
      {state.kind === 'conflict' ? (
        <>
          <option value="">Choose…</option>
          <option value={KEEP_MINE}>{`Keep yours: ${valueWords(column, value)}`}</option>
          <option value={KEEP_THEIRS}>{`Take theirs: ${valueWords(column, state.theirs as CellValue)}`}</option>
        </>
      ) : (
        <>
          <option value="">Not rated</option>
          {column.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.anchor ? `${choice.label} · ${choice.anchor}` : choice.label}
            </option>
          ))}
        </>
      )}
    </select>
  );
}
