import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import {
  DECISION_REASON_MAX,
  decisionProblem,
  DECISIONS,
  needsReason,
  type Decision,
  type DecisionKind,
} from '#domain/board/decision';
import { sameJson } from '#kernel/sameJson';
import { storedNow } from '../../../host/conflict';
import { call } from '../../../host/server';
import { Select } from '../../../parts/controls/Select';
import { useWritten } from '../../../parts/fields/useWritten';
import { Message } from '../../../parts/messages/Message';
import { DECISION_WORDS, WRITTEN_SINCE } from './decisionWords';

export interface DecisionEditorProps {
  boardId: string;
  issueId: string;
  current: Decision | null;
  onDecided: (decision: Decision) => void;
  onClose: () => void;
}

interface Written {
  decision: DecisionKind;
  reason: string;
}

/**
 * Records what the board decided about one epic. Who decided something else meanwhile is shown before anything is
 * replaced.
 */
export function DecisionEditor({ boardId, issueId, current, onDecided, onClose }: DecisionEditorProps) {
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const [{ decision, reason }, write, now] = useWritten<Written>({
    decision: current?.decision ?? 'go',
    reason: current?.reason ?? '',
  });
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null; problem: string | null }>({
    busy: false,
    failure: null,
    problem: null,
  });

  // Opened by a button: the focus goes where the choice is.
  useEffect(() => first.current?.focus(), []);

  const save = async (): Promise<void> => {
    const problem = decisionProblem(decision, reason);
    if (problem) return setState({ busy: false, failure: null, problem });
    setState({ busy: true, failure: null, problem: null });
    const answer = await call('board.decide', {
      boardId,
      issueId,
      version: current?.version ?? 0,
      decision,
      reason: reason.trim() || null,
    });
    if (answer.ok) {
      onDecided(answer.value);
      // What was written meanwhile is not recorded: the form stays with it.
      if (sameJson(now(), { decision, reason })) return onClose();
      return setState({ busy: false, failure: null, problem: WRITTEN_SINCE });
    }
    const meanwhile = storedNow<'board.decide'>(answer.error);
    if (meanwhile) onDecided(meanwhile);
    setState({ busy: false, failure: answer.error, problem: null });
  };

  return (
    <form
      className="lens-board__editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.busy) void save();
      }}
    >
      <div className="lens-boards__field">
        <label htmlFor={`${id}-decision`}>Decision</label>
        <Select
          id={`${id}-decision`}
          isInForm
          ref={first}
          value={decision}
          onChange={(event) => write({ decision: DECISIONS.find((kind) => kind === event.target.value) ?? decision })}
        >
          {DECISIONS.map((kind) => (
            <option key={kind} value={kind}>
              {`${DECISION_WORDS[kind].label} – ${DECISION_WORDS[kind].meaning}`}
            </option>
          ))}
        </Select>
      </div>
      <div className="lens-boards__field">
        <label htmlFor={`${id}-reason`}>{needsReason(decision) ? 'Reason' : 'Reason (optional)'}</label>
        <input
          id={`${id}-reason`}
          className="lens-control"
          type="text"
          value={reason}
          maxLength={DECISION_REASON_MAX}
          autoComplete="off"
          aria-invalid={state.problem !== null}
          aria-describedby={state.problem ? `${id}-problem` : undefined}
          onChange={(event) => write({ reason: event.target.value })}
        />
        {state.problem && (
          <p className="lens-board__problem" id={`${id}-problem`} role="alert">
            {state.problem}
          </p>
        )}
      </div>
      <div className="lens-board__buttons">
        <Button type="submit" appearance="primary" spacing="compact" isDisabled={state.busy}>
          {state.busy ? 'Recording…' : 'Record'}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {state.failure && <Message tone="warning">{state.failure.message}</Message>}
    </form>
  );
}
