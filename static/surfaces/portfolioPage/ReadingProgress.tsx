import Button from '@atlaskit/button/new';
import { useHost } from '../../host/HostProvider';
import { counted, figuresIn } from '../../parts/texts/counted';
import { VIEWS } from './views';
import { extentWords } from './extentWords';
import { usePortfolioPage } from '../../features/portfolio/page/PageContext';

/** How far the reading has come, with a way to stop it; when it is over, how much was read and what that means. */
export function ReadingProgress() {
  const { reading, progress, stopped, failure, address, cancel, readOn, readAll } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  if (progress) {
    return (
      <div className="lens-page__reading">
        <progress max={progress.of} value={progress.read} aria-label="Epics read" />
        <span>
          {`${figures(progress.read)} of about ${counted(figures, progress.of, 'rated epic', 'rated epics')} ` + 'read'}
        </span>
        <Button spacing="compact" onClick={cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  if (!reading || reading.extent === 'all') return null;
  return (
    <div className="lens-page__reading">
      <span role="status">
        {extentWords(figures, reading, { places: address.places, stopped, ofPart: VIEWS[address.view]?.ofPart })}
      </span>
      {stopped && !failure && reading.extent === 'part' && (
        <Button spacing="compact" onClick={readOn}>
          Read on
        </Button>
      )}
      {!failure && (
        <Button spacing="compact" onClick={readAll}>
          {`Read all ${figures(reading.rated)}`}
        </Button>
      )}
    </div>
  );
}
