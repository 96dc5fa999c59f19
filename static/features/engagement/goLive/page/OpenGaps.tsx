import type { FrozenGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { counted } from '../../../../parts/texts/counted';
import { keyIn } from '../../gaps/listedGap';
import type { GoLiveWords } from '../goLiveWords';

/** Gaps that nobody had told upward when the page was frozen, the worst first. */
export function OpenGaps({ frozen: { open, moreOpen }, words }: { frozen: FrozenGoLive; words: GoLiveWords }) {
  const { figures, day } = words;
  const rows = open.map((gap, at) => ({ ...gap, id: `${at} ${gap.what ?? ''}` }));
  return (
    <section aria-label="Gaps not told upward">
      <h3>Gaps not told upward</h3>
      {rows.length === 0 && <p>Every gap was told upward.</p>}
      {rows.length > 0 && (
        <div className="frozen-page__scroll" tabIndex={0} role="region" aria-label="Open gaps">
          <table className="frozen-page__table">
            <thead>
              <tr>
                <th scope="col">Gap</th>
                <th scope="col">How bad</th>
                <th scope="col">Found</th>
                <th scope="col">Issue</th>
                <th scope="col" className="frozen-page__number">
                  Had waited
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, what, severity, foundIn, foundAt, days, issue }) => (
                <tr key={id}>
                  <th scope="row">{what ?? 'A gap without words'}</th>
                  <td>{severity ?? 'not said'}</td>
                  <td>
                    {foundIn ?? 'not said by whom'}
                    <span className="frozen-page__quiet">{day(foundAt)}</span>
                  </td>
                  <td>{keyIn(issue) ?? issue ?? 'none'}</td>
                  <td className="frozen-page__number">{counted(figures, days, 'day', 'days')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {moreOpen > 0 && <p className="frozen-page__quiet">And {figures(moreOpen)} more.</p>}
    </section>
  );
}
