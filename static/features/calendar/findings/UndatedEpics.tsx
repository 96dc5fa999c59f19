import { useEffect, useState } from 'react';
import { isUndated } from '#domain/calendar/calendar';
import type { Zone } from '#domain/calendar/zone';
import { worstDisturbingJql } from '#domain/portfolio/portfolioQuery';
import { searchIssues } from '../../../host/jira';
import { Loading } from '../../../parts/messages/Loading';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { fromJira } from '../../portfolio/reading/readFailure';
import { depthWord, type DateWords } from '../calendarWords';
import { CALENDAR_FIELDS, readEpic, type ReadEpic } from '../reading/foundEpic';

interface UndatedProps {
  /** About how many there are. */
  count: number;
  scope: string;
  dates: DateWords;
  zone: Zone;
}

/** Epics whose rating says that customers notice the work, and nobody said when: read when somebody wants to know. */
export function UndatedEpics({ count, scope, dates, zone }: UndatedProps) {
  const [isOpen, setOpen] = useState(false);
  const words = counted(
    dates.figures,
    count,
    'epic is rated noticeable or severe and has no date',
    'epics are rated noticeable or severe and have no date',
  );
  return (
    <Disclosure summary={`About ${words}`} open={isOpen} onToggle={setOpen}>
      {isOpen && <UndatedList {...{ scope, zone }} />}
    </Disclosure>
  );
}

interface Page {
  epics: readonly ReadEpic[];
  /** Where it goes on; null at its end. */
  next: string | null;
}

/** @param from where a page goes on; null for the first. */
async function readPage(scope: string, zone: Zone, from: string | null): Promise<Page | { failure: string }> {
  try {
    const { issues, nextPageToken = null } = await searchIssues(
      worstDisturbingJql(scope),
      CALENDAR_FIELDS,
      from ?? undefined,
    );
    return { epics: issues.flatMap((issue) => readEpic(issue, zone) ?? []).filter(isUndated), next: nextPageToken };
  } catch (error) {
    return { failure: fromJira(error, { kind: 'all' }).message };
  }
}

function UndatedList({ scope, zone }: Pick<UndatedProps, 'scope' | 'zone'>) {
  const [asked, setAsked] = useState<{ from: string | null }>({ from: null });
  const [{ epics, next }, setRead] = useState<Page | { epics: readonly ReadEpic[]; next: undefined }>({
    epics: [],
    next: undefined,
  });
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    void readPage(scope, zone, asked.from).then((page) => {
      if (isLeft) return;
      setFailure('failure' in page ? page.failure : null);
      if (!('failure' in page)) setRead((before) => ({ epics: [...before.epics, ...page.epics], next: page.next }));
    });
    return () => {
      isLeft = true;
    };
  }, [scope, zone, asked]);
  const again = (): void => setAsked({ from: next ?? null });
  return (
    <>
      <ul>
        {epics.map((epic) => (
          <li key={epic.id}>
            <EpicLink epic={epic} />
            {` ${[depthWord(epic.level), epic.assignee ?? 'nobody is assigned'].join(' · ')}`}
          </li>
        ))}
      </ul>
      {failure !== null && <FailureMessage failure={{ code: 'unavailable', message: failure }} onTryAgain={again} />}
      {failure === null && next === undefined && <Loading>Reading the epics…</Loading>}
      {failure === null && typeof next === 'string' && (
        <button type="button" className="lens-link" onClick={again}>
          Show more
        </button>
      )}
    </>
  );
}
