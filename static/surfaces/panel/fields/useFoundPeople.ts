import { useCallback, useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { findPeople, type Person } from '../../../host/jira';
import { JiraError } from '../../../host/jiraRequest';

/** A pause in typing after which Jira is asked. */
const PAUSE_MS = 250;

export interface FoundPeople {
  found: Person[];
  /**
   * What to say about the list: that it loads, is empty, or could not be read; empty when the list speaks for itself.
   */
  status: string;
  search: (name: string) => void;
}

const isForbidden = (error: unknown): boolean => error instanceof JiraError && error.kind === 'forbidden';

/** Looks people up by name as the viewer while somebody types; an answer that a later search overtook is dropped. */
export function useFoundPeople(): FoundPeople {
  const [found, setFound] = useState<Person[]>([]);
  const [status, setStatus] = useState('Type a name to search.');
  const timer = useRef<number>();
  const newest = useRef(0);

  const look = useCallback(async (name: string) => {
    const turn = (newest.current += 1);
    try {
      const people = await findPeople(name);
      if (turn !== newest.current) return;
      setFound(people);
      setStatus(people.length === 0 ? `Nobody is called “${name}”. Try another name.` : '');
    } catch (error) {
      const sentence = isForbidden(error)
        ? 'Jira does not let you look people up.'
        : failureSentence(error, 'Jira could not look people up. Try again in a minute.');
      if (turn !== newest.current) return;
      setFound([]);
      setStatus(sentence);
    }
  }, []);

  const search = useCallback(
    (typed: string) => {
      window.clearTimeout(timer.current);
      newest.current += 1;
      // Who was found by an earlier name is not who is looked for now: Enter must not choose them.
      setFound([]);
      const name = typed.trim();
      if (name === '') {
        setStatus('Type a name to search.');
        return;
      }
      setStatus('Searching…');
      timer.current = window.setTimeout(() => void look(name), PAUSE_MS);
    },
    [look],
  );

  useEffect(() => () => window.clearTimeout(timer.current), []);
  return { found, status, search };
}
