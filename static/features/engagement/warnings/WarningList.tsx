import { TagSign } from '../../../parts/texts/Tag';
import type { WarningTold } from '../words/warningWords';
import './warnings.css';

/** Warnings, each with what to do. */
export function WarningList({ told }: { told: readonly WarningTold[] }) {
  if (told.length === 0) return null;
  return (
    <ul className="lens-warnings" aria-label="What may flatter the epic">
      {told.map(({ id, what, todo }) => (
        <li key={id}>
          <TagSign shape="triangle" />
          <span>
            <strong>{what}</strong> {todo}
          </span>
        </li>
      ))}
    </ul>
  );
}
