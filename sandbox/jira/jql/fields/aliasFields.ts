import type { Issue } from '../../data/model';
import { valuesAt, type PropertyAlias } from './aliases';
import type { JqlField } from './fieldKinds';

/**
 * The field that a declared property value is in JQL. Jira documents sorting by numbers and dates only: text, strings
 * and users are not sorted by. A value of another type than declared is not indexed, as if it were absent.
 */
export function aliasField(alias: PropertyAlias, name: string): JqlField {
  const values = valuesAt(alias);
  switch (alias.type) {
    case 'number':
      return orderedField(
        name,
        false,
        (issue) => values(issue).find((value): value is number => typeof value === 'number') ?? null,
      );
    case 'date':
      return orderedField(name, true, (issue) => firstTime(values(issue)));
    case 'text':
      return { kind: 'text', name, text: (issue) => strings(values(issue)).join('\n') };
    default:
      return {
        kind: 'choice',
        name,
        people: alias.type === 'user',
        tokens: (issue) => strings(values(issue)),
        resolve: (value) => [value],
      };
  }
}

function orderedField(name: string, dates: boolean, read: (issue: Issue) => number | null): JqlField {
  return { kind: 'ordered', name, dates, reader: () => read, sort: () => [read] };
}

const strings = (values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === 'string');

/**
 * The one form that Jira documents for a date that it indexes; of a fraction of a second it says nothing, so that such
 * a date stays out.
 */
const INDEXED_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:?\d{2})?$/;

function firstTime(values: readonly unknown[]): number | null {
  const times = values.map((value) =>
    typeof value === 'string' && INDEXED_DATE.test(value) ? Date.parse(value) : NaN,
  );
  return times.find((time) => !Number.isNaN(time)) ?? null;
}
