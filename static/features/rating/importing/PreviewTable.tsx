import { issueKeyIn } from '#tables/words/issueKeys';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { LongTable } from '../../../parts/tables/LongTable';

/** In px: the buttons below stay in sight. */
const TALLEST = 360;

interface PreviewTableProps {
  caption: string;
  heads: readonly string[];
  count: number;
  /** @returns what a row is about. */
  keyOf: (row: number) => string;
  /** @returns the texts of a row, from 0, one for each head. */
  cellsOf: (row: number) => readonly string[];
}

/** What an import would do, row by row, however long it is. */
export function PreviewTable({ caption, heads, count, keyOf, cellsOf }: PreviewTableProps) {
  const figures = figuresIn(useHost().locale);
  const head = heads.map((label) => (
    <th key={label} scope="col">
      {label}
    </th>
  ));
  return (
    <LongTable
      caption={`${caption} (${figures(count)})`}
      head={head}
      columns={heads.length}
      count={count}
      tallest={TALLEST}
      keyOf={keyOf}
      cellsOf={(row) =>
        cellsOf(row).map((cell, at) => (
          <td key={heads[at]} className={issueKeyIn(cell) === cell ? 'rate-import__key' : undefined}>
            {cell}
          </td>
        ))
      }
    />
  );
}
