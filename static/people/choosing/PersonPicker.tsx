import { useState } from 'react';
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import type { Person } from '../../host/jira';
import { Face } from '../Face';
import type { Suggested } from './suggestedPeople';
import { useFoundPeople, type FoundPeople } from './useFoundPeople';
import './person-picker.css';

export interface PersonPickerProps {
  labelledBy: string;
  /** The epic that somebody is looked for; who is named on it is suggested. */
  issueId: string | undefined;
  /** What was typed already. */
  initialText?: string;
  onChoose: (person: Person) => void;
  /** The person changed their mind. */
  onClose: () => void;
}

/** The person has just asked for this field. */
const focusOn = (input: HTMLInputElement | null): void => input?.focus();

/**
 * Leaving the field is not a choice; nor is Enter while nobody is listed, which leaves the list open for the answer.
 */
function keepWithoutChoice(
  state: UseComboboxState<Suggested>,
  { type, changes }: UseComboboxStateChangeOptions<Suggested>,
): Partial<UseComboboxState<Suggested>> {
  const { InputBlur, InputKeyDownEnter } = useCombobox.stateChangeTypes;
  if (type === InputBlur) return { ...changes, selectedItem: state.selectedItem, inputValue: state.inputValue };
  return type === InputKeyDownEnter && !changes.selectedItem ? state : changes;
}

/**
 * Who is highlighted, kept by who it is: when other people are listed, it is the same person or, where that one is not
 * among them, the first. Of people who are only suggested nobody is, until a key goes to one.
 */
function useHighlighted({ found, areSuggested }: FoundPeople): [index: number, highlight: (index: number) => void] {
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const index = found.findIndex(({ accountId }) => accountId === highlighted);
  const first = found.length > 0 && !areSuggested ? 0 : -1;
  return [index < 0 ? first : index, (at) => setHighlighted(found[at]?.accountId ?? null)];
}

/**
 * Choose one person: of those who are likely, or by name; with arrows and Enter or by pointing. Escape leaves
 * everything as it was. The list opens below the field and in the page, whose frame would cut off what hangs out of it.
 */
export default function PersonPicker({ labelledBy, issueId, initialText = '', onChoose, onClose }: PersonPickerProps) {
  const people = useFoundPeople(issueId, initialText);
  const { found, status, search } = people;
  const [highlightedIndex, highlight] = useHighlighted(people);
  const { isOpen, getMenuProps, getInputProps, getItemProps } = useCombobox<Suggested>({
    items: [...found],
    itemToString: (person) => person?.displayName ?? '',
    itemToKey: (person) => person?.accountId,
    onInputValueChange: ({ inputValue }) => search(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(withoutRole(selectedItem)),
    initialIsOpen: true,
    initialInputValue: initialText,
    highlightedIndex,
    // Typing on does not say that somebody else is meant.
    onHighlightedIndexChange: ({ type, highlightedIndex: at }) =>
      type !== useCombobox.stateChangeTypes.InputChange && highlight(at),
    stateReducer: keepWithoutChoice,
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
        className="person-picker__field lens-input"
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
                <Face person={person} size={24} />
                <span className="person-picker__name">{person.displayName}</span>
                {person.as !== '' && <span className="person-picker__role"> {person.as}</span>}
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

const withoutRole = ({ accountId, displayName, avatarUrl }: Suggested): Person => ({
  accountId,
  displayName,
  ...(avatarUrl === undefined ? {} : { avatarUrl }),
});
