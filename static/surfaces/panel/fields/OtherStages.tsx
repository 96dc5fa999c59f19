import { Select } from '../../../parts/controls/Select';
import type { Choice } from '../../../parts/fields/Choices';
import { usePanel } from '../PanelContext';
import { stageName } from '../../../features/rating/answers/words';

/**
 * The stages that an epic touches beside its primary one: listed in the coverage, never counted twice. Their line is
 * there before the primary one is chosen, so that nothing moves then.
 */
export function OtherStages({ choices }: { choices: readonly Choice[] }) {
  const { settings, content, edit } = usePanel();
  const { stage, otherStages } = content;
  const left = choices.filter(({ value }) => value !== stage && !otherStages.includes(value));
  const add = (id: string): void => edit({ otherStages: [...otherStages, id] });
  const remove = (id: string): void => edit({ otherStages: otherStages.filter((one) => one !== id) });
  return (
    <div className="panel-others" role="group" aria-label="Other stages">
      {otherStages.length > 0 && <span className="panel-subtle">also</span>}
      {otherStages.map((id) => (
        <span key={id} className="panel-others__stage">
          {stageName(id, settings)}
          <button
            type="button"
            className="panel-others__remove"
            aria-label={`Remove ${stageName(id, settings)}`}
            onClick={() => remove(id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
      {stage !== null && left.length > 0 && (
        <Select
          className="panel-others__add"
          aria-label="Add another stage"
          value=""
          onChange={(event) => add(event.target.value)}
        >
          <option value="">{otherStages.length > 0 ? 'Add' : 'Add another stage'}</option>
          {left.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
