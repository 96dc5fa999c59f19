import '@atlaskit/css-reset';
import './theme/base.css';
import './theme/controls.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as z from 'zod/mini';
import { openHost } from './host/context';
import { HostProvider } from './host/HostProvider';
import { loadSurface } from './surfaces';
import { ErrorBoundary } from './parts/messages/ErrorBoundary';
import { JiraWait } from './parts/messages/JiraWait';
import { Message } from './parts/messages/Message';

// The content policy forbids `eval`, which the parser would otherwise try for speed.
z.config({ jitless: true });

async function start(root: Root): Promise<void> {
  const host = await openHost();
  const Surface = await loadSurface(host);
  root.render(
    <StrictMode>
      <HostProvider host={host}>
        <ErrorBoundary>
          <Surface />
          <JiraWait />
        </ErrorBoundary>
      </HostProvider>
    </StrictMode>,
  );
}

/** In place of a surface: the page around did not answer, or a part of the app did not arrive. */
function NotStarted() {
  return (
    <main>
      <h1 className="lens-visually-hidden">Customer Lens</h1>
      <Message tone="error" action={{ label: 'Load again', onClick: () => window.location.reload() }}>
        Customer Lens could not be loaded. Check your connection and load it again. What you saved is kept.
      </Message>
    </main>
  );
}

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element with the id "root".');
const root = createRoot(element);
start(root).catch((error: unknown) => {
  console.error('Customer Lens could not start', error);
  root.render(<NotStarted />);
});
