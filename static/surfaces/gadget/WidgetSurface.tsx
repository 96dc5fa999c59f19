import { useEffect, useState } from 'react';
import { openHost } from '../../host/context';
import { onDashboardRefresh } from '../../host/dashboard/refresh';
import { useHost } from '../../host/HostProvider';
import { GadgetView } from './GadgetView';

/** The view as a dashboard widget, which stays open while its configuration is changed. */
export default function WidgetSurface() {
  const [kept, setKept] = useState(useHost().extension.config);
  useEffect(() => {
    let shown = true;
    const stop = onDashboardRefresh(() => {
      openHost().then(
        ({ extension }) => shown && setKept(extension.config),
        (error: unknown) => console.error('The configuration of the widget could not be read again', error),
      );
    });
    return () => {
      shown = false;
      stop();
    };
  }, []);
  return <GadgetView kept={kept} />;
}
