import { useCallback, useEffect, useState } from 'react';
import { oneEpicJql, voicedJql } from '#domain/portfolio/portfolioQuery';
import { failureSentence } from '../../../host/failureSentence';
import { searchEpics } from '../../../host/jira';
import { voicedEpic, waitingFirst, type VoicedEpic } from './voicedEpic';

/** Pages of a hundred that are read at once; a person asks for more. */
const PAGES_AT_ONCE = 10;

export interface Voiced {
  /** What waits for an answer first, as it was when they were read: no row moves while somebody works in it. */
  epics: VoicedEpic[];
  /** Epics whose published facts cannot be read. */
  unreadable: number;
  /** Where it goes on; null at its end. */
  next: string | null;
}

/** `renew` reads one epic anew, once something was said of it. */
export type ReadVoiced = { readOn: () => void; again: () => void; renew: (issueId: string) => void } & (
  | { state: 'loading' }
  | { state: 'failed'; problem: string }
  | { state: 'ready'; voiced: Voiced; readingOn: boolean; problem: string | null }
);

const NOTHING: Voiced = { epics: [], unreadable: 0, next: null };

/** @throws JiraError */
async function readPages(jql: string, before: Voiced, wanted: () => boolean): Promise<Voiced> {
  const { epics, unreadable } = before;
  const read: Voiced = { epics: [...epics], unreadable, next: before.next };
  for (let pages = 0; pages < PAGES_AT_ONCE && wanted(); pages += 1) {
    const page = await searchEpics(jql, read.next ?? undefined);
    const found = page.epics.map(voicedEpic);
    read.epics.push(...found.flatMap((epic) => epic ?? []));
    read.unreadable += found.filter((epic) => epic === null).length;
    read.next = page.nextPageToken ?? null;
    if (read.next === null) break;
  }
  return { ...read, epics: waitingFirst(read.epics) };
}

/**
 * Reads the epics on which something was said, as the viewer: by their own search over what is published, a hundred at
 * a time. @param scope JQL of the scope.
 */
export function useVoiced(scope: string): ReadVoiced {
  const [asked, ask] = useState({ round: 0, from: NOTHING });
  const [read, setRead] = useState<{ scope: string; voiced: Voiced } | null>(null);
  const [ended, setEnded] = useState<{ scope: string; round: number; problem: string | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    const { round, from } = asked;
    readPages(voicedJql(scope), from, () => wanted).then(
      (voiced) => {
        if (!wanted) return;
        setRead({ scope, voiced });
        setEnded({ scope, round, problem: null });
      },
      (error: unknown) => {
        const problem = failureSentence(error, 'What was said could not be read. Try again in a minute.');
        if (wanted) setEnded({ scope, round, problem });
      },
    );
    return () => {
      wanted = false;
    };
  }, [scope, asked]);

  const voiced = read?.scope === scope ? read.voiced : null;
  const isBusy = ended?.scope !== scope || ended.round !== asked.round;
  const problem = isBusy ? null : ended.problem;
  const again = useCallback(() => ask(({ round, from }) => ({ round: round + 1, from })), []);
  const readOn = (): void => {
    if (voiced !== null && voiced.next !== null) ask(({ round }) => ({ round: round + 1, from: voiced }));
  };
  const renew = (issueId: string): void => {
    const put = (epic: VoicedEpic): void =>
      setRead(
        (before) => before && { ...before, voiced: { ...before.voiced, epics: replaced(before.voiced.epics, epic) } },
      );
    searchEpics(oneEpicJql(issueId), undefined, 1).then(
      ({ epics: [found] }) => {
        const epic = found && voicedEpic(found);
        if (epic) put(epic);
      },
      // The drawer shows what was saved; the counts beside it are those of before until the list is read anew.
      (error: unknown) => console.warn('What is counted of the epic could not be read anew', error),
    );
  };
  const act = { again, readOn, renew };
  if (voiced) return { state: 'ready', voiced, readingOn: isBusy, problem, ...act };
  if (problem !== null) return { state: 'failed', problem, ...act };
  return { state: 'loading', ...act };
}

const replaced = (epics: readonly VoicedEpic[], next: VoicedEpic): VoicedEpic[] =>
  epics.map((epic) => (epic.id === next.id ? next : epic));
