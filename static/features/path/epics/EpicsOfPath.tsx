import { useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { PathData } from '../reading/pathData';
import { AddEpic } from './AddEpic';
import { useEpics } from './useEpics';
import './epics.css';

/** The epics that change the path, as this viewer's Jira shows them; those that it does not show are counted. */
export function EpicsOfPath({ data, onChanged }: { data: PathData; onChanged: () => void }) {
  const { epics: ids, hiddenEpics, path, may } = data;
  const figures = figuresIn(useHost().locale);
  const shown = useEpics(ids);
  const [said, setSaid] = useState('');
  const hidden = hiddenEpics + (shown.state === 'ready' ? shown.hidden : 0);
  return (
    <section className="path-part" aria-labelledby="path-epics">
      <h2 id="path-epics">Epics that change this path</h2>
      {shown.state === 'loading' && <Loading>Reading the epics…</Loading>}
      {shown.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: shown.again }}>
          {shown.problem}
        </Message>
      )}
      {shown.state === 'ready' && shown.epics.length > 0 && (
        <ul className="path-epics">
          {shown.epics.map((epic) => (
            <li key={epic.id}>
              <EpicLink epic={epic} />
            </li>
          ))}
        </ul>
      )}
      {shown.state === 'ready' && shown.epics.length + hidden === 0 && (
        <p className="path-why__quiet">No epic is named yet that changes this path.</p>
      )}
      {hidden > 0 && (
        <p className="path-why__quiet">
          {`${shown.state === 'ready' && shown.epics.length > 0 ? 'And ' : ''}` +
            `${counted(figures, hidden, 'epic that you cannot see', 'epics that you cannot see')}.`}
        </p>
      )}
      <p role="status" className="path-why__quiet">
        {said}
      </p>
      {may.add && (
        <AddEpic
          what="path"
          changed={path.id}
          named={ids}
          onAdded={(key) => {
            setSaid(`${key} is named.`);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
