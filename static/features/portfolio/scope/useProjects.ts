import { useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { findProjects, visibleProjects, type Project } from '../../../host/jira';

const TYPING_PAUSE_MS = 250;

export interface FoundProjects {
  projects: Project[];
  /** There are others that match. */
  more: boolean;
  state: 'loading' | 'ready';
  /** Why they could not be read, in words. */
  problem: string | null;
}

const sentenceOf = (error: unknown): string =>
  failureSentence(error, 'Jira could not list the projects. Try again in a minute.');

/** Projects that match what was typed, asked for once the typing pauses. */
export function useProjects(query: string): FoundProjects {
  const [found, setFound] = useState<FoundProjects>({ projects: [], more: false, state: 'loading', problem: null });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        findProjects(query).then(
          ({ projects, more }) => wanted && setFound({ projects, more, state: 'ready', problem: null }),
          (error: unknown) =>
            wanted && setFound({ projects: [], more: false, state: 'ready', problem: sentenceOf(error) }),
        );
      },
      query === '' ? 0 : TYPING_PAUSE_MS,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}

/** Names of the projects that were chosen before, asked for once; those that the viewer cannot see are absent. */
export function useProjectNames(chosenAtFirst: readonly string[]): ReadonlyMap<string, Project> {
  const [ids] = useState(chosenAtFirst);
  const [names, setNames] = useState<ReadonlyMap<string, Project>>(new Map());
  useEffect(() => {
    let wanted = true;
    visibleProjects(ids).then(
      (projects) => wanted && setNames(new Map(projects.map((project) => [project.id, project]))),
      // The list of projects says in words what is wrong; without names the chosen ones show as not visible.
      (error: unknown) => console.error('The chosen projects could not be named', error),
    );
    return () => {
      wanted = false;
    };
  }, [ids]);
  return names;
}
