import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { saveGadget } from '../../host/dashboard';
import { useHost } from '../../host/HostProvider';
import { Message } from '../../parts/messages/Message';
import { GadgetForm } from './GadgetForm';
import { NotSavedYet } from './NotSavedYet';
import { useGadgetForm } from './useGadgetForm';

/** The settings of a classic dashboard gadget, with a Save button of their own. */
export default function GadgetEditSurface() {
  const form = useGadgetForm(useHost().extension.gadgetConfiguration);
  const [state, setState] = useState<'editing' | 'saving' | 'refused' | 'failed'>('editing');

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

  return (
    <main className="lens-gadget-edit">
      <GadgetForm form={form} />
      <div className="lens-gadget-edit__actions">
        <Button appearance="primary" isDisabled={state === 'saving'} onClick={() => void save()}>
          Save
        </Button>
        <span role="status">{state === 'saving' ? 'Saving…' : ''}</span>
      </div>
      {state === 'refused' && <NotSavedYet />}
      {state === 'failed' && (
        <Message tone="error">
          Jira did not keep the settings of this gadget. What you chose is still here: try again.
        </Message>
      )}
    </main>
  );
}
