import type { DataState } from '#domain/settings/lists';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateListed } from '../drafting/lists';
import { Section } from '../fields/Section';
import { ListEditor } from './ListEditor';

const WORDS = {
  one: 'state of data',
  many: 'states of data',
  removed: 'Sessions that name it keep it, and it can be brought back.',
};

/** What data customers are shown in sessions, and which of it is like their own. */
export const DataStatesSection = () => (
  <Section
    title="States of data in sessions"
    about={
      <p>
        What the data was like that customers were shown. Whoever shows clean data only learns nothing of what customers
        meet. Tick what is as hard as what customers have: a session counts as real when it showed one of these.
      </p>
    }
  >
    <ListEditor name="dataStates" words={WORDS} beside={(id, label) => <Hard id={id} label={label} />} />
  </Section>
);

function Hard({ id, label }: { id: string; label: string }) {
  const { draft, change } = useDesk();
  const isHard = draft.settings.dataStates.find((one) => one.id === id)?.hard === true;
  const say = (hard: boolean): void =>
    change((before) =>
      editDraft(before, (settings) => updateListed(settings, 'dataStates', id, (was) => withHard(was, hard))),
    );
  return (
    <div className="lens-listing__beside">
      <Checkbox checked={isHard} onChange={({ target }) => say(target.checked)}>
        <span className="lens-visually-hidden">{label}: </span>As hard as customers have it
      </Checkbox>
    </div>
  );
}

function withHard({ hard: _was, ...one }: DataState, hard: boolean): DataState {
  return hard ? { ...one, hard } : one;
}
