import { useRef, type KeyboardEvent } from 'react';
import { onDemand } from '../../../parts/messages/onDemand';
import { rememberPerson } from '../../../people/usePeople';
import type { CellEditorProps } from './gridCellProps';

const PersonPicker = onDemand(
  () => import('../../../people/choosing/PersonPicker'),
  <span className="lens-cell__value">Loading the search…</span>,
);

/** Looks somebody up by name, below the cell. Whoever is chosen is the value; leaving otherwise changes nothing. */
export function PersonEditor({ row, column, open, on }: Omit<CellEditorProps, 'state' | 'value'>) {
  const { cell, text, original } = open;
  const ended = useRef(false);
  const end = (work: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    work();
  };
  // The search does its own with the keys first; none of them is one of the table's.
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Tab') return;
    event.preventDefault();
    end(() => on.finish(cell, original, 'Tab', event.shiftKey));
  };
  const labelId = `person-of-${row.id}`;
  return (
    <div className="rate-cell__person" role="presentation" onKeyDown={onKeyDown}>
      <span className="lens-visually-hidden" id={labelId}>{`${column.label} of ${row.key}`}</span>
      <PersonPicker
        labelledBy={labelId}
        issueId={row.id}
        initialText={text === original ? '' : text}
        onClose={() => end(on.cancel)}
        onChoose={(person) => {
          rememberPerson(person);
          end(() => on.finish(cell, person.accountId, 'leave', false));
        }}
      />
    </div>
  );
}
