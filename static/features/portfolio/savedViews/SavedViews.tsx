import { Popover } from '../../../parts/opening/Popover';
import { usePortfolioPage } from '../page/PageContext';
import { SavedViewsList } from './SavedViewsList';
import { SaveView } from './SaveView';
import { useSavedViews } from './useSavedViews';
import { isShown } from './viewAddress';
import './saved-views.css';

/** The views of the ranking that one keeps: to be opened, shared, and saved. The button names the one that is shown. */
export default function SavedViews() {
  const own = useSavedViews();
  const { address } = usePortfolioPage();
  const shown = own.views.find((view) => isShown(view, address));
  return (
    <Popover label={shown ? `View: ${shown.name}` : 'Views'}>
      {(close) => (
        <div className="lens-views">
          <SavedViewsList own={own} onOpened={close} />
          {own.state === 'ready' && <SaveView own={own} />}
        </div>
      )}
    </Popover>
  );
}
