import { useId } from 'react';
import { Message } from '../../parts/Message';
import { MOST_CUT_LINE, MOST_PLACES, SHOWN_PARTS, type ShownParts } from '../../portfolio/gadgetConfiguration';
import { NumberField } from '../../portfolio/NumberField';
import { ScopeChoice } from '../../portfolio/ScopeChoice';
import type { GadgetForm as Form } from './useGadgetForm';
import './gadget-form.css';

const SHOW_LABELS: Record<ShownParts, string> = { both: 'Ranking and journey coverage', ranking: 'Ranking', coverage: 'Journey coverage' };

/** Everything that can be set about a gadget or widget; the host around it saves. */
export function GadgetForm({ form }: { form: Form }) {
  const id = useId();
  const { fields, change, problems } = form;
  return (
    <div className="lens-gadget-form">
      {form.unreadable && <Message tone="warning">The settings that were kept here could not be read. These are the defaults; nothing changes until you save.</Message>}
      <ScopeChoice {...form.scope} />
      <fieldset>
        <legend>Show</legend>
        {SHOWN_PARTS.map((part) => (
          <label key={part} className="lens-gadget-form__choice">
            <input type="radio" name={id} checked={fields.show === part} onChange={() => change({ show: part })} />
            {SHOW_LABELS[part]}
          </label>
        ))}
      </fieldset>
      {fields.show !== 'coverage' && (
        <div className="lens-gadget-form__numbers">
          <NumberField label="Places to show" value={fields.places} least={1} most={MOST_PLACES} problem={problems.places} onChange={(places) => change({ places })} />
          <NumberField
            label="Cut line after"
            hint="places; 0 draws no line"
            value={fields.cutLine}
            least={0}
            most={MOST_CUT_LINE}
            problem={problems.cutLine}
            onChange={(cutLine) => change({ cutLine })}
          />
        </div>
      )}
    </div>
  );
}
