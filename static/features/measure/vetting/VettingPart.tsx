import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import { isVettedBy } from '#domain/measure/vetted';
import { useHost } from '../../../host/HostProvider';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { Tag } from '../../../parts/texts/Tag';
import { TimeText } from '../../../parts/texts/TimeText';
import { AnswerForm } from '../../register/form/AnswerForm';
import { EntryForm } from '../../register/form/EntryForm';
import type { PartProps } from '../one/part';
import { Checks } from './Checks';
import './vetting.css';

type Doing = 'adding' | 'changing' | 'signing' | null;

/**
 * Whether the survey behind an asked measure was looked at: ten checks, who could not be asked, and a second signature
 * by somebody else. Without it its shares are called "not vetted" wherever they stand.
 */
export function VettingPart({ measure, opened, settings, onChanged }: PartProps) {
  const id = useId();
  const { accountId } = useHost();
  const [doing, setDoing] = useState<Doing>(null);
  const vettings = opened.vettings.filter(({ removed }) => !removed);
  const entry = newestOf(vettings);
  const isVetted = entry !== null && isVettedBy({ values: entry.body, answer: entry.answer, removed: false });
  const people = usePeople([entry?.by, entry?.answer?.by, secondOf(entry)]);
  const saved = (): void => {
    setDoing(null);
    onChanged();
  };
  const form = { settings, onCancel: () => setDoing(null), onSaved: saved };
  return (
    <section aria-labelledby={id} className="measure-vetting">
      <h3 id={id}>Vetting of the survey</h3>
      <p>
        {isVetted ? (
          <b>Vetted.</b>
        ) : (
          <Tag shape="question" tone="warning" meaning="its shares say so wherever they stand">
            Not vetted
          </Tag>
        )}{' '}
        {stateWords(entry, isVetted)}
      </p>
      {entry && (
        <>
          <p className="measure-vetting__quiet">
            Checked by <PersonName accountId={entry.by} people={people} />, <TimeText iso={entry.updatedAt} />
            {entry.answer && (
              <>
                {entry.answer['signed'] === true ? ' · signed by ' : ' · not signed by '}
                <PersonName accountId={entry.answer.by} people={people} />, <TimeText iso={entry.answer.at} />
              </>
            )}
            {!entry.answer && secondOf(entry) !== null && (
              <>
                {' · waits for '}
                <PersonName accountId={secondOf(entry) ?? ''} people={people} />
              </>
            )}
          </p>
          {typeof entry.answer?.['text'] === 'string' && <p>{`“${entry.answer['text']}”`}</p>}
          <Checks body={entry.body} />
        </>
      )}
      {doing === null && (
        <div className="measure-vetting__buttons">
          {entry?.may.answer && (
            <Button
              spacing="compact"
              appearance={entry.answer ? 'default' : 'primary'}
              onClick={() => setDoing('signing')}
            >
              {entry.answer ? 'Change your signature' : 'Sign as the second'}
            </Button>
          )}
          {entry?.may.change && (
            <Button spacing="compact" onClick={() => setDoing('changing')}>
              Go on with the checks
            </Button>
          )}
          {opened.may.add && (
            <Button spacing="compact" onClick={() => setDoing('adding')}>
              {entry ? 'Vet it anew' : 'Vet the survey'}
            </Button>
          )}
          {entry && !entry.answer && entry.by === accountId && (
            <span className="measure-vetting__quiet">Somebody else has to sign: nobody signs their own checks.</span>
          )}
        </div>
      )}
      {doing === 'adding' && (
        <EntryForm {...form} kind="vetting" home={measure.home} entry={null} given={givenOf(measure.id)} />
      )}
      {doing === 'changing' && entry && (
        <EntryForm {...form} kind="vetting" home={entry.home} entry={entry} given={givenOf(measure.id)} />
      )}
      {doing === 'signing' && entry && (
        <AnswerForm entry={entry} settings={settings} onAnswered={saved} onLater={() => setDoing(null)} />
      )}
    </section>
  );
}

/** One that is whole and signed stays the one that counts, also while another is begun. */
function newestOf(vettings: readonly EntryView[]): EntryView | null {
  const inOrder = [...vettings].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const whole = inOrder.find(({ body, answer, removed }) => isVettedBy({ values: body, answer, removed }));
  return whole ?? inOrder[0] ?? null;
}

const secondOf = (entry: EntryView | null): string | null =>
  typeof entry?.body['second'] === 'string' ? entry.body['second'] : null;

/** The measure is not asked: it is the one on the page. One object each, since forms keep to what they were given. */
const GIVEN = new Map<string, { measure: string }>();
function givenOf(measure: string): { measure: string } {
  const known = GIVEN.get(measure) ?? { measure };
  GIVEN.set(measure, known);
  return known;
}

function stateWords(entry: EntryView | null, isVetted: boolean): string {
  if (isVetted) return 'All ten checks hold, it is said who could not be asked, and somebody else has signed.';
  if (entry === null) return 'Nobody has looked at this survey yet. Ten checks and a second signature are needed.';
  return 'Once all ten checks hold, it is said who could not be asked, and somebody else has signed, it is vetted.';
}
