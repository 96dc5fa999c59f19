import { useId, useState } from 'react';
import { projectsToCreateIn } from '../../../host/creating/createForm';
import type { Project } from '../../../host/jira';
import { SearchField } from '../../../parts/controls/SearchField';
import { Select } from '../../../parts/controls/Select';
import { useProjects } from '../../portfolio/scope/useProjects';
import type { ActionOf } from '../actionOf';
import type { Place } from './usePlace';

const findToCreateIn = (query: string): Promise<{ projects: Project[]; more: boolean }> => projectsToCreateIn(query);

/** Where issues are created, and of which type they are. */
export function ActionPlace({ place, home }: { place: Place; home: ActionOf['project'] }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { projects, more, problem } = useProjects(query, findToCreateIn);
  const { types } = place;
  const isListed = projects.some((project) => project.id === place.projectId);
  const offered = types.state === 'told' ? (types.value ?? []) : [];
  return (
    <div className="lens-action-form__place">
      <div>
        <label className="lens-label" htmlFor={`${id}-project`}>
          Project
        </label>
        <Select
          isInForm
          id={`${id}-project`}
          value={place.projectId}
          onChange={({ target }) => place.chooseProject(target.value)}
        >
          {!isListed && <option value={place.projectId}>{place.projectName ?? home.key ?? 'This project'}</option>}
          {projects.map((project) => (
            <option key={project.id} value={project.id}>
              {nameOf(project)}
            </option>
          ))}
        </Select>
        {problem !== null && <p className="lens-action-form__problem">{problem}</p>}
      </div>
      <div>
        <label className="lens-label" htmlFor={`${id}-type`}>
          Type
        </label>
        <Select
          isInForm
          id={`${id}-type`}
          value={place.type?.id ?? ''}
          disabled={offered.length === 0}
          onChange={({ target }) => place.chooseType(target.value)}
        >
          {offered.length === 0 && <option value="">{types.state === 'asking' ? 'Reading…' : 'None'}</option>}
          {offered.map(({ id: typeId, name }) => (
            <option key={typeId} value={typeId}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      {(more || query !== '') && (
        <div>
          <label className="lens-label" htmlFor={`${id}-find`}>
            Find another project
          </label>
          <SearchField id={`${id}-find`} value={query} onChange={setQuery} />
        </div>
      )}
    </div>
  );
}

const nameOf = ({ name, key }: Project): string => `${name} (${key})`;
