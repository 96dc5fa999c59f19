import { useId } from 'react';
import { Message } from '../../parts/messages/Message';
import { CUT_LINE, PLACES, SHOWN } from '../../features/portfolio/scope/gadgetConfiguration';
import { ScopeChoice } from '../../features/portfolio/scope/ScopeChoice';
import { Checkbox, Radio } from '../../parts/controls/Checkbox';
import { WholeNumberField } from '../../parts/fields/WholeNumberField';
import type { WholeNumberRange } from '../../parts/fields/wholeNumber';
import { SHOWS } from './shows';
import type { GadgetForm as Form } from './useGadgetForm';
import './gadget-form.css';

const limits = ({ least, most }: WholeNumberRange): string => `${least} to ${most}`;

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
        {SHOWN.map((part) => (
          <Radio key={part} name={id} checked={fields.show === part} onChange={() => change({ show: part })}>
            {SHOWS[part].label}
          </Radio>
        ))}
      </fieldset>
      {SHOWS[fields.show].asksPlaces && (
        <fieldset>
          <legend>Places</legend>
          <Checkbox checked={fields.hasLine} onChange={(event) => change({ hasLine: event.target.checked })}>
            Draw a line after the last place, with the next two epics below it
          </Checkbox>
          <div className="lens-gadget-form__number">
            {fields.hasLine ? (
              <WholeNumberField
                label="Places above the line"
                hint={`${limits(CUT_LINE)}; the list has room for ${PLACES.most}`}
                value={fields.cutLine}
                range={CUT_LINE}
                onChange={(cutLine) => change({ cutLine })}
              />
            ) : (
              <WholeNumberField
                label="Places to show"
                hint={limits(PLACES)}
                value={fields.places}
                range={PLACES}
                onChange={(places) => change({ places })}
              />
            )}
          </div>
        </fieldset>
      )}
    </div>
  );
}
