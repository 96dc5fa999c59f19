import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { useDay } from '../../../parts/texts/useDay';
import { HardSign } from '../matrix/MatrixPicture';
import { gapsBySession, type EngagementData, type Row } from '../reading/engagementData';

/** The sessions in the order of their days, the planned ones too. */
export function SessionsInOrder({ data }: { data: EngagementData }) {
  const { sessions, gaps } = data;
  const found = new Map(gapsBySession(sessions, gaps).map((one) => [one.id, one.gaps]));
  return (
    <section className="lens-sessions__part" aria-label="Sessions in order">
      <h3>Sessions in order</h3>
      {sessions.length === 0 && <p className="lens-sessions__quiet">No session with customers is planned.</p>}
      <ol className="lens-sessions__list">
        {sessions.map((session) => (
          <Session key={session.id} session={session} gaps={found.get(session.id) ?? 0} data={data} />
        ))}
      </ol>
    </section>
  );
}

interface SessionProps {
  session: Row<'session'>;
  gaps: number;
  data: EngagementData;
}

function Session({ session: { said }, gaps, data }: SessionProps) {
  const day = useDay();
  const figures = figuresIn(useHost().locale);
  const { purpose, heldAt, held, cohort, useCases, unfinished, team, hoped } = said;
  const cohortName = data.cohorts.find(({ id }) => id === cohort)?.said.name ?? null;
  const facts = [
    ['They do', useCases === null || useCases.length === 0 ? null : useCases.join(' · ')],
    ['We hope to hear', hoped],
    ['There of the team', team],
  ] as const;
  return (
    <li className="lens-sessions__session">
      <div>
        <strong>{heldAt === null ? 'No day yet' : day(heldAt)}</strong>
        <span className="lens-sessions__quiet">{held ? 'took place' : 'planned'}</span>
      </div>
      <div className="lens-sessions__what">
        <p>
          <strong>{optionWords(KINDS.session.fields.purpose, purpose) ?? 'No purpose said'}</strong>
          {cohortName === null ? ', no cohort named' : `, with ${cohortName}`}
        </p>
        <Data said={said} data={data} />
        {unfinished && <p className="lens-sessions__quiet">Shown unfinished</p>}
        <dl>
          {facts.map(
            ([name, words]) =>
              words !== null && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      <div className="lens-sessions__found">
        {held || gaps > 0 ? (
          counted(figures, gaps, 'gap', 'gaps')
        ) : (
          <span className="lens-sessions__quiet">to come</span>
        )}
      </div>
    </li>
  );
}

/** With what data, those as hard as customers' own marked. */
function Data({ said: { dataStates }, data }: { said: Row<'session'>['said']; data: EngagementData }) {
  if (dataStates === null || dataStates.length === 0)
    return <p className="lens-sessions__quiet">Nobody said what the data was like.</p>;
  const named = data.states.filter(({ id }) => dataStates.includes(id));
  return (
    <p className="lens-sessions__quiet">
      Data:{' '}
      {named.map(({ id, label, hard }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          {label}
          {hard && (
            <>
              {' '}
              <HardSign />
              <span className="lens-visually-hidden"> (as hard as customers’ own)</span>
            </>
          )}
        </span>
      ))}
    </p>
  );
}
