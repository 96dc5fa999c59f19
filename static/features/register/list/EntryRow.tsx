import { useEffect, useId, useState, type ComponentType, type ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import { missingFields, type Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { TimeText } from '../../../parts/texts/TimeText';
import { AnswerForm, type AnswerFormProps } from '../form/AnswerForm';
import { EntryForm, type LedTo } from '../form/EntryForm';
import type { Records } from '../records/useRecordNames';
import type { Telling } from '../words/valueWords';
import { EntryHistory } from './EntryHistory';
import { Facts, titleOf } from './Facts';
import { useRemoval } from './useRemoval';
import './list.css';

interface EntryRowProps {
  entry: EntryView;
  settings: Settings;
  people: People;
  records: Records;
  /** Shows a record as somebody else saved it. */
  put: (entry: EntryView) => void;
  onSaved: (entry: EntryView, published: boolean) => void;
  /** Is told when a form of this record is opened, and when it is closed. */
  onWriting: (id: string, isWriting: boolean) => void;
  /** Takes the place of the form of every kind's answer, and says itself what is answered. */
  Answer?: ComponentType<AnswerFormProps> | undefined;
  /** What the record says, in place of its fields one by one. */
  told?: ReactNode;
  /** What stands below what one may do. */
  below?: ReactNode;
  /** What the place says of the record: it is not asked where the record is changed. */
  given?: Values;
  /** The words on the button that answers. */
  answers?: string;
  /** The field to which somebody is led from elsewhere: the record is opened there. Another object leads once more. */
  ledTo?: LedTo | undefined;
}

/** One record: what it says, who said it and when, what became of it, and what one may do with it. */
export function EntryRow(props: EntryRowProps) {
  const { entry, settings, people, records, put, onSaved, onWriting, Answer, told, below, given, answers } = props;
  const { ledTo } = props;
  const [writes, setWrites] = useState<'change' | 'answer' | null>(null);
  const [led, setLed] = useState<LedTo>();
  if (ledTo !== led) {
    setLed(ledTo);
    if (ledTo && entry.may.change) setWrites('change');
  }
  const row = useFocusAfter<HTMLLIElement>(writes !== null);
  useEffect(() => onWriting(entry.id, writes !== null), [writes, onWriting, entry.id]);
  const close = (): void => setWrites(null);
  const saved = (stored: EntryView, published: boolean): void => {
    close();
    onSaved(stored, published);
  };
  const { kind, home } = entry;
  const answering = { entry, settings, onAnswered: saved, onLater: close };
  return (
    <li className="register-row" ref={row} tabIndex={-1}>
      {writes === 'answer' && Answer ? (
        <Answer {...answering} />
      ) : writes === 'change' ? (
        <EntryForm
          {...{ kind, home, entry, settings }}
          {...(given ? { given } : {})}
          ledTo={led}
          onSaved={saved}
          onCancel={close}
        />
      ) : (
        <>
          {told ?? <Told {...{ entry, settings, people, records }} />}
          {writes === 'answer' ? (
            <AnswerForm {...answering} />
          ) : (
            <Doing {...{ entry, settings, put, onSaved }} answers={answers ?? 'Answer'} onWrite={setWrites} />
          )}
          {below}
        </>
      )}
    </li>
  );
}

/** What a record says. */
function Told({ entry, settings, people, records }: Pick<EntryRowProps, 'entry' | 'settings' | 'people' | 'records'>) {
  const { locale, timeZone } = useHost();
  const { fields, statuses, answer: asked = {} } = kindNamed(entry.kind);
  const telling: Telling = { settings, people, records, locale, timeZone };
  const missing = entry.may.change ? missingFields(kindNamed(entry.kind), entry.body) : [];
  const title = titleOf(fields, entry.body, telling);
  // Where a record has one state only, it says nothing.
  const state = entry.removed ? 'Removed' : Object.keys(statuses).length > 1 && statuses[entry.status];
  return (
    <>
      <div className="register-row__head">
        <h4 className="register-row__title">{title?.words ?? kindNamed(entry.kind).name}</h4>
        {state && <span className="register-row__state">{state}</span>}
      </div>
      <Facts fields={fields} values={entry.body} telling={telling} {...(title ? { without: title.name } : {})} />
      {missing.length > 0 && (
        <p className="register-list__quiet">
          Not said yet: {missing.map((name) => fields[name]?.label.toLowerCase()).join(', ')}.
        </p>
      )}
      {entry.answer && (
        <div className="register-row__answer">
          <Facts fields={asked} values={entry.answer} telling={telling} />
          <p className="register-list__quiet">
            Answered by <PersonName accountId={entry.answer.by} people={people} />, <TimeText iso={entry.answer.at} />
          </p>
        </div>
      )}
      <p className="register-list__quiet">
        <PersonName accountId={entry.by} people={people} />, <TimeText iso={entry.at} />
      </p>
    </>
  );
}

interface DoingProps extends Pick<EntryRowProps, 'entry' | 'settings' | 'put' | 'onSaved'> {
  answers: string;
  onWrite: (what: 'change' | 'answer') => void;
}

/** What one may do with a record. */
function Doing({ entry, settings, put, onSaved, answers, onWrite }: DoingProps) {
  const { may, removed, answer } = entry;
  const [showsHistory, setShowsHistory] = useState(false);
  const historyId = useId();
  const removal = useRemoval(entry, put, onSaved);
  return (
    <>
      <div className="register-row__doing">
        {may.answer && (
          <button type="button" className="lens-plain-button" onClick={() => onWrite('answer')}>
            {answer ? 'Change the answer' : answers}
          </button>
        )}
        {may.change && (
          <button type="button" className="lens-link" onClick={() => onWrite('change')}>
            Change
          </button>
        )}
        {may.remove && (
          <button type="button" className="lens-link" aria-disabled={removal.isBusy} onClick={removal.run}>
            {removed ? 'Bring back' : 'Remove'}
          </button>
        )}
        <button
          type="button"
          className="lens-link"
          aria-expanded={showsHistory}
          aria-controls={historyId}
          onClick={() => setShowsHistory(!showsHistory)}
        >
          History
        </button>
      </div>
      {removal.failure && <FailureMessage failure={removal.failure} onTryAgain={removal.run} />}
      <div id={historyId}>
        {showsHistory && <EntryHistory key={entry.version} id={entry.id} kind={entry.kind} settings={settings} />}
      </div>
    </>
  );
}
