import type { FieldProblem } from '../drafting/draftProblems';
import { goToField } from '../fields/fieldIds';
import { useShownOutcome } from './useShownOutcome';

/**
 * Everything that stands in the way of saving, each with a way to its field. The focus moves here each time saving is
 * `tried`.
 */
export function ProblemSummary({ problems, tried }: { problems: readonly FieldProblem[]; tried: unknown }) {
  const box = useShownOutcome<HTMLDivElement>(tried);

  return (
    <div
      className="lens-message lens-message--error lens-problem-summary"
      role="group"
      aria-labelledby="problem-summary"
      tabIndex={-1}
      ref={box}
    >
      <p id="problem-summary">
        <strong>Not saved yet.</strong>{' '}
        {problems.length === 1
          ? 'One thing has to be mended first:'
          : `${problems.length} things have to be mended first:`}
      </p>
      <ul className="lens-problems">
        {problems.map(({ text, field }) => (
          <li key={`${field} ${text}`}>
            {field ? (
              <button type="button" className="lens-link lens-link--in-text" onClick={() => goToField(field)}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
