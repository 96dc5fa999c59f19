import type { ReactNode } from 'react';
import { inUse } from '#domain/settings/inUse';
import { LISTED_LABEL_MAX, type ListName } from '#domain/settings/lists';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { addListed, bringListedBack, moveListed, removeListed } from '../drafting/lists';
import { AddByName } from '../fields/AddByName';
import { ArchivedList } from '../fields/ArchivedList';
import { fieldIds, goToField } from '../fields/fieldIds';
import { ListedRow, listedMoveId } from './ListedRow';
import './lists.css';

/** What one of a list is called, and what becomes of it. */
export interface ListWords {
  one: string;
  many: string;
  /** What stays when one is removed. */
  removed: string;
}

interface ListEditorProps {
  name: ListName;
  words: ListWords;
  /** What one has beside its name. */
  beside?: (id: string, label: string) => ReactNode;
  /** What stands below it. */
  below?: (id: string, label: string) => ReactNode;
}

/** A short list that forms offer: names can be rewritten, moved, added, removed and brought back. */
export function ListEditor({ name, words, beside, below }: ListEditorProps) {
  const { draft, change, tryChange, announce } = useDesk();
  const listed = inUse(draft.settings[name]);

  const add = (label: string): string | undefined => {
    const added = tryChange((settings) => addListed(settings, name, label));
    if (!added) return `There are 30 ${words.many} at most. Remove one first.`;
    announce(`${label} is added as the last ${words.one}.`);
    return undefined;
  };
  const step = (id: string, label: string, by: 1 | -1): void => {
    change((before) => editDraft(before, (settings) => moveListed(settings, name, id, by)));
    announce(`${label} moved ${by === 1 ? 'down' : 'up'}.`);
    // Moving the row in the page takes the focus off its button.
    setTimeout(() => document.getElementById(listedMoveId(name, id, by))?.focus());
  };
  const remove = (id: string, label: string): void => {
    change((before) => editDraft(before, (settings) => removeListed(settings, before.stored.settings, name, id)));
    announce(`${label} is removed. ${words.removed}`);
    document.getElementById(fieldIds.newListed(name))?.focus();
  };
  const bringBack = (id: string): void => {
    change((before) => editDraft(before, (settings) => bringListedBack(settings, name, id)));
    announce(`The ${words.one} is back at its old place.`);
    setTimeout(() => goToField(fieldIds.listed(name, id)));
  };

  return (
    <>
      {listed.length === 0 && <p className="lens-field__hint">No {words.many}: no form offers any.</p>}
      <ol className="lens-boxed lens-listing" aria-label={`${words.many[0]?.toUpperCase()}${words.many.slice(1)}`}>
        {listed.map((one, place) => (
          <ListedRow
            key={one.id}
            name={name}
            one={one}
            word={words.one}
            isFirst={place === 0}
            isLast={place === listed.length - 1}
            onStep={step}
            onRemove={remove}
            below={below?.(one.id, textOf(one.label))}
          >
            {beside?.(one.id, textOf(one.label))}
          </ListedRow>
        ))}
      </ol>
      <AddByName
        id={fieldIds.newListed(name)}
        label={`New ${words.one}`}
        action={`Add ${words.one}`}
        maxLength={LISTED_LABEL_MAX}
        onAdd={add}
      />
      <ArchivedList
        things={words.many}
        archived={draft.settings[name]
          .filter(({ archived }) => archived)
          .map(({ id, label }) => ({ id, label: textOf(label) }))}
        onBringBack={bringBack}
      />
    </>
  );
}
