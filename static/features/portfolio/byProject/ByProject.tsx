import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import { MOST_COUNTED, readProjects, type ByProject as Read, type ProjectRatings } from './readProjects';
import './by-project.css';

type State = { at: 'rest' } | { at: 'reading' } | { at: 'failed'; problem: string } | { at: 'ready'; read: Read };

/** How much of each project is rated, and who could answer for the rest. Counted only when asked for. */
export function ByProject({ scope }: { scope: string }) {
  const [state, setState] = useState<State>({ at: 'rest' });
  const read = (): void => {
    setState({ at: 'reading' });
    readProjects(scope).then(
      (found) => setState({ at: 'ready', read: found }),
      (error: unknown) =>
        setState({
          at: 'failed',
          problem: failureSentence(error, 'The projects could not be counted. Try again in a minute.'),
        }),
    );
  };
  if (state.at === 'reading') return <Loading>Counting the epics of each project…</Loading>;
  if (state.at === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read }}>
        {state.problem}
      </Message>
    );
  if (state.at === 'ready') return <ProjectTable {...state.read} />;
  return (
    <Button spacing="compact" onClick={read}>
      Show by project
    </Button>
  );
}

function ProjectTable({ projects, more }: Read) {
  const figures = figuresIn(useHost().locale);
  const share = ({ epics, rated }: ProjectRatings): number => Math.round((100 * rated) / epics);
  return (
    <>
      <table className="lens-by-project" aria-label="Rated epics by project">
        <thead>
          <tr>
            <th scope="col">Project</th>
            <th scope="col">Rated</th>
            <th scope="col">Who could answer for the rest</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((one) => (
            <tr key={one.project.id}>
              <th scope="row">{`${one.project.name} (${one.project.key})`}</th>
              <td>
                <strong>{`about ${figures(one.rated)} of ${figures(one.epics)}`}</strong>
                <progress max={100} value={share(one)} aria-hidden="true" />
              </td>
              <td>{whoWords(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <p>{`The first ${MOST_COUNTED} projects by name were counted. Choose projects above to see others.`}</p>}
    </>
  );
}

/** Of one that is rated whole nobody is asked. */
function whoWords({ epics, rated, lead, isMine }: ProjectRatings): string {
  if (rated >= epics) return 'all are rated';
  const known = [...(isMine ? ['you may rate there'] : []), ...(lead ? [`${lead.displayName} leads the project`] : [])];
  return known.length === 0 ? 'nobody is named' : known.join(' · ');
}
