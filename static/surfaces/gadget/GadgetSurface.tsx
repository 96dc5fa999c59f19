import { useHost } from '../../host/HostProvider';
import { GadgetView } from './GadgetView';

/** The view as a classic dashboard gadget. */
export default function GadgetSurface() {
  return <GadgetView kept={useHost().extension.gadgetConfiguration} />;
}
