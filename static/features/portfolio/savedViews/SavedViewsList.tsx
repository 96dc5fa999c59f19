import type { SavedView } from '#domain/portfolio/savedViews';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { CopyText } from '../../../parts/texts/CopyText';
import { usePortfolioPage } from '../page/PageContext';
import type { OwnViews } from './useSavedViews';
import { isShown, placeOf } from './viewAddress';

/** The kept views, each with what can be done with it. */
export function SavedViewsList({ own, onOpened }: { own: OwnViews; onOpened: () => void }) {
  if (own.state === 'loading') return <Loading>Reading your views…</Loading>;
  return (
    <>
      {own.failure && (
        <FailureMessage failure={own.failure} onTryAgain={own.state === 'failed' ? own.again : undefined} />
      )}
      {own.state === 'ready' && own.views.length === 0 && (
        <p className="lens-views__hint">
          A view keeps which epics, the lines, filters, order and columns. Save one below.
        </p>
      )}
      {own.views.length > 0 && (
        <ul className="lens-views__list" aria-label="Your views">
          {own.views.map((view) => (
            <SavedViewRow key={view.id} view={view} own={own} onOpened={onOpened} />
          ))}
        </ul>
      )}
    </>
  );
}

function SavedViewRow({ view, own, onOpened }: { view: SavedView; own: OwnViews; onOpened: () => void }) {
  const { address, go, hrefOf } = usePortfolioPage();
  const { views, defaultId } = own;
  const isDefault = view.id === defaultId;
  const link = hrefOf(placeOf(view));
  const named = <span className="lens-visually-hidden"> {view.name}</span>;
  return (
    <li className="lens-views__row">
      <button
        type="button"
        className="lens-link lens-views__name"
        aria-current={isShown(view, address) ? 'true' : undefined}
        onClick={() => {
          go(placeOf(view));
          onOpened();
        }}
      >
        {view.name}
      </button>
      {isDefault && <span className="lens-views__hint">default</span>}
      <div className="lens-views__tools">
        {link !== null && <CopyText text={link} label="Copy link" fieldLabel={`Link to ${view.name}`} />}
        <button
          type="button"
          className="lens-plain-button"
          aria-disabled={own.saving}
          onClick={() => void own.save({ views: [...views], defaultId: isDefault ? null : view.id })}
        >
          {isDefault ? 'Remove as default' : 'Make my default'}
          {named}
        </button>
        <button
          type="button"
          className="lens-plain-button"
          aria-disabled={own.saving}
          onClick={() =>
            void own.save({
              views: views.filter(({ id }) => id !== view.id),
              defaultId: isDefault ? null : defaultId,
            })
          }
        >
          Remove
          {named}
        </button>
      </div>
    </li>
  );
}
