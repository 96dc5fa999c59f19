import { useId, useState, type FormEvent } from 'react';
import { MOST_VIEWS, VIEW_NAME_MAX } from '#domain/portfolio/savedViews';
import { usePortfolioPage } from '../page/PageContext';
import type { OwnViews } from './useSavedViews';
import { withView } from './viewAddress';

/** Saves the ranking as it stands, under a name; a name that is taken gets the new view. */
export function SaveView({ own }: { own: OwnViews }) {
  const id = useId();
  const { address } = usePortfolioPage();
  const [name, setName] = useState('');
  const [saved, setSaved] = useState('');
  const next = withView(own.views, name, address);
  const isReplaced = next.length === own.views.length;
  const isTooMany = own.isFull && !isReplaced;
  const lack = isTooMany ? `You keep ${MOST_VIEWS} views, which is the most. Remove one first.` : null;
  const isReady = name.trim() !== '' && !isTooMany && !own.saving;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || !(await own.save({ views: next, defaultId: own.defaultId }))) return;
    setSaved(name.trim());
    setName('');
  };
  return (
    <form className="lens-views__save" onSubmit={(event) => void save(event)}>
      <label htmlFor={id}>Save what is shown now as</label>
      <div className="lens-views__line">
        <input
          id={id}
          className="lens-control"
          type="text"
          maxLength={VIEW_NAME_MAX}
          autoComplete="off"
          placeholder="For instance: December board"
          aria-describedby={`${id}-says`}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
            setSaved('');
          }}
        />
        <button type="submit" className="lens-plain-button" aria-disabled={!isReady}>
          {isReplaced && name.trim() !== '' ? 'Replace' : 'Save'}
        </button>
      </div>
      <p id={`${id}-says`} className="lens-views__hint" role="status">
        {lack ?? (saved === '' ? null : `“${saved}” is saved, for you alone.`)}
      </p>
    </form>
  );
}
