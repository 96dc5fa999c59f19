import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '../controls/Icon';
import { itemToGoTo } from './menuKeys';
import { usePopup } from './usePopup';
import './popup.css';
import './menu.css';

export interface MenuItem {
  id: string;
  label: string;
  /** A second line: what it does, or why it cannot be done now. */
  hint?: string;
  isDisabled?: boolean;
  /** Set for what is on or off: it shows a tick and leaves the menu open. */
  isChecked?: boolean;
  onChoose: () => void;
}

export interface MenuGroup {
  id: string;
  /** Shown above its items. */
  label?: string;
  items: readonly MenuItem[];
}

export interface MenuProps {
  /** What the button says. */
  label: string;
  /** Drawn in the button in place of the label, which then is only heard; such as three dots. */
  face?: ReactNode;
  groups: readonly MenuGroup[];
}

/** A button with a list of things to do; its keys are those that everybody knows from menus. */
export function Menu({ label, face, groups }: MenuProps) {
  const id = useId();
  const { isOpen, open, close, button, popup, around } = usePopup();
  const goTo = useRef<'first' | 'last'>('first');
  useEffect(() => {
    if (!isOpen) return;
    const all = itemsIn(popup.current);
    all[goTo.current === 'first' ? 0 : all.length - 1]?.focus();
  }, [isOpen, popup]);
  const openAt = (place: 'first' | 'last'): void => {
    goTo.current = place;
    open();
  };
  const onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    openAt(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const onMenuKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The menu is no stop on the way through the page: Tab goes on from the button.
    if (event.key === 'Tab') return close(true);
    const all = itemsIn(popup.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const words = all.map((item) => item.querySelector('.lens-menu__label')?.textContent ?? '');
    const next = itemToGoTo(event.key, at, words);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  const choose = ({ isDisabled, isChecked, onChoose }: MenuItem): void => {
    if (isDisabled) return;
    if (isChecked === undefined) close(true);
    onChoose();
  };
  return (
    <span role="presentation" className="lens-popup-at" {...around}>
      <button
        ref={button}
        type="button"
        className={face === undefined ? 'lens-popup-tool' : 'lens-popup-tool lens-popup-tool--alone'}
        aria-label={face === undefined ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close(false) : openAt('first'))}
        onKeyDown={onButtonKey}
      >
        {face ?? label}
        {face === undefined && <Icon name="chevronDown" />}
      </button>
      {isOpen && (
        <div
          ref={popup}
          id={id}
          className="lens-popup lens-menu"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onMenuKey}
          {...{ popover: 'manual' }}
        >
          {groups.map((group) => (
            <div key={group.id} className="lens-menu__group" role="group" aria-label={group.label}>
              {group.label && (
                <span className="lens-menu__heading" aria-hidden="true">
                  {group.label}
                </span>
              )}
              {group.items.map((item) => (
                <MenuLine key={item.id} item={item} onChoose={() => choose(item)} />
              ))}
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function MenuLine({
  item: { label, hint, isDisabled, isChecked },
  onChoose,
}: {
  item: MenuItem;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className="lens-menu__item"
      role={isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked={isChecked}
      // It can be reached and read, so that the hint says why; it does nothing.
      aria-disabled={isDisabled}
      tabIndex={-1}
      onClick={onChoose}
    >
      {isChecked !== undefined && <span className="lens-menu__tick">{isChecked && <Icon name="check" />}</span>}
      <span className="lens-menu__words">
        <span className="lens-menu__label">{label}</span>
        {hint && <span className="lens-menu__hint">{hint}</span>}
      </span>
    </button>
  );
}
