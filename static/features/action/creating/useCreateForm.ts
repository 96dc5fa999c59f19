import { useEffect, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { createForm, issueTypesToCreate, type CreateForm, type NewIssueType } from '../../../host/creating/createForm';

/** What Jira told; `of` is what it was asked about, so that an older answer is known. */
type Told<T> = { of: string; value: T } | { of: string; problem: string };

/** Where a question to Jira stands. */
export type Asked<T> = { state: 'asking' } | { state: 'told'; value: T } | { state: 'failed'; problem: string };

const FAILED = 'Jira could not say what an issue needs there. Try again in a minute.';

/** Asks whenever it is about something else; nothing where `of` is null. */
function useAsked<T>(of: string | null, ask: (of: string) => Promise<T>): Asked<T> & { again: () => void } {
  const [told, setTold] = useState<Told<T> | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (of === null) return undefined;
    let wanted = true;
    ask(of).then(
      (value) => wanted && setTold({ of, value }),
      (error: unknown) => wanted && setTold({ of, problem: failureSentence(error, FAILED) }),
    );
    return () => {
      wanted = false;
    };
  }, [of, ask, round]);
  const again = (): void => {
    setTold(null);
    setRound(round + 1);
  };
  if (told === null || told.of !== of) return { state: 'asking', again };
  return 'value' in told
    ? { state: 'told', value: told.value, again }
    : { state: 'failed', problem: told.problem, again };
}

/** The types of which the viewer may create issues in a project; null where they may create none. */
export const useNewIssueTypes = (projectId: string): Asked<NewIssueType[] | null> & { again: () => void } =>
  useAsked(projectId, issueTypesToCreate);

const SEPARATOR = ' ';
const formOf = (of: string): Promise<CreateForm> => {
  const [projectId = '', typeId = ''] = of.split(SEPARATOR);
  return createForm(projectId, typeId);
};

/** What Jira asks of whoever creates an issue of a type in a project. */
export const useCreateForm = (projectId: string, typeId: string | null): Asked<CreateForm> & { again: () => void } =>
  useAsked(typeId === null ? null : `${projectId}${SEPARATOR}${typeId}`, formOf);
