import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useHost } from '../../../host/HostProvider';
import { failureSentence } from '../../../host/failureSentence';
import { useRate } from '../rateMany/RateContext';
import { FileProblem } from '#tables/fileProblem';
import { planImport, type ImportPlan } from './importPlan';
import type { ImportState } from './importRun';
import { guessMapping, mappingProblem, withKeysFound, type Target } from '../tables/mapping';
import { readTable, type ReadTable } from '../tables/readTable';
import { runningImport } from './runningImport';

const UNREADABLE = 'This file could not be read. Save it again as CSV or XLSX and choose that.';

export interface Importing {
  fileName: string;
  reading: boolean;
  problem: string | null;
  table: ReadTable | null;
  mapping: readonly Target[];
  mappingProblem: string | null;
  emptyClears: boolean;
  plan: ImportPlan | null;
  state: ImportState | null;
  choose: (file: File) => Promise<void>;
  map: (column: number, target: Target) => void;
  setEmptyClears: (clears: boolean) => void;
  start: () => Promise<void>;
  cancel: () => void;
  undo: () => Promise<void>;
}

/** An import from the choice of a file to its end. */
export function useImport(): Importing {
  const { columns, allRows, ratings, rights, version, rightsVersion } = useRate();
  const [fileName, setFileName] = useState('');
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [table, setTable] = useState<ReadTable | null>(null);
  const [mapping, setMapping] = useState<readonly Target[]>([]);
  const [emptyClears, setEmptyClears] = useState(false);
  const state = useSyncExternalStore(runningImport.listen, runningImport.current);
  const host = useHost();
  useEffect(() => runningImport.listenStored((id, stored) => ratings.absorb(id, stored)), [ratings]);
  const epics = useMemo(() => new Map(allRows.map((row) => [row.key.toUpperCase(), row])), [allRows]);
  const wrong = table ? mappingProblem(mapping) : null;

  // What is stored and allowed changes under the plan: it is made anew with every news of either, until the import has
  // begun.
  const [begun, setBegun] = useState<ImportPlan | null>(null);
  const fresh = useMemo(() => {
    if (begun || !table || wrong !== null) return null;
    const mayEdit = (id: string): boolean => rightsVersion >= 0 && rights.mayEdit(id);
    return planImport(table, mapping, {
      columns,
      epics,
      valueAt: (id, column) => (version >= 0 ? ratings.valueAt(id, column) : null),
      mayEdit,
      emptyClears,
    });
  }, [begun, table, wrong, mapping, columns, epics, ratings, rights, version, rightsVersion, emptyClears]);

  const choose = async (file: File): Promise<void> => {
    setFileName(file.name);
    setReading(true);
    setProblem(null);
    setTable(null);
    runningImport.clear();
    setBegun(null);
    try {
      const read = await readTable(file);
      const guessed = withKeysFound(guessMapping(read.heads, columns), read.rows, (text) =>
        epics.has(text.toUpperCase()),
      );
      const keyAt = guessed.indexOf('key');
      const named = read.rows.flatMap(({ cells }) => epics.get((cells[keyAt] ?? '').trim().toUpperCase())?.id ?? []);
      await rights.ensure(keyAt < 0 ? allRows.map(({ id }) => id) : named);
      setMapping(guessed);
      setTable(read);
    } catch (error) {
      setProblem(error instanceof FileProblem ? error.message : failureSentence(error, UNREADABLE));
    } finally {
      setReading(false);
    }
  };
  const start = async (): Promise<void> => {
    if (!fresh) return;
    setBegun(fresh);
    const planned = fresh.changes.map((epic) => ({ epic, version: ratings.storedOf(epic.id).version }));
    await runningImport.start(host, new Date().toISOString(), planned);
  };

  return {
    ...{ fileName, reading, problem, table, mapping, mappingProblem: wrong, emptyClears, state },
    plan: begun ?? fresh,
    choose,
    map: (column, target) => setMapping(mapping.map((one, index) => (index === column ? target : one))),
    setEmptyClears,
    start,
    cancel: () => runningImport.cancel(),
    undo: () => runningImport.undo(host),
  };
}
