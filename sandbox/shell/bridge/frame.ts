/** Runs first in the app's page: the one global that `@forge/bridge` talks to. */
import { contentHeight } from './contentHeight';
import { applyTheming } from './theming';
import { Wire } from './wire';

/** Written in by the content server: no other page may be the host. */
declare const SHELL_ORIGIN: string;

interface Bridge {
  callBridge(operation: string, payload?: unknown): Promise<unknown>;
}
declare global {
  interface Window {
    __bridge?: Bridge;
    /** Read by the script of iframe-resizer in the app's page. */
    iFrameResizer?: { heightCalculationMethod: () => number };
  }
}

function connect(): Bridge {
  const channel = new MessageChannel();
  const wire = new Wire(channel.port1, () => {
    throw new Error('The frame offers nothing but what it passes.');
  });
  window.parent.postMessage({ bridge: 'connect' }, SHELL_ORIGIN, [channel.port2]);
  return {
    callBridge: (operation, payload) => wire.call(operation, operation === 'enableTheming' ? applyTheming : payload),
  };
}

// Opened by itself the page has no host, and the app's own packages say so.
if (window.parent !== window) {
  window.__bridge ??= connect();
  window.iFrameResizer ??= { heightCalculationMethod: contentHeight };
}
