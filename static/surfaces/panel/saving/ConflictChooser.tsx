import Button from '@atlaskit/button/new';
import type { Content } from '#domain/rating/assessment';
import { useHost } from '../../../host/HostProvider';
import { personWords } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { focusField } from '../fields/FieldBox';
import { usePanel } from '../PanelContext';
import { valueOf, type Field } from '../../../features/rating/session/content';
import type { RatingSession } from '../../../features/rating/session/ratingSession';
import type { SessionDriver } from '../../../features/rating/session/sessionDriver';
import { fieldLabel, valueWords } from '../../../features/rating/answers/words';
import { sidesOf, type Sides } from './conflictSides';
import type { SaverOf } from './useSavers';
import './conflict-chooser.css';

/** The same field was set twice: both values are shown, and the person chooses. Everything else is saved already. */
export default function ConflictChooser({
  session,
  driver,
  saverOf,
}: {
  session: RatingSession;
  driver: SessionDriver;
  saverOf: SaverOf;
}) {
  const { settings, people } = usePanel();
  const { accountId } = useHost();
  const { assessment } = session.view;
  const conflicts = session.conflicts.map((field) => ({
    field,
    saver: saverOf(field),
    sides: sidesOf(saverOf(field), people, accountId),
  }));
  const events = new Set(conflicts.map(({ sides }) => sides.event));
  const latest = conflicts
    .flatMap(({ saver }) => saver?.at ?? [])
    .sort()
    .at(-1);
  const words = (field: Field, source: Content): string =>
    valueWords(field, valueOf(source, field), settings, (id) => personWords(id, people));
  const resolve = (field: Field, keep: 'mine' | 'theirs'): void => {
    driver.resolve(field, keep);
    // The buttons disappear with the question: the focus goes to the field it was about.
    focusField(field);
  };
  return (
    <section className="conflicts" role="alert" aria-labelledby="conflicts-title">
      <h2 className="panel-title" id="conflicts-title">
        Two answers to choose from
      </h2>
      <p>
        While you were rating, {events.size === 1 ? conflicts[0]?.sides.event : 'other values were saved'}
        {events.size === 1 && latest && (
          <>
            {' '}
            (<TimeText iso={latest} />)
          </>
        )}
        . Nothing is overwritten until you choose.
      </p>
      {conflicts.map(({ field, sides }) => (
        <div key={field} role="group" aria-label={fieldLabel(field, settings)}>
          <strong>{fieldLabel(field, settings)}</strong>
          <div className="conflicts__values">
            <Side {...sides.mine} value={words(field, session.content)} onChoose={() => resolve(field, 'mine')} />
            <Side {...sides.theirs} value={words(field, assessment)} onChoose={() => resolve(field, 'theirs')} />
          </div>
        </div>
      ))}
    </section>
  );
}

function Side({ whose, choose, value, onChoose }: Sides['mine'] & { value: string; onChoose: () => void }) {
  return (
    <div>
      <span className="conflicts__whose">{whose}</span>
      <strong>{value}</strong>
      <Button spacing="compact" onClick={onChoose}>
        {choose}
      </Button>
    </div>
  );
}
