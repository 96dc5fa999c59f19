import { useState } from 'react';
import type { Output } from '#contract/procedures';
import type { EntryValues } from '#domain/register/entry';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { useRecordNames } from '../records/useRecordNames';
import { peopleOfValues, recordsOfValues } from '../words/namedIn';
import { valueWords, type Telling } from '../words/valueWords';

type Change = Output<'entry.history'>['changes'][number];

interface HistoryProps {
  id: string;
  kind: KindName;
  settings: Settings;
}

/** Who changed a record, when, from what to what: newest first, a page at a time. */
export function EntryHistory(props: HistoryProps) {
  const [older, setOlder] = useState<readonly number[]>([]);
  return (
    <div className="register-history">
      <HistoryPage {...props} isLast={older.length === 0} onOlder={(before) => setOlder([before])} />
      {older.map((before, index) => (
        <HistoryPage
          key={before}
          {...props}
          before={before}
          isLast={index === older.length - 1}
          onOlder={(next) => setOlder([...older, next])}
        />
      ))}
    </div>
  );
}

interface PageProps extends HistoryProps {
  before?: number;
  isLast: boolean;
  onOlder: (before: number) => void;
}

function HistoryPage({ id, kind, settings, before, isLast, onOlder }: PageProps) {
  const { locale, timeZone } = useHost();
  const answer = useAnswer('entry.history', { id, ...(before === undefined ? {} : { before }) });
  const changes = answer.state === 'ready' ? answer.value.changes : [];
  const { fields } = kindNamed(kind);
  const people = usePeople(
    changes.flatMap(({ actor, from, to }) => [actor, ...peopleOfValues(fields, from), ...peopleOfValues(fields, to)]),
  );
  const records = useRecordNames(
    changes.flatMap(({ from, to }) => [...recordsOfValues(fields, from), ...recordsOfValues(fields, to)]),
  );
  if (answer.state === 'loading') return <Loading>Loading the history…</Loading>;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  const oldest = changes.at(-1)?.version;
  return (
    <>
      <ol className="register-history__list">
        {changes.map((change) => (
          <li key={change.version}>
            <p className="register-list__quiet">
              <PersonName accountId={change.actor} people={people} />, <TimeText iso={change.at} exact />
            </p>
            <ChangedFields kind={kind} change={change} telling={{ settings, people, records, locale, timeZone }} />
          </li>
        ))}
      </ol>
      {isLast && answer.value.more && oldest !== undefined && (
        <button type="button" className="lens-plain-button" onClick={() => onOlder(oldest)}>
          Show older
        </button>
      )}
    </>
  );
}

const ANSWER = 'answer.';
const REMOVED = 'removed';

function ChangedFields({ kind, change: { from, to }, telling }: { kind: KindName; change: Change; telling: Telling }) {
  const { fields, answer = {} } = kindNamed(kind);
  const fieldOf = (name: string) => (name.startsWith(ANSWER) ? answer[name.slice(ANSWER.length)] : fields[name]);
  const words = (name: string, values: EntryValues): string => {
    const field = fieldOf(name);
    return field ? valueWords(field, values[name], telling) : 'nothing';
  };
  const isFirst = Object.keys(from).length === 0;
  return (
    <ul>
      {Object.keys(to)
        .filter((name) => name !== REMOVED && !(isFirst && to[name] == null))
        .map((name) => (
          <li key={name}>
            {fieldOf(name)?.label ?? name}:{' '}
            {!isFirst && (
              <>
                {words(name, from)} <span aria-hidden="true">→</span>
                <span className="lens-visually-hidden"> to </span>{' '}
              </>
            )}
            <strong>{words(name, to)}</strong>
          </li>
        ))}
      {REMOVED in to && <li>{to[REMOVED] === true ? 'Removed' : 'Brought back'}</li>}
    </ul>
  );
}
