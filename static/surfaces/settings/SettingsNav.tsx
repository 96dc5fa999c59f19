import { useId, type MouseEvent } from 'react';
import { changedParts } from '../../features/settings/drafting/changedParts';
import { useDesk } from '../../features/settings/drafting/DraftContext';
import type { PageHistory } from '../../host/history';
import { Select } from '../../parts/controls/Select';
import { pathOf, PLACE_NAMES, PLACES, type SettingsPlace } from './places';

interface SettingsNavProps {
  history: PageHistory;
  open: SettingsPlace;
  onGo: (place: SettingsPlace) => void;
}

const UNSAVED = 'not saved';

/**
 * The sections of the page: a list at the side, on a phone a choice. Each says whether something in it is not saved.
 */
export function SettingsNav({ history, open, onGo }: SettingsNavProps) {
  const id = useId();
  const changed: ReadonlySet<string> = changedParts(useDesk().draft);
  const follow = (place: SettingsPlace) => (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(place);
  };
  return (
    <nav className="lens-settings__nav" aria-label="Sections of the settings">
      <ul>
        {PLACE_NAMES.map((name) => (
          <li key={name}>
            <a
              href={history.href(pathOf(name)) ?? '#'}
              aria-current={name === open ? 'page' : undefined}
              onClick={follow(name)}
            >
              {PLACES[name]}
              {changed.has(name) && <span className="lens-settings__mark">{UNSAVED}</span>}
            </a>
          </li>
        ))}
      </ul>
      <div className="lens-settings__choice">
        <label htmlFor={id}>Section</label>
        <Select
          id={id}
          isInForm
          value={open}
          onChange={(event) => onGo(PLACE_NAMES.find((place) => place === event.target.value) ?? open)}
        >
          {PLACE_NAMES.map((name) => (
            <option key={name} value={name}>
              {changed.has(name) ? `${PLACES[name]} (${UNSAVED})` : PLACES[name]}
            </option>
          ))}
        </Select>
      </div>
    </nav>
  );
}
