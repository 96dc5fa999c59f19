import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import type { FieldProblem } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { TextAround } from '#domain/register/text/around';
import { readRow } from '#domain/register/text/table';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { yesOrNo } from '#tables/words/yesNo';
import type { Block } from './readRows';
import { rowKeys } from './rowKey';
import { sendRows, type RowSent } from './sending';
import { useNamed } from './useNamed';

/** A row of a block as it stands on the screen. */
export interface RowOnScreen {
  line: number;
  cells: readonly string[];
  values: Values;
  /** What is wrong with it, by this screen or by the server; empty while it can be sent. */
  problems: readonly FieldProblem[];
  /** Names of fields that were wrong once: they stay open to be written. */
  open: ReadonlySet<string>;
}

/** What came of the rows that were sent. */
export interface Outcome {
  added: number;
  known: number;
  /** Jira's search will know of some a little later. */
  isLate: boolean;
}

type State = 'looking' | 'ready' | 'sending' | 'stopped';

interface Kept {
  line: number;
  cells: readonly string[];
  open: ReadonlySet<string>;
  refused: readonly FieldProblem[];
  isSent: boolean;
}

const NONE: Outcome = { added: 0, known: 0, isLate: false };
const begun = ({ line, cells }: Block['rows'][number]): Kept => {
  return { line, cells, open: new Set(), refused: [], isSent: false };
};

export interface RowsOnScreen {
  state: State;
  /** Those that are not sent yet, in their order. */
  rows: readonly RowOnScreen[];
  outcome: Outcome;
  /** Why it stopped, or why people or records could not be looked up. */
  problem: string | null;
  write: (line: number, column: number, text: string) => void;
  send: () => void;
  stop: () => void;
  lookAgain: () => void;
}

export interface RowsAsked {
  kind: KindName;
  home: Home;
  settings: Settings;
  block: Block;
  onAdded: (last: EntryView) => void;
}

/** The rows of a block: read as they are written, sent where they are right, kept where they have to be mended. */
export function useRows({ kind, home, settings, block, onAdded }: RowsAsked): RowsOnScreen {
  const [kept, setKept] = useState(() => block.rows.map(begun));
  const [outcome, setOutcome] = useState(NONE);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = useRef(true);
  /** What was sent, in its order: of rows that say the same the later ones go on counting. */
  const sent = useRef<Values[]>([]);
  const looked = useNamed(block, home, kept);
  const { people, records } = looked;

  const read = useMemo(() => {
    const around: TextAround = { settings, people, records, yesOrNo };
    return kept
      .filter(({ isSent }) => !isSent)
      .map(({ line, cells, open, refused }): RowOnScreen => {
        const { values, problems } = readRow(kind, block.mapping, cells, around);
        const wrong = [...problems, ...refused];
        return { line, cells, values, problems: wrong, open: new Set([...open, ...wrong.map(({ field }) => field)]) };
      });
  }, [kind, block, settings, people, records, kept]);

  useEffect(() => {
    wanted.current = true;
    return () => void (wanted.current = false);
  }, []);

  const write = (line: number, column: number, text: string): void => {
    const open = read.find((row) => row.line === line)?.open ?? new Set<string>();
    setKept((before) =>
      before.map((row) =>
        row.line === line ? { ...row, cells: withCell(row.cells, column, text), open, refused: [] } : row,
      ),
    );
  };

  const send = async (): Promise<void> => {
    const rows = read.filter(({ problems }) => problems.length === 0);
    const keys = rowKeys([...sent.current, ...rows.map(({ values }) => values)]).slice(sent.current.length);
    const byKey = new Map(keys.map((key, at) => [key, rows[at]!]));
    const toSend = [...byKey].map(([key, { values }]) => ({ key, values }));
    wanted.current = true;
    setFailure(null);
    setSending(true);
    const stopped = await sendRows(
      { kind, home },
      toSend,
      (told, published) => {
        sent.current.push(...told.flatMap((one) => ('entry' in one ? [byKey.get(one.key)!.values] : [])));
        setKept((before) => afterSending(before, told, byKey));
        setOutcome((before) => counted(before, told, published));
        const last = told.findLast((one) => 'entry' in one);
        if (last) onAdded(last.entry);
      },
      () => wanted.current,
    );
    setFailure(stopped);
    setSending(false);
  };

  return {
    state: sending ? 'sending' : looked.isLooking ? 'looking' : failure ? 'stopped' : 'ready',
    rows: read,
    outcome,
    problem: failure?.message ?? looked.problem,
    write,
    send: () => void send(),
    stop: () => void (wanted.current = false),
    lookAgain: looked.again,
  };
}

function withCell(cells: readonly string[], column: number, text: string): string[] {
  const next = [...cells];
  while (next.length < column) next.push('');
  next[column] = text;
  return next;
}

function afterSending(
  kept: readonly Kept[],
  told: readonly RowSent[],
  byKey: ReadonlyMap<string, RowOnScreen>,
): Kept[] {
  const results = new Map(told.map((one) => [byKey.get(one.key)?.line, one]));
  return kept.map((row) => {
    const result = results.get(row.line);
    if (!result) return row;
    return 'entry' in result ? { ...row, isSent: true } : { ...row, refused: result.problems };
  });
}

function counted({ added, known, isLate }: Outcome, told: readonly RowSent[], published: boolean): Outcome {
  const made = told.filter((one) => 'entry' in one);
  const fresh = made.filter(({ isNew }) => isNew).length;
  return { added: added + fresh, known: known + made.length - fresh, isLate: isLate || !published };
}
