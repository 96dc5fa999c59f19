import { useState } from 'react';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { onDemand } from '../../../parts/messages/onDemand';
import { rememberRecords, recordWords, useRecordNames } from './useRecordNames';
import { saidOf, type ControlProps } from '../fields/control';
import { Grouped } from '../fields/FieldHead';

const RecordPicker = onDemand(
  () => import('./RecordPicker'),
  <div className="lens-input register-field__waits">Loading the list…</div>,
);

/** Another record, by its name; the list to choose from is loaded when one wants to choose. */
export function RecordControl(props: ControlProps<'record'>) {
  const { id, value, control, home, onChange } = props;
  const [choosing, setChoosing] = useState(false);
  const records = useRecordNames([value]);
  const kind = KIND_NAMES.find((name) => name === control.kind);
  const close = (): void => {
    setChoosing(false);
    // The picker is gone in the next frame, and the button it came from is back.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <Grouped
      {...props}
      onClear={value == null ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      {choosing && kind && home ? (
        <RecordPicker
          labelledBy={`${id}-label`}
          kinds={[kind]}
          home={home}
          onClose={close}
          onChoose={(chosen) => {
            rememberRecords([chosen]);
            onChange(chosen.id);
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
          {value == null ? <span className="register-field__waits">Choose</span> : recordWords(String(value), records)}
        </button>
      )}
    </Grouped>
  );
}
