import type { OrderByField } from '@atlaskit/jql-ast';
import type { JqlContext } from './context';
import type { SortReader, SortValue } from './fields/fieldKinds';
import { fieldOf } from './fields/fields';
import { JqlProblem } from './problem';

const FIELDS_MOST = 7;

export interface SortColumn {
  read: SortReader;
  descending: boolean;
}

/** @throws JqlProblem when Jira does not sort by a field, or by so many. */
export function sortColumns(fields: readonly OrderByField[], context: JqlContext): SortColumn[] {
  if (fields.length > FIELDS_MOST)
    throw new JqlProblem([`The ORDER BY clause can contain at most ${FIELDS_MOST} fields.`]);
  return fields.flatMap(({ field: node, direction }) => {
    const field = fieldOf(node, context);
    if (!field.sort) throw new JqlProblem([`Not able to sort using field '${field.name}'.`]);
    return field.sort(context).map((read) => ({ read, descending: (direction?.value ?? '').toUpperCase() === 'DESC' }));
  });
}

/**
 * Compares by the columns in turn. What is empty comes last in both directions: Jira does not document the place of
 * empty property values, so nothing may lean on it. Equal to the last column: the newest issue first.
 */
export function compareRows(
  columns: readonly SortColumn[],
): (a: readonly SortValue[], b: readonly SortValue[]) => number {
  return (a, b) => {
    for (let at = 0; at < columns.length; at += 1) {
      const order = compareValues(a[at] ?? null, b[at] ?? null, columns[at]?.descending ?? false);
      if (order !== 0) return order;
    }
    return compareValues(a[columns.length] ?? null, b[columns.length] ?? null, true);
  };
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === descending ? 1 : -1;
}

/** @returns what a row is sorted by: its columns, then its id. */
export function sortRow(columns: readonly SortColumn[], issue: Parameters<SortReader>[0]): SortValue[] {
  return [...columns.map(({ read }) => read(issue)), Number(issue.id)];
}
