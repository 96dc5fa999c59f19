import type { Matrix } from '#domain/engagement/matrix';
import { counted, type Figures } from '../../../parts/texts/counted';

/** What the matrix knows of a cohort. */
export interface CohortHead {
  name: string;
  /** People in it, and how many of them are customers themselves; null where nobody said. */
  size: number | null;
  endCustomers: number | null;
  friendly: boolean;
}

export interface StateHead {
  label: string;
  hard: boolean;
}

/** A matrix as it is drawn: with names, and each cell with what was held, what is planned, and what was found. */
export interface MatrixLines {
  columns: readonly { id: string; head: CohortHead | null }[];
  rows: readonly { id: string; head: StateHead | null; cells: readonly CellLine[] }[];
}

export interface CellLine {
  /** Of its column. */
  id: string;
  held: number;
  planned: number;
  gaps: number;
}

/** The line of sessions that name no cohort, or no data. */
const NAMELESS = '';

interface Names {
  cohortOf: (id: string) => CohortHead;
  stateOf: (id: string) => StateHead;
  isHeld: (session: string) => boolean;
}

/** @returns a matrix with what its picture says; a line without a name is of sessions that name none. */
export const matrixLines = ({ rows, columns, cells }: Matrix, { cohortOf, stateOf, isHeld }: Names): MatrixLines => ({
  columns: columns.map((id) => ({ id: id ?? NAMELESS, head: id === null ? null : cohortOf(id) })),
  rows: rows.map((id, row) => ({
    id: id ?? NAMELESS,
    head: id === null ? null : stateOf(id),
    cells: columns.map((column, at): CellLine => {
      const { sessions = [], gaps = 0 } = cells[row]?.[at] ?? {};
      const held = sessions.filter(isHeld).length;
      return { id: column ?? NAMELESS, held, planned: sessions.length - held, gaps };
    }),
  })),
});

/** Which way a cell is drawn: filled, outlined or hatched, so that it needs no colour. */
export const lookOf = ({ held, planned }: Pick<CellLine, 'held' | 'planned'>): 'held' | 'planned' | 'empty' =>
  held > 0 ? 'held' : planned > 0 ? 'planned' : 'empty';

/** @returns who a cohort is, below its name. */
export function cohortWords({ size, endCustomers, friendly }: CohortHead, figures: Figures): string {
  const customers =
    size === null || endCustomers === null
      ? size === null
        ? null
        : counted(figures, size, 'person', 'people')
      : `${figures(endCustomers)} of ${figures(size)} customers`;
  return [customers, friendly ? 'friendly' : null].filter((one) => one !== null).join(' · ');
}

/** @returns what stands in a cell: sessions, then what they found. */
export function cellWords(
  { held, planned, gaps }: Omit<CellLine, 'id'>,
  figures: Figures,
): { first: string; then: string | null } {
  if (held > 0)
    return {
      first: counted(figures, held, 'session', 'sessions'),
      then: [counted(figures, gaps, 'gap', 'gaps'), planned > 0 ? `${figures(planned)} planned` : null]
        .filter((one) => one !== null)
        .join(' · '),
    };
  return planned > 0 ? { first: `${figures(planned)} planned`, then: null } : { first: 'none', then: null };
}
