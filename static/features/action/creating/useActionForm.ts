import { useState } from 'react';
import { createIssues, type DraftOutcome } from '../../../host/creating/createIssues';
import type { MadeIssue } from '../../../host/creating/findMade';
import { failureSentence } from '../../../host/failureSentence';
import type { ActionOf } from '../actionOf';
import { usePlace, type Place } from './usePlace';

export interface ActionFormState {
  /** Where it is created, and of which type. */
  place: Place;
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
  const [row] = useState(freshRow);
  const [written, setWritten] = useState(of.draft);
  const [wasTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Pick<ActionFormState, 'failure' | 'refusedForMore'>>(NOTHING_YET);
  const chosen = usePlace('action', of.project);
  // Of another place nothing is known that was refused here.
  const place: Place = {
    ...chosen,
    chooseProject: (projectId) => {
      chosen.chooseProject(projectId);
      setOutcome(NOTHING_YET);
    },
    chooseType: (typeId) => {
      chosen.chooseType(typeId);
      setOutcome(NOTHING_YET);
    },
  };
  const { projectId, type, asks } = place;
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
    place.keep();
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
    ...{ place, problem, wasTried, isSending, send, ...written, ...outcome },
    hasChanges: written.summary !== of.draft.summary || written.description !== of.draft.description,
    write: (change) => setWritten((before) => ({ ...before, ...change })),
  };
}

const NOTHING_YET = { failure: null, refusedForMore: false };
const FAILED = 'The action could not be created. Try again in a minute.';
