import { useMemo } from 'react';
import type { Proposal } from '#domain/measure/definitionAlarm';
import { FORMULAS } from '#domain/measure/formula';
import { useHost } from '../../../host/HostProvider';
import { EntryForm } from '../../register/form/EntryForm';
import { monthWords } from '../cells/monthWords';
import type { PartProps } from '../one/part';

interface DefineAnewProps extends PartProps {
  /** From which month on, by which formula, where readings propose it; else both are asked. */
  given: Proposal | null;
  onClose: () => void;
}

/** Defines a measure anew from a month on, with a reason. */
export function DefineAnew({ measure, settings, given, onChanged, onClose }: DefineAnewProps) {
  const { locale } = useHost();
  const said = useMemo(
    () => ({ measure: measure.id, ...(given ? { from: given.from, formula: given.formula } : {}) }),
    [measure.id, given],
  );
  return (
    <div className="measure-definition__form">
      <p>
        {given
          ? `From ${monthWords(given.from, locale)} on it is ${FORMULAS[given.formula].words}. ` +
            'Lines end there, and nothing is compared across it. Earlier readings stay as they are.'
          : 'Lines end where the new definition begins, and nothing is compared across it. Readings stay as they are.'}
      </p>
      <EntryForm
        kind="definition"
        home={measure.home}
        entry={null}
        settings={settings}
        given={said}
        onCancel={onClose}
        onSaved={() => {
          onClose();
          onChanged();
        }}
      />
    </div>
  );
}
