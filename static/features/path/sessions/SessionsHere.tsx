import { useState } from 'react';
import type { SessionHere } from '#contract/path/path';
import { optionWords } from '#domain/register/field';
import { session } from '#domain/register/kinds/engagement/session';
import { useHost } from '../../../host/HostProvider';
import type { NamedEpic } from '../../../host/jira';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { PageLink } from '../../portfolio/page/PageLink';
import { useEpics } from '../epics/useEpics';
import type { PathData } from '../reading/pathData';
import { hiddenWords, peopleWords, sumWords } from './sessionWords';
import './sessions-here.css';

/** So many stand there at first. */
const SHOWN = 5;

/** The sessions in which customers take this path, the newest first, with what was found; hidden ones are counted. */
export function SessionsHere({ data }: { data: PathData }) {
  const { sessions, hiddenSessions: hidden, epics, hiddenEpics, more } = data;
  // Where no epic changes the path there is nobody who could have held one.
  if (sessions.length + hidden + epics.length + hiddenEpics === 0) return null;
  return (
    <section className="path-part" aria-labelledby="path-sessions">
      <h2 id="path-sessions">Sessions with customers here</h2>
      {sessions.length + hidden === 0 ? (
        <p className="path-why__quiet">
          No session with customers names this path yet. Whoever adds one, in the panel of an epic behind “Engagement”,
          can say that customers take this path there.
        </p>
      ) : (
        <Told sessions={sessions} hidden={hidden} />
      )}
      {more.includes('session') && (
        <p className="path-why__quiet">There are more sessions here than were read: the newest may be missing.</p>
      )}
      <p>
        <PageLink to={{ view: 'sessions', id: null, own: {} }}>All sessions with customers</PageLink>
      </p>
    </section>
  );
}

function Told({ sessions, hidden }: { sessions: readonly SessionHere[]; hidden: number }) {
  const figures = figuresIn(useHost().locale);
  const [showsAll, setShowsAll] = useState(false);
  const named = useEpics([...new Set(sessions.map(({ issueId }) => issueId))]);
  const epics = new Map(named.state === 'ready' ? named.epics.map((epic) => [epic.id, epic]) : []);
  const shown = showsAll ? sessions : sessions.slice(0, SHOWN);
  return (
    <>
      {sessions.length > 0 && <p>{sumWords(sessions, figures)}</p>}
      {named.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: named.again }}>
          {named.problem}
        </Message>
      )}
      {sessions.length > 0 && (
        <ol className="sessions-here">
          {shown.map((one) => (
            <Line key={one.id} one={one} epic={epics.get(one.issueId)} />
          ))}
        </ol>
      )}
      {sessions.length > SHOWN && (
        <div>
          <button type="button" className="lens-plain-button" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? `Show the newest ${SHOWN} alone` : `Show all ${figures(sessions.length)} sessions`}
          </button>
        </div>
      )}
      {hidden > 0 && <p className="path-why__quiet">{hiddenWords(hidden, sessions.length, figures)}</p>}
    </>
  );
}

function Line({ one, epic }: { one: SessionHere; epic: NamedEpic | undefined }) {
  const figures = figuresIn(useHost().locale);
  const day = useDay();
  const { heldAt, held, purpose, cohort, gaps } = one;
  return (
    <li>
      <p>
        <strong>{heldAt === null ? 'No day yet' : day(heldAt)}</strong>
        <span className="path-why__quiet">{held ? 'took place' : 'planned'}</span>
      </p>
      <div className="sessions-here__what">
        <p>{optionWords(session.fields.purpose, purpose) ?? 'Nobody said what it is for'}</p>
        <p className="path-why__quiet">{peopleWords(cohort, figures)}</p>
        {epic && (
          <p>
            <EpicLink epic={epic} />
          </p>
        )}
      </div>
      <p className="sessions-here__found">
        {held || gaps > 0 ? (
          <>
            {counted(figures, gaps, 'gap', 'gaps')} <span className="lens-visually-hidden">found</span>
          </>
        ) : (
          <span className="path-why__quiet">to come</span>
        )}
      </p>
    </li>
  );
}
