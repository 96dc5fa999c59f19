import { useState } from 'react';
import type { Failure } from '#contract/errors';
import { MOST_ORDERED, TIE_REASON_MAX, type ToldOrder } from '#domain/board/tie';
import { tieState, type TieAnswer, type TieState } from '#domain/board/tieQuestions';
import { storedNow } from '../../../host/conflict';
import { call } from '../../../host/server';
import { useWritten } from '../../../parts/fields/useWritten';
import { WRITTEN_SINCE } from '../pack/decisionWords';

export interface TieEditing {
  boardId: string;
  /** Version of the order in force; 0 without one. */
  version: number;
  /** Epics of the tie, in the order of the screen. */
  issueIds: readonly string[];
  onOrdered: (order: ToldOrder) => void;
  onClose: () => void;
}

export type Step =
  { kind: 'choose' } | { kind: 'ask'; state: TieState & { done: false } } | { kind: 'record'; order: string[] };

interface Sending {
  busy: boolean;
  failure: Failure | null;
  problem: string | null;
}
const AT_REST: Sending = { busy: false, failure: null, problem: null };

/** The questions about a tie one after the other, and the order that comes of them, recorded with a reason. */
export function useTieEditor({ boardId, version, issueIds, onOrdered, onClose }: TieEditing) {
  const [written, write, now] = useWritten({ reason: '' });
  const [chosen, setChosen] = useState<readonly string[]>(issueIds.length > MOST_ORDERED ? [] : issueIds);
  const [isChosen, setIsChosen] = useState(issueIds.length <= MOST_ORDERED);
  const [answers, setAnswers] = useState<readonly TieAnswer[]>([]);
  const [sending, setSending] = useState(AT_REST);
  const state = isChosen ? tieState(chosen, answers) : null;
  const step: Step = !state
    ? { kind: 'choose' }
    : state.done
      ? { kind: 'record', order: state.order }
      : { kind: 'ask', state };

  const record = async (): Promise<void> => {
    if (step.kind !== 'record' || sending.busy) return;
    const reason = written.reason.trim();
    if (reason === '') return setSending({ ...AT_REST, problem: 'Say why the board orders the tie so.' });
    setSending({ ...AT_REST, busy: true });
    const answer = await call('board.orderTie', { boardId, version, order: step.order, reason });
    if (answer.ok) {
      onOrdered(answer.value);
      // What was written meanwhile is not recorded: the form stays with it.
      if (now().reason === written.reason) return onClose();
      return setSending({ ...AT_REST, problem: WRITTEN_SINCE });
    }
    const meanwhile = storedNow<'board.orderTie'>(answer.error);
    if (meanwhile) onOrdered(meanwhile);
    setSending({ ...AT_REST, failure: answer.error });
  };

  return {
    step,
    chosen,
    answers,
    reason: written.reason,
    sending,
    toggle: (issueId: string, isIn: boolean) =>
      setChosen(issueIds.filter((id) => (id === issueId ? isIn : chosen.includes(id)))),
    begin: () => setIsChosen(true),
    answer: (one: TieAnswer) => setAnswers([...answers, one]),
    /** Takes the last answer back; before the first one, the choice of epics. */
    back: () => {
      if (answers.length > 0) setAnswers(answers.slice(0, -1));
      else setIsChosen(false);
    },
    canGoBack: answers.length > 0 || issueIds.length > MOST_ORDERED,
    writeReason: (reason: string) => write({ reason: reason.slice(0, TIE_REASON_MAX) }),
    record,
  };
}

export type TieDesk = ReturnType<typeof useTieEditor>;
