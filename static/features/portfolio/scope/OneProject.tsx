import { useId, useState, type ReactNode } from 'react';
import type { Project } from '../../../host/jira';
import { SearchField } from '../../../parts/controls/SearchField';
import { Select } from '../../../parts/controls/Select';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useProjectNames, useProjects } from './useProjects';
import './one-project.css';

interface OneProjectProps {
  /** The project that was chosen; null: the first that is listed. */
  projectId: string | null;
  onChoose: (projectId: string) => void;
  /** What is shown of the project. */
  children: (projectId: string) => ReactNode;
}

/** One project, chosen among those that the viewer sees, and what stands in it. */
export function OneProject({ projectId, onChoose, children }: OneProjectProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { projects, more, state, problem } = useProjects(query);
  const [first] = projects;
  const shown = projectId ?? first?.id ?? null;
  const named = useProjectNames(projectId === null ? [] : [projectId]);
  const [picked, setPicked] = useState<Project | null>(null);
  if (problem !== null) return <Message tone="error">{problem}</Message>;
  if (shown === null && query === '')
    return state === 'ready' ? (
      <Message tone="empty">You can see no project. Ask a Jira administrator for the right to browse one.</Message>
    ) : (
      <Loading>Reading the projects…</Loading>
    );
  // One that is not among those that are listed stands above them.
  const listed = projects.some((project) => project.id === shown);
  const other = shown === null || listed ? undefined : picked?.id === shown ? picked : named.get(shown);
  const choose = (chosen: string): void => {
    setPicked(projects.find((project) => project.id === chosen) ?? picked);
    onChoose(chosen);
  };
  return (
    <>
      <div className="lens-one-project">
        <label htmlFor={id}>Project</label>
        <Select id={id} value={shown ?? ''} onChange={({ target }) => choose(target.value)}>
          {[...(other ? [other] : []), ...projects].map((project) => (
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
      {shown !== null && children(shown)}
    </>
  );
}
