import Button from '@atlaskit/button/new';
import { Disclosure } from '../../../parts/opening/Disclosure';

export interface ArchivedListProps {
  /** What they are, in the plural: "criteria". */
  things: string;
  archived: readonly { id: string; label: string }[];
  onBringBack: (id: string) => void;
}

/** What was removed: answers to it stay, and it can be brought back. */
export function ArchivedList({ things, archived, onBringBack }: ArchivedListProps) {
  if (archived.length === 0) return null;
  return (
    <Disclosure className="lens-archived" summary={`Removed ${things} (${archived.length})`}>
      <ul>
        {archived.map(({ id, label }) => (
          <li key={id}>
            <span>{label}</span>
            <Button spacing="compact" appearance="subtle" onClick={() => onBringBack(id)}>
              Bring back <span className="lens-visually-hidden">{label}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
