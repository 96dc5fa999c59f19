import { useState } from 'react';
import { createIssues, type DraftOutcome } from '../../../host/creating/createIssues';
import type { CreateForm, NewIssueType } from '../../../host/creating/createForm';
import type { MadeIssue } from '../../../host/creating/findMade';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { useProjectNames } from '../../portfolio/scope/useProjects';
import type { ActionOf } from '../actionOf';
import { firstType, keepType } from './chosenType';
import { useCreateForm, useNewIssueTypes, type Asked } from './useCreateForm';

export interface ActionFormState {
  projectId: string;
  /** Null as long as it is not known. */
  projectName: string | null;
  types: Asked<NewIssueType[] | null> & { again: () => void };
  type: NewIssueType | null;
  asks: Asked<CreateForm> & { again: () => void };
  summary: string;
  description: string;
  /** What keeps it from being sent. */
  problem: string | null;
  wasTried: boolean;
  hasChanges: boolean;
  isSending: boolean;
  /** Why it did not become an issue, and what to do. */
  failure: string | null;
  /** Jira asked for fields only when the issue was sent. */
  refusedForMore: boolean;
  write: (change: { summary?: string; description?: string }) => void;
  chooseProject: (projectId: string) => void;
  chooseType: (typeId: string) => void;
  send: () => Promise<void>;
}

const SUMMARY_MOST = 255;
/** Characters of a field of several lines in Jira. */
const DESCRIPTION_MOST = 32_767;

/** Eight digits that no other action of the record has: with them it is found, and not created twice. */
const freshRow = (): string => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(16).padStart(8, '0');

function problemOf(summary: string, description: string): string | null {
  if (summary.trim() === '') return 'Say in one line what is to be done.';
  if (summary.trim().length > SUMMARY_MOST)
    return `Jira takes ${SUMMARY_MOST} characters here; these are ${summary.trim().length}.`;
  return description.length > DESCRIPTION_MOST ? 'The description is too long for Jira: shorten it.' : null;
}

/** The state of a form of an action. Sent once more it is the same issue. */
export function useActionForm(
  of: ActionOf,
  onMade: (issue: MadeIssue & { summary: string }, unlinked: readonly string[]) => void,
): ActionFormState {
  const host = useHost();
  const [row] = useState(freshRow);
  const [written, setWritten] = useState(of.draft);
  const [projectId, setProjectId] = useState(of.project.id);
  const [typeId, setTypeId] = useState<string | null>(null);
  const [wasTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Pick<ActionFormState, 'failure' | 'refusedForMore'>>(NOTHING_YET);
  const types = useNewIssueTypes(projectId);
  const offered = types.state === 'told' ? (types.value ?? []) : [];
  const type = offered.find(({ id }) => id === typeId) ?? firstType(host, offered);
  const asks = useCreateForm(projectId, type?.id ?? null);
  const project = useProjectNames([projectId]).get(projectId);
  const problem = problemOf(written.summary, written.description);

  const settle = ([first]: readonly DraftOutcome[]): void => {
    if (first?.state === 'made') onMade({ ...first.issue, summary: written.summary.trim() }, first.unlinked);
    else if (first?.state === 'refused')
      setOutcome({ failure: first.refusal.sentence, refusedForMore: first.refusal.why === 'moreFields' });
    else setOutcome({ failure: first?.problem ?? FAILED, refusedForMore: false });
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (isSending || problem !== null || type === null) return;
    setSending(true);
    setOutcome(NOTHING_YET);
    keepType(host, type);
    const drafts = [{ row, summary: written.summary.trim(), description: written.description }];
    try {
      const takesDescription = asks.state !== 'told' || asks.value.takesDescription;
      settle(
        await createIssues({
          ...{ projectId, typeId: type.id, label: of.label, drafts, takesDescription },
          linkTo: of.linkTo ?? [],
        }),
      );
    } catch (error) {
      setOutcome({ failure: failureSentence(error, FAILED), refusedForMore: false });
    } finally {
      setSending(false);
    }
  };
  return {
    ...{ projectId, types, type, asks, problem, wasTried, isSending, send, ...written, ...outcome },
    projectName: project ? `${project.name} (${project.key})` : (of.project.id === projectId && of.project.key) || null,
    hasChanges: written.summary !== of.draft.summary || written.description !== of.draft.description,
    write: (change) => setWritten((before) => ({ ...before, ...change })),
    chooseProject: (chosen) => {
      setProjectId(chosen);
      setOutcome(NOTHING_YET);
    },
    chooseType: (chosen) => {
      setTypeId(chosen);
      setOutcome(NOTHING_YET);
    },
  };
}

const NOTHING_YET = { failure: null, refusedForMore: false };
const FAILED = 'The action could not be created. Try again in a minute.';
