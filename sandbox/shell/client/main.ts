/** Runs in every page of the shell: fills the places that the server left for the app. */
import { connectDashboard } from './dashboard/dashboard';
import { connectIssue } from './issue/issueView';
import { connectPanelButtons } from './issue/showPanels';
import { connectAgent, connectAutomation } from './acting/acting';
import { connectActions } from './actions/openModule';
import { connectPalette } from './actions/palette';
import { connectTransitions } from './issue/transitions';
import { readPageData } from './page';
import { PageHost } from './pageHost';
import { connectSideNavigation } from './sideNavigation';
import { connectSwitches } from './switches';

const host = new PageHost(readPageData());
connectSwitches(host.theme);
connectSideNavigation();
const issue = connectIssue(host);
connectPanelButtons(host);
connectActions(host, issue);
connectPalette(host);
connectTransitions(host);
for (const slot of document.querySelectorAll<HTMLElement>('.frame-slot')) {
  const { module, extension } = slot.dataset;
  if (!module || !extension) throw new Error('A place for a frame names no module.');
  host.mount(slot, {
    moduleKey: module,
    extension: JSON.parse(extension) as Record<string, unknown>,
    view: issue ?? {},
  });
}
connectAutomation(host);
connectAgent(host);
if (host.page.dashboard) connectDashboard(host, host.page.dashboard);
