import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useHost } from '../../../host/HostProvider';
import { useRate } from '../rateMany/RateContext';
import { readImportedRows } from '../tables/importedRow';
import { planImport, type ImportPlan, type PlanFacts } from './importPlan';
import type { ImportState } from './importRun';
import { mappingProblem } from '../tables/mapping';
import { runningImport } from './runningImport';
import { useChosenFile, type ChosenFileState } from './useChosenFile';

export interface Importing {
  file: ChosenFileState;
  mappingProblem: string | null;
  emptyClears: boolean;
  plan: ImportPlan | null;
  state: ImportState | null;
  choose: (file: File) => Promise<void>;
  setEmptyClears: (clears: boolean) => void;
  start: () => Promise<void>;
  cancel: () => void;
  undo: () => Promise<void>;
}

/** An import from the choice of a file to its end. */
export function useImport(): Importing {
  const { columns, allRows, ratings, rights, version, rightsVersion } = useRate();
  const host = useHost();
  const [emptyClears, setEmptyClears] = useState(false);
  const [begun, setBegun] = useState<ImportPlan | null>(null);
  const state = useSyncExternalStore(runningImport.listen, runningImport.current);
  useEffect(() => runningImport.listenStored((id, stored) => ratings.absorb(id, stored)), [ratings]);
  const epics = useMemo(() => new Map(allRows.map((row) => [row.key.toUpperCase(), row])), [allRows]);
  const file = useChosenFile(epics, () => setBegun(null));
  const { shown, opened } = file;
  const wrong = shown ? mappingProblem(shown.mapping) : null;
  const separated = opened !== null && opened.read.letters !== null;

  const rows = useMemo(
    () => (shown && wrong === null ? readImportedRows(shown.table, shown.mapping, columns) : null),
    [shown, wrong, columns],
  );
  // What is stored and allowed changes under the plan: it is made anew with every news of either, until the import has
  // begun.
  const fresh = useMemo(() => {
    if (begun || !rows) return null;
    const mayEdit = (id: string): boolean => rightsVersion >= 0 && rights.mayEdit(id);
    const valueAt: PlanFacts['valueAt'] = (id, column) => (version >= 0 ? ratings.valueAt(id, column) : null);
    return planImport(rows, { epics, valueAt, mayEdit, emptyClears, separated });
  }, [begun, rows, epics, ratings, rights, version, rightsVersion, emptyClears, separated]);

  const start = async (): Promise<void> => {
    if (!fresh) return;
    setBegun(fresh);
    const planned = fresh.changes.map((epic) => ({ epic, version: ratings.storedOf(epic.id).version }));
    await runningImport.start(host, new Date().toISOString(), planned);
  };
  return {
    ...{ file, mappingProblem: wrong, emptyClears, state, setEmptyClears, start },
    plan: begun ?? fresh,
    choose: (chosen) => {
      runningImport.clear();
      return file.open(chosen);
    },
    cancel: () => runningImport.cancel(),
    undo: () => runningImport.undo(host),
  };
}
