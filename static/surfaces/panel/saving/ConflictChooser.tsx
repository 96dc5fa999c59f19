import Button from '@atlaskit/button/new';
import { personWords } from '../../../parts/PersonName';
import { TimeText } from '../../../parts/TimeText';
import { focusField } from '../fields/FieldBox';
import { usePanel } from '../PanelContext';
import { valueOf, type Field } from '../session/content';
import type { RatingSession } from '../session/ratingSession';
import type { SessionDriver } from '../session/sessionDriver';
import { fieldLabel, valueWords } from '../words';
import './conflict-chooser.css';

/** Two people set the same field: both values are shown, and the person chooses. Everything else is saved already. */
export default function ConflictChooser({ session, driver }: { session: RatingSession; driver: SessionDriver }) {
  const { settings, people } = usePanel();
  const { assessment } = session.view;
  const known = assessment.updatedBy === null ? '…' : personWords(assessment.updatedBy, people);
  const who = known === '…' ? 'someone else' : known;
  const words = (field: Field, source: typeof session.content): string => valueWords(field, valueOf(source, field), settings, (id) => personWords(id, people));
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
        While you were rating, {who} saved another value{assessment.updatedAt && <> (<TimeText iso={assessment.updatedAt} />)</>}. Nothing is overwritten until you choose.
      </p>
      {session.conflicts.map((field) => (
        <div key={field} className="conflicts__field" role="group" aria-label={fieldLabel(field, settings)}>
          <strong>{fieldLabel(field, settings)}</strong>
          <div className="conflicts__values">
            <div>
              <span className="conflicts__whose">Yours</span>
              <strong>{words(field, session.content)}</strong>
              <Button spacing="compact" onClick={() => resolve(field, 'mine')}>
                Keep yours
              </Button>
            </div>
            <div>
              <span className="conflicts__whose">{who === 'someone else' ? 'Theirs' : who}</span>
              <strong>{words(field, assessment)}</strong>
              <Button spacing="compact" onClick={() => resolve(field, 'theirs')}>
                Take theirs
              </Button>
            </div>
          </div>
        </div>
      ))}
    </section>
  );
}
