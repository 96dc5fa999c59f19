import { stepWords } from '#domain/path/steps';
import { sharePhrases } from '../../../../parts/shares/shareWords';
import { reachOf } from '../briefWords';
import type { FrozenPart } from './frozenPart';

/** Customers that the readings tell apart. */
export function BriefSegments({ frozen, words }: FrozenPart) {
  const { segments, more } = frozen;
  return (
    <section aria-label="Customer segments">
      <h3>Customer segments</h3>
      {segments.length === 0 && <p>The readings tell no customers apart.</p>}
      {segments.length > 0 && (
        <ul className="frozen-page__lines frozen-page__lines--plain">
          {segments.map(({ name, isOwn, size, reach, steps }) => (
            <li key={name}>
              <span>
                {isOwn ? <strong>{name}</strong> : name}
                {size !== null && <span className="frozen-page__quiet"> ({words.figures(size)})</span>}
                {isOwn && <span className="frozen-page__quiet"> this path is for them</span>}
              </span>
              <span>{reach ? `${words.reach(reach)} ${reachOf(reach)}` : 'no chain from the first step'}</span>
              <span className="frozen-page__quiet frozen-page__wide">
                {steps
                  .map(({ id, share, source }) => {
                    const { first, counts } = sharePhrases(words, share, source ?? undefined);
                    return `${stepWords(id)} ${first}${counts === null ? '' : ` (${counts})`}`;
                  })
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {more.segments > 0 && <p className="frozen-page__quiet">And {words.figures(more.segments)} more.</p>}
    </section>
  );
}
