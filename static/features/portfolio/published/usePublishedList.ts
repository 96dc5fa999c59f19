import { useCallback, useEffect, useState } from 'react';
import { oneEpicJql } from '#domain/portfolio/portfolioQuery';
import { failureSentence } from '../../../host/failureSentence';
import { searchEpics, type FoundEpic } from '../../../host/jira';

/** Pages of a hundred that are read at once; a person asks for more. */
const PAGES_AT_ONCE = 10;

/** A list of epics by what is published of them. */
export interface ListSpec<T> {
  /** @returns the query, within the JQL of a scope. */
  jqlOf: (scope: string) => string;
  /** @returns an epic as its published facts tell it; null where what is published cannot be read. */
  epicOf: (found: FoundEpic) => T | null;
  /** @returns the epics in the order in which they are first shown. */
  inOrder: (epics: readonly T[]) => T[];
  /** What is said where it cannot be read, for a fault of ours. */
  otherwise: string;
}

export interface PublishedList<T> {
  /** In the order of when they were read: no row moves while somebody works in it. */
  epics: T[];
  /** Epics whose published facts cannot be read. */
  unreadable: number;
  /** Where it goes on; null at its end. */
  next: string | null;
}

/** `renew` reads one epic anew, once something was said of it. */
export type ReadList<T> = { readOn: () => void; again: () => void; renew: (issueId: string) => void } & (
  | { state: 'loading' }
  | { state: 'failed'; problem: string }
  | { state: 'ready'; list: PublishedList<T>; readingOn: boolean; problem: string | null }
);

const NOTHING = { epics: [], unreadable: 0, next: null };

/** @throws JiraError */
async function readPages<T>(
  { jqlOf, epicOf, inOrder }: ListSpec<T>,
  scope: string,
  before: PublishedList<T>,
  wanted: () => boolean,
): Promise<PublishedList<T>> {
  const { epics, unreadable } = before;
  const read: PublishedList<T> = { epics: [...epics], unreadable, next: before.next };
  for (let pages = 0; pages < PAGES_AT_ONCE && wanted(); pages += 1) {
    const page = await searchEpics(jqlOf(scope), read.next ?? undefined);
    const found = page.epics.map(epicOf);
    read.epics.push(...found.flatMap((epic) => epic ?? []));
    read.unreadable += found.filter((epic) => epic === null).length;
    read.next = page.nextPageToken ?? null;
    if (read.next === null) break;
  }
  return { ...read, epics: inOrder(read.epics) };
}

/**
 * Reads a list of epics as the viewer: by their own search over what is published, a hundred at a time.
 * @param spec the same at every call. @param scope JQL of the scope.
 */
export function usePublishedList<T extends { id: string }>(spec: ListSpec<T>, scope: string): ReadList<T> {
  const [asked, ask] = useState<{ round: number; from: PublishedList<T> }>({ round: 0, from: NOTHING });
  const [read, setRead] = useState<{ scope: string; list: PublishedList<T> } | null>(null);
  const [ended, setEnded] = useState<{ scope: string; round: number; problem: string | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const { round, from } = asked;
    readPages(spec, scope, from, () => wanted).then(
      (list) => {
        if (!wanted) return;
        setRead({ scope, list });
        setEnded({ scope, round, problem: null });
      },
      (error: unknown) => {
        const problem = failureSentence(error, spec.otherwise);
        if (wanted) setEnded({ scope, round, problem });
      },
    );
    return () => {
      wanted = false;
    };
  }, [spec, scope, asked]);

  const list = read?.scope === scope ? read.list : null;
  const isBusy = ended?.scope !== scope || ended.round !== asked.round;
  const problem = isBusy ? null : ended.problem;
  const again = useCallback(() => ask(({ round, from }) => ({ round: round + 1, from })), []);
  const readOn = (): void => {
    if (list !== null && list.next !== null) ask(({ round }) => ({ round: round + 1, from: list }));
  };
  const renew = (issueId: string): void => {
    const put = (epic: T): void =>
      setRead((before) => before && { ...before, list: { ...before.list, epics: replaced(before.list.epics, epic) } });
    searchEpics(oneEpicJql(issueId), undefined, 1).then(
      ({ epics: [found] }) => {
        const epic = found && spec.epicOf(found);
        if (epic) put(epic);
      },
      // The drawer shows what was saved; the counts beside it are those of before until the list is read anew.
      (error: unknown) => console.warn('What is counted of the epic could not be read anew', error),
    );
  };
  const act = { again, readOn, renew };
  if (list) return { state: 'ready', list, readingOn: isBusy, problem, ...act };
  if (problem !== null) return { state: 'failed', problem, ...act };
  return { state: 'loading', ...act };
}

const replaced = <T extends { id: string }>(epics: readonly T[], next: T): T[] =>
  epics.map((epic) => (epic.id === next.id ? next : epic));
