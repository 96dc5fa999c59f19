import { useState } from 'react';
import {
  foundProblem,
  foundRow,
  readFoundLines,
  statesOfFound,
  type FoundState,
  type Severity,
} from '#domain/engagement/foundLines';
import { createFound, knownGap, type FoundIn, type FoundOutcome } from './createFound';
import { markHeld } from './markHeld';
import type { EngagementData, Row } from '../../reading/engagementData';

/** A finding on the screen: what it says, what becomes of it, and what came of it. */
export interface FoundOnScreen {
  /** Its own, also among lines that say the same. */
  id: string;
  row: string;
  what: string;
  severity: Severity | null;
  state: FoundState;
  /** Why it cannot be sent as it is; null where it can. */
  problem: string | null;
  outcome: FoundOutcome | null;
}

export interface FoundForm {
  text: string;
  lines: readonly FoundOnScreen[];
  /** Findings beyond those that are taken at once. */
  more: number;
  /** Those that would be sent now. */
  toSend: readonly FoundOnScreen[];
  /** How many have become issues so far; null while nothing is being sent. */
  settled: number | null;
  failure: string | null;
  write: (text: string) => void;
  say: (row: string, severity: Severity | null) => void;
  send: (within: Omit<FoundIn, 'session'>) => Promise<void>;
}

/** The findings of a session while somebody pastes, looks through and sends them. */
export function useFound(session: Row<'session'>, data: EngagementData, onSaved: () => void): FoundForm {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<ReadonlyMap<string, Severity | null>>(new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, FoundOutcome>>(new Map());
  const [settled, setSettled] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { lines: read, more } = readFoundLines(text);
  const states = statesOfFound(
    read.map(({ what }) => what),
    data.gaps.map(({ entry }) => knownGap(entry)),
    session.id,
  );
  const lines = read.map(({ what, severity }, at): FoundOnScreen => {
    const row = foundRow(what);
    const chosen = said.get(row);
    const state = states[at] ?? { is: 'new' };
    return {
      id: state.is === 'twice' ? `${row} ${at}` : row,
      ...{ row, what, severity: chosen === undefined ? severity : chosen, state },
      problem: foundProblem(what),
      outcome: state.is === 'twice' ? null : (outcomes.get(row) ?? null),
    };
  });
  const toSend = lines.filter(
    ({ problem, state, outcome }) =>
      problem === null && (state.is === 'new' || state.is === 'again') && !(outcome && isDone(outcome)),
  );

  const send = async (within: Omit<FoundIn, 'session'>): Promise<void> => {
    if (settled !== null || toSend.length === 0) return;
    setSettled(0);
    setFailure(null);
    const sent = await createFound({ ...within, session: session.entry }, toSend, setSettled);
    const isHeld = sent.outcomes.some(isDone) ? await markHeld(session.entry) : null;
    setOutcomes((before) => new Map([...before, ...sent.outcomes.map((one) => [one.row, one] as const)]));
    setFailure(sent.failure ?? isHeld);
    setSettled(null);
    if (sent.outcomes.some(isDone)) onSaved();
  };
  return {
    ...{ text, lines, more, toSend, settled, failure, send },
    write: setText,
    say: (row, severity) => setSaid((before) => new Map(before).set(row, severity)),
  };
}

/** Whether nothing is left to be done of a finding. */
export const isDone = ({ state }: FoundOutcome): boolean =>
  state === 'created' || state === 'again' || state === 'here';
