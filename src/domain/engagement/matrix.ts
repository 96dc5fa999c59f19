import type { Cohort, DataState, Session } from './records';

/** Which customers saw which data: a row a data state, a column a cohort. */
export interface Matrix {
  /** Ids of data states in the order of the settings; null stands for sessions that name none, and comes last. */
  rows: (string | null)[];
  /** Ids of cohorts in their order; null stands for sessions that name none, and comes last. */
  columns: (string | null)[];
  /** By row and column. */
  cells: MatrixCell[][];
}

export interface MatrixCell {
  /** Ids of the sessions in which that cohort saw data of that state. A session with two states stands in both rows. */
  sessions: string[];
  /** Gaps found in them; one that was found in two of them is one. */
  gaps: number;
}

/** @param gaps each with the ids of the sessions in which it was found. */
export function matrixOf(
  cohorts: readonly Pick<Cohort, 'id'>[],
  held: readonly Session[],
  dataStates: readonly DataState[],
  gaps: readonly { sessions: readonly string[] }[],
): Matrix {
  const stateIds = dataStates.map(({ id }) => id);
  const cohortIds = cohorts.map(({ id }) => id);
  const statesOf = ({ dataStates: shown = [] }: Session): (string | null)[] => {
    const known = shown.filter((id) => stateIds.includes(id));
    return known.length > 0 ? known : [null];
  };
  const cohortOf = ({ cohort }: Session): string | null =>
    cohort !== undefined && cohortIds.includes(cohort) ? cohort : null;
  const rows = [...stateIds, ...(held.some((one) => statesOf(one).includes(null)) ? [null] : [])];
  const columns = [...cohortIds, ...(held.some((one) => cohortOf(one) === null) ? [null] : [])];
  const cells = rows.map((row) =>
    columns.map((column): MatrixCell => {
      const own = held.filter((one) => cohortOf(one) === column && statesOf(one).includes(row)).map(({ id }) => id);
      return { sessions: own, gaps: gaps.filter(({ sessions }) => sessions.some((id) => own.includes(id))).length };
    }),
  );
  return { rows, columns, cells };
}
