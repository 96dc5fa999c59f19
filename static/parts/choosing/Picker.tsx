import { useState, type ReactNode } from 'react';
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import './picker.css';

export interface PickerProps<T> {
  labelledBy: string;
  /** What is listed. */
  items: readonly T[];
  /** They are only suggested: Enter chooses none of them before a key went to one. */
  areSuggested: boolean;
  /** What to say about the list; empty when it speaks for itself. */
  status: string;
  idOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** How one is drawn in the list. */
  draw: (item: T) => ReactNode;
  placeholder: string;
  /** What was typed already. */
  initialText?: string;
  onType: (text: string) => void;
  onChoose: (item: T) => void;
  /** The person changed their mind. */
  onClose: () => void;
}

/** The person has just asked for this field. */
const focusOn = (input: HTMLInputElement | null): void => input?.focus();

/**
 * Leaving the field is not a choice; nor is Enter while nothing is listed, which leaves the list open for the answer.
 */
function keepWithoutChoice<T>(
  state: UseComboboxState<T>,
  { type, changes }: UseComboboxStateChangeOptions<T>,
): Partial<UseComboboxState<T>> {
  const { InputBlur, InputKeyDownEnter } = useCombobox.stateChangeTypes;
  if (type === InputBlur) return { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue };
  return type === InputKeyDownEnter && !changes.selectedItem ? state : changes;
}

/**
 * What is highlighted, kept by what it is: when others are listed, it is the same one or, where that is not among them,
 * the first. Of those that are only suggested none is, until a key goes to one.
 */
function useHighlighted(ids: readonly string[], areSuggested: boolean): [at: number, highlight: (at: number) => void] {
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const at = ids.findIndex((id) => id === highlighted);
  const first = ids.length > 0 && !areSuggested ? 0 : -1;
  return [at < 0 ? first : at, (next) => setHighlighted(ids[next] ?? null)];
}

/**
 * Choose one of many by its name: with arrows and Enter or by pointing. Escape leaves everything as it was. The list
 * opens below the field and in the page, whose frame would cut off what hangs out of it.
 */
export function Picker<T>(props: PickerProps<T>) {
  const { labelledBy, items, status, idOf, nameOf, draw, initialText = '', onClose } = props;
  const [highlightedIndex, highlight] = useHighlighted(items.map(idOf), props.areSuggested);
  const { isOpen, getMenuProps, getInputProps, getItemProps } = useCombobox<T>({
    items: [...items],
    itemToString: (item) => (item === null ? '' : nameOf(item)),
    itemToKey: (item) => (item === null ? null : idOf(item)),
    onSelectedItemChange: ({ selectedItem }) => selectedItem !== null && props.onChoose(selectedItem),
    initialIsOpen: true,
    initialInputValue: initialText,
    highlightedIndex,
    // Typing on does not say that another one is meant.
    onHighlightedIndexChange: ({ type, highlightedIndex: at }) =>
      type !== useCombobox.stateChangeTypes.InputChange && highlight(at),
    stateReducer: keepWithoutChoice,
  });
  return (
    <div className="lens-picker">
      <input
        {...getInputProps({
          'aria-labelledby': labelledBy,
          // Told in the event itself: told later, an Enter right after it would still meet the list of before.
          onChange: (event) => props.onType(event.currentTarget.value),
          onKeyDown: (event) => event.key === 'Escape' && onClose(),
          onBlur: onClose,
          ref: focusOn,
        })}
        className="lens-picker__field lens-input"
        placeholder={props.placeholder}
        autoComplete="off"
      />
      <div className="lens-picker__list" hidden={!isOpen}>
        <p className="lens-picker__status" role="status">
          {status}
        </p>
        <ul {...getMenuProps({ 'aria-labelledby': labelledBy })}>
          {isOpen &&
            items.map((item, index) => (
              <li
                key={idOf(item)}
                {...getItemProps({ item, index })}
                className={index === highlightedIndex ? 'lens-picker__item lens-picker__item--on' : 'lens-picker__item'}
              >
                {draw(item)}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
