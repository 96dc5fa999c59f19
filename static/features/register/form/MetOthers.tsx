import { useEffect, useRef } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Radio } from '../../../parts/controls/Checkbox';
import { usePeople } from '../../../people/usePeople';
import { useRecordNames } from '../records/useRecordNames';
import { peopleOfValues, recordsOfValues } from '../words/namedIn';
import { valueWords, type Telling } from '../words/valueWords';
import type { Draft } from './draft';
import type { Sheet } from './sheet';

interface MetOthersProps {
  id: string;
  sheet: Sheet;
  draft: Draft;
  settings: Settings;
  onSettle: (name: string, keep: 'mine' | 'theirs') => void;
}

/** Somebody else saved the record meanwhile: what they changed, and where both wrote, a choice between the two. */
export function MetOthers({ id, sheet, draft, settings, onSettle }: MetOthersProps) {
  const { base, clashes, taken } = draft;
  const { locale, timeZone } = useHost();
  const box = useRef<HTMLDivElement>(null);
  const told = [
    ...clashes.flatMap(({ name, mine, theirs }) => [{ [name]: mine }, { [name]: theirs }]),
    ...taken.map((name) => ({ [name]: sheet.of(base)[name] })),
  ];
  const people = usePeople(told.flatMap((values) => peopleOfValues(sheet.fields, values)));
  const records = useRecordNames(told.flatMap((values) => recordsOfValues(sheet.fields, values)));
  const isMet = clashes.length + taken.length > 0;
  const version = base?.version;
  // Whoever pressed "Save" is led to what keeps it from being saved.
  useEffect(() => {
    if (isMet) box.current?.focus();
  }, [isMet, version]);
  if (!isMet) return null;
  const telling: Telling = { settings, people, records, locale, timeZone };
  const words = (name: string, value: unknown): string => valueWords(sheet.fields[name]!, value, telling);
  return (
    <div
      ref={box}
      className="lens-message lens-message--warning register-form__met"
      role="group"
      aria-label="Somebody else changed this meanwhile"
      tabIndex={-1}
    >
      <p>
        <strong>Somebody else changed this while you were writing.</strong>{' '}
        {clashes.length > 0
          ? 'Choose what stays, then save again. Nothing that you wrote is lost.'
          : 'What you wrote is kept. Look at it, then save again.'}
      </p>
      {clashes.map(({ name, mine, theirs, keep }) => (
        <fieldset key={name} className="register-form__clash">
          <legend>{sheet.fields[name]?.label}</legend>
          <Radio
            name={`${id}-met-${name}`}
            checked={keep === 'mine'}
            onChange={() => onSettle(name, 'mine')}
          >{`Yours: ${words(name, mine)}`}</Radio>
          <Radio
            name={`${id}-met-${name}`}
            checked={keep === 'theirs'}
            onChange={() => onSettle(name, 'theirs')}
          >{`Theirs: ${words(name, theirs)}`}</Radio>
        </fieldset>
      ))}
      {taken.length > 0 && (
        <ul>
          {taken.map((name) => (
            <li key={name}>
              {sheet.fields[name]?.label}: now {words(name, sheet.of(base)[name])}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** @returns why what is written cannot be saved in the record as it is now; null where it can. */
export function whyClosed(base: EntryView | null, { right }: Sheet): string | null {
  if (!base || base.may[right]) return null;
  if (base.removed) return 'Somebody removed this record meanwhile.';
  if (right === 'change')
    return 'This record cannot be changed any more: it was answered meanwhile, or it is not yours.';
  if (base.answer && kindNamed(base.kind).may.bySame)
    return 'This was decided meanwhile, and only who decided it may decide otherwise.';
  return 'You may not answer this any more.';
}
