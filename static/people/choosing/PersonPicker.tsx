import type { Person } from '../../host/jira';
import { Picker } from '../../parts/choosing/Picker';
import { Face } from '../Face';
import type { Suggested } from './suggestedPeople';
import { useFoundPeople } from './useFoundPeople';

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

/** Choose one person: of those who are likely, or by name. */
export default function PersonPicker({ labelledBy, issueId, initialText = '', onChoose, onClose }: PersonPickerProps) {
  const { found, areSuggested, status, search } = useFoundPeople(issueId, initialText);
  return (
    <Picker
      items={found}
      idOf={({ accountId }: Suggested) => accountId}
      nameOf={({ displayName }) => displayName}
      draw={(person) => (
        <>
          <Face person={person} size={24} />
          <span className="lens-picker__name">{person.displayName}</span>
          {person.as !== '' && <span className="lens-picker__beside"> {person.as}</span>}
        </>
      )}
      placeholder="Type a name"
      onType={search}
      onChoose={(person) => onChoose(withoutRole(person))}
      {...{ labelledBy, areSuggested, status, initialText, onClose }}
    />
  );
}

const withoutRole = ({ accountId, displayName, avatarUrl }: Suggested): Person => ({
  accountId,
  displayName,
  ...(avatarUrl === undefined ? {} : { avatarUrl }),
});
