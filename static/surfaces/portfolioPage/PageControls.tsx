import { useHost } from '../../host/HostProvider';
import { figuresIn } from '../../parts/texts/counted';
import { MUST_HAVE, PLACES } from '../../features/portfolio/page/routes';
import { VIEWS } from './views';
import { PlacesField } from './PlacesField';
import { usePortfolioPage } from '../../features/portfolio/page/PageContext';
import { PageScope } from './PageScope';

/**
 * What the open view is about, as far as it uses it: the epics, the cut line and the must-have line. Lines move as they
 * are typed.
 */
export function PageControls() {
  const { address, go } = usePortfolioPage();
  const { places, mustHave, view } = address;
  const figures = figuresIn(useHost().locale);
  const { controls = [] } = VIEWS[view] ?? {};
  if (controls.length === 0) return null;
  return (
    <div className="lens-page__controls">
      {controls.includes('cut') && (
        <PlacesField
          label="Cut line after"
          hint="places"
          value={places}
          range={PLACES}
          onChange={(next) => go({ places: next, mustHave: Math.min(mustHave, next - 1) }, 'replace')}
        />
      )}
      {controls.includes('must') && (
        <PlacesField
          label="Must-haves: the first"
          hint="places"
          none="none"
          value={mustHave}
          range={{ ...MUST_HAVE, most: places - 1 }}
          onChange={(next) => go({ mustHave: next }, 'replace')}
        />
      )}
      {controls.includes('scope') && <PageScope figures={figures} />}
    </div>
  );
}
