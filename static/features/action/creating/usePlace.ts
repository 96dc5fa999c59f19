import { useState } from 'react';
import type { CreateForm, NewIssueType } from '../../../host/creating/createForm';
import { useHost } from '../../../host/HostProvider';
import { useProjectNames } from '../../portfolio/scope/useProjects';
import type { ActionOf } from '../actionOf';
import { firstProject, firstType, keepProject, keepType, type Created } from './chosenPlace';
import { useCreateForm, useNewIssueTypes, type Asked } from './useCreateForm';

/** Where issues are created and of which type, and what Jira asks there. */
export interface Place {
  projectId: string;
  /** Null as long as it is not known. */
  projectName: string | null;
  types: Asked<NewIssueType[] | null> & { again: () => void };
  type: NewIssueType | null;
  asks: Asked<CreateForm> & { again: () => void };
  chooseProject: (projectId: string) => void;
  chooseType: (typeId: string) => void;
  /** Keeps what is chosen for the next time. */
  keep: () => void;
}

/**
 * @param home the project that they are about.
 * @param isKept whether they begin in the project that was chosen the last time; in their home otherwise.
 */
export function usePlace(what: Created, home: ActionOf['project'], isKept = false): Place {
  const host = useHost();
  const [projectId, chooseProject] = useState(() => (isKept ? firstProject(host, what, home.id) : home.id));
  const [typeId, chooseType] = useState<string | null>(null);
  const types = useNewIssueTypes(projectId);
  const offered = types.state === 'told' ? (types.value ?? []) : [];
  const type = offered.find(({ id }) => id === typeId) ?? firstType(host, what, offered);
  const asks = useCreateForm(projectId, type?.id ?? null);
  const project = useProjectNames([projectId]).get(projectId);
  return {
    ...{ projectId, types, type, asks, chooseProject, chooseType },
    projectName: project ? `${project.name} (${project.key})` : (home.id === projectId && home.key) || null,
    keep: () => {
      if (type !== null) keepType(host, what, type);
      if (isKept) keepProject(host, what, home.id, projectId);
    },
  };
}
