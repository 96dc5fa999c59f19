import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../../host/HostProvider';
import { figuresIn } from '../../../../parts/texts/counted';
import { useRecordNames } from '../../../register/records/useRecordNames';
import { momentWords } from '../../../register/words/valueWords';
import type { EngagementData, Row } from '../../reading/engagementData';
import { sessionFoundWords } from '../../words/sessionFoundWords';

type Session = Row<'session'>;

const { fields, statuses } = KINDS.session;

/** What is known of a session: what for, when, with whom, on what data, and what came of it. */
export function SessionTold({ session, data }: { session: Session; data: EngagementData }) {
  const host = useHost();
  const { said, entry } = session;
  const found = sessionFoundWords(session, data, figuresIn(host.locale));
  const paths = useRecordNames([said.path]);
  const path = said.path === null ? undefined : paths.byId.get(said.path);
  const facts = [...whoWords(session, data), ...(path ? [`path: ${path}`] : []), ...shownWords(said, data)];
  return (
    <div className="engagement-told">
      <div className="engagement-told__head">
        <h4>{[purposeWords(said), said.heldAt && momentWords(said.heldAt, host)].filter(Boolean).join(', ')}</h4>
        <span className="engagement-told__state">{statuses[entry.status as keyof typeof statuses]}</span>
      </div>
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {said.useCases !== null && (
        <p>
          <span className="engagement-told__quiet">What customers do: </span>
          {said.useCases.join(' · ')}
        </p>
      )}
      {said.hoped !== null && (
        <p>
          <span className="engagement-told__quiet">We hope to hear: </span>
          {said.hoped}
        </p>
      )}
      {said.note !== null && <p className="engagement-told__text">{said.note}</p>}
      {found !== null && <p className="engagement-told__quiet">{found}</p>}
    </div>
  );
}

const purposeWords = ({ purpose }: Session['said']): string =>
  (purpose === null ? null : optionWords(fields.purpose, purpose)) ?? 'A session without a purpose';

function whoWords({ said: { cohort, team } }: Session, { cohorts }: EngagementData): string[] {
  const name = cohort === null ? undefined : cohorts.find(({ id }) => id === cohort)?.said.name;
  return [name ? `With ${name}` : [], team === null ? [] : `of the team: ${team}`].flat();
}

function shownWords({ dataStates, unfinished }: Session['said'], { states }: EngagementData): string[] {
  const names = (dataStates ?? []).map((id) => textOf(states.find((one) => one.id === id)?.label ?? id));
  return [
    names.length === 0 ? [] : `data: ${names.join(', ').toLowerCase()}`,
    unfinished === null ? [] : unfinished ? 'shown unfinished' : 'shown finished',
  ].flat();
}
