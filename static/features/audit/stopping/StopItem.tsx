import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { optionWords } from '#domain/register/field';
import { appointedTo, stop as kind } from '#domain/register/kinds/audit/stop';
import type { Settings } from '#domain/settings/settings';
import { isOver } from '#kernel/days';
import { useHost } from '../../../host/HostProvider';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { StatusText } from '../../action/list/StatusText';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { AnswerForm } from '../../register/form/AnswerForm';
import { StopIt } from './StopIt';
import type { StopRow } from './stops';

interface StopItemProps {
  row: StopRow;
  settings: Settings;
  people: People;
  /** When it was read, in milliseconds since 1970. */
  readAt: number;
  onDecided: (stop: EntryView) => void;
  /** A step of the workflow was taken: Jira says anew how it stands. */
  onStopped: () => void;
}

const DAY_MS = 86_400_000;

/** One proposal: what it is about, why, who decides and since when, what was decided, and whether it is done. */
export function StopItem({ row: { issue, stop }, settings, people, readAt, onDecided, onStopped }: StopItemProps) {
  const figures = figuresIn(useHost().locale);
  const [isDeciding, setDeciding] = useState(false);
  const item = useFocusAfter<HTMLLIElement>(isDeciding);
  const { answer, body, by, status } = stop;
  const named = appointedTo({ by, values: body });
  const isDone = issue.status.progress === 'done';
  const days = Math.max(0, Math.floor((readAt - Date.parse(stop.at)) / DAY_MS));
  // As in My turn, which tells the same day.
  const isOverdue = isOver(kind.card.turn({ ...stop, values: body }).dueAt, new Date(readAt).toISOString());
  const isLate = status === 'proposed' && !isDone && isOverdue;
  return (
    <li ref={item} className="stop-item" tabIndex={-1}>
      <p className={isLate ? 'stop-item__age stop-item__age--late' : 'stop-item__age'}>
        <strong>{days === 0 ? 'today' : counted(figures, days, 'day', 'days')}</strong>
        <span>since proposed{isLate && ', late'}</span>
      </p>
      <div className="stop-item__text">
        <p className="stop-item__head">
          <EpicLink epic={issue} /> <StatusText status={issue.status} />
        </p>
        {typeof body['reason'] === 'string' ? (
          <p>“{body['reason']}”</p>
        ) : (
          <p className="stop-item__quiet">No reason.</p>
        )}
        <p className="stop-item__quiet">
          Proposed by <PersonName accountId={stop.by} people={people} />
          {named === null ? (
            !answer && '; nobody else is named who decides: its sponsor or the office does'
          ) : (
            <>
              {answer ? ' to ' : '; decides '}
              <PersonName accountId={named} people={people} />
            </>
          )}
        </p>
        {answer && (
          <p className="stop-item__decision">
            <strong>{optionWords(kind.answer.decision, answer['decision']) ?? 'Decided'}.</strong>{' '}
            {typeof answer['text'] === 'string' && `“${answer['text']}” `}
            <span className="stop-item__quiet">
              <PersonName accountId={answer.by} people={people} />, <TimeText iso={answer.at} />
            </span>
          </p>
        )}
        {answer && status === 'stop' && (
          <p className="stop-item__quiet">
            {isDone ? 'Done: Jira says that it has ended.' : 'Decided, and not done yet: it goes on in Jira.'}
          </p>
        )}
      </div>
      <div className={isDeciding ? 'stop-item__doing stop-item__doing--open' : 'stop-item__doing'}>
        {isDeciding ? (
          <AnswerForm
            {...{ entry: stop, settings }}
            does="Decide"
            onLater={() => setDeciding(false)}
            onAnswered={(decided) => {
              setDeciding(false);
              onDecided(decided);
            }}
          />
        ) : (
          <>
            {stop.may.answer && !isDone && (
              <button type="button" className="lens-plain-button" onClick={() => setDeciding(true)}>
                {answer ? 'Decide anew' : 'Decide'}
                <span className="lens-visually-hidden"> about {issue.key}</span>
              </button>
            )}
            {status === 'stop' && !isDone && <StopIt issue={issue} onStopped={onStopped} />}
          </>
        )}
      </div>
    </li>
  );
}
