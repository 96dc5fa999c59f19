import { useState, type ReactNode } from 'react';
import type { KindName } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import { onDemand } from '../../../parts/messages/onDemand';
import { saidOf, type ControlProps } from '../fields/control';
import { Grouped } from '../fields/FieldHead';
import { recordWords, rememberRecords, useRecordNames } from './useRecordNames';

const RecordPicker = onDemand(
  () => import('./RecordPicker'),
  <div className="lens-input register-field__waits">Loading the list…</div>,
);

interface ChosenRecordsProps {
  /** Of the control that holds them. */
  field: ControlProps<'links'> | ControlProps<'records'>;
  chosen: readonly string[];
  /** Of which the list holds those of one home, or of all that the viewer sees. */
  kinds: readonly KindName[];
  within: Home | null;
  onChoose: (id: string) => void;
  onTakeOff: (id: string) => void;
  /** What stands in a line before the name of a record. */
  before?: (id: string, name: string) => ReactNode;
}

/** Records by their names, one a line: each can be taken off, and one more chosen from the list. */
export function ChosenRecords({ field, chosen, kinds, within, onChoose, onTakeOff, before }: ChosenRecordsProps) {
  const { id, control, home, onChange } = field;
  const [choosing, setChoosing] = useState(false);
  const records = useRecordNames(chosen);
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
      {...field}
      onClear={chosen.length === 0 ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      {chosen.length > 0 && (
        <ul className="register-field__records">
          {chosen.map((one) => (
            <li key={one}>
              {before?.(one, recordWords(one, records))}
              <span>{recordWords(one, records)}</span>
              <button
                type="button"
                className="lens-link"
                onClick={() => {
                  onTakeOff(one);
                  backToButton();
                }}
              >
                Take off <span className="lens-visually-hidden">{recordWords(one, records)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {choosing && kinds.length > 0 && home ? (
        <RecordPicker
          labelledBy={`${id}-label`}
          kinds={[...kinds]}
          home={within}
          onClose={close}
          onChoose={(one) => {
            rememberRecords([one]);
            if (!chosen.includes(one.id)) onChoose(one.id);
            close();
          }}
        />
      ) : chosen.length < control.most ? (
        <button
          type="button"
          id={id}
          className="lens-input register-field__button"
          aria-labelledby={`${id}-label ${id}`}
          aria-describedby={saidOf(field)['aria-describedby']}
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
