import type { EntryView } from '#contract/register';
import { optionWords } from '#domain/register/field';
import { move as kind } from '#domain/register/kinds/path/move';
import { STEP_IDS, stepWords } from '#domain/path/steps';
import { useHost } from '../../../host/HostProvider';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { FieldValue } from '../../register/list/Facts';
import { momentWords } from '../../register/words/valueWords';
import type { NumberedMove } from './moves';
import { MoveFigures } from './MoveFigures';
import { changeWords, effectWords, verdictWords } from './moveWords';

interface MoveToldProps {
  move: NumberedMove;
  people: People;
  /** ISO 8601. */
  now: string;
}

/** A move: what and when, how its step stood before and stands now, and how far that moved. */
export function MoveTold({ move, people, now }: MoveToldProps) {
  const { entry, n, isDone, step, effect } = move;
  const { body } = entry;
  const host = useHost();
  const words = shareWordsIn(host.locale);
  const change = isDone ? changeWords(effect.change, words) : null;
  return (
    <div className="path-move">
      <span
        className={isDone ? 'path-move__number' : 'path-move__number path-move__number--planned'}
        aria-hidden="true"
      >
        {n ?? '–'}
      </span>
      <div className="path-move__told">
        <div className="path-move__head">
          <h3 className="path-move__name">
            {typeof body['name'] === 'string' ? body['name'] : 'A move without a name yet'}
            <span className="path-move__when">
              {typeof body['at'] === 'string' ? `, ${momentWords(body['at'], host)}` : ', no day yet'}
            </span>
          </h3>
          <span className={`path-move__verdict path-move__verdict--${verdictTone(move)}`}>
            {step === null ? 'no step named' : verdictWords(effect, isDone)}
          </span>
        </div>
        {step !== null && (
          <p className="path-move__effect">
            step {STEP_IDS.indexOf(step) + 1}, {stepWords(step)}: {effectWords(effect, isDone, words)}
            {change !== null && `: ${change}`}
          </p>
        )}
        <MoveFigures entry={entry} now={now} />
        <Approval entry={entry} people={people} />
        <p className="path-records__quiet">
          {body['what'] === null ? 'What is done is not said yet' : optionWords(kind.fields.what, body['what'])}
          {typeof body['issue'] === 'string' && (
            <>
              {', in '}
              <FieldValue field={kind.fields.issue} value={body['issue']}>
                {body['issue']}
              </FieldValue>
            </>
          )}
          {' · '}
          <PersonName accountId={typeof body['owner'] === 'string' ? body['owner'] : entry.by} people={people} />
        </p>
      </div>
    </div>
  );
}

/** Only what certainly moved is told apart; the word stands beside it. */
function verdictTone({ isDone, effect: { change } }: NumberedMove): 'up' | 'down' | 'quiet' {
  return isDone && (change.state === 'up' || change.state === 'down') ? change.state : 'quiet';
}

/** Of what customers read: the words, and whether somebody else let them out. */
function Approval({ entry, people }: { entry: EntryView; people: People }) {
  const { body, status, answer } = entry;
  if (body['what'] !== 'message') return null;
  const approver = body['approver'];
  return (
    <>
      {typeof body['text'] === 'string' && <p className="path-move__text">{body['text']}</p>}
      <p className={status === 'returned' ? 'path-move__state path-move__state--returned' : 'path-move__state'}>
        {answer === null ? (
          <>
            Waits for approval
            {typeof approver === 'string' && (
              <>
                {' by '}
                <PersonName accountId={approver} people={people} />
              </>
            )}
            . It may not go out yet.
          </>
        ) : (
          <>
            {status === 'approved' ? 'Approved by ' : 'Returned by '}
            <PersonName accountId={answer.by} people={people} />, <TimeText iso={answer.at} />
            {typeof answer['text'] === 'string' && `: ${answer['text']}`}
          </>
        )}
      </p>
    </>
  );
}
