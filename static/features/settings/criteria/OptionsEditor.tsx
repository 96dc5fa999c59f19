import { type Criterion, LABEL_MAX, openOptions, optionsOf } from '#domain/rating/criterion';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { addOption, bringOptionBack, removeOption } from '../drafting/criteria';
import { AddByName } from '../fields/AddByName';
import { ArchivedList } from '../fields/ArchivedList';
import { fieldIds, goToField } from '../fields/fieldIds';
import { OptionRow } from './OptionRow';

/** The options of a list, each with how much it counts. */
export function OptionsEditor({ criterion }: { criterion: Criterion }) {
  const { change, tryChange, announce } = useDesk();
  const { id } = criterion;
  const archived = optionsOf(criterion)
    .filter((option) => option.archived)
    .map((option) => ({ id: option.id, label: textOf(option.label) }));

  const add = (label: string): string | undefined => {
    const added = tryChange((settings) => addOption(settings, id, label));
    if (!added) return 'A list has 30 options at most.';
    announce(`${label} is added. It counts 0 until you say how much.`);
    setTimeout(() => goToField(fieldIds.utility(id, added.id)));
    return undefined;
  };
  const remove = (option: string): void => {
    change((before) => editDraft(before, (settings) => removeOption(settings, before.stored.settings, id, option)));
    announce('The option is removed. Epics that have it count as not answered.');
    document.getElementById(fieldIds.newOption(id))?.focus();
  };
  const bringBack = (option: string): void => {
    change((before) => editDraft(before, (settings) => bringOptionBack(settings, id, option)));
    announce('The option is back.');
    setTimeout(() => goToField(fieldIds.utility(id, option)));
  };

  return (
    <fieldset className="lens-options">
      <legend className="lens-field__label">
        Options, each with how much it counts: from -1 (worst for customers) to 1 (best)
      </legend>
      {openOptions(criterion).map((option) => (
        <OptionRow key={option.id} criterion={criterion} option={option} onRemove={remove} />
      ))}
      <AddByName id={fieldIds.newOption(id)} label="New option" action="Add option" maxLength={LABEL_MAX} onAdd={add} />
      <ArchivedList things="options" archived={archived} onBringBack={bringBack} />
    </fieldset>
  );
}
