import { view } from '@forge/bridge';

/** Minutes between two automatic refreshes of a gadget. */
const REFRESH_MINUTES = 15;

/** Keeps a classic gadget's configuration; Jira then shows the gadget again. */
export async function saveGadget(configuration: Record<string, unknown>): Promise<void> {
  await view.submit({ ...configuration, refresh: REFRESH_MINUTES });
}

/** Leaves the form of a classic gadget with everything as it was. @throws Error where Jira does not close it. */
export const leaveGadget = (): Promise<void> => view.close();
