import type { GadgetConfiguration } from '../../features/portfolio/scope/gadgetConfiguration';

/** What everything that a gadget can show is handed. */
export interface ShowProps {
  configuration: GadgetConfiguration;
  /** What the dashboard kept could not be read: the configuration is the usual one. */
  unreadable: boolean;
}
