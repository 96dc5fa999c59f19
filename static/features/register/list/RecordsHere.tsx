import { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { EntryView } from '#contract/register';
import type { KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { usePeople, type People } from '../../../people/usePeople';
import { EntryForm, type LedTo } from '../form/EntryForm';
import { useRecordNames } from '../records/useRecordNames';
import { peopleOfEntry, recordsOfEntry } from '../words/namedIn';
import { EntryRow } from './EntryRow';

/** A field of a record to which somebody is led from elsewhere; null: of a new one. */
export interface LedToRecord extends LedTo {
  id: string | null;
}

export interface RecordsHereProps {
  kind: KindName;
  home: Home;
  settings: Settings;
  /** Those that stand. */
  entries: readonly EntryView[];
  /** What a record says, and what stands below what one may do with it. */
  tell: (entry: EntryView, people: People) => ReactNode;
  below?: (entry: EntryView) => ReactNode;
  /** The name of the list. */
  label: string;
  /** What is said where there is none. */
  none?: string;
  /** What every record here says, such as its path: it is not asked. */
  given?: Values;
  /** The words on the button that begins one, and what it says beside `given`; absent for who may not. */
  add?: { words: string; given?: Values };
  answers?: string;
  ledTo?: LedToRecord | undefined;
  onChanged: () => void;
}

const nothingToHold = (): void => undefined;
const NOTHING: Values = {};

/** Records of a kind that another part has read: told, added, changed, answered, removed and brought back in place. */
export function RecordsHere(props: RecordsHereProps) {
  const { kind, home, settings, entries, tell, below, label, none, given = NOTHING, add, answers, onChanged } = props;
  const { ledTo } = props;
  /** What was removed here stands until one leaves, so that it can be brought back. */
  const [gone, setGone] = useState<EntryView | null>(null);
  const listed = gone ? [...entries.filter(({ id }) => id !== gone.id), gone] : entries;
  const people = usePeople(listed.flatMap(peopleOfEntry));
  const records = useRecordNames(listed.flatMap(recordsOfEntry));
  const saved = (entry: EntryView): void => {
    setGone(entry.removed ? entry : null);
    onChanged();
  };
  return (
    <>
      {listed.length === 0 && none !== undefined && <p className="register-records__quiet">{none}</p>}
      {listed.length > 0 && (
        <ul className="lens-boxed" aria-label={label}>
          {listed.map((entry) => (
            <EntryRow
              key={entry.id}
              {...{ entry, settings, people, records, given }}
              {...(answers === undefined ? {} : { answers })}
              told={entry.removed ? <p className="register-records__quiet">Removed.</p> : tell(entry, people)}
              below={entry.removed ? null : below?.(entry)}
              put={onChanged}
              onSaved={saved}
              onWriting={nothingToHold}
              ledTo={ledTo?.id === entry.id ? ledTo : undefined}
            />
          ))}
        </ul>
      )}
      {add && (
        <Adding
          {...{ kind, home, settings, add }}
          given={{ ...given, ...add.given }}
          ledTo={ledTo?.id === null ? ledTo : undefined}
          onSaved={saved}
        />
      )}
    </>
  );
}

interface AddingProps extends Pick<RecordsHereProps, 'kind' | 'home' | 'settings'> {
  given: Values;
  add: { words: string };
  ledTo?: LedTo | undefined;
  onSaved: (entry: EntryView) => void;
}

/** The button that begins a record, and its form in its place. */
export function Adding({ kind, home, settings, given, add, ledTo, onSaved }: AddingProps) {
  const [isOpen, setOpen] = useState(false);
  const [led, setLed] = useState<LedTo>();
  // What is given stays the same for as long as the form is open.
  const [sent, setSent] = useState(given);
  const open = (): void => {
    setSent(given);
    setOpen(true);
  };
  if (ledTo !== led) {
    setLed(ledTo);
    if (ledTo && !isOpen) open();
  }
  const button = useFocusAfter(isOpen);
  if (isOpen)
    return (
      <EntryForm
        {...{ kind, home, settings, given: sent }}
        entry={null}
        ledTo={led}
        onCancel={() => setOpen(false)}
        onSaved={(entry) => {
          setOpen(false);
          onSaved(entry);
        }}
      />
    );
  return (
    <div>
      <Button ref={button} spacing="compact" onClick={open}>
        {add.words}
      </Button>
    </div>
  );
}
