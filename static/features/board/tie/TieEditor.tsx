import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef } from 'react';
import { MOST_ORDERED, TIE_REASON_MAX } from '#domain/board/tie';
import { mostQuestions } from '#domain/board/tieQuestions';
import { useHost } from '../../../host/HostProvider';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicName } from '../snapshot/EpicName';
import type { EpicNames } from '../snapshot/useBoard';
import { useTieEditor, type Step, type TieDesk, type TieEditing } from './useTieEditor';
import './tie.css';

interface TieEditorProps extends TieEditing {
  names: EpicNames | null;
  /** How many epics of the tie there is room for. */
  open: number;
}

/** Puts the epics of a tie in order: two at a time, and no more questions than it takes. */
export function TieEditor({ names, open, ...editing }: TieEditorProps) {
  const id = useId();
  const desk = useTieEditor(editing);
  const { step, answers } = desk;
  const box = useRef<HTMLDivElement>(null);
  // Each question is heard, and the next one is reached from where the last one was answered.
  useEffect(() => box.current?.focus(), [step.kind, answers.length]);
  return (
    <div className="lens-tie" role="group" aria-labelledby={id} tabIndex={-1} ref={box}>
      <h4 id={id}>{HEADINGS[step.kind]}</h4>
      {step.kind === 'choose' && <Choose desk={desk} issueIds={editing.issueIds} names={names} />}
      {step.kind === 'ask' && <Ask desk={desk} state={step.state} names={names} />}
      {step.kind === 'record' && <Record desk={desk} order={step.order} open={open} names={names} />}
      {desk.sending.failure && <Message tone="warning">{desk.sending.failure.message}</Message>}
      <div className="lens-board__buttons">
        {step.kind === 'choose' && (
          <Button
            appearance="primary"
            isDisabled={desk.chosen.length < 2 || desk.chosen.length > MOST_ORDERED}
            onClick={desk.begin}
          >
            Ask
          </Button>
        )}
        {step.kind === 'record' && (
          <Button appearance="primary" isDisabled={desk.sending.busy} onClick={() => void desk.record()}>
            {desk.sending.busy ? 'Recording…' : 'Record this order'}
          </Button>
        )}
        {step.kind !== 'choose' && desk.canGoBack && (
          <Button isDisabled={desk.sending.busy} onClick={desk.back}>
            Back
          </Button>
        )}
        <Button appearance="subtle" onClick={editing.onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const HEADINGS: Record<Step['kind'], string> = {
  choose: 'Which of these come into question?',
  ask: 'Which one first, for customers?',
  record: 'The order of the tie',
};

interface PartProps {
  desk: TieDesk;
  names: EpicNames | null;
}

/** More epics than are asked about: the board names those that it weighs against each other. */
function Choose({ desk, issueIds, names }: PartProps & { issueIds: readonly string[] }) {
  const figures = figuresIn(useHost().locale);
  const { chosen } = desk;
  const isFull = chosen.length >= MOST_ORDERED;
  return (
    <>
      <p>
        {`Choose from 2 to ${figures(MOST_ORDERED)} of these ${figures(issueIds.length)} epics. ` +
          'The others stand behind them, still tied.'}
      </p>
      <ul className="lens-tie__choices" aria-label="Epics of the tie">
        {issueIds.map((issueId) => {
          const isIn = chosen.includes(issueId);
          return (
            <li key={issueId}>
              <Checkbox
                checked={isIn}
                disabled={isFull && !isIn}
                onChange={(event) => desk.toggle(issueId, event.target.checked)}
              >
                <NameOnly issueId={issueId} names={names} />
              </Checkbox>
            </li>
          );
        })}
      </ul>
      <p className="lens-boards__note" role="status">
        {chosen.length < 2
          ? 'Choose at least 2.'
          : `${counted(figures, chosen.length, 'epic is', 'epics are')} chosen: ` +
            `at most ${counted(figures, mostQuestions(chosen.length), 'question', 'questions')}.`}
      </p>
    </>
  );
}

/** One question: both epics side by side, each a button. */
function Ask({ desk, state, names }: PartProps & { state: (Step & { kind: 'ask' })['state'] }) {
  const figures = figuresIn(useHost().locale);
  const [a, b] = state.pair;
  const pick = (first: string, second: string) => (
    <button type="button" className="lens-tie__epic" onClick={() => desk.answer({ first, second })}>
      <NameOnly issueId={first} names={names} />
    </button>
  );
  return (
    <>
      <p className="lens-boards__note">
        {`Question ${figures(state.asked + 1)} of at most ${figures(state.most)}. ` +
          'Both have the same score: choose the one whose customers should be served first.'}
      </p>
      <div className="lens-tie__pair">
        {pick(a, b)}
        {pick(b, a)}
      </div>
    </>
  );
}

/** What came of the answers, with the line in it, and why. */
function Record({ desk, order, open, names }: PartProps & { order: readonly string[]; open: number }) {
  const id = useId();
  const { problem } = desk.sending;
  return (
    <>
      <ol className="lens-tie__order">
        {order.map((issueId, at) => (
          <li key={issueId} className={at === open ? 'lens-tie__below' : undefined}>
            <EpicName issueId={issueId} names={names} />
            <span className="lens-boards__note">{at < open ? 'above the line' : 'below the line'}</span>
          </li>
        ))}
      </ol>
      <div className="lens-boards__field">
        <label htmlFor={id}>Why this order</label>
        <input
          id={id}
          className="lens-control"
          type="text"
          value={desk.reason}
          maxLength={TIE_REASON_MAX}
          required
          autoComplete="off"
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onChange={(event) => desk.writeReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && void desk.record()}
        />
        {problem && (
          <p className="lens-board__problem" id={`${id}-problem`} role="alert">
            {problem}
          </p>
        )}
      </div>
      <p className="lens-boards__note">Scores and ranks stay as they are. The order holds for this board only.</p>
    </>
  );
}

/** Key and title without a link: pressing it answers. */
function NameOnly({ issueId, names }: { issueId: string; names: EpicNames | null }) {
  const epic = names?.get(issueId);
  if (!epic) return <>{names ? 'An epic whose name could not be read' : '…'}</>;
  return (
    <>
      <strong>{epic.key}</strong> {epic.summary}
    </>
  );
}
