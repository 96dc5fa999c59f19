import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import type { Person } from '../../../host/jira';
import { useFoundPeople } from './useFoundPeople';
import './person-picker.css';

export interface PersonPickerProps {
  labelledBy: string;
  onChoose: (person: Person) => void;
  /** The person changed their mind. */
  onClose: () => void;
}

/** The person has just asked for this field. */
const focusOn = (input: HTMLInputElement | null): void => input?.focus();

/** Leaving the field is not a choice. */
function keepOnBlur(
  state: UseComboboxState<Person>,
  { type, changes }: UseComboboxStateChangeOptions<Person>,
): Partial<UseComboboxState<Person>> {
  return type === useCombobox.stateChangeTypes.InputBlur
    ? { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue }
    : changes;
}

/** Search and choose one person by name, with arrows and Enter or by pointing; Escape leaves everything as it was. */
export default function PersonPicker({ labelledBy, onChoose, onClose }: PersonPickerProps) {
  const { found, search, status } = useFoundPeople();
  const { isOpen, highlightedIndex, getMenuProps, getInputProps, getItemProps } = useCombobox<Person>({
    items: found,
    itemToString: (person) => person?.displayName ?? '',
    itemToKey: (person) => person?.accountId,
    onInputValueChange: ({ inputValue }) => search(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem),
    initialIsOpen: true,
    defaultHighlightedIndex: 0,
    stateReducer: keepOnBlur,
  });

  return (
    <div className="person-picker">
      <input
        {...getInputProps({
          'aria-labelledby': labelledBy,
          onKeyDown: (event) => event.key === 'Escape' && onClose(),
          onBlur: onClose,
          ref: focusOn,
        })}
        className="panel-input"
        placeholder="Type a name"
        autoComplete="off"
      />
      <div className="person-picker__list" hidden={!isOpen}>
        <p className="person-picker__status" role="status">
          {status}
        </p>
        <ul {...getMenuProps({ 'aria-labelledby': labelledBy })}>
          {isOpen &&
            found.map((person, index) => (
              <li
                key={person.accountId}
                {...getItemProps({ item: person, index })}
                className={
                  index === highlightedIndex
                    ? 'person-picker__person person-picker__person--on'
                    : 'person-picker__person'
                }
              >
                {person.displayName}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}
