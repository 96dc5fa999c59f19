import { useId } from 'react';
import { KINDS } from '#domain/register/kinds/index';
import { RecordsHere } from '../../../register/list/RecordsHere';
import { ledAmong, type PartProps } from '../part';
import { Found } from '../found/Found';
import { SessionTold } from './SessionTold';

const { plural, none } = KINDS.session;

/** The sessions of an epic, by their days; below each, what was found there becomes issues. */
export function SessionsPart({ data, issueId, issueKey, led, onSaved }: PartProps) {
  const title = useId();
  const { sessions, cohorts, settings, mayAdd } = data;
  const [only] = cohorts;
  // Where there is one cohort, the session is with them, until somebody says otherwise.
  const given = cohorts.length === 1 && only ? { cohort: only.id } : {};
  return (
    <section className="engagement-drawer__part" aria-labelledby={title}>
      <h3 id={title}>{plural}</h3>
      <RecordsHere
        kind="session"
        home={{ issueId }}
        settings={settings}
        entries={sessions.map(({ entry }) => entry)}
        tell={({ id }) => {
          const session = sessions.find((one) => one.id === id);
          return session && <SessionTold session={session} data={data} />;
        }}
        below={({ id }) => {
          const session = sessions.find((one) => one.id === id);
          return session?.entry.may.change && mayAdd ? (
            <Found {...{ session, data, issueId, issueKey }} onSaved={onSaved} />
          ) : null;
        }}
        label={plural}
        none={none}
        {...(mayAdd ? { add: { words: 'Plan a session', given } } : {})}
        ledTo={ledAmong(led, 'session')}
        onChanged={onSaved}
      />
    </section>
  );
}
