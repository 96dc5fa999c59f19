import { useState } from 'react';
import { onDemand } from '../../../parts/messages/onDemand';
import { PersonName } from '../../../people/PersonName';
import { rememberPerson, usePeople } from '../../../people/usePeople';
import { saidOf, type ControlProps } from './control';
import { Grouped } from './FieldHead';

const PersonPicker = onDemand(
  () => import('../../../people/choosing/PersonPicker'),
  <div className="lens-input register-field__waits">Loading the search…</div>,
);

/** Somebody of this Jira; the search is loaded when one wants to choose. */
export function PersonControl(props: ControlProps<'person'>) {
  const { id, value, issueId, onChange } = props;
  const person = typeof value === 'string' ? value : null;
  const people = usePeople([person]);
  const [choosing, setChoosing] = useState(false);
  const close = (): void => {
    setChoosing(false);
    // The picker is gone in the next frame, and the button it came from is back.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <Grouped
      {...props}
      onClear={person === null ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      {choosing ? (
        <PersonPicker
          labelledBy={`${id}-label`}
          issueId={issueId}
          onClose={close}
          onChoose={(chosen) => {
            rememberPerson(chosen);
            onChange(chosen.accountId);
            close();
          }}
        />
      ) : (
        <button
          type="button"
          id={id}
          className="lens-input register-field__button"
          aria-labelledby={`${id}-label ${id}`}
          aria-describedby={saidOf(props)['aria-describedby']}
          onClick={() => setChoosing(true)}
        >
          {person === null ? (
            <span className="register-field__waits">Search people</span>
          ) : (
            <PersonName accountId={person} people={people} size={20} />
          )}
        </button>
      )}
    </Grouped>
  );
}
