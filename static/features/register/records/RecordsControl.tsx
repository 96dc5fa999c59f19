import { useState } from 'react';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { onDemand } from '../../../parts/messages/onDemand';
import { saidOf, type ControlProps } from '../fields/control';
import { Grouped } from '../fields/FieldHead';
import { recordWords, rememberRecords, useRecordNames } from './useRecordNames';

const RecordPicker = onDemand(
  () => import('./RecordPicker'),
  <div className="lens-input register-field__waits">Loading the list…</div>,
);

/** Several other records, by their names: each can be taken off, and one more chosen from the list. */
export function RecordsControl(props: ControlProps<'records'>) {
  const { id, value, control, home, onChange } = props;
  const [choosing, setChoosing] = useState(false);
  const chosen = (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string');
  const records = useRecordNames(chosen);
  const kind = KIND_NAMES.find((name) => name === control.kind);
  const put = (ids: readonly string[]): void => onChange(ids.length === 0 ? null : ids);
  const backToButton = (): void => {
    // What had the focus is gone in the next frame.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const close = (): void => {
    setChoosing(false);
    backToButton();
  };
  return (
    <Grouped
      {...props}
      onClear={chosen.length === 0 ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      {chosen.length > 0 && (
        <ul className="register-field__records">
          {chosen.map((one) => (
            <li key={one}>
              <span>{recordWords(one, records)}</span>
              <button
                type="button"
                className="lens-link"
                onClick={() => {
                  put(chosen.filter((other) => other !== one));
                  backToButton();
                }}
              >
                Take off <span className="lens-visually-hidden">{recordWords(one, records)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {choosing && kind && home ? (
        <RecordPicker
          labelledBy={`${id}-label`}
          kinds={[kind]}
          home={home}
          onClose={close}
          onChoose={(one) => {
            rememberRecords([one]);
            put([...new Set([...chosen, one.id])]);
            close();
          }}
        />
      ) : chosen.length < control.most ? (
        <button
          type="button"
          id={id}
          className="lens-input register-field__button"
          aria-labelledby={`${id}-label ${id}`}
          aria-describedby={saidOf(props)['aria-describedby']}
          onClick={() => setChoosing(true)}
        >
          <span className="register-field__waits">{chosen.length === 0 ? 'Choose' : 'Choose one more'}</span>
        </button>
      ) : (
        <p id={id} tabIndex={-1} className="register-field__hint">
          {chosen.length} are chosen. No more fit.
        </p>
      )}
    </Grouped>
  );
}
