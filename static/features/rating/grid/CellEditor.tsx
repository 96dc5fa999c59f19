import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { REASON_MAX } from '#domain/rating/assessment';
import { Select } from '../../../parts/controls/Select';
import { isNumeric, isWritten, type Column } from '../answers/columns';
import { valueWords } from '../rateMany/cellWords';
import type { LeftBy } from '../../../parts/grid/cellHandlers';
import type { CellEditorProps } from './gridCellProps';
import { typedIn } from '../cells/typing';
import { PersonEditor } from './PersonEditor';

const KEEP_MINE = 'mine';
const KEEP_THEIRS = 'theirs';

/** What an open cell holds: somebody to look up, or whatever a field holds. */
export function CellEditor(props: CellEditorProps) {
  const { column, open } = props;
  return column.screen.control.is === 'person' && open.holds === 'value' ? (
    <PersonEditor {...props} />
  ) : (
    <FieldEditor {...props} />
  );
}

/** A list to choose from, a number or a sentence to write, or the two values of a conflict. */
function FieldEditor({ row, column, state, value, open, on }: CellEditorProps) {
  const { cell, text: written, holds } = open;
  const [signed, setSigned] = useState(false);
  const byKeys = useRef(false);
  const field = useRef<HTMLSelectElement & HTMLInputElement & HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => field.current?.focus(), []);

  const end = (work: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    work();
  };
  const finish = (text: string, by: LeftBy, back = false): void => {
    if (holds === 'value') return end(() => on.finish(cell, text, by, back));
    const isChoice = state.kind === 'conflict' && (text === KEEP_MINE || text === KEEP_THEIRS);
    end(() => (isChoice ? on.keep(cell, text) : on.cancel()));
  };
  /** A level by its key, as in a cell that is not open. @returns whether the key meant one. */
  const typeLevel = (key: string): boolean => {
    const typed =
      holds === 'value' && isNumeric(column) && !isWritten(column) && /^[-−–\d]$/.test(key)
        ? typedIn(column, value, key, signed)
        : null;
    setSigned(typed?.kind === 'sign');
    if (typed?.kind === 'value') finish(String(typed.value), 'leave');
    return typed !== null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    byKeys.current = true;
    if (event.key === 'Escape') end(on.cancel);
    else if (event.key === 'Enter' || event.key === 'Tab') finish(written, event.key, event.shiftKey);
    else if (event.ctrlKey || event.metaKey || event.altKey || !typeLevel(event.key)) return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    className: 'lens-cell__field',
    'aria-label': `${column.label} of ${row.key}`,
    value: written,
    onKeyDown,
    onBlur: () => finish(written, 'leave'),
  };
  if (column.screen.control.is === 'sentence' && holds === 'value') {
    return (
      <textarea
        {...shared}
        className="lens-cell__field rate-cell__sentence"
        rows={3}
        maxLength={REASON_MAX}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(written.length, written.length)}
        onChange={(event) => on.draft(cell, event.target.value)}
      />
    );
  }
  if (isWritten(column) && holds === 'value') {
    return (
      <input
        {...shared}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => on.draft(cell, event.target.value)}
      />
    );
  }
  // With keys one goes through the list; a choice with the pointer is one at once.
  const choose = (chosen: string): void => {
    on.draft(cell, chosen);
    if (!byKeys.current) finish(chosen, 'leave');
  };
  return (
    <Select
      {...shared}
      className="lens-cell__choice"
      onPointerDown={() => (byKeys.current = false)}
      onChange={(event) => choose(event.target.value)}
    >
      {holds === 'value' ? <CellChoices column={column} /> : <BothValues column={column} value={value} state={state} />}
    </Select>
  );
}

function CellChoices({ column }: { column: Column }) {
  return (
    <>
      <option value="">Not rated</option>
      {column.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.anchor ? `${choice.label} · ${choice.anchor}` : choice.label}
        </option>
      ))}
    </>
  );
}

function BothValues({ column, value, state }: Pick<CellEditorProps, 'column' | 'value' | 'state'>) {
  if (state.kind !== 'conflict') return <option value="">Settled meanwhile</option>;
  return (
    <>
      <option value="">Choose…</option>
      <option value={KEEP_MINE}>{`Keep yours: ${valueWords(column, value)}`}</option>
      <option value={KEEP_THEIRS}>{`Take theirs: ${valueWords(column, state.theirs)}`}</option>
    </>
  );
}
