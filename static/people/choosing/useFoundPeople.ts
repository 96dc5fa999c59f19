import { useCallback, useEffect, useRef, useState } from 'react';
import { failureSentence } from '../../host/failureSentence';
import { useHost } from '../../host/HostProvider';
import { findPeople, listPeople, type Person } from '../../host/jira';
import { JiraError } from '../../host/jiraRequest';
import { suggestedPeople, type Suggested } from './suggestedPeople';

/** A pause in typing after which Jira is asked. */
const PAUSE_MS = 250;
const MOST_SHOWN = 10;

export interface FoundPeople {
  found: readonly Suggested[];
  /** Nothing is written yet: those who are found are only suggested. */
  areSuggested: boolean;
  /**
   * What to say about the list: that it loads, is empty, or could not be read; empty when the list speaks for itself.
   */
  status: string;
  search: (name: string) => void;
}

interface Found {
  people: readonly Suggested[];
  status: string;
}

const INVITED: Found = { people: [], status: 'Type a name to search.' };

const SEARCHING: Found = { people: [], status: 'Searching…' };

const isForbidden = (error: unknown): boolean => error instanceof JiraError && error.kind === 'forbidden';

const isCalled = ({ displayName }: Person, name: string): boolean =>
  displayName.toLowerCase().includes(name.toLowerCase());

/** The people of the site, read once, when Jira's own search first finds nobody. */
let everybody: Promise<Person[]> | null = null;

/**
 * Jira finds a name by the beginning of its words; people also know a piece of one. Where Jira finds nobody, the piece
 * is looked for in the names of all. @throws JiraError
 */
async function peopleCalled(name: string, suggested: readonly Suggested[]): Promise<Suggested[]> {
  const close = suggested.filter((person) => isCalled(person, name));
  const found = await findPeople(name);
  const others = found.length + close.length > 0 ? found : (await listed()).filter((person) => isCalled(person, name));
  const isOther = ({ accountId }: Person): boolean => close.every((person) => person.accountId !== accountId);
  return [...close, ...others.filter(isOther).map((person) => ({ ...person, as: '' }))].slice(0, MOST_SHOWN);
}

async function listed(): Promise<Person[]> {
  everybody ??= listPeople();
  try {
    return await everybody;
  } catch (error) {
    everybody = null;
    throw error;
  }
}

/**
 * Suggests people, and looks them up by name as the viewer while somebody types; an answer that a later search overtook
 * is dropped.
 * @param begun what was typed already.
 */
export function useFoundPeople(issueId: string | undefined, begun: string): FoundPeople {
  const suggested = useSuggested(issueId);
  const [name, setName] = useState(begun);
  const [{ people, status }, setFound] = useState<Found>(begun === '' ? INVITED : SEARCHING);
  const timer = useRef<number>();
  const newest = useRef(0);

  const look = useCallback(async (wanted: string, known: readonly Suggested[]) => {
    const turn = (newest.current += 1);
    const found = await lookedUp(wanted, known);
    if (turn === newest.current) setFound(found);
  }, []);

  const search = (typed: string): void => {
    window.clearTimeout(timer.current);
    newest.current += 1;
    const wanted = typed.trim();
    setName(wanted);
    // Who was found by an earlier name is not who is looked for now: Enter must not choose them.
    setFound(wanted === '' ? INVITED : SEARCHING);
    if (wanted !== '') timer.current = window.setTimeout(() => void look(wanted, suggested), PAUSE_MS);
  };

  const first = useRef(begun);
  useEffect(() => {
    if (first.current !== '') timer.current = window.setTimeout(() => void look(first.current, []), PAUSE_MS);
    return () => window.clearTimeout(timer.current);
  }, [look]);
  const areSuggested = name === '' && suggested.length > 0;
  return areSuggested
    ? { found: suggested, areSuggested, status: 'Likely, or type a name.', search }
    : { found: people, areSuggested, status, search };
}

async function lookedUp(name: string, known: readonly Suggested[]): Promise<Found> {
  try {
    const people = await peopleCalled(name, known);
    return { people, status: people.length === 0 ? `Nobody is called “${name}”. Try another name.` : '' };
  } catch (error) {
    const status = isForbidden(error)
      ? 'Jira does not let you look people up.'
      : failureSentence(error, 'Jira could not look people up. Try again in a minute.');
    return { people: [], status };
  }
}

/** @returns nobody until they are read, and where that failed: then one types a name. */
function useSuggested(issueId: string | undefined): readonly Suggested[] {
  const { accountId } = useHost();
  const [suggested, setSuggested] = useState<readonly Suggested[]>([]);
  useEffect(() => {
    let wanted = true;
    suggestedPeople(accountId, issueId).then(
      (people) => wanted && setSuggested(people),
      (error: unknown) => console.warn('Nobody could be suggested', error),
    );
    return () => {
      wanted = false;
    };
  }, [accountId, issueId]);
  return suggested;
}
