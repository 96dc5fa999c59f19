import { useEffect, useRef, useState } from 'react';
import { onWidgetSave } from '../../host/dashboard/widgetForm';
import { useHost } from '../../host/HostProvider';
import { Message } from '../../parts/messages/Message';
import { GadgetForm } from './GadgetForm';
import { NotSavedYet } from './NotSavedYet';
import { useGadgetForm } from './useGadgetForm';

/** The settings of a dashboard widget: the dashboard's own Save button asks for them. */
export default function WidgetEditSurface() {
  const form = useGadgetForm(useHost().extension.config);
  const [state, setState] = useState<'editing' | 'refused' | 'noSave'>('editing');
  // The dashboard is told once how to ask, and then gets what the form holds when it asks.
  const settle = useRef(form.settle);
  useEffect(() => {
    settle.current = form.settle;
  });

  useEffect(() => {
    const read = async () => {
      const configuration = await settle.current();
      setState(configuration === null ? 'refused' : 'editing');
      return configuration;
    };
    onWidgetSave(read).catch((error: unknown) => {
      console.error('The dashboard does not take settings from this widget', error);
      setState('noSave');
    });
  }, []);

  return (
    <main className="lens-gadget-edit">
      <GadgetForm form={form} />
      {state === 'refused' && <NotSavedYet />}
      {state === 'noSave' && (
        <Message tone="error">
          This dashboard does not let the widget save its settings. Close it and edit the widget again.
        </Message>
      )}
    </main>
  );
}
