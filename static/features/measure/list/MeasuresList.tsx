import { useDeferredValue } from 'react';
import { useHost } from '../../../host/HostProvider';
import { SearchField } from '../../../parts/controls/SearchField';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { holds, inOrder, isShown, PART_NAMES, PARTS, readFilter, type ListedMeasure } from './measureFilter';
import { MeasuresTable } from './MeasuresTable';
import { hiddenSentence, measuresSentence, outputSentence } from './measuresWords';

/** The measures that were read: what waits first, then all of them, or those that were chosen. */
export function MeasuresList({ all, hidden }: { all: readonly ListedMeasure[]; hidden: number }) {
  const { locale, accountId } = useHost();
  const figures = figuresIn(locale);
  const { address, setOwn } = usePortfolioPage();
  const filter = useDeferredValue(readFilter(address.own));
  const listed = all.filter((one) => isShown(one, filter, accountId)).sort(inOrder);
  const parts = PART_NAMES.map((part) => ({ part, n: all.filter((one) => holds(part, one, accountId)).length }));
  return (
    <>
      <p className="measures__sentence">{measuresSentence(all, figures)}</p>
      <p className="measures__output">{outputSentence(all, locale)}</p>
      <div className="measures__filters" role="group" aria-label="Which of them">
        {parts
          .filter(({ part, n }) => n > 0 || part === filter.part || part === 'all')
          .map(({ part, n }) => (
            <button
              key={part}
              type="button"
              className="lens-plain-button"
              aria-pressed={part === filter.part}
              onClick={() => setOwn({ show: part === 'all' ? '' : part }, 'replace')}
            >
              {PARTS[part].label} {figures(n)}
            </button>
          ))}
        <SearchField
          aria-label="Find a measure"
          placeholder="Find a measure"
          value={address.own['find'] ?? ''}
          onChange={(find) => setOwn({ find }, 'replace')}
        />
      </div>
      {listed.length === 0 ? (
        <Message tone="empty">No measure is so. Choose All, or search for another word.</Message>
      ) : (
        <MeasuresTable listed={listed} />
      )}
      {hidden > 0 && <p className="measures__output">{hiddenSentence(hidden, figures)}</p>}
    </>
  );
}
