import Button from '@atlaskit/button/new';
import type { ImportView } from '#contract/backup';
import { useHost } from '../../host/HostProvider';
import { Disclosure } from '../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../parts/texts/counted';
import { PersonName } from '../../people/PersonName';
import { TimeText } from '../../parts/texts/TimeText';
import { usePeople } from '../../people/usePeople';
import { EpicLink } from '../portfolio/list/EpicLink';
import { useDesk } from '../settings/drafting/DraftContext';
import { useTroubledEpics } from '../health/useTroubledEpics';
import { doesNothing, fieldWords, plannedWords } from './importWords';

/** What a file would change, before anything does. */
export function Preview({ last, onImport }: { last: ImportView; onImport: () => void }) {
  const figures = figuresIn(useHost().locale);
  const people = usePeople([last.actor]);
  return (
    <div className="lens-backup__preview" role="group" aria-label="What the import would change">
      <p role="status">
        <strong>
          {doesNothing(last)
            ? 'All of this file was here already: there was nothing to import.'
            : 'Nothing is changed yet.'}
        </strong>{' '}
        The file was exported <TimeText iso={last.exportedAt} exact />;{' '}
        <PersonName accountId={last.actor} people={people} /> chose it, and it was compared with what was here{' '}
        <TimeText iso={last.updatedAt} exact />.
      </p>
      <ul>
        {plannedWords(last, figures).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {last.changes.length > 0 && <Changes last={last} />}
      {!doesNothing(last) && (
        <div className="lens-backup__actions">
          <Button appearance="primary" onClick={onImport}>
            Import
          </Button>
        </div>
      )}
    </div>
  );
}

function Changes({ last: { changes, planned } }: { last: ImportView }) {
  const figures = figuresIn(useHost().locale);
  const { settings } = useDesk().draft.stored;
  const epics = useTroubledEpics(changes.map(({ issueId }) => issueId));
  const others = planned.changed - changes.length;
  return (
    <Disclosure
      className="lens-backup__changes"
      summary={`What changes in ${counted(figures, changes.length, 'epic', 'epics')}`}
    >
      <ul>
        {changes.map(({ issueId, fields }) => {
          const epic = epics.state === 'ready' ? epics.byId.get(issueId) : undefined;
          return (
            <li key={issueId}>
              {epic ? <EpicLink epic={epic} /> : <span>Epic with the id {issueId}</span>}{' '}
              <span className="lens-backup__fields">{fieldWords(fields, settings)}</span>
            </li>
          );
        })}
      </ul>
      {others > 0 && <p>{counted(figures, others, 'more epic is', 'more epics are')} not listed here.</p>}
    </Disclosure>
  );
}
