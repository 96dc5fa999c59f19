import { openStages } from '#domain/journey/journey';
import { segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { SearchField } from '../../../parts/controls/SearchField';
import { SelectOne } from '../../../parts/controls/SelectOne';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { stageName } from '../../rating/answers/words';
import { PHASES, type PathFilter } from './pathFilter';

/** Which paths are shown: by stage, customers, now or wanted, and words. */
export function PathFilters({ filter, settings }: { filter: PathFilter; settings: Settings }) {
  const { setOwn } = usePortfolioPage();
  const set = (change: Record<string, string>): void => setOwn(change, 'replace');
  const stages = openStages(settings.journeys).map(({ id }) => ({ id, label: stageName(id, settings) }));
  return (
    <div className="path-list__filters" role="group" aria-label="Which paths">
      <SearchField
        aria-label="Find a path"
        placeholder="Find a path"
        value={filter.query}
        onChange={(find) => set({ find })}
      />
      <SelectOne
        name="stage"
        label="At which stage"
        none="Any stage"
        value={filter.stage}
        options={stages}
        onChoose={set}
      />
      <SelectOne
        name="segment"
        label="Which customers"
        none="All customers"
        value={filter.segment}
        options={segmentsOf(settings)}
        onChoose={set}
      />
      <SelectOne
        name="phase"
        label="Now, wanted or given up"
        none="Now, wanted, given up"
        value={filter.phase}
        options={PHASES}
        onChoose={set}
      />
      <Checkbox
        checked={filter.byExperience}
        onChange={({ target }) => set({ group: target.checked ? 'experience' : '' })}
      >
        By what customers want
      </Checkbox>
    </div>
  );
}
