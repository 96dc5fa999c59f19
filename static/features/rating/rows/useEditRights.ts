import { useEffect, useState, useSyncExternalStore } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { MOST_CHECKED } from '../../../host/jira';
import { EditRights } from './editRights';
import type { RateRow } from './rateRow';

const PROBLEM = 'Whether you may edit these epics could not be checked. Each save is checked again.';

/** Rights for the rows in view, a thousand at a time. @param first and last rows in view, from 0. */
export function useEditRights(
  rows: readonly RateRow[],
  first: number,
  last: number,
): { rights: EditRights; version: number; problem: string | null } {
  const [rights] = useState(() => new EditRights());
  const [problem, setProblem] = useState<string | null>(null);
  const from = Math.floor(first / MOST_CHECKED) * MOST_CHECKED;
  const to = (Math.floor(last / MOST_CHECKED) + 1) * MOST_CHECKED;
  useEffect(() => {
    rights.ensure(rows.slice(from, to).map(({ id }) => id)).then(
      () => setProblem(null),
      (error: unknown) => setProblem(failureSentence(error, PROBLEM)),
    );
  }, [rights, rows, from, to]);
  return { rights, version: useSyncExternalStore(rights.listen, rights.version), problem };
}
