import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { LISTED_LABEL_MAX, type ListName } from '#domain/settings/lists';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateListed } from '../drafting/lists';
import { fieldIds } from '../fields/fieldIds';
import { TextField } from '../fields/TextField';

export const listedMoveId = (name: ListName, id: string, by: 1 | -1): string => `move:${name}:${id}:${by}`;

interface ListedRowProps {
  name: ListName;
  one: { id: string; label: string };
  /** What it is: "segment". */
  word: string;
  isFirst: boolean;
  isLast: boolean;
  onStep: (id: string, label: string, by: 1 | -1) => void;
  onRemove: (id: string, label: string) => void;
  children?: ReactNode;
  below?: ReactNode;
}

/** One of a list: its name, what it has beside, and its place. */
export function ListedRow({ name, one, word, isFirst, isLast, onStep, onRemove, children, below }: ListedRowProps) {
  const { draft, change } = useDesk();
  const { id } = one;
  const label = textOf(one.label) || `the ${word} without a name`;
  const stored = draft.stored.settings[name].find((before) => before.id === id);
  return (
    <li className="lens-listing__row">
      <TextField
        id={fieldIds.listed(name, id)}
        label={`Name of the ${word} ${textOf(stored?.label ?? one.label)}`}
        hideLabel
        value={one.label}
        stored={stored?.label}
        maxLength={LISTED_LABEL_MAX}
        onWrite={(text) =>
          change((before) =>
            editDraft(before, (settings) => updateListed(settings, name, id, (was) => ({ ...was, label: text }))),
          )
        }
      />
      {children}
      <span className="lens-listing__actions">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            id={listedMoveId(name, id, by)}
            spacing="compact"
            appearance="subtle"
            aria-disabled={by === 1 ? isLast : isFirst}
            onClick={() => onStep(id, label, by)}
          >
            <span aria-hidden="true">{by === 1 ? '↓' : '↑'}</span>
            <span className="lens-visually-hidden">
              Move {label} {by === 1 ? 'down' : 'up'}
            </span>
          </Button>
        ))}
        <Button spacing="compact" appearance="subtle" onClick={() => onRemove(id, label)}>
          Remove <span className="lens-visually-hidden">{label}</span>
        </Button>
      </span>
      {below}
    </li>
  );
}
