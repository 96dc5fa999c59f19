import { useRef, useState } from 'react';
import { encodingNamed, type Encoding } from '#tables/bytes/encodings';
import { FileProblem } from '#tables/fileProblem';
import type { TakenTable, TableFile } from '#tables/openTableFile';
import { likeliestHeads } from '#tables/sheets/fit';
import type { Table } from '#tables/sheets/sheet';
import { issueKeyIn } from '#tables/words/issueKeys';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { useRate } from '../rateMany/RateContext';
import type { KnownEpic } from './importPlan';
import { guessMapping, withKeysFound, type RememberedHeads, type Target } from '../tables/mapping';
import { chosenTable, fitOf, openRatingFile, type ChosenFile } from '../tables/ratingFile';
import { rememberedHeads, rememberHead } from '../tables/rememberedHeads';

const UNREADABLE = 'This file could not be read. Save it again as CSV or XLSX and choose that.';

/** A file that was opened, with what of it is read. */
interface Opened {
  file: ChosenFile;
  read: TableFile;
  choice: TakenTable;
}

/** What was read of a file, and what its columns are. */
interface Shown {
  table: Table;
  mapping: readonly Target[];
}

export interface ChosenFileState {
  fileName: string;
  reading: boolean;
  /** Why the file, or the table that was chosen of it, cannot be imported. */
  problem: string | null;
  opened: Opened | null;
  shown: Shown | null;
  open: (file: File) => Promise<void>;
  /** Reads another sheet, with the heads that fit it best. */
  takeSheet: (sheet: number) => Promise<void>;
  takeHeads: (line: number) => Promise<void>;
  /** Reads the same file with other letters. */
  takeLetters: (encoding: string) => Promise<void>;
  /** Says what a column is; it is remembered for the next file. */
  map: (column: number, target: Target) => Promise<void>;
}

/**
 * A file from its choice to a table whose columns are known. @param epics those that the person sees, by key. @param
 * begins hears of each new reading.
 */
export function useChosenFile(epics: ReadonlyMap<string, KnownEpic>, begins: () => void): ChosenFileState {
  const { columns, rights } = useRate();
  const host = useHost();
  // Of two answers given before the page is drawn anew, the second builds on the first.
  const remembered = useRef<RememberedHeads | null>(null);
  const heads = (): RememberedHeads => (remembered.current ??= rememberedHeads(host));
  const [fileName, setFileName] = useState('');
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const latest = useRef(0);
  const sought = () => ({ columns, remembered: heads(), isKnown: (key: string) => epics.has(key) });
  const epicIn = (text: string): KnownEpic | undefined => epics.get(issueKeyIn(text) ?? '');

  /** Does what may fail by the file or by the network. What was asked for before, and comes later, is left. */
  const trying = async (what: (isLatest: () => boolean) => Promise<void>): Promise<void> => {
    const mine = (latest.current += 1);
    const isLatest = (): boolean => mine === latest.current;
    begins();
    setReading(true);
    setProblem(null);
    try {
      await what(isLatest);
    } catch (error) {
      if (!isLatest()) return;
      setShown(null);
      setProblem(error instanceof FileProblem ? error.message : failureSentence(error, UNREADABLE));
    } finally {
      if (isLatest()) setReading(false);
    }
  };
  const show = async (next: Opened, isLatest: () => boolean): Promise<void> => {
    if (!isLatest()) return;
    setOpened(next);
    const table = chosenTable(next.read, next.choice);
    const mapping = withKeysFound(
      guessMapping(table.heads, columns, heads()),
      table.rows,
      (text) => epicIn(text) !== undefined,
    );
    await ensureRights({ table, mapping });
    if (isLatest()) setShown({ table, mapping });
  };
  const ensureRights = ({ table, mapping }: Shown): Promise<void> => {
    const keyAt = mapping.indexOf('key');
    return rights.ensure(table.rows.flatMap(({ cells }) => epicIn(cells[keyAt] ?? '')?.id ?? []));
  };
  const read = (file: ChosenFile, encoding: Encoding | null): Promise<void> =>
    trying(async (isLatest) => {
      const found = await openRatingFile(file, sought(), encoding);
      await show({ file, read: found, choice: found.taken }, isLatest);
    });
  const take = async (choiceOf: (now: Opened) => TakenTable): Promise<void> => {
    if (opened) await trying((isLatest) => show({ ...opened, choice: choiceOf(opened) }, isLatest));
  };

  return {
    ...{ fileName, reading, problem, opened, shown },
    open: (file) => {
      setFileName(file.name);
      setOpened(null);
      setShown(null);
      return read(file, null);
    },
    takeSheet: (sheet) =>
      take(({ read: { sheets } }) => {
        const chosen = sheets[sheet];
        return { sheet, headLine: (chosen && likeliestHeads(chosen, fitOf(sought()))?.headLine) ?? 1 };
      }),
    takeHeads: (headLine) => take(({ choice }) => ({ ...choice, headLine })),
    takeLetters: async (encoding) => {
      if (opened) await read(opened.file, encodingNamed(encoding));
    },
    map: async (column, target) => {
      if (!shown) return;
      const mapped = (now: Shown): Shown => ({
        ...now,
        mapping: now.mapping.map((one, index) => (index === column ? target : one)),
      });
      // Of two quick changes both stay.
      setShown((now) => now && mapped(now));
      remembered.current = rememberHead(host, heads(), shown.table.heads[column] ?? '', target);
      if (target !== 'key') return;
      try {
        await ensureRights(mapped(shown));
      } catch (error) {
        setProblem(failureSentence(error, UNREADABLE));
      }
    },
  };
}
