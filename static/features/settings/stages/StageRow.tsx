import Button from '@atlaskit/button/new';
import { NEED_MAX, type Stage, STAGE_LABEL_MAX } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateStage } from '../drafting/stages';
import { NumberField } from '../fields/NumberField';
import { TextField } from '../fields/TextField';
import { fieldIds } from '../fields/fieldIds';

export const moveButtonId = (stage: string, by: 1 | -1): string => `move:${stage}:${by === 1 ? 'down' : 'up'}`;

export interface StageRowProps {
  stage: Stage;
  /** Sum of the needs of the journey. */
  totalNeed: number;
  isFirst: boolean;
  isLast: boolean;
  /** At which side a dragged stage would land. */
  dropMark: 'top' | 'bottom' | undefined;
  onStep: (id: string, by: 1 | -1) => void;
  onRemove: (id: string) => void;
}

/** One stage: name, need, its share of the need, and its place in the journey. */
export function StageRow({ stage, totalNeed, isFirst, isLast, dropMark, onStep, onRemove }: StageRowProps) {
  const { draft, change } = useDesk();
  const { id } = stage;
  const label = textOf(stage.label) || 'the stage without a name';
  const stored = draft.stored.settings.journeys.flatMap(({ stages }) => stages).find((one) => one.id === id);
  const shareId = `share:${id}`;

  return (
    <li className={dropMark ? `lens-stage lens-stage--drop-${dropMark}` : 'lens-stage'} data-stage={id}>
      <span className="lens-stage__handle" data-handle aria-hidden="true" title="Drag to another place" />
      <TextField
        id={fieldIds.stage(id)}
        label={`Name of the stage ${textOf(stored?.label ?? stage.label)}`}
        hideLabel
        value={stage.label}
        stored={stored?.label}
        maxLength={STAGE_LABEL_MAX}
        onWrite={(text) =>
          change((before) =>
            editDraft(before, (settings) => updateStage(settings, id, (one) => ({ ...one, label: text }))),
          )
        }
      />
      <div className="lens-stage__need">
        <span aria-hidden="true">Need</span>
        <NumberField
          field={{ kind: 'need', stage: id }}
          label={`Need of ${label}`}
          hideLabel
          min={0}
          max={NEED_MAX}
          step={1}
          describedBy={shareId}
        />
      </div>
      <span className="lens-stage__share" id={shareId}>
        {stage.need === 0 ? 'not needed' : `${Math.round((100 * stage.need) / totalNeed)}% of the need`}
      </span>
      <span className="lens-stage__actions">
        <Button
          id={moveButtonId(id, -1)}
          spacing="compact"
          appearance="subtle"
          aria-disabled={isFirst}
          onClick={() => onStep(id, -1)}
        >
          <span aria-hidden="true">↑</span>
          <span className="lens-visually-hidden">Move {label} up</span>
        </Button>
        <Button
          id={moveButtonId(id, 1)}
          spacing="compact"
          appearance="subtle"
          aria-disabled={isLast}
          onClick={() => onStep(id, 1)}
        >
          <span aria-hidden="true">↓</span>
          <span className="lens-visually-hidden">Move {label} down</span>
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={() => onRemove(id)}>
          Remove <span className="lens-visually-hidden">{label}</span>
        </Button>
      </span>
    </li>
  );
}
