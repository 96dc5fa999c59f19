import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { leaveGadget, saveGadget } from '../../host/dashboard/gadgetForm';
import { useHost } from '../../host/HostProvider';
import { Message } from '../../parts/messages/Message';
import { GadgetForm } from './GadgetForm';
import { NotSavedYet } from './NotSavedYet';
import { useGadgetForm } from './useGadgetForm';

/** The settings of a classic dashboard gadget, with a Save button of their own. */
export default function GadgetEditSurface() {
  const form = useGadgetForm(useHost().extension.gadgetConfiguration);
  const [state, setState] = useState<'editing' | 'saving' | 'refused' | 'failed' | 'stays'>('editing');

  const save = async (): Promise<void> => {
    setState('saving');
    const configuration = await form.settle();
    if (!configuration) return setState('refused');
    try {
      await saveGadget(configuration);
    } catch (error) {
      console.error('The gadget could not be saved', error);
      setState('failed');
    }
  };

  const cancel = async (): Promise<void> => {
    try {
      await leaveGadget();
    } catch (error) {
      console.error('The form of the gadget could not be left', error);
      setState('stays');
    }
  };

  return (
    <main className="lens-gadget-edit">
      <GadgetForm form={form} />
      <div className="lens-gadget-edit__actions">
        <Button appearance="primary" isDisabled={state === 'saving'} onClick={() => void save()}>
          Save
        </Button>
        <Button appearance="subtle" isDisabled={state === 'saving'} onClick={() => void cancel()}>
          Cancel
        </Button>
        <span role="status">{state === 'saving' ? 'Saving…' : ''}</span>
      </div>
      {state === 'refused' && <NotSavedYet />}
      {state === 'failed' && (
        <Message tone="error">
          Jira did not keep the settings of this gadget. What you chose is still here: try again.
        </Message>
      )}
      {state === 'stays' && (
        <Message tone="warning">
          Nothing was changed. Jira does not close this form: reload the dashboard to see the gadget again.
        </Message>
      )}
    </main>
  );
}
