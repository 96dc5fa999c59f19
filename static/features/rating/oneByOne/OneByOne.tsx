import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { AnswerText } from '#domain/rating/kinds/answerText';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Message } from '../../../parts/messages/Message';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { answerOfChoice } from '../answers/answerChoices';
import type { CellValue, Column } from '../answers/columns';
import { keyWords, valueWords } from '../rateMany/cellWords';
import { typedIn } from '../cells/typing';
import { useRate } from '../rateMany/RateContext';
import { stateWords } from '../../../parts/grid/cellState';
import type { RateRow } from '../rows/rateRow';
import { UNDER_WAY } from '../saving/useEditing';
import { EpicDescription } from './EpicDescription';
import { useRound, type Round } from './useRound';
import './one-by-one.css';

/**
 * One question for one epic after the other, in an order that nobody chose. Scores and other answers stay out of sight.
 */
export function OneByOne({ column, seed }: { column: Column; seed: string }) {
  const { ratings, rights, editing } = useRate();
  const round = useRound(column, seed);
  const { row, left } = round;
  const back = (
    <Button isDisabled={!round.hasBefore} onClick={() => round.step(-1)}>
      Back
    </Button>
  );
  if (round.size === 0 && left === null)
    return <Message tone="empty">There is no epic here that you may rate.</Message>;
  if (left !== null || !row) {
    return (
      <div className="rate-one">
        <RoundProgress round={round} />
        {left === null ? (
          <div className="rate-one__moves">{back}</div>
        ) : (
          <LeftTheList left={left} next={row} onGoOn={round.goOn} />
        )}
      </div>
    );
  }
  const answer = (value: CellValue): void => {
    const edits = rights.mayEdit(row.id) ? [{ rowId: row.id, column, value }] : [];
    const planned = { edits, refused: [], readOnly: 1 - edits.length, outside: 0, unread: 0 };
    if (editing.edit(planned, 'entered')) round.step(1);
  };
  const state = ratings.stateAt(row.id, column);
  return (
    <div className="rate-one">
      <RoundProgress round={round} />
      <h2 className="rate-one__epic">
        <EpicLink epic={row} />
      </h2>
      <EpicDescription issueId={row.id} next={round.next} />
      {ratings.isLocked && <p role="status">{UNDER_WAY}</p>}
      <Answers
        key={row.id}
        column={column}
        value={ratings.valueAt(row.id, column)}
        onAnswer={answer}
        onBack={() => round.step(-1)}
        onSkip={() => round.step(1)}
      />
      <p className="rate-one__state">
        {state.kind === 'stored' ? '' : `${valueWords(column, ratings.valueAt(row.id, column))}, ${stateWords(state)}`}
      </p>
      <div className="rate-one__moves">
        {back}
        <Button onClick={() => round.step(1)}>Skip</Button>
      </div>
    </div>
  );
}

function RoundProgress({ round: { at, size, answered, gone, row } }: { round: Round }) {
  const figures = figuresIn(useHost().locale);
  const left = gone > 0 ? `, ${figures(gone)} left this list` : '';
  return (
    <p className="rate-one__progress">
      <progress max={Math.max(1, size)} value={Math.min(at - 1, size)} aria-label="Epics gone through" />
      <span role="status">
        {row
          ? `${figures(at)} of ${figures(size)}`
          : `Done: ${counted(figures, answered, 'epic has', 'epics have')} ` +
            `an answer, ${figures(size - answered)} skipped${left}.`}
      </span>
    </p>
  );
}

/**
 * Says that the epic is not here any more. No answer is taken until the person goes on: whoever was about to answer
 * meant the one that left.
 */
function LeftTheList({ left, next, onGoOn }: { left: string; next: RateRow | undefined; onGoOn: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <p role="alert">{`${left} is not in this list any more, so it is not asked about.`}</p>
      <div className="rate-one__moves">
        <Button ref={button} onClick={onGoOn}>
          {next ? `Go on with ${next.key}` : 'Go on'}
        </Button>
      </div>
    </>
  );
}

interface AnswersProps {
  column: Column;
  value: CellValue;
  onAnswer: (value: CellValue) => void;
  onBack: () => void;
  onSkip: () => void;
}

/** The levels with what they mean, each a button; the keys of the table answer too. */
function Answers({ column, value, onAnswer, onBack, onSkip }: AnswersProps) {
  const { control } = column.screen;
  const group = useRef<HTMLDivElement>(null);
  const [signed, setSigned] = useState(false);
  useEffect(() => group.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowLeft' || event.key === 'Backspace') onBack();
    else if (event.key === 'ArrowRight') onSkip();
    else {
      const typed = event.key.length === 1 && event.key !== ' ' ? typedIn(column, value, event.key, signed) : null;
      setSigned(typed?.kind === 'sign');
      if (!typed) return;
      if (typed.kind === 'value') onAnswer(typed.value);
    }
    event.preventDefault();
  };
  // The group itself takes the keys, so that an answer needs no way to a button.
  useEffect(() => {
    const node = group.current;
    node?.addEventListener('keydown', press);
    return () => node?.removeEventListener('keydown', press);
  });
  return (
    <div
      ref={group}
      className="rate-one__answers"
      role="group"
      aria-label={`${column.label}. ${column.question}`}
      tabIndex={-1}
    >
      <p>
        <strong>{column.label}</strong> {column.question}
      </p>
      {control.is === 'written' ? (
        <WrittenAnswer text={column.text} what={control.what} value={value} onAnswer={onAnswer} />
      ) : (
        <ul>
          {column.choices.map((choice) => (
            <li key={choice.value}>
              <button
                type="button"
                aria-pressed={String(value) === choice.value}
                onClick={() => onAnswer(answerOfChoice(column.text, choice.value))}
              >
                <strong>{choice.label}</strong> {choice.anchor}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="rate-one__keys">
        {`${keyWords(column)} Arrow right skips, ` + `arrow left goes back.${signed ? ' −…' : ''}`}
      </p>
    </div>
  );
}

type WrittenAnswerProps = Pick<AnswersProps, 'value' | 'onAnswer'> & { text: AnswerText; what: string };

function WrittenAnswer({ text, what, value, onAnswer }: WrittenAnswerProps) {
  const [written, setWritten] = useState(value === null ? '' : String(value));
  const read = written.trim() === '' ? null : text.read(written.trim());
  const wrong = read === undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (read !== undefined) onAnswer(read);
      }}
    >
      <label>
        {what}{' '}
        <input
          inputMode="numeric"
          autoComplete="off"
          value={written}
          aria-invalid={wrong}
          onChange={(event) => setWritten(event.target.value)}
        />
      </label>{' '}
      <Button type="submit" isDisabled={wrong}>
        Answer
      </Button>
      {wrong && <p role="status">{text.expected}</p>}
    </form>
  );
}
