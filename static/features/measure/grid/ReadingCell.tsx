import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import { Select } from '../../../parts/controls/Select';
import { CellBox } from '../../../parts/grid/cell/CellBox';
import type { CellHandlers, LeftBy } from '../../../parts/grid/cellHandlers';
import { SIGNS, stateWords, type CellState } from '../../../parts/grid/cellState';
import type { OpenCell } from '../../../parts/grid/useOpenCell';
import { TagSign } from '../../../parts/texts/Tag';
import { cellWords, shownCell } from '../cells/cellText';
import type { CellValue, CellWords } from '../cells/readCell';
import type { ReadingLine } from './readingTable';

interface ReadingCellProps {
  row: ReadingLine;
  column: ReadingLine;
  /** Place among all columns, from 1. */
  at: number;
  value: CellValue;
  state: CellState<CellValue>;
  words: CellWords;
  locale: string;
  /** What does not fit, in words; null where all fits. */
  alarm: string | null;
  active: boolean;
  selected: boolean;
  readOnly: boolean;
  /** What is being written in it; null while it is not open. */
  open: OpenCell | null;
  on: CellHandlers;
}

function cellName({ row, column, value, state, words, locale, alarm, readOnly }: ReadingCellProps): string {
  const both = state.kind === 'conflict' ? ` or ${cellWords(words, state.theirs, locale)}` : '';
  const parts = [cellWords(words, value, locale) + both, stateWords(state)];
  if (state.kind === 'failed') parts.push(state.failure.message);
  if (state.kind === 'wrong') parts.push(`“${state.written}”: ${state.problem}`);
  if (alarm !== null) parts.push(alarm);
  if (readOnly) parts.push('read-only');
  return `${row.key} ${column.label}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** What stands in a cell that is not open: of one that means nothing the text itself, which is to be mended. */
function Shown({ value, state, words, locale, alarm }: ReadingCellProps) {
  const text = state.kind === 'wrong' ? state.written : shownCell(words, value, locale);
  return (
    <>
      {text === '' ? (
        <span className="reading-cell__none" aria-hidden="true">
          –
        </span>
      ) : (
        <span className="lens-cell__value">{text}</span>
      )}
      {state.kind === 'conflict' && (
        <span className="lens-cell__value">{` or ${shownCell(words, state.theirs, locale) || 'nothing'}`}</span>
      )}
      {alarm !== null && (
        <span className="reading-cell__alarm" title={alarm}>
          <TagSign shape="steps" />
        </span>
      )}
      <span className="lens-cell__sign" aria-hidden="true">
        {SIGNS[state.kind]}
      </span>
    </>
  );
}

/** Drawn anew only when something of it changed: a table has hundreds in view. */
export const ReadingCell = memo(function ReadingCell(props: ReadingCellProps) {
  return (
    <CellBox {...props} isOpen={props.open !== null} name={cellName(props)}>
      {props.open === null ? <Shown {...props} /> : <Editor {...props} open={props.open} />}
    </CellBox>
  );
});

/** A reading to write, or the two values of a conflict. */
function Editor({ row, column, value, state, words, locale, open, on }: ReadingCellProps & { open: OpenCell }) {
  const { cell, text, holds } = open;
  const field = useRef<HTMLSelectElement & HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const end = (work: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    work();
  };
  const finish = (by: LeftBy, back = false): void => {
    if (holds === 'value') return end(() => on.finish(cell, text, by, back));
    end(() => (text === 'mine' || text === 'theirs' ? on.keep(cell, text) : on.cancel()));
  };
  const shared = {
    ref: field,
    'aria-label': `${row.key} ${column.label}`,
    value: text,
    onKeyDown(event: KeyboardEvent) {
      event.stopPropagation();
      if (event.key === 'Escape') end(on.cancel);
      else if (event.key === 'Enter' || event.key === 'Tab') finish(event.key, event.shiftKey);
      else return;
      event.preventDefault();
    },
    onBlur: () => finish('leave'),
  };
  if (holds === 'value')
    return (
      <input
        {...shared}
        className="lens-cell__field reading-cell__field"
        autoComplete="off"
        onChange={({ target }) => on.draft(cell, target.value)}
      />
    );
  return (
    <Select {...shared} className="lens-cell__choice" onChange={({ target }) => on.draft(cell, target.value)}>
      <option value="">Choose…</option>
      <option value="mine">{`Keep yours: ${cellWords(words, value, locale)}`}</option>
      <option value="theirs">
        {state.kind === 'conflict' ? `Take theirs: ${cellWords(words, state.theirs, locale)}` : 'Settled meanwhile'}
      </option>
    </Select>
  );
}
