import { useState } from 'react';
import type { TableColumn } from '#domain/register/text/table';
import { LongTable } from '../../../parts/tables/LongTable';
import type { Block } from './readRows';
import type { RowOnScreen } from './useRows';

/** In px: the buttons below stay in sight. */
const TALLEST = 420;

interface RowsTableProps {
  block: Block;
  rows: readonly RowOnScreen[];
  caption: string;
  isBusy: boolean;
  onWrite: (line: number, column: number, text: string) => void;
}

/** Every row with what will be made of it; what is wrong stands beside it, and is mended in its cell. */
export function RowsTable({ block: { mapping }, rows, caption, isBusy, onWrite }: RowsTableProps) {
  const columns = mapping.flatMap((column, at) => (column ? [{ column, at }] : []));
  return (
    <LongTable
      caption={caption}
      head={
        <>
          <th scope="col">Row</th>
          <th scope="col">What comes of it</th>
          {columns.map(({ column }) => (
            <th key={column.name} scope="col">
              {column.field.label}
            </th>
          ))}
        </>
      }
      columns={columns.length + 2}
      count={rows.length}
      tallest={TALLEST}
      keyOf={(at) => String(rows[at]?.line)}
      cellsOf={(at) => rows[at] && <Cells row={rows[at]} {...{ columns, isBusy, onWrite }} />}
    />
  );
}

interface CellsProps {
  row: RowOnScreen;
  columns: readonly { column: TableColumn; at: number }[];
  isBusy: boolean;
  onWrite: RowsTableProps['onWrite'];
}

function Cells({ row: { line, cells, problems, open }, columns, isBusy, onWrite }: CellsProps) {
  const wrongId = `row-${line}-wrong`;
  return (
    <>
      <th scope="row">{line}</th>
      <td className="register-table__fate">
        {problems.length === 0 ? (
          'Can be added'
        ) : (
          <ul className="register-table__wrong" id={wrongId}>
            {problems.map(({ field, sentence }) => (
              <li key={field}>{sentence}</li>
            ))}
          </ul>
        )}
      </td>
      {columns.map(({ column: { name, field }, at }) => (
        <td key={name} className="register-table__cell">
          {open.has(name) ? (
            <CellInput
              label={`${field.label}, row ${line}`}
              text={cells[at] ?? ''}
              isWrong={problems.some((problem) => problem.field === name)}
              describedBy={wrongId}
              isBusy={isBusy}
              onWrite={(text) => onWrite(line, at, text)}
            />
          ) : (
            cells[at]
          )}
        </td>
      ))}
    </>
  );
}

interface CellInputProps {
  label: string;
  text: string;
  isWrong: boolean;
  describedBy: string;
  isBusy: boolean;
  onWrite: (text: string) => void;
}

/** A cell that is mended: what is written counts when it is left, or on Enter. */
function CellInput({ label, text, isWrong, describedBy, isBusy, onWrite }: CellInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    if (typed !== null && typed !== text) onWrite(typed);
    setTyped(null);
  };
  return (
    <input
      className="lens-control"
      aria-label={label}
      aria-invalid={isWrong}
      aria-describedby={isWrong ? describedBy : undefined}
      readOnly={isBusy}
      value={typed ?? text}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={leave}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
    />
  );
}
