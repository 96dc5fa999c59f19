import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { editableIssues, MOST_CHECKED } from '../../../host/jira';
import type { UnratedEpic } from '../../../host/issues/unratedEpics';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Message } from '../../../parts/messages/Message';
import { ByProject } from '../byProject/ByProject';
import { EpicLink } from '../list/EpicLink';
import type { PageReading } from '../reading/pageReading';
import { answererWords } from '../questions/answerer';
import { useAnswerers } from '../questions/useAnswerers';
import { readUnrated, type UnratedList } from '../reading/readUnrated';

/**
 * Epics without a rating stand apart: they have no rank, and here is whom to ask about them. Read only when asked for.
 */
export function NotRated({ reading }: { reading: PageReading }) {
  const figures = figuresIn(useHost().locale);
  const [list, setList] = useState<UnratedList | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (reading.notRated === 0) return null;

  const read = (): void => {
    setBusy(true);
    setProblem(null);
    readUnrated(reading.scope, list).then(
      (longer) => {
        setList(longer);
        setBusy(false);
      },
      (error: unknown) => {
        setProblem(failureSentence(error, 'The epics that are not rated could not be read. Try again in a minute.'));
        setBusy(false);
      },
    );
  };
  const more = list === null || list.next !== null;
  return (
    <section className="lens-ranking__unrated" aria-labelledby="lens-not-rated">
      <h2 id="lens-not-rated">
        {`Not rated: ${reading.extent === 'all' ? '' : 'about '}` +
          `${counted(figures, reading.notRated, 'epic', 'epics')}`}
      </h2>
      {list && <UnratedTable epics={list.epics} />}
      {problem && (
        <Message tone="error" action={{ label: 'Try again', onClick: read }}>
          {problem}
        </Message>
      )}
      {more && !problem && (
        <Button spacing="compact" onClick={read} isDisabled={busy}>
          {list ? 'Show more' : 'Show whom to ask'}
        </Button>
      )}
      <ByProject scope={reading.scope} />
      <p role="status">
        {busy
          ? 'Reading…'
          : list &&
            `${counted(figures, list.epics.length, 'epic', 'epics')} listed${list.next ? ', there are more' : ''}.`}
      </p>
    </section>
  );
}

/** Those of the epics that the viewer may edit; none where that cannot be read, because nothing is said of others. */
function useOwnRights(epics: readonly UnratedEpic[]): ReadonlySet<string> {
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let wanted = true;
    const ids = epics.map(({ id }) => id).slice(0, MOST_CHECKED);
    if (ids.length === 0) return undefined;
    editableIssues(ids).then(
      (editable) => wanted && setMine(editable),
      (error: unknown) => console.error('Which epics the viewer may edit could not be read', error),
    );
    return () => {
      wanted = false;
    };
  }, [epics]);
  return mine;
}

/** Jira tells everybody whom it names on an epic; whether somebody else may edit it, it tells administrators only. */
const NAMED_ONLY =
  'These people are named in Jira, on the epic or as lead of its project. Whether they may edit it was not checked.';

function UnratedTable({ epics }: { epics: readonly UnratedEpic[] }) {
  const answererOf = useAnswerers(epics.map(({ people }) => people));
  const mine = useOwnRights(epics);
  const words = ({ people }: UnratedEpic): string => {
    const answerer = answererOf(people);
    if (answerer === 'reading') return '…';
    if (answerer === 'unread') return 'who leads the project could not be read';
    return answerer ? answererWords(answerer) : 'nobody is named';
  };
  return (
    <>
      <table aria-labelledby="lens-not-rated">
        <thead>
          <tr>
            <th scope="col">Epic</th>
            <th scope="col">Whom to ask</th>
          </tr>
        </thead>
        <tbody>
          {epics.map((epic) => (
            <tr key={epic.id}>
              <th scope="row">
                <EpicLink epic={epic} />
              </th>
              <td>{`${words(epic)}${mine.has(epic.id) ? ' · you may rate it' : ''}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{NAMED_ONLY}</p>
    </>
  );
}
