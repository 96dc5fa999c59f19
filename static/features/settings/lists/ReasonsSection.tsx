import { BRANCH_WORDS, REASON_BRANCHES } from '#domain/settings/lists';
import { Select } from '../../../parts/controls/Select';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateListed } from '../drafting/lists';
import { Section } from '../fields/Section';
import { ListEditor } from './ListEditor';

const WORDS = {
  one: 'reason',
  many: 'reasons',
  removed: 'Readings and causes that name it keep it, and it can be brought back.',
};

/** Why customers do not take a path, each with the branch that says what helps against it. */
export const ReasonsSection = () => (
  <Section
    title="Reasons for not taking a path"
    about={
      <>
        <p>What customers say when they are asked why they do not use the way that you want.</p>
        <p>
          Each belongs to one of two branches. What the experience causes is mended by work on it. What people are used
          to is changed by telling and training them.
        </p>
      </>
    }
  >
    <ListEditor name="reasons" words={WORDS} beside={(id, label) => <Branch id={id} label={label} />} />
  </Section>
);

function Branch({ id, label }: { id: string; label: string }) {
  const { draft, change } = useDesk();
  const branch = draft.settings.reasons.find((one) => one.id === id)?.branch;
  const choose = (chosen: string): void =>
    change((before) =>
      editDraft(before, (settings) =>
        updateListed(settings, 'reasons', id, (was) => ({
          ...was,
          branch: REASON_BRANCHES.find((one) => one === chosen) ?? was.branch,
        })),
      ),
    );
  return (
    <div className="lens-listing__beside">
      <Select aria-label={`Branch of ${label}`} value={branch} onChange={({ target }) => choose(target.value)}>
        {REASON_BRANCHES.map((one) => (
          <option key={one} value={one}>
            {`${BRANCH_WORDS[one][0]?.toUpperCase()}${BRANCH_WORDS[one].slice(1)}`}
          </option>
        ))}
      </Select>
    </div>
  );
}
