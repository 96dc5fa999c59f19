import '@atlaskit/css-reset';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { openHost } from './host/context';
import { HostProvider } from './host/HostProvider';
import { loadSurface } from './surfaces';
import { ErrorBoundary } from './parts/ErrorBoundary';

// The content policy forbids `eval`, which the parser would otherwise try for speed.
z.config({ jitless: true });

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root".');
  const host = await openHost();
  const Surface = await loadSurface(host);
  createRoot(root).render(
    <StrictMode>
      <HostProvider host={host}>
        <ErrorBoundary>
          <Surface />
        </ErrorBoundary>
      </HostProvider>
    </StrictMode>,
  );
}

void start();
