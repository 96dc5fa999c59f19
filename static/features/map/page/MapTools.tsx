import { departmentsOf } from '#domain/register/listed/departments';
import { SearchField } from '../../../parts/controls/SearchField';
import { SelectOne } from '../../../parts/controls/SelectOne';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { KINDS_SHOWN, VIEWS, type MapFilter, type MapView } from './mapFilter';
import { useMapPage } from './mapPage';

interface ToolsProps {
  filter: MapFilter;
  stages: readonly { id: string; label: string }[];
  isTree: boolean;
}

/** How the map is looked at, and what of it is shown. */
export function MapTools({ filter, stages, isTree }: ToolsProps) {
  const { setOwn } = usePortfolioPage();
  const { settings } = useMapPage();
  const set = (change: Record<string, string>): void => setOwn(change, 'replace');
  return (
    <div className="map-page__tools">
      <div className="map-page__views" role="group" aria-label="How the map is read">
        {(Object.keys(VIEWS) as MapView[]).map((view) => (
          <button
            key={view}
            type="button"
            className="lens-plain-button"
            aria-pressed={view === filter.view}
            onClick={() => setOwn({ show: view === 'down' ? '' : view })}
          >
            {VIEWS[view]}
          </button>
        ))}
      </div>
      {isTree && (
        <div className="map-page__filters" role="group" aria-label="What of the map">
          <SearchField
            aria-label="Find on the map"
            placeholder="Find on the map"
            value={filter.query}
            onChange={(find) => set({ find })}
          />
          <SelectOne
            name="what"
            label="What it is"
            none="Everything"
            value={filter.what}
            options={KINDS_SHOWN}
            onChoose={set}
          />
          {filter.view === 'down' && (
            <SelectOne
              name="stage"
              label="At which stage"
              none="Any stage"
              value={filter.stage}
              options={stages}
              onChoose={set}
            />
          )}
          <SelectOne
            name="department"
            label="Whose department"
            none="Any department"
            value={filter.department}
            options={departmentsOf(settings)}
            onChoose={set}
          />
        </div>
      )}
    </div>
  );
}
