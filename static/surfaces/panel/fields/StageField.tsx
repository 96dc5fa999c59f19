import { openStages } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { usePanel } from '../PanelContext';
import { stageName } from '../../../features/rating/answers/words';
import { FieldBox } from './FieldBox';
import { OtherStages } from './OtherStages';
import { SelectField } from './SelectField';

/**
 * Where in the customer journey the epic is felt: one primary stage, in which it counts, and others it also touches.
 */
export function StageField() {
  const { settings, content, edit } = usePanel();
  const choices = openStages(settings.journeys).map(({ id: stage, label }) => ({ value: stage, label: textOf(label) }));
  return (
    <FieldBox field="stage">
      <SelectField
        label="Journey stage"
        question="Where is it felt most?"
        choices={choices}
        value={content.stage}
        gone={content.stage === null ? '' : stageName(content.stage, settings)}
        onChoose={(stage) => edit({ stage })}
      />
      <OtherStages choices={choices} />
    </FieldBox>
  );
}
