import { optionsOf } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { SelectOne } from '../../../parts/controls/SelectOne';
import { figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import type { GapEpic } from './gapEpic';
import { isShown, SHOWN, type Filter, type ListedGap, type Shown } from './listedGap';

interface GapFiltersProps {
  filter: Filter;
  epics: readonly GapEpic[];
  gaps: readonly ListedGap[];
}

const NONE: Filter = { shown: 'all', severity: null, epic: null };

/** Which gaps are listed: what waits, how bad, and at which epic. */
export function GapFilters({ filter, epics, gaps }: GapFiltersProps) {
  const { setOwn } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  const set = (change: Record<string, string>): void => setOwn({ ...change, gap: '' }, 'replace');
  return (
    <div className="lens-published__filters" role="group" aria-label="Which gaps">
      {(Object.keys(SHOWN) as Shown[]).map((one) => (
        <button
          key={one}
          type="button"
          className="lens-plain-button"
          aria-pressed={one === filter.shown}
          onClick={() => set({ show: one === 'all' ? '' : one })}
        >
          {`${SHOWN[one]} ${figures(gaps.filter((gap) => isShown(gap, { ...NONE, shown: one })).length)}`}
        </button>
      ))}
      <SelectOne
        name="severity"
        label="How bad"
        none="However bad"
        value={filter.severity}
        options={optionsOf(KINDS.gap.fields.severity)}
        onChoose={set}
      />
      <SelectOne
        name="epic"
        label="At which epic"
        none="All epics"
        value={epics.some(({ key }) => key === filter.epic) ? filter.epic : null}
        options={epics.map(({ key, summary }) => ({ id: key, label: `${key} ${summary}` }))}
        onChoose={set}
      />
    </div>
  );
}
