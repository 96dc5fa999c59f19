import { useId, useState } from 'react';
import type { Project } from '../../../host/jira';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { Icon } from '../../../parts/controls/Icon';
import { SearchField } from '../../../parts/controls/SearchField';
import { useProjectNames, useProjects } from './useProjects';
import './scope-choice.css';

export interface ProjectChoiceProps {
  /** Project ids. */
  chosen: readonly string[];
  /** Is given the project ids that are chosen by then. */
  onChange: (next: (chosen: readonly string[]) => string[]) => void;
}

/**
 * Chooses projects from a list that can be searched; what is chosen stands above it and stays, whatever is searched
 * for.
 */
export function ProjectChoice({ chosen, onChange }: ProjectChoiceProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const { projects, more, state, problem } = useProjects(query);
  const [picked, setPicked] = useState<ReadonlyMap<string, Project>>(new Map());
  const names = useProjectNames(chosen.filter((one) => !picked.has(one)));

  const toggle = (project: Project, add: boolean): void => {
    if (add) setPicked((before) => new Map(before).set(project.id, project));
    onChange((before) => {
      const others = before.filter((one) => one !== project.id);
      return add ? [...others, project.id] : others;
    });
  };
  const nameOf = (one: string): string => {
    const project = picked.get(one) ?? names.get(one) ?? projects.find(({ id: listed }) => listed === one);
    return project?.name ?? (names.has(one) ? 'a project that you cannot see' : 'a project');
  };

  return (
    <div className="lens-projects">
      {chosen.length > 0 && (
        <ul className="lens-projects__chosen" aria-label="Chosen projects">
          {chosen.map((one) => {
            const name = nameOf(one);
            return (
              <li key={one}>
                {name}
                <button
                  type="button"
                  aria-label={`Remove ${name}`}
                  onClick={() => onChange((before) => before.filter((other) => other !== one))}
                >
                  <Icon name="cross" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <label htmlFor={id}>Find a project</label>
      <SearchField id={id} value={query} onChange={setQuery} />
      <div className="lens-projects__list" role="group" aria-label="Projects">
        {projects.map((project) => (
          <Checkbox
            key={project.id}
            checked={chosen.includes(project.id)}
            onChange={(event) => toggle(project, event.target.checked)}
          >
            {project.name} <span className="lens-projects__key">{project.key}</span>
          </Checkbox>
        ))}
      </div>
      <p className="lens-scope__says" role="status">
        {problem ?? (state === 'ready' && projects.length === 0 ? 'No project that you can see matches.' : null)}
        {more && `The first ${projects.length} are listed. Type to find others.`}
      </p>
    </div>
  );
}
