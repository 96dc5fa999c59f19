import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { HistoryEntry } from '#contract/rating';
import type { EntryView } from '#contract/register';
import { NEVER_RATED, PLAIN_FIELDS, type ChangedValues, type Content } from '#domain/rating/assessment';
import type { Settings } from '#domain/settings/settings';
import { versionsAfter } from '#domain/voice/afterChallenge';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { personWords, PersonName } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePeople, type People } from '../../../people/usePeople';
import { valueOf, type Field } from '../../../features/rating/session/content';
import { fieldName, valueWords } from '../../../features/rating/answers/words';
import { useIssueInput } from '../useIssueInput';

export interface HistoryPageProps {
  settings: Settings;
  /** Challenges after which the rating was changed. */
  accepted: readonly EntryView[];
  /** Only saves older than this version. */
  before?: number;
  /** Whether nothing older is shown yet: then it offers to. */
  last: boolean;
  onOlder: (before: number) => void;
}

const changedFields = (to: ChangedValues): Field[] => [
  ...Object.keys(to.answers ?? {}).map((id): Field => `answers.${id}`),
  ...PLAIN_FIELDS.filter((field) => field in to),
];

/** The values of one side of a change as if they were a whole content; what was not changed is empty. */
const asContent = ({ answers, ...rest }: ChangedValues): Content => ({
  ...NEVER_RATED,
  ...rest,
  answers: Object.fromEntries(
    Object.entries(answers ?? {}).filter(([, answer]) => answer !== null),
  ) as Content['answers'],
});

const sponsorsOf = ({ from, to }: HistoryEntry): (string | null | undefined)[] => [from.sponsor, to.sponsor];

/** Up to 100 saves. */
export function HistoryPage({ settings, accepted, before, last, onOlder }: HistoryPageProps) {
  const issue = useIssueInput();
  const answer = useAnswer('assessment.history', { ...issue, ...(before === undefined ? {} : { before }) });
  const changes = answer.state === 'ready' ? answer.value.changes : NONE;
  const versions = useMemo(() => versionsOf(changes, accepted), [changes, accepted]);
  const people = usePeople([
    ...changes.flatMap((entry) => [entry.actor, ...sponsorsOf(entry)]),
    ...accepted.map(({ by }) => by),
  ]);
  if (answer.state === 'loading') return <Loading>Loading the history…</Loading>;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  const oldest = changes.at(-1)?.version;
  return (
    <>
      {changes.length === 0 && <p className="panel-subtle">Nothing was saved yet.</p>}
      <ol className="history__list">
        {changes.map((entry) => (
          <li key={entry.version}>
            <p className="panel-subtle">
              <PersonName accountId={entry.actor} people={people} size={20} />, <TimeText iso={entry.at} exact />
            </p>
            {accepted
              .filter(({ id }) => versions.get(id) === entry.version)
              .map((challenge) => (
                <AfterChallenge key={challenge.id} challenge={challenge} people={people} />
              ))}
            <ChangeList entry={entry} settings={settings} people={people} />
          </li>
        ))}
      </ol>
      {last && answer.value.more && oldest !== undefined && (
        <Button spacing="compact" onClick={() => onOlder(oldest)}>
          Show older
        </Button>
      )}
    </>
  );
}

const NONE: readonly HistoryEntry[] = [];

/** By the id of a challenge the version of the save that followed from it. */
function versionsOf(changes: readonly HistoryEntry[], accepted: readonly EntryView[]): ReadonlyMap<string, number> {
  const times = accepted.flatMap(({ id, at, answer }) => (answer ? [{ id, at, answeredAt: answer.at }] : []));
  return versionsAfter(changes, times);
}

function AfterChallenge({ challenge: { by, body }, people }: { challenge: EntryView; people: People }) {
  const { reason } = body;
  return (
    <p className="history__after">
      {`After a challenge by ${personWords(by, people)}`}
      {typeof reason === 'string' && (
        <>
          : <q>{reason}</q>
        </>
      )}
    </p>
  );
}

function ChangeList({ entry, settings, people }: { entry: HistoryEntry; settings: Settings; people: People }) {
  const words = (field: Field, values: ChangedValues): string =>
    valueWords(field, valueOf(asContent(values), field), settings, (id) => personWords(id, people));
  return (
    <ul>
      {changedFields(entry.to).map((field) => (
        <li key={field}>
          {fieldName(field, settings)}: {words(field, entry.from)} <span aria-hidden="true">→</span>
          <span className="lens-visually-hidden"> to </span> <strong>{words(field, entry.to)}</strong>
        </li>
      ))}
    </ul>
  );
}
