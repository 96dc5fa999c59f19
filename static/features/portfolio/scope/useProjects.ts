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

/** Asks Jira for the projects that match what was typed. */
type FindProjects = (query: string) => Promise<{ projects: Project[]; more: boolean }>;

/**
 * Projects that match what was typed, asked for once the typing pauses.
 * @param find the same function at every call.
 */
export function useProjects(query: string, find: FindProjects = findProjects): FoundProjects {
  const [found, setFound] = useState<FoundProjects>({ projects: [], more: false, state: 'loading', problem: null });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(
      () => {
        find(query).then(
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
  }, [query, find]);
  return found;
}

/** Projects that Jira names at once. */
const AT_ONCE = 50;

/**
 * Projects by id, asked for once each; null: one that the viewer cannot see, or whose name could not be read. What is
 * still on its way is absent.
 */
export function useProjectNames(projectIds: readonly string[]): ReadonlyMap<string, Project | null> {
  const [names, setNames] = useState<ReadonlyMap<string, Project | null>>(new Map());
  const asked = projectIds.filter((id) => !names.has(id)).join(' ');
  useEffect(() => {
    if (asked === '') return undefined;
    const ids = asked.split(' ');
    let wanted = true;
    const put = (projects: readonly Project[]): void => {
      const found = new Map(projects.map((project) => [project.id, project]));
      if (wanted) setNames((before) => new Map([...before, ...ids.map((id) => [id, found.get(id) ?? null] as const)]));
    };
    named(ids).then(put, (error: unknown) => {
      // The list of projects says in words what is wrong; without names the chosen ones show as not visible.
      console.error('The chosen projects could not be named', error);
      put([]);
    });
    return () => {
      wanted = false;
    };
  }, [asked]);
  return names;
}

async function named(ids: readonly string[]): Promise<Project[]> {
  const found: Project[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE)
    found.push(...(await visibleProjects(ids.slice(start, start + AT_ONCE))));
  return found;
}
