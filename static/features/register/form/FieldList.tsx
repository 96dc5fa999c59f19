import { useId, useState } from 'react';
import { isAsked, missingFields } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { EntryField, focusEntryField } from '../fields/EntryField';
import type { Sheet } from './sheet';
import type { DraftOnScreen } from './useDraft';

interface FieldListProps {
  sheet: Sheet;
  onScreen: DraftOnScreen;
  settings: Settings;
  home: Home;
  /** Begins the id of each field. */
  id: string;
  ledTo?: { field: string } | undefined;
}

/** The fields that are asked at first, and the rest behind "More". */
export function FieldList({ sheet, onScreen, settings, home, id, ledTo }: FieldListProps) {
  const { draft, problems } = onScreen;
  const names = Object.keys(sheet.fields).filter(
    (name) => isAsked(sheet, name, draft.values) || problems[name] !== undefined,
  );
  const more = names.filter((name) => sheet.fields[name]?.more);
  const hasSomething = more.some((name) => draft.values[name] != null || problems[name] !== undefined);
  const [isOpen, setOpen] = useState(hasSomething);
  const [led, setLed] = useState<typeof ledTo>();
  // A field takes the focus only where it is seen.
  if (ledTo !== led) {
    setLed(ledTo);
    if (ledTo && more.includes(ledTo.field)) setOpen(true);
  }
  const drawn = (of: readonly string[]) => (
    <div className="register-form__fields">
      {of.map((name) => (
        <EntryField
          key={name}
          id={`${id}-${name}`}
          field={sheet.fields[name]!}
          value={draft.values[name] ?? null}
          problem={problems[name] ?? null}
          settings={settings}
          home={home}
          onChange={(value) => onScreen.write(name, value)}
        />
      ))}
    </div>
  );
  return (
    <>
      {drawn(names.filter((name) => !more.includes(name)))}
      {more.length > 0 && (
        <Disclosure
          summary={`More: ${more.map((name) => sheet.fields[name]?.label.toLowerCase()).join(', ')}`}
          open={isOpen || more.some((name) => problems[name] !== undefined)}
          onToggle={setOpen}
        >
          {drawn(more)}
        </Disclosure>
      )}
    </>
  );
}

/** What nobody has said yet; no save waits for it. Each leads to its field. */
export function StillMissing({ sheet, onScreen, id }: Pick<FieldListProps, 'sheet' | 'onScreen' | 'id'>) {
  const title = useId();
  const missing = missingFields(sheet, onScreen.draft.values);
  return (
    <div className="register-form__missing">
      <span id={title}>
        {missing.length === 0 ? 'Nothing is missing.' : 'Not said yet; it can be saved all the same:'}
      </span>
      {missing.length > 0 && (
        <ul aria-labelledby={title}>
          {missing.map((name) => (
            <li key={name}>
              <button type="button" className="lens-link" onClick={() => focusEntryField(`${id}-${name}`)}>
                {sheet.fields[name]?.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
