import { useId, useState, type RefObject } from 'react';
import { SearchField } from '../../../../parts/controls/SearchField';
import { Select } from '../../../../parts/controls/Select';
import { Message } from '../../../../parts/messages/Message';
import { useProjectNames, useProjects } from '../../../portfolio/scope/useProjects';
import { EVERY_PROJECT } from './chosen';

interface ProjectSelectProps {
  field: RefObject<HTMLSelectElement>;
  /** Id of the project, or every one; null while nothing is chosen. */
  chosen: string | null;
  onChoose: (project: string) => void;
}

/** One project or all of them; one that is not among the first is found by its name. */
export function ProjectSelect({ field, chosen, onChoose }: ProjectSelectProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { projects, more, problem } = useProjects(query);
  const isListed = chosen === null || chosen === EVERY_PROJECT || projects.some((one) => one.id === chosen);
  const named = useProjectNames(isListed || chosen === null ? [] : [chosen]);
  if (problem !== null) return <Message tone="error">{problem}</Message>;
  const other = chosen === null || isListed ? null : (named.get(chosen) ?? null);
  return (
    <div className="escape-tools">
      <label htmlFor={id}>Project</label>
      <Select
        ref={field}
        id={id}
        value={chosen ?? ''}
        onChange={({ target }) => target.value !== '' && onChoose(target.value)}
      >
        {chosen === null && <option value="">Choose one</option>}
        {!isListed && <option value={chosen ?? ''}>{other?.name ?? 'a project that you cannot see'}</option>}
        <option value={EVERY_PROJECT}>All projects</option>
        {projects.map((project) => (
          <option key={project.id} value={project.id}>
            {project.name} ({project.key})
          </option>
        ))}
      </Select>
      {(more || query !== '') && (
        <>
          <label htmlFor={`${id}-find`}>Find another</label>
          <SearchField id={`${id}-find`} value={query} onChange={setQuery} />
        </>
      )}
    </div>
  );
}
