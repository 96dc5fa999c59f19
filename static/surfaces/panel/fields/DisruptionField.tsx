import { Choices, type Choice } from '../../../parts/fields/Choices';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';
import { usePanel } from '../PanelContext';
import { LevelBelow } from '../reading/LevelBelow';
import { FieldBox } from './FieldBox';

const CHOICES = DISRUPTION_WORDS.map(({ label, anchor }, level): Choice => {
  return { value: String(level), label, anchor, tone: level === 0 ? 'neutral' : 'warning' };
});

/** What customers suffer while the work is done: a ledger of its own beside the score. */
export function DisruptionField() {
  const { content, edit, view } = usePanel();
  return (
    <FieldBox field="disruption">
      <Choices
        label="Disruption while delivering"
        choices={CHOICES}
        value={content.disruption === null ? null : String(content.disruption)}
        fill
        placeholder="Not rated. It never changes the score."
        onChoose={(level) => edit({ disruption: Number(level) })}
        onClear={content.disruption === null ? undefined : () => edit({ disruption: null })}
      />
      <LevelBelow rated={content.disruption} facts={view.facts} />
    </FieldBox>
  );
}
