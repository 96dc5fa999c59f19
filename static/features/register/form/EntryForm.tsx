import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import Button from '@atlaskit/button/new';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { focusEntryField } from '../fields/EntryField';
import { FieldList, StillMissing } from './FieldList';
import { FormFoot } from './FormFoot';
import { asNew, isUnsettled } from './draft';
import { MetOthers, whyClosed } from './MetOthers';
import { bodySheet } from './sheet';
import { useDraft, type Saved } from './useDraft';
import { useSaveEntry } from './useSaveEntry';
import './form.css';

export interface EntryFormProps {
  kind: KindName;
  home: Home;
  /** Null for a new one. */
  entry: EntryView | null;
  settings: Settings;
  /** What the place where it is written says of it, such as the record under which it stands: it is not asked. */
  given?: Values;
  /** The field that somebody was led to; another object leads there once more. Without it, the first. */
  ledTo?: LedTo | undefined;
  onSaved: (entry: EntryView, published: boolean) => void;
  onCancel: () => void;
}

/** A field of a form, to which somebody is led from elsewhere. */
export interface LedTo {
  field: string;
}

const NOTHING: Values = {};

/** Adds or changes a record of any kind. What is written is kept until it is stored or thrown away on purpose. */
export function EntryForm({ kind, home, entry, settings, given = NOTHING, ledTo, onSaved, onCancel }: EntryFormProps) {
  const id = useId();
  const { add, name, problem } = kindNamed(kind);
  const said = JSON.stringify(given);
  const sheet = useMemo(() => bodySheet(kind, JSON.parse(said) as Values), [kind, said]);
  const { send, anew } = useSaveEntry(kind, home, given);
  const saved = ({ entry: stored, published }: Saved): void => onSaved(stored, published);
  const onScreen = useDraft({ sheet, entry, settings, ...(problem ? { problem } : {}), send, onSaved: saved });
  const { draft, problems, hasChanges } = onScreen;
  useLeaveGuard(hasChanges);
  useFirstField(id, sheet.fields, ledTo);
  const [tried, setTried] = useState(false);
  const closed = whyClosed(draft.base, sheet);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    void onScreen.send();
  };
  const first = Object.keys(problems)[0];
  // Whoever pressed "Save" is led to the first field that needs a look.
  useEffect(() => {
    if (first !== undefined) focusEntryField(`${id}-${first}`);
  }, [id, first]);

  const asOther = (): void => {
    anew();
    onScreen.replace(asNew(draft));
  };
  const lack = tried && isUnsettled(draft) ? 'Choose below what stays, then save.' : null;
  return (
    <form className="register-form" aria-label={entry ? `Change: ${name}` : add} noValidate onSubmit={submit}>
      <FieldList {...{ id, sheet, onScreen, settings, home, ledTo }} />
      <FormFoot onScreen={onScreen} does={entry ? 'Save' : add} lack={lack} onCancel={onCancel}>
        <MetOthers id={id} sheet={sheet} draft={draft} settings={settings} onSettle={onScreen.settle} />
        {closed && (
          <div className="lens-message lens-message--warning" role="alert">
            <p>{closed} What you wrote can be saved as a record of its own.</p>
            <Button spacing="compact" onClick={asOther}>
              Make it a new record
            </Button>
          </div>
        )}
      </FormFoot>
      <StillMissing {...{ id, sheet, onScreen }} />
    </form>
  );
}

/** Whoever opened a form goes on in its first field, or in the one that they were led to. */
export function useFirstField(id: string, fields: object, ledTo?: LedTo): void {
  const first = useRef(Object.keys(fields)[0]);
  useEffect(() => focusEntryField(`${id}-${ledTo?.field ?? first.current}`), [id, ledTo]);
}
