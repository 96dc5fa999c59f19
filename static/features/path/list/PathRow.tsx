import { segmentLabel } from '#domain/register/listed/segments';
import type { Standing } from '#domain/path/standing';
import type { StepState } from '#domain/path/stepState';
import { stepWords } from '#domain/path/steps';
import type { Settings } from '#domain/settings/settings';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { Tag } from '../../../parts/texts/Tag';
import { PageLink } from '../../portfolio/page/PageLink';
import { stageName } from '../../rating/answers/words';
import type { PathNumbers } from '../words/numbers';
import { LOST_WORDS } from '../words/pathWords';
import { StepStates } from './StepStates';
import type { ListedPath } from './listedPath';

interface RowProps {
  path: ListedPath;
  settings: Settings;
  people: People;
  numbers: PathNumbers;
}

/** One path: its steps, what it reaches of its target, what is at stake, since when its room is open, whose it is. */
export function PathRow({ path, settings, people, numbers }: RowProps) {
  const { id, owner, phase, values, standing } = path;
  const where = [
    values.stage && stageName(values.stage, settings),
    values.segment && segmentLabel(values.segment, settings),
    values.channel,
    phase === 'wanted' ? 'wanted' : phase === 'retired' ? 'given up' : null,
  ].filter(Boolean);
  return (
    <tr className={phase === 'retired' ? 'path-list__row path-list__row--retired' : 'path-list__row'}>
      <th scope="row">
        <PageLink to={{ view: 'path', id, own: {} }} className="path-list__name">
          {values.name ?? 'A path without a name'}
        </PageLink>
        <span className="path-list__quiet">{where.join(' · ')}</span>
      </th>
      <td className="path-list__cell--steps">
        {standing ? (
          <StepStates steps={standing.steps} />
        ) : (
          <span className="path-list__quiet">not worked out yet</span>
        )}
      </td>
      <td data-label="Take all steps">{standing && <Reach {...{ standing, values, numbers }} />}</td>
      <td data-label="At stake a year" className="path-list__number">
        {standing?.atStake ? (
          <strong>{numbers.moneyRange(standing.atStake, values.currency)}</strong>
        ) : (
          <span className="path-list__quiet">not told</span>
        )}
      </td>
      <td data-label="Room">{standing && <RoomCell standing={standing} numbers={numbers} />}</td>
      <td data-label="Owner">
        {owner === null ? (
          <span className="path-list__quiet">nobody</span>
        ) : (
          <PersonName accountId={owner} people={people} size={20} />
        )}
      </td>
    </tr>
  );
}

interface StandingProps {
  standing: Standing;
  numbers: PathNumbers;
}

function Reach({ standing, values, numbers }: StandingProps & Pick<ListedPath, 'values'>) {
  const { rate, isWhole, upTo, off, adoption } = standing;
  if (rate === null) return <span className="path-list__quiet">not known yet</span>;
  const range = rate.low === null || rate.high === null ? null : { low: rate.low, high: rate.high };
  const reached = adoption === null ? '' : `, ${numbers.percent(adoption / 100)} reached`;
  const target = values.target === null ? 'no target' : `target ${numbers.percent(values.target / 100)}${reached}`;
  return (
    <>
      <span className="path-list__reach">
        <strong>{numbers.percent(rate.p)}</strong>
        {range && ` (${numbers.percentRange(range)})`}
        {off === 'off' && (
          <Tag shape="down" tone="danger" meaning="Even the high end of what is reached is under the target.">
            off target
          </Tag>
        )}
      </span>
      <span className="path-list__quiet">
        {target}
        {!isWhole && upTo !== null && ` · up to “${stepWords(upTo)}”`}
      </span>
    </>
  );
}

/** A step that is one of these has a threshold and a reading. */
const JUDGED: ReadonlySet<StepState> = new Set<StepState>(['below', 'holds', 'cannot tell yet']);

function RoomCell({ standing: { roomSince, roomSteps, steps }, numbers }: StandingProps) {
  const [first] = roomSteps;
  if (roomSince === null) {
    const isWatched = Object.values(steps).some(({ state }) => JUDGED.has(state));
    const closed = roomSteps.length > 0 ? 'closed with a decision' : 'closed';
    return <span className="path-list__quiet">{isWatched ? closed : 'nothing watched yet'}</span>;
  }
  return (
    <>
      <strong className="path-list__room">{`open since ${numbers.month(roomSince)}`}</strong>
      {first !== undefined && (
        <span className="path-list__quiet">
          {`they ${LOST_WORDS[first]}`}
          {roomSteps.length > 1 && ` and ${roomSteps.length - 1} more`}
        </span>
      )}
    </>
  );
}
