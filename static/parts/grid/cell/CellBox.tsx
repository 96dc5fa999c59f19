import type { ReactNode } from 'react';
import type { CellHandlers } from '../cellHandlers';

interface CellBoxProps {
  row: { id: string };
  column: { field: string };
  /** Place among all columns, from 1. */
  at: number;
  /** How its value stands, by the name of its look. */
  state: { kind: string };
  active: boolean;
  selected: boolean;
  readOnly: boolean;
  isOpen: boolean;
  /** All that it says, for who does not see it. */
  name: string;
  on: CellHandlers;
  children: ReactNode;
}

/** A cell of a table that is written in: how it looks, is named, pointed at and reached, whatever stands in it. */
export function CellBox({
  row,
  column,
  at,
  state,
  active,
  selected,
  readOnly,
  isOpen,
  name,
  on,
  children,
}: CellBoxProps) {
  const cell = { rowId: row.id, field: column.field };
  const classes = [
    'lens-cell',
    `lens-cell--${state.kind}`,
    selected ? 'lens-cell--selected' : '',
    readOnly ? 'lens-cell--read-only' : '',
  ];
  return (
    <div
      role="gridcell"
      aria-colindex={at}
      // An open cell is named by the field in it.
      aria-label={isOpen ? undefined : name}
      aria-selected={selected}
      aria-readonly={readOnly}
      tabIndex={active && !isOpen ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      data-active={active}
      onMouseDown={({ shiftKey }) => !isOpen && on.point(cell, shiftKey)}
      onDoubleClick={() => on.pointTwice(cell)}
      onFocus={() => on.focused(cell)}
    >
      {children}
    </div>
  );
}
