import { useId } from 'react';
import { Message } from '../../parts/messages/Message';
import { CutLineField } from '../../features/portfolio/list/CutLineField';
import { PLACES, SHOWN_PARTS, type ShownParts } from '../../features/portfolio/scope/gadgetConfiguration';
import { ScopeChoice } from '../../features/portfolio/scope/ScopeChoice';
import { WholeNumberField } from '../../parts/fields/WholeNumberField';
import type { GadgetForm as Form } from './useGadgetForm';
import './gadget-form.css';

const SHOW_LABELS: Record<ShownParts, string> = {
  both: 'Ranking and journey coverage',
  ranking: 'Ranking',
  coverage: 'Journey coverage',
};

/** Everything that can be set about a gadget or widget; the host around it saves. */
export function GadgetForm({ form }: { form: Form }) {
  const id = useId();
  const { fields, change } = form;
  return (
    <div className="lens-gadget-form">
      {form.unreadable && (
        <Message tone="warning">
          The settings that were kept here could not be read. These are the defaults; nothing changes until you save.
        </Message>
      )}
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
          <WholeNumberField
            label="Places to show"
            value={fields.places}
            range={PLACES}
            onChange={(places) => change({ places })}
          />
          <CutLineField value={fields.cutLine} onChange={(cutLine) => change({ cutLine })} />
        </div>
      )}
    </div>
  );
}
