import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { unknownCriteria, weighableCriteria, type Weights } from '#domain/settings/weights';

/** The weights that differ from those in force, each with both numbers; where none does, it says so. */
export function WeightChanges({ settings, weights }: { settings: Settings; weights: Weights }) {
  const changed = weighableCriteria(settings).filter(({ id, weight }) => (weights[id] ?? weight) !== weight);
  const gone = unknownCriteria(settings, weights).filter((id) => (weights[id] ?? 0) > 0);
  return (
    <>
      {changed.length === 0 && <p>These are the weights in force already; nothing would change.</p>}
      {changed.length + gone.length > 0 && (
        <ul className="lens-weight-changes">
          {changed.map(({ id, label, weight }) => (
            <li key={id}>
              {textOf(label)}: {weight} → <strong>{weights[id]}</strong>
            </li>
          ))}
          {gone.map((id) => (
            <li key={id}>{`${id}: not in use any more`}</li>
          ))}
        </ul>
      )}
    </>
  );
}
